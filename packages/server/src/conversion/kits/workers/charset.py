"""Names the encoding that a text is most likely in, as the web calls it: `charset.py <file>`."""

import ctypes
import re
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
    'tis-620': 'windows-874',
    'koi8-r': 'koi8-r',
    'ibm866': 'ibm866',
    'shift_jis': 'shift_jis',
    'euc-jp': 'euc-jp',
    'gb2312': 'gb18030',
    'gb18030': 'gb18030',
    'big5': 'big5',
    'uhc': 'euc-kr',
    'euc-kr': 'euc-kr',
}
CODECS = {'windows-874': 'cp874', 'shift_jis': 'cp932', 'euc-kr': 'cp949', 'big5': 'big5hkscs'}

# Letters of Polish and its neighbours, where Windows has signs: beside another letter they are none.
STANDARD = re.compile(rb'[A-Za-z\xc0-\xff][\xa6\xac\xb1\xb6\xbc]|[\xa6\xac\xb1\xb6\xbc][a-z\xe0-\xff]')
WINDOWS_ALONE = re.compile(rb'[\x80-\x9f]')

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
        content[:-4].decode(CODECS.get(name, name))
        return True
    except UnicodeDecodeError:
        return False


def wide(content):
    """UTF-16 without its mark: spaces and line ends have a zero on the same side everywhere."""
    zeros = [place for place, byte in enumerate(content) if byte == 0]
    if not zeros:
        return None
    sides = {place % 2 for place in zeros}
    return ('utf-16be', 'utf-16le')[sides.pop()] if len(sides) == 1 else None


def is_nearly_utf8(content):
    """A few odd bytes, or a text that was cut within a letter, make no other encoding of all others."""
    text = content.decode('utf-8', 'replace')
    bad = text.count('\ufffd') - content.count(b'\xef\xbf\xbd')
    good = len(text) - len(text.encode('ascii', 'ignore')) - bad
    return good > 0 and bad * 2 <= good


def likeliest(content):
    if is_nearly_utf8(content):
        return 'utf-8'
    guess = NAMES.get(detected(content))
    if guess == 'windows-1250' and STANDARD.search(content) and not WINDOWS_ALONE.search(content):
        guess = 'iso-8859-2'
    guesses = [wide(content[:4096]), guess, *WESTERN]
    return next(name for name in guesses if name and is_in(content, name))


if __name__ == '__main__':
    with open(sys.argv[1], 'rb') as text:
        print(likeliest(text.read(MAX_BYTES)))
