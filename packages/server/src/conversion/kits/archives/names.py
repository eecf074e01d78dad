"""In which encoding the names of an archive are that does not say so: by what letters, and words, their bytes would make."""

import ctypes
import re
import unicodedata

# By their names on the web, or of DOS, and in Python, with what is likelier first where letters tell nothing.
DOS = {
    'ibm437': 'cp437',
    'ibm850': 'cp850',
    'ibm852': 'cp852',
    'ibm866': 'cp866',
    'ibm737': 'cp737',
    'ibm862': 'cp862',
    'ibm857': 'cp857',
    'ibm865': 'cp865',
    'ibm775': 'cp775',
    'ibm864': 'cp864',
    'ibm720': 'cp720',
}
WINDOWS = {
    'windows-1252': 'cp1252',
    'windows-1250': 'cp1250',
    'windows-1251': 'cp1251',
    'windows-1253': 'cp1253',
    'windows-1254': 'cp1254',
    'windows-1255': 'cp1255',
    'windows-1256': 'cp1256',
    'koi8-r': 'koi8_r',
    'iso-8859-2': 'iso8859_2',
    'iso-8859-5': 'iso8859_5',
    'iso-8859-7': 'iso8859_7',
    'iso-8859-15': 'iso8859_15',
    'iso-8859-1': 'latin_1',
}
ASIAN = {'shift_jis': 'cp932', 'gb18030': 'gbk', 'euc-kr': 'cp949', 'big5': 'cp950', 'euc-jp': 'euc_jp'}
CODECS = {'utf-8': 'utf-8', **DOS, **WINDOWS, **ASIAN}

# What names in Latin letters have, by how common it is.
USUAL = {letter: 0.9 for letter in 'äöüßÄÖÜéèêàçñáíóúãõâôîåøæØÅÆ'}
USUAL |= {letter: 0.7 for letter in 'ąćęłńśźżěščřžýůďťňĄĆĘŁŃŚŹŻČŘŠŽÉÈÀÇÑÁÍÓÚëïûùŐőűŰğışİŞœ'}
DETECTED = {'shift_jis': 'shift_jis', 'euc-jp': 'euc-jp', 'gb18030': 'gb18030', 'gb2312': 'gb18030', 'big5': 'big5', 'uhc': 'euc-kr', 'euc-kr': 'euc-kr'}


def guess(names, isDos):
    """The likeliest encoding of names, by its name on the web."""
    parts = {part for name in names if not is_utf8(name) for part in re.split(rb'/', name) if not part.isascii()}
    sample = sorted(parts)[:2000]
    families = (DOS, ASIAN, WINDOWS) if isDos else (WINDOWS, ASIAN, DOS)
    said = DETECTED.get(detected(b'\n'.join(sample)))
    best, most = next(iter(families[0])), float('-inf')
    for order, encoding in enumerate(name for family in families for name in family):
        score = plausibility(sample, CODECS[encoding])
        if score is None:
            continue
        score += 0.06 * (encoding == said) - 0.004 * order
        if score > most:
            best, most = encoding, score
    return best


def is_utf8(name):
    try:
        name.decode('utf-8')
        return True
    except UnicodeDecodeError:
        return False


def detected(content):
    try:
        library = ctypes.CDLL('libuchardet.so.0')
    except OSError:
        return None
    library.uchardet_new.restype = ctypes.c_void_p
    library.uchardet_get_charset.restype = ctypes.c_char_p
    detector = ctypes.c_void_p(library.uchardet_new())
    library.uchardet_handle_data(detector, content, ctypes.c_size_t(len(content)))
    library.uchardet_data_end(detector)
    return library.uchardet_get_charset(detector).decode('ascii').lower()


def plausibility(parts, codec):
    """How much names look like words in an encoding, at most 1; None where they are not in it."""
    total, weight = 0.0, 0
    for part in parts:
        try:
            text = part.decode(codec)
        except UnicodeDecodeError:
            return None
        for at, character in enumerate(text):
            if character.isascii():
                continue
            width = 2 if ord(character) >= 0x2E80 and not 0xFF61 <= ord(character) <= 0xFF9F else 1
            before = text[at - 1] if at else ''
            after = text[at + 1] if at + 1 < len(text) else ''
            total += width * worth(character, before, after, codec)
            weight += width
    return total / weight if weight else 0.0


def script(character):
    if not character or not character.isalpha():
        return None
    return 'LATIN' if character.isascii() else unicodedata.name(character, '?').split(' ')[0]


def worth(character, before, after, codec):
    kind = unicodedata.category(character)
    if kind in ('Cc', 'Cn', 'Co', 'Cs'):
        return -3.0
    code = ord(character)
    if code >= 0x2E80:
        return asian(character, code, codec)
    if kind == 'Mn' and codec in ('cp1255', 'cp1256'):
        return 0.3
    if kind[0] != 'L':
        return 0.5 if character in '«»–—„“”’№€°§' else -1.0
    own = script(character)
    neighbours = [other for other in (script(before), script(after)) if other]
    if own not in ('LATIN', 'CYRILLIC', 'GREEK', 'HEBREW', 'ARABIC'):
        return -1.0
    value = USUAL.get(character, 0.2) if own == 'LATIN' else letter(character.lower(), own)
    if any(other != own for other in neighbours):
        value -= 1.2
    # A capital within a word, or a small letter before a capital.
    if character.isupper() and before.islower():
        value -= 1.0
    if own == 'LATIN' and before.isalpha() and not before.isascii() and after.isalpha() and not after.isascii():
        value -= 0.5
    return value


FREQUENT = {
    'CYRILLIC': ('оеаинтсрвлкмдп', 'уыьягзбчйхжшюцщэфёіїєґўъ'),
    'GREEK': ('αοιετσνηυρπκμλςάίόέήύώγδ', 'βζθξφχψωϊϋΐΰ'),
}


def letter(character, own):
    often, seldom = FREQUENT.get(own, ('', ''))
    if not often or character in often:
        return 0.95
    return 0.62 if character in seldom else 0.2


def asian(character, code, codec):
    if 0x3040 <= code <= 0x30FF:
        return 1.0 if codec in ('cp932', 'euc_jp') else 0.5
    if 0xAC00 <= code <= 0xD7A3:
        return 1.0 if is_in(character, 'euc_kr') else -0.5
    if 0x4E00 <= code <= 0x9FFF:
        if codec in ('cp932', 'euc_jp'):
            return 0.85 if level(character, 'euc_jp') < 0xD0 else 0.1
        if codec == 'gbk':
            return 0.85 if 0xB0 <= level(character, 'gb2312') < 0xD8 else 0.0
        if codec == 'cp950':
            return 0.85 if level(character, 'big5') < 0xC9 else 0.1
        return -0.2
    if 0xFF61 <= code <= 0xFF9F:
        return -0.4
    if 0xFF00 <= code <= 0xFF60 or 0x3000 <= code <= 0x303F:
        return 0.7
    return -0.8


def is_in(character, codec):
    try:
        return len(character.encode(codec)) == 2
    except UnicodeEncodeError:
        return False


def level(character, codec):
    """The row that a character has in a national standard, where the common ones stand first."""
    try:
        return character.encode(codec)[0]
    except UnicodeEncodeError:
        return 0xFF
