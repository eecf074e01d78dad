"""What the letters of a page look like, by `pdftohtml -xml`."""

import re
from collections import Counter, namedtuple

from page_layout import Box, around

Look = namedtuple("Look", "size bold italic link color family raised", defaults=(0, False, False, None, None, "", ""))
PLAIN = Look()
BLACK = "000000"
FIXED = re.compile(r"courier|mono|consol|menlo|typewriter|lucida ?console|fixed|cmtt", re.I)
# How far the foot or the head of a raised or lowered sign is from its line's, in the line's height.
RAISED = 0.2


def middle(box):
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def place_of(element, scale):
    left, top, width, height = (float(element.get(name)) * scale for name in ("left", "top", "width", "height"))
    return Box(left, top, left + width, top + height)


def bare(text):
    """A word without what stands around it, such as a comma."""
    return re.sub(r"^\W+|\W+$", "", text) or text


class Looks:
    """The looks of a page's pieces of text, each with its place, and which of its words are links."""

    def __init__(self, page, scale, fonts):
        self.pieces = []
        for piece in page.iter("text"):
            whole = "".join(piece.itertext()).strip()
            is_all = {tag: bool(whole) and whole == "".join("".join(part.itertext()) for part in piece.iter(tag)).strip()
                      for tag in "bi"}
            links = {bare(word): part.get("href") for part in piece.iter("a") for word in "".join(part.itertext()).split()
                     if re.match(r"(https?|mailto):", part.get("href") or "")}
            font = fonts.get(piece.get("font"), {})
            color = font.get("color", "").lstrip("#").upper()
            look = Look(float(font.get("size", 0)) * scale, is_all["b"], is_all["i"], color=None if color == BLACK else color or None,
                        family=font.get("family", ""))
            self.pieces.append((place_of(piece, scale), look, links))

    def at(self, box, text):
        x, y = middle(box)
        found = [(look, links) for place, look, links in self.pieces
                 if place.left <= x <= place.right and place.top <= y <= place.bottom]
        # A raised sign stands on its own piece and within the room of its line's.
        look, links = min(found, key=lambda piece: piece[0].size, default=(PLAIN, {}))
        return look._replace(link=links.get(bare(text)))


def with_size(line):
    """A line with the size of most of its letters, in which signs are marked that are smaller and stand higher or lower."""
    size = Counter(word.look.size for word in line.words for _ in word.text).most_common(1)
    size = size[0][0] if size and size[0][0] else (line.box.bottom - line.box.top) * 0.8
    full = [word.box for word in line.words if word.look.size > 0.8 * size]
    frame = around(full) if full else line.box
    return line._replace(size=size, words=[marked(word, size, frame) for word in line.words])


def marked(word, size, frame):
    if not 0 < word.look.size <= 0.75 * size:
        return word
    height = frame.bottom - frame.top
    if frame.bottom - word.box.bottom > RAISED * height:
        return word._replace(look=word.look._replace(raised="sup"))
    if word.box.top - frame.top > RAISED * height and word.is_glued:
        return word._replace(look=word.look._replace(raised="sub"))
    return word


def is_fixed(line):
    return all(FIXED.search(word.look.family) for word in line.words)


def is_bold(line):
    return all(word.look.bold for word in line.words if re.search(r"\w", word.text)) and any(word.look.bold for word in line.words)
