"""Which paragraphs are the items of lists, and of what list."""

import re
from collections import namedtuple

from paragraphs import BULLETS, height

# A bullet has no number. `left` is where the marker begins.
Marker = namedtuple("Marker", "kind number left")

ROMAN = {"i": 1, "v": 5, "x": 10}
# How many items away the neighbour of an item is at most: others may stand below it.
NEAR = 30
# What begins in nearly the same place is of the same list: in heights of a line.
SAME_EDGE = 0.8


def readings_of(paragraph):
    """What the first word of a paragraph may mean."""
    line = paragraph.lines[0]
    words, left = line.words, line.words[0].box.left
    if len(words) < 2 and len(paragraph.lines) < 2:
        return
    text = words[0].text
    if text in BULLETS:
        yield Marker("bullet", None, left)
        return
    body = re.fullmatch(r"\(?(\w+)[.)]", text)
    if not body:
        return
    value = body[1]
    if value.isdigit():
        yield Marker("1", int(value), left)
        return
    is_lower = value.islower()
    if len(value) == 1:
        yield Marker("a" if is_lower else "A", ord(value.lower()) - ord("a") + 1, left)
    if set(value.lower()) <= {*"ivx"}:
        numbers = [ROMAN[letter] for letter in value.lower()]
        total = sum(-number if number < after else number for number, after in zip(numbers, [*numbers[1:], 0]))
        yield Marker("i" if is_lower else "I", total, left)


def markers_of(paragraphs):
    """The markers of those paragraphs that are items, by their places: a number is one of a list with the number beside it."""
    candidates = [(at, marker, SAME_EDGE * height(paragraph.lines[0])) for at, paragraph in enumerate(paragraphs)
                  if paragraph is not None and paragraph.kind == "text" for marker in readings_of(paragraph)]
    markers = {}
    for place, (at, marker, edge) in enumerate(candidates):
        near = candidates[max(0, place - NEAR):place + NEAR]
        has_neighbour = any(other.kind == marker.kind and abs(other.left - marker.left) < edge
                            and abs(other.number - marker.number) == 1 for _, other, _ in near if other.number is not None
                            and marker.number is not None)
        if marker.kind == "bullet" or has_neighbour or marker.kind == "1" and marker.number == 1:
            markers.setdefault(at, marker)
    return markers


class Nesting:
    """The lists that are open where a document is written, from the outermost."""

    def __init__(self, body, make_list):
        self.body, self.make_list = body, make_list
        self.open = []

    def close(self):
        self.open = []

    def add(self, marker, item, edge):
        """Puts an item into the list that it belongs to."""
        while self.open and self.open[-1][0].left > marker.left + edge:
            self.open.pop()
        if self.open:
            last, element, _ = self.open[-1]
            is_level = abs(last.left - marker.left) <= edge
            follows = last.kind == marker.kind and (marker.number is None or marker.number == last.number + 1)
            if is_level and follows:
                element.append(item)
                self.open[-1] = marker._replace(left=last.left), element, item
                return
            if is_level:
                self.open.pop()
        element = self.make_list(marker)
        (self.open[-1][2] if self.open else self.body).append(element)
        element.append(item)
        self.open.append((marker, element, item))
