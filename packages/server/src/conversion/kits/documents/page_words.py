"""
The words and lines of a page of `pdftotext -bbox-layout`, as people see them: letters that are set apart are one word, and lines
that are turned stand upright.
"""

import re
from collections import namedtuple

from page_layout import RIGHT_TO_LEFT, Box, around, box_of, in_order, is_right_to_left
from page_vertical import as_read

# Is there no space before a word, as before a raised number?
Word = namedtuple("Word", "text box look is_glued", defaults=(None, False))
# Is it turned on its page, do its words differ from those of the plain text, which table does it stand for, and of which heading
# is it, by its level and its number, as tags say?
Line = namedtuple("Line", "words box size is_turned is_mended table heading", defaults=(0, False, False, None, None))

BULLETS = "-–*•◦▪‣·○●■□\uf0b7"
ITEM = re.compile(rf"[{BULLETS}]$|\(?(\d{{1,3}}|[a-zA-Z]|[ivx]{{1,4}})[.)]$")

# Letters that are set apart: how many there are, how far apart at most, in their heights, and how much more that is between words.
FEWEST_LETTERS, WIDEST_GAP, BETWEEN_WORDS = 3, 1.2, 1.6
# How small a raised sign is against its line, how near to its word, how near a word behind it that goes on, and how far over it.
SMALLER, GLUED, GLUED_BEHIND, OVER = 0.8, 0.25, 0.06, 0.12
# How much higher than wide a word is that is turned, and how far from each other turned words end that belong together.
TURNED, SAME_EDGE = 1.3, 4


def blocks_of(page, look_at=lambda box, text: None):
    """The blocks of a page, each a list of lines."""
    is_backward = is_right_to_left([Word(word.text or "", None) for word in page.iter("{*}word")])
    blocks = [[line_of(line, look_at, is_backward) for line in block.iter("{*}line")] for block in page.iter("{*}block")]
    blocks = [[line for line in lines if line.words] for lines in blocks]
    width, height = float(page.get("width")), float(page.get("height"))
    seen = as_read([lines for lines in blocks if lines], width, lambda words, box: Line(words, box, is_mended=True))
    return upright(seen, width, height)


def line_of(element, look_at, is_backward_page):
    given = [Word(part.text or "", box_of(part)) for part in element.iter("{*}word")]
    given = [word._replace(look=look_at(word.box, word.text)) for word in given]
    is_mixed = any(RIGHT_TO_LEFT.search(word.text) for word in given)
    is_backward = is_right_to_left(given) or is_backward_page and is_mixed
    words = []
    for word in given:
        if words and touches(words[-1], word, is_backward):
            before = words.pop()
            word = before._replace(text=before.text + word.text, box=around([before.box, word.box]))
        elif words and is_backward and is_near(words[-1], word):
            # What stands at the left is read after it.
            words[-1] = words[-1]._replace(is_glued=True)
        elif words and is_glued(words[-1], word):
            word = word._replace(is_glued=True)
        words.append(word)
    found = without_gaps(words)
    has_turn = is_turned(found)
    is_mended = has_turn or is_backward or len(found) < len(words)
    return Line(in_order(found, is_backward), box_of(element), is_turned=has_turn, is_mended=is_mended)


def is_near(word, following):
    return abs(following.box.left - word.box.right) < (word.box.bottom - word.box.top) * 0.03


def touches(word, following, is_backward):
    """Whether there is no space between two words that only another font parts."""
    if not is_near(word, following) or RIGHT_TO_LEFT.search(word.text + following.text):
        return False
    if is_small(word, following):
        return False
    return not is_backward or word.text[-1:].isalnum() and following.text[:1].isalnum()


def is_glued(word, following):
    """Whether a raised or lowered sign follows a word, or a word such a sign."""
    high, low = word.box.bottom - word.box.top, following.box.bottom - following.box.top
    gap = (following.box.left - word.box.right) / max(high, low)
    return is_small(word, following) and -OVER < gap < (GLUED if low < high else GLUED_BEHIND)


def is_small(word, following):
    """Whether one of two words is so much smaller than the other as raised signs are."""
    low, high = sorted((word.box.bottom - word.box.top, following.box.bottom - following.box.top))
    return low < SMALLER * high


def is_letter(word):
    return len(word.text) == 1 and word.text.isalpha() and ord(word.text) < 0x2E80 and not RIGHT_TO_LEFT.search(word.text)


def without_gaps(words):
    """Words, where single letters at equal distances are one word."""
    found, at = [], 0
    while at < len(words):
        end = at
        while end < len(words) and is_letter(words[end]):
            end += 1
        found += parted(words[at:end]) if end - at >= FEWEST_LETTERS else words[at:end]
        found += words[end:end + 1]
        at = end + 1
    return found


def parted(letters):
    gaps = [after.box.left - before.box.right for before, after in zip(letters, letters[1:])]
    usual = sorted(gaps)[(len(gaps) - 1) // 2]
    widest = WIDEST_GAP * (letters[0].box.bottom - letters[0].box.top)
    if not 0 < usual < widest:
        return letters
    words, begin = [], 0
    for at, gap in enumerate([*gaps, None]):
        if gap is None or gap > usual * BETWEEN_WORDS + 1:
            part = letters[begin:at + 1]
            words.append(Word("".join(letter.text for letter in part), around([letter.box for letter in part]), part[0].look))
            begin = at + 1
    # Some letters in a row may be letters, such as the columns of a table.
    return words if len(words) <= len(letters) / 2 else letters


def is_turned(words):
    longer = [word.box for word in words if len(word.text) > 1]
    return bool(longer) and sum(box.bottom - box.top for box in longer) > TURNED * sum(box.right - box.left for box in longer)


def letters_in(lines):
    return sum(len(word.text) for line in lines for word in line.words)


def upright(blocks, width, height):
    lines = [line for lines in blocks for line in lines]
    turned = [line for line in lines if line.is_turned]
    if not turned:
        return blocks
    if 2 * letters_in(turned) > letters_in(lines):
        return turned_page(blocks, turned, width, height)
    others = [[line for line in lines if not line.is_turned] for lines in blocks]
    found = heads(turned)
    # Where there are heads of columns, the layout has the blocks in the order of turned ones.
    order = (lambda lines: (lines[0].box.top, lines[0].box.left)) if any(is_head for _, is_head in found) else (lambda _: 0)
    return sorted([*(lines for lines in others if lines), *(lines for lines, _ in found)], key=order)


def reads_upward(lines):
    votes = [1 if line.words[0].box.top > line.words[-1].box.top else -1 for line in lines if len(line.words) > 1]
    return sum(votes) >= 0


def turned_page(blocks, turned, width, height):
    """A page that has to be turned to be read."""
    is_upward = reads_upward(turned)

    def turn(box):
        if is_upward:
            return Box(height - box.bottom, box.left, height - box.top, box.right)
        return Box(box.top, width - box.right, box.bottom, width - box.left)

    turned_blocks = []
    for lines in blocks:
        found = [Line([word._replace(box=turn(word.box)) for word in line.words], turn(line.box), is_turned=not line.is_turned,
                      is_mended=True)
                 for line in lines]
        turned_blocks.append(sorted(found, key=lambda line: (line.box.top, line.box.left)))
    return sorted(turned_blocks, key=lambda lines: (lines[0].box.top, lines[0].box.left))


def heads(lines):
    """Turned lines that end side by side are the heads of columns: each is as high as its letters, then.

    :returns: blocks of a line each, and whether it is such a head
    """
    found = []
    for line in sorted(lines, key=lambda line: line.box.left):
        box = line.box
        is_head = any(other is not line and abs(other.box.bottom - box.bottom) < SAME_EDGE for other in lines)
        if is_head:
            box = Box(box.left, box.bottom - (box.right - box.left), box.right, box.bottom)
        found.append(([Line([word._replace(box=box) for word in line.words], box, is_turned=True, is_mended=True)], is_head))
    return found
