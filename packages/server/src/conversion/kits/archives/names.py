"""In which encoding the names of an archive are that does not say so: by what letters, and words, their bytes would make."""

import re
import unicodedata

import charset
from alphabets import ALPHABETS, FREQUENT, SYLLABLES, VOWELS

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
    'ibm860': 'cp860',
    'ibm861': 'cp861',
    'ibm864': 'cp864',
    'ibm720': 'cp720',
    'ibm775': 'cp775',
}
WINDOWS = {
    'windows-1252': 'cp1252',
    'windows-1250': 'cp1250',
    'windows-1251': 'cp1251',
    'windows-1253': 'cp1253',
    'windows-1254': 'cp1254',
    'windows-1255': 'cp1255',
    'windows-1256': 'cp1256',
    'windows-1257': 'cp1257',
    'windows-874': 'cp874',
    'koi8-r': 'koi8_r',
    'koi8-u': 'koi8_u',
    'iso-8859-2': 'iso8859_2',
    'iso-8859-5': 'iso8859_5',
    'iso-8859-7': 'iso8859_7',
    'iso-8859-15': 'iso8859_15',
    'iso-8859-1': 'latin_1',
}
ASIAN = {'shift_jis': 'cp932', 'gb18030': 'gbk', 'euc-kr': 'cp949', 'big5': 'cp950', 'euc-jp': 'euc_jp'}
# Too much like others to be told from them.
SAID = {
    'ibm863': 'cp863',
    'iso-8859-8': 'iso8859_8',
    'iso-8859-9': 'iso8859_9',
    'iso-8859-13': 'iso8859_13',
    'windows-1258': 'cp1258',
    'macintosh': 'mac_roman',
    'x-mac-cyrillic': 'mac_cyrillic',
}
CODECS = {'utf-8': 'utf-8', **DOS, **WINDOWS, **ASIAN, **SAID}

DETECTED = {'shift_jis': 'shift_jis', 'euc-jp': 'euc-jp', 'gb18030': 'gb18030', 'gb2312': 'gb18030', 'big5': 'big5', 'uhc': 'euc-kr', 'euc-kr': 'euc-kr'}


def guess(names, isDos):
    """The likeliest encoding of names, by its name on the web."""
    parts = {part for name in names if not is_utf8(name) for part in re.split(rb'/', name) if not part.isascii()}
    sample = sorted(parts)[:2000]
    families = (DOS, ASIAN, WINDOWS) if isDos else (WINDOWS, ASIAN, DOS)
    said = DETECTED.get(charset.detected(b'\n'.join(sample)))
    best, most = next(iter(families[0])), float('-inf')
    for order, encoding in enumerate(name for family in families for name in family):
        score = plausibility(sample, CODECS[encoding])
        if score is None:
            continue
        score += 0.04 * (encoding == said) - 0.002 * order
        if score > most:
            best, most = encoding, score
    return best


def is_utf8(name):
    try:
        name.decode('utf-8')
        return True
    except UnicodeDecodeError:
        return False


def plausibility(parts, codec):
    """How much names look like words in an encoding, at most 1; None where they are not in it."""
    try:
        texts = [part.decode(codec) for part in parts]
    except UnicodeDecodeError:
        return None
    letters = alphabet_of(texts)
    total, weight = 0.0, 0
    for text in texts:
        for at, character in enumerate(text):
            if character.isascii():
                continue
            width = 2 if ord(character) >= 0x2E80 and not 0xFF61 <= ord(character) <= 0xFF9F else 1
            before = text[at - 1] if at else ''
            after = text[at + 1] if at + 1 < len(text) else ''
            total += width * worth(character, before, after, codec, letters)
            weight += width
        total -= speechless(text)
    return total / weight if weight else 0.0


def alphabet_of(texts):
    """The letters of the one language in Latin letters that has the most of those in texts, but those of English."""
    counts = {}
    for text in texts:
        for character in text.lower():
            if not character.isascii() and character.isalpha():
                counts[character] = counts.get(character, 0) + 1
    return max(ALPHABETS, key=lambda letters: sum(counts.get(letter, 0) for letter in letters))


def speechless(text):
    """What words without vowels cost."""
    cost = 0
    for word in re.findall('[\u0370-\u03ff\u0400-\u04ff]{3,}', text.lower()):
        if not any(letter in VOWELS for letter in word):
            cost += len(word)
        elif re.search(f'[^{VOWELS}]{{5,}}', word):
            cost += 2
    return cost


def script(character):
    if not character or not character.isalpha():
        return None
    return 'LATIN' if character.isascii() else unicodedata.name(character, '?').split(' ')[0]


def worth(character, before, after, codec, letters):
    kind = unicodedata.category(character)
    if kind in ('Cc', 'Cn', 'Co', 'Cs'):
        return -3.0
    code = ord(character)
    if code >= 0x2E80:
        return asian(character, code, codec)
    if kind == 'Mn' and codec in ('cp1255', 'cp1256', 'cp874'):
        return 0.5 if codec == 'cp874' and script(before) == 'THAI' else 0.3
    if kind[0] != 'L':
        return 0.5 if character in '«»–—„“”’№€°§' else -1.0
    own = script(character)
    neighbours = [other for other in (script(before), script(after)) if other]
    if own == 'LATIN':
        value = 0.9 if character.lower() in letters else 0.1
    elif own in FREQUENT:
        often, seldom = FREQUENT[own]
        value = 0.95 if character.lower() in often else 0.62 if character.lower() in seldom else 0.2
    else:
        return -1.0
    if any(other != own for other in neighbours):
        value -= 1.2
    # A capital within a word.
    if character.isupper() and before.islower():
        value -= 1.0
    # A letter that ends words, within one.
    if character in 'ךםןףץς' and after.isalpha():
        value -= 1.0
    if own == 'LATIN' and before.isalpha() and not before.isascii() and after.isalpha() and not after.isascii():
        value -= 0.5
    return value


def asian(character, code, codec):
    if 0x3040 <= code <= 0x30FF:
        return 1.0 if codec in ('cp932', 'euc_jp') else 0.5
    if 0xAC00 <= code <= 0xD7A3:
        if character in SYLLABLES:
            return 1.0
        return 0.55 if is_in(character, 'euc_kr') else -0.5
    if 0x4E00 <= code <= 0x9FFF:
        return ideograph(character, codec)
    if 0xFF61 <= code <= 0xFF9F:
        return -0.4
    if 0xFF00 <= code <= 0xFF60 or 0x3000 <= code <= 0x303F:
        return 0.7
    return -0.8


def ideograph(character, codec):
    """National standards have the common ones first."""
    if codec in ('cp932', 'euc_jp'):
        return 0.85 if level(character, 'euc_jp') < 0xD0 else 0.1
    if codec == 'gbk':
        return 0.85 if 0xB0 <= level(character, 'gb2312') < 0xD8 else 0.0
    if codec == 'cp950':
        return 0.85 if level(character, 'big5') < 0xC9 else 0.1
    return -0.2


def is_in(character, codec):
    try:
        return len(character.encode(codec)) == 2
    except UnicodeEncodeError:
        return False


def level(character, codec):
    """The row that a character has in a national standard."""
    try:
        return character.encode(codec)[0]
    except UnicodeEncodeError:
        return 0xFF
