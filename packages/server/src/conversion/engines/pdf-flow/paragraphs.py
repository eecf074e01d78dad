"""Lines of a page as paragraphs, headings, lists and program text."""

import re
from collections import Counter, namedtuple

from page_looks import is_bold, is_fixed, middle
from page_layout import around, is_right_to_left
from page_words import BULLETS, ITEM

# What may also be a value in a table: only where a row begins it is a bullet.
AMBIGUOUS = "-–*"
NUMBERED = re.compile(r"(\d+(?:\.\d+)*)[.)]?$")
# How far from a bullet or a number its text begins at most, in heights of a line.
MARKER_GAP = 3
# How much larger than the text a heading is, and how many words it has at most, also in bold.
LARGER, TITLE_WORDS, BOLD_WORDS = 1.12, 25, 12
# Documents in a fixed font are no programs.
MOST_FIXED = 0.5

# Lines, and what they are: "text", "code", or the level of a heading.
Paragraph = namedtuple("Paragraph", "lines kind")


def height(line):
    return line.box.bottom - line.box.top


def begins_paragraph(line, previous, block):
    """Whether a line is the first one of a paragraph, and not only of a block's next line."""
    high = height(previous)
    last = previous.words[-1].text
    first = line.words[0]
    is_backward = is_right_to_left(previous.words)
    room = previous.box.left - block.left if is_backward else block.right - previous.box.right
    has_room = (first.box.right - first.box.left) + high / 3 < room
    return (line.box.top - previous.box.bottom > high * 0.6
            or line.heading != previous.heading
            or abs(line.size - previous.size) > 1
            or ITEM.match(first.text)
            or is_fixed(line) != is_fixed(previous)
            or is_bold(line) != is_bold(previous) and (has_room or is_numbered(previous) or is_numbered(line))
            or has_room and last[-1:] in ".:!?;"
            or has_room and line.box.left < previous.box.left - high / 2 and not is_right_to_left(line.words)
            or first.box.left - previous.box.left > high and previous.box.left - block.left < 1 and has_room and not is_backward)


def is_numbered(line):
    return NUMBERED.match(line.words[0].text) and len(line.words) > 1


def paragraphs_of(lines):
    block = around([line.box for line in lines])
    paragraphs = []
    for line in lines:
        if paragraphs and not begins_paragraph(line, paragraphs[-1][-1], block):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def is_marker(line):
    return len(line.words) == 1 and ITEM.match(line.words[0].text)


def is_beside(box, other):
    return other.top <= middle(box)[1] <= other.bottom


def with_markers(blocks):
    """Where a bullet or a number of a list is a line of its own, it belongs to the line that begins beside it."""
    texts = [[line for line in lines if not is_marker(line)] for lines in blocks]
    alone = []
    for marker in [line for lines in blocks for line in lines if is_marker(line)]:
        near = [(line.box.left - marker.box.right, lines, at) for lines in texts for at, line in enumerate(lines)
                if is_beside(marker.box, line.box)]
        distance, lines, at = min(near, key=lambda found: abs(found[0]), default=(0, None, 0))
        begins = marker.words[0].text not in AMBIGUOUS or all(gap >= 0 for gap, _, _ in near)
        if lines and begins and abs(distance) < height(marker) * MARKER_GAP:
            lines[at] = lines[at]._replace(words=marker.words + lines[at].words, box=around([marker.box, lines[at].box]))
        else:
            alone.append([marker])
    return [lines for lines in texts if lines] + alone


def plain_title(text):
    return re.sub(r"^[\W\d]*(?:\s|$)", "", " ".join(text.split())).casefold() or text.casefold()


class Kinds:
    """What the paragraphs of a document are, by all of its lines and its outline."""

    def __init__(self, lines, outline):
        letters = Counter()
        for line in lines:
            letters[round(line.size, 1), is_fixed(line), is_bold(line)] += sum(len(word.text) for word in line.words)
        whole = sum(letters.values()) or 1
        sizes = Counter()
        for (size, _, _), count in letters.items():
            sizes[size] += count
        self.usual = sizes.most_common(1)[0][0] if sizes else 0
        self.sizes = sorted({line.size for line in lines if line.size >= self.usual * LARGER and not line.is_turned}, reverse=True)
        self.tagged = max((line.size for line in lines if line.heading), default=None)
        self.has_code = sum(count for (_, fixed, _), count in letters.items() if fixed) / whole < MOST_FIXED
        self.is_bold = sum(count for (_, _, bold), count in letters.items() if bold) / whole > MOST_FIXED
        self.outline = {plain_title(title): depth for depth, title in reversed(outline)}

    def of(self, lines, has_room_above):
        if any(line.is_turned for line in lines):
            return "text"
        if lines[0].heading:
            return lines[0].heading[0]
        words = [word for line in lines for word in line.words]
        if len(words) <= TITLE_WORDS:
            text = " ".join(word.text for word in words)
            depth = self.outline.get(plain_title(text))
            if depth:
                return min(depth, 6)
            # Where headings are tagged, the title of the whole may still be none of them.
            if self.tagged is not None and lines[0].size <= self.tagged:
                pass
            elif lines[0].size in self.sizes:
                return min(self.sizes.index(lines[0].size) + 1, 6)
            if self.tagged is None and self.is_bold_title(lines, words, has_room_above):
                return self.bold_level(words)
        if self.has_code and all(map(is_fixed, lines)):
            return "code"
        return "text"

    def is_bold_title(self, lines, words, has_room_above):
        if self.is_bold or len(lines) > 2 or len(words) > BOLD_WORDS or not all(map(is_bold, lines)):
            return False
        if words[0].text in BULLETS or words[-1].text[-1:] in ".,;:":
            return False
        return bool(is_numbered(lines[0])) or has_room_above and any(word.text[:1].isalpha() for word in words)

    def bold_level(self, words):
        number = NUMBERED.match(words[0].text) if len(words) > 1 else None
        depth = number[1].count(".") + 1 if number else 1
        return min(len(self.sizes) + depth, 6)
