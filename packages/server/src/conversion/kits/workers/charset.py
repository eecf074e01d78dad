"""Names the encoding that a text is most likely in, as the web calls it: `charset.py <file> [<copy>]`. Where that is UTF-8 with odd bytes, the copy has none."""

import codecs
import ctypes
import re
import shutil
import sys

MAX_BYTES = 1 << 20

# Windows' encodings have all that the standard's for the same languages have, and more.
NAMES = {
    'iso-8859-1': 'windows-1252',
    'iso-8859-2': 'windows-1250',
    'iso-8859-5': 'iso-8859-5',
    'iso-8859-6': 'windows-1256',
    'iso-8859-7': 'windows-1253',
    'iso-8859-8': 'windows-1255',
    'iso-8859-9': 'windows-1254',
    'iso-8859-15': 'windows-1252',
    'windows-1250': 'windows-1250',
    'windows-1251': 'windows-1251',
    'windows-1252': 'windows-1252',
    'windows-1253': 'windows-1253',
    'windows-1254': 'windows-1254',
    'windows-1255': 'windows-1255',
    'windows-1256': 'windows-1256',
    'koi8-r': 'koi8-r',
    'ibm866': 'ibm866',
    'shift_jis': 'shift_jis',
    'euc-jp': 'euc-jp',
    'gb2312': 'gb18030',
    'gb18030': 'gb18030',
    'big5': 'big5',
    'uhc': 'euc-kr',
    'euc-kr': 'euc-kr',
    'tis-620': 'windows-874',
    'iso-8859-11': 'windows-874',
}
CODECS = {'ibm850': 'cp850', 'shift_jis': 'cp932', 'euc-kr': 'cp949', 'big5': 'big5hkscs', 'windows-874': 'cp874', 'macintosh': 'mac_roman'}
# Letters of Ukrainian and Belarusian, where the same encoding of Russian has lines of boxes.
NOT_RUSSIAN = b'\xa4\xa6\xa7\xad'
# Letters of the standard that are signs of Windows, such as of plus and minus: beside another letter they are none.
SIGNS_WITHIN_WORDS = re.compile(rb'[A-Za-z\xc0-\xff][\xa6\xa9\xac\xae\xb1\xb6\xbc]|[\xa6\xac\xb1\xb6\xbc][a-z\xe0-\xff]')
# Letters of a Macintosh that are no letters of Windows.
OF_MACINTOSH = b'\x87\x8a\x8d\x8e\x8f\x90\x9a\x9f'

LETTERS_OF_DOS = 'äöüßÄÖÜéèêëàâçîïôáíóúñÉæøåÅÆØ'
# Without two letters that are dashes of Windows, which stand between words.
OF_DOS = re.compile(rb'[\x80-\x95\x98-\xff]')

# Short texts of western languages are taken for rarer encodings, so those are not believed.
WESTERN = ('windows-1252', 'iso-8859-1')


def detected(content):
    library = ctypes.CDLL('libuchardet.so.0')
    library.uchardet_new.restype = ctypes.c_void_p
    library.uchardet_get_charset.restype = ctypes.c_char_p
    detector = ctypes.c_void_p(library.uchardet_new())
    library.uchardet_handle_data(detector, content, ctypes.c_size_t(len(content)))
    library.uchardet_data_end(detector)
    return library.uchardet_get_charset(detector).decode('ascii').lower()


def is_in(content, name):
    try:
        # Its end may lie within a character.
        codecs.getincrementaldecoder(CODECS.get(name, name))().decode(content)
        return True
    except UnicodeDecodeError:
        return False


def exact(found, content):
    """Of encodings that look alike, the one whose bytes a text has."""
    name = NAMES.get(found)
    if name == 'koi8-r' and any(byte in content for byte in NOT_RUSSIAN):
        return 'koi8-u'
    # Where Windows has letters of Czech and Polish, the standard has none.
    if name == 'windows-1250' and not any(0x80 <= byte < 0xa0 for byte in content):
        return 'iso-8859-2' if found == 'iso-8859-2' or SIGNS_WITHIN_WORDS.search(content) else name
    return name


def is_of_macintosh(content):
    return not is_in(content, 'windows-1252') and sum(content.count(byte) for byte in OF_MACINTOSH) * 2 > sum(byte >= 0x80 for byte in content)


def is_of_dos(content):
    """Letters of western languages as DOS has them, which stand alone within words; in other encodings they are signs, or of other words."""
    places = [match.start() for match in OF_DOS.finditer(content)]
    crowded = sum(content[at + 1 : at + 2] >= b'\x80' for at in places)
    if not places or crowded > len(places) / 5:
        return False
    good = [at for at in places if is_letter_of_dos(content, at)]
    inner = [at for at in good if content[at + 1 : at + 2].isalpha() and content[at - 1 : at].isalpha() and at]
    return len(good) >= 0.8 * len(places) and 2 * len(inner) >= len(places) and (len(inner) > 1 or not is_in(content, 'windows-1252'))


def is_letter_of_dos(content, at):
    letter = content[at : at + 1].decode('cp850')
    before, behind = content[at - 1 : at] if at else b'', content[at + 1 : at + 2]
    if letter not in LETTERS_OF_DOS or not (before.isalpha() or behind.isalpha()):
        return False
    return not before.islower() and not behind.islower() or letter.islower() and not behind.isupper() or letter.isupper() and not before.islower()


def wide(content):
    """UTF-16 without its mark: spaces, commas and line ends have a zero on the same side."""
    if b'\0' not in content:
        return None
    units = list(zip(content[::2], content[1::2]))
    big = sum(first == 0 < second < 0x80 for first, second in units)
    little = sum(second == 0 < first < 0x80 for first, second in units)
    if max(big, little) <= 3 * min(big, little):
        return None
    return 'utf-16be' if big > little else 'utf-16le'


def is_nearly_utf8(content):
    """A few odd bytes, or a text that was cut within a letter, make no other encoding of all others."""
    text = content.decode('utf-8', 'replace')
    bad = text.count('\ufffd') - content.count(b'\xef\xbf\xbd')
    good = len(text) - len(text.encode('ascii', 'ignore')) - bad
    return good > 0 and bad * 2 <= good


def likeliest(content):
    if is_nearly_utf8(content):
        return 'utf-8'
    guesses = [wide(content[:4096]), 'ibm850' if is_of_dos(content) else None, exact(detected(content), content), 'macintosh' if is_of_macintosh(content) else None, *WESTERN]
    return next(name for name in guesses if name and is_in(content, name))


def write_mended(path, copy):
    """A copy that is UTF-8, with the sign for what is none in the place of odd bytes."""
    with open(path, encoding='utf-8', errors='replace', newline='') as text, open(copy, 'w', encoding='utf-8', newline='') as made:
        shutil.copyfileobj(text, made, MAX_BYTES)


if __name__ == '__main__':
    path, *copies = sys.argv[1:]
    with open(path, 'rb') as text:
        name = likeliest(text.read(MAX_BYTES))
    if copies and name == 'utf-8':
        write_mended(path, *copies)
    print(name)
