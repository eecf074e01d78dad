"""
In what order people read the lines of a page: `pdftotext -bbox-layout` has them by their height where the gutter between two
columns is narrow, and its letters from right to left as they are seen, from left to right.
"""

import re
import unicodedata
from collections import namedtuple

Box = namedtuple("Box", "left top right bottom")

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LEFT_TO_RIGHT = re.compile(r"[^\W_]")
PRESENTED = re.compile("[\ufb00-\ufdff\ufe70-\ufefc]")

# A column has some lines, and these are long against their height; what is shorter are the cells of a table.
FEWEST_LINES, LEAST_LENGTH = 3, 8
# How wide a gutter is at least: in points, and in heights of a line.
LEAST_GUTTER, GUTTER_HEIGHTS = 5, 0.6
# What stands further above or below than this, in heights of a line, is the header or footer of a page.
HEADER_GAP = 1.2
# How much of a line's height is the room of letters that are hardly there.
SLACK = 0.15


def box_of(element):
    return Box(*(float(element.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))


def around(boxes):
    lefts, tops, rights, bottoms = zip(*boxes)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def is_right_to_left(words):
    text = "".join(word.text for word in words)
    return 2 * len(RIGHT_TO_LEFT.findall(text)) > len(LEFT_TO_RIGHT.findall(text))


def spoken(word):
    """A word as it is read, of which the layout has the letters from left to right; numbers in it stay as they are."""
    return re.sub(r"\d[\d.,:/]*\d", lambda number: number[0][::-1], word[::-1])


def after_turn(text):
    """A number in a line from right to left, whose point or colon stands at its left."""
    parts = re.fullmatch(r"([^\w\s+\-−$€£%]*)(.*?)([^\w\s+\-−$€£%]*)", text)
    begin, number, end = parts.groups()
    return end[::-1] + number + begin[::-1] if number and not {*begin} & {*"()[]"} and not {*end} & {*"()[]"} else text


def in_order(words, is_backward):
    """As they are read, where the layout has letters and words from left to right as they are seen."""
    words = [word._replace(text=spoken(word.text)) if RIGHT_TO_LEFT.search(word.text) else word for word in words]
    words = [word._replace(text=unicodedata.normalize("NFKC", word.text)) if PRESENTED.search(word.text) else word
             for word in words]
    if is_backward:
        words = [word if RIGHT_TO_LEFT.search(word.text) or not re.search(r"\d", word.text)
                 else word._replace(text=after_turn(word.text)) for word in words]
    against = LEFT_TO_RIGHT if is_backward else RIGHT_TO_LEFT
    ordered, run = [], []
    for word in reversed(words) if is_backward else words:
        if against.search(word.text) and bool(RIGHT_TO_LEFT.search(word.text)) != is_backward:
            run.insert(0, word)
        else:
            ordered += [*run, word]
            run = []
    return ordered + run


def regions_of(blocks):
    """
    The blocks of a page, lists of lines, by the regions in which they are read: column after column where there are any, and else
    one region, as they come. A block that reaches over a gutter is parted there.
    """
    parts = columns_in([(line, number) for number, lines in enumerate(blocks) for line in lines], False)
    return [blocks] if len(parts) == 1 else [blocks_in(part) for part in parts if part]


def blocks_in(numbered):
    """Lines by the numbers of their blocks."""
    found, last = [], None
    for line, number in numbered:
        if number == last:
            found[-1].append(line)
        else:
            found.append([line])
        last = number
    return found


def height_of(lines):
    heights = sorted(line.box.bottom - line.box.top for line, _ in lines)
    return heights[len(heights) // 2]


def slabs_of(lines):
    """Lines that stand side by side, from above; no line reaches from one slab to the next."""
    slabs, end = [], None
    for item in sorted(lines, key=lambda item: item[0].box.top):
        box = item[0].box
        slack = (box.bottom - box.top) * SLACK
        if end is None or box.top + slack >= end:
            slabs.append([])
            end = box.bottom - slack
        slabs[-1].append(item)
        end = max(end, box.bottom - slack)
    return slabs


def columns_in(lines, is_column):
    """The regions of a part of a page in order, and their lines; those of a column are read from above."""
    slabs = slabs_of(lines)
    best = None
    for gutter in gutters_in(lines):
        for first, last in runs_beside(slabs, gutter):
            if not is_column:
                first, last = without_edges(slabs, first, last)
            inside = sum(slabs[first:last], [])
            if (best is None or len(inside) > best[0]) and are_columns(inside, gutter):
                best = len(inside), gutter, first, last
    if best is None:
        return [sum((sorted(slab, key=lambda item: item[0].box.left) for slab in slabs), []) if is_column else lines]
    _, gutter, first, last = best
    sides = parted(sum(slabs[first:last], []), gutter)
    words = [word for side in sides for line, _ in side for word in line.words]
    ordered = reversed(sides) if is_right_to_left(words) else sides
    columns = [part for side in ordered for part in columns_in(side, True)]
    above, below = (sum(part, []) for part in (slabs[:first], slabs[last:]))
    return [*as_they_came(above, lines, is_column), *columns, *as_they_came(below, lines, is_column)]


def as_they_came(part, lines, is_column):
    """The regions above or below of columns, which may be columns, too."""
    place = {id(item[0]): at for at, item in enumerate(lines)}
    return columns_in(sorted(part, key=lambda item: place[id(item[0])]), is_column) if part else []


def gutters_in(lines):
    """Where the left edges of some lines are, before which a gutter may be."""
    edges = {}
    for line, _ in lines:
        edges[round(line.box.left)] = min(line.box.left, edges.get(round(line.box.left), line.box.left))
    starts = sorted(edges.values())
    return [edge for edge in starts[1:]
            if sum(abs(line.box.left - edge) < 3 for line, _ in lines) >= FEWEST_LINES]


def runs_beside(slabs, gutter):
    """The longest runs of slabs of which no line crosses a gutter, as positions of the first and behind the last."""
    first = None
    for at, slab in enumerate([*slabs, None]):
        crosses = slab is None or any(line.box.left < gutter - 1 < line.box.right - 1 for line, _ in slab)
        if crosses and first is not None:
            yield first, at
            first = None
        elif not crosses and first is None:
            first = at


def without_edges(slabs, first, last):
    """A run without the header and the footer of its page."""
    if last - first < 3:
        return first, last
    if first == 0 and stands_off(slabs[0], slabs[1]):
        first += 1
    if last == len(slabs) and stands_off(slabs[-2], slabs[-1]):
        last -= 1
    return first, last


def stands_off(slab, next_slab):
    above, below = around([line.box for line, _ in slab]), around([line.box for line, _ in next_slab])
    return below.top - above.bottom > HEADER_GAP * height_of(slab + next_slab)


def parted(lines, gutter):
    return ([item for item in lines if item[0].box.left < gutter - 1],
            [item for item in lines if item[0].box.left >= gutter - 1])


def are_columns(lines, gutter):
    """Whether text stands on both sides of a gutter, and beside each other."""
    sides = parted(lines, gutter)
    if any(len(side) < FEWEST_LINES for side in sides):
        return False
    for side in sides:
        lengths = [(line.box.right - line.box.left) / max(line.box.bottom - line.box.top, 1) for line, _ in side]
        if sum(lengths) / len(lengths) < LEAST_LENGTH:
            return False
    left, right = (around([line.box for line, _ in side]) for side in sides)
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    is_beside = shared > 0.5 * min(left.bottom - left.top, right.bottom - right.top)
    return is_beside and right.left - left.right >= max(LEAST_GUTTER, GUTTER_HEIGHTS * height_of(lines))
