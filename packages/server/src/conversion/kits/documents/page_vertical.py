"""Chinese and Japanese that is written from above: the layout has its letters in rows, across the columns."""

import re
import unicodedata

from page_layout import Box, around

WIDE = re.compile("[\u2e80-\u2fdf\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uffef]")
UPRIGHT_FORMS = re.compile("[\ufe10-\ufe1f\ufe30-\ufe4f]")
# How many letters a page has at least, how much nearer they are below each other than beside each other, and how far into a
# column the first one of a paragraph begins or the last one ends before its end, in letters.
FEWEST_LETTERS, NEARER, INDENT, SHORT = 8, 0.9, 0.7, 1.5


def letters_of(blocks):
    """The words of a page, where each wide letter is one."""
    for word in (word for lines in blocks for line in lines for word in line.words):
        if len(word.text) > 1 and all(map(WIDE.match, word.text)):
            step = (word.box.right - word.box.left) / len(word.text)
            for at, letter in enumerate(word.text):
                left = word.box.left + at * step
                yield word._replace(text=letter, box=word.box._replace(left=left, right=left + step))
        else:
            yield word


def nearest(letters, along, across):
    """Half of the distances from a letter to the next one are not longer than this."""
    rows = {}
    for letter in letters:
        rows.setdefault(round(getattr(letter.box, across) / 2), []).append(getattr(letter.box, along))
    steps = sorted(after - before for places in map(sorted, rows.values()) for before, after in zip(places, places[1:])
                   if after - before > 1)
    return steps[len(steps) // 2] if steps else None


def is_vertical(letters):
    wide = [letter for letter in letters if WIDE.match(letter.text)]
    if len(wide) < FEWEST_LETTERS or 2 * len(wide) < sum(len(letter.text) for letter in letters):
        return False
    down, across = nearest(wide, "top", "left"), nearest(wide, "left", "top")
    size = wide[0].box.right - wide[0].box.left
    return down is not None and down < 1.6 * size and (across is None or down < NEARER * across)


def columns_of(letters, size):
    columns = []
    for letter in sorted(letters, key=lambda letter: -(letter.box.left + letter.box.right)):
        at = (letter.box.left + letter.box.right) / 2
        if columns and columns[-1][0] - at < size / 2:
            columns[-1][1].append(letter)
        else:
            columns.append((at, [letter]))
    return [sorted(column, key=lambda letter: letter.box.top) for _, column in columns]


def paragraphs_in(columns, size):
    top = min(column[0].box.top for column in columns)
    bottom = max(column[-1].box.bottom for column in columns)
    paragraphs = []
    for column, before in zip(columns, [None, *columns]):
        if before and column[0].box.top - top < INDENT * size and bottom - before[-1].box.bottom < SHORT * size:
            paragraphs[-1].append(column)
        else:
            paragraphs.append([column])
    return paragraphs


def as_read(blocks, width, make_line):
    """The blocks of a page with its columns as lines, from the right; they stand below each other then. Others stay."""
    letters = list(letters_of(blocks))
    if not is_vertical(letters):
        return blocks
    wide = [letter for letter in letters if WIDE.match(letter.text)]
    size = sorted(letter.box.right - letter.box.left for letter in wide)[len(wide) // 2]
    frame = around([letter.box for letter in wide])
    inside = [letter for letter in letters if frame.top <= letter.box.top and letter.box.bottom <= frame.bottom + 1]
    others = [letter for letter in letters if letter not in inside]
    found = []
    for columns in paragraphs_in(columns_of(inside, size), size):
        words = [letter for column in columns for letter in column]
        text = "".join(UPRIGHT_FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), word.text) for word in words)
        box = around([word.box for word in words])
        box = Box(box.top, width - box.right, box.bottom, width - box.left)
        found.append([make_line([words[0]._replace(text=text, box=box)], box)])
    return found + ([[make_line(others, around([word.box for word in others]))]] if others else [])
