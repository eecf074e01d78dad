"""What stands on every page at the same place: the heads and feet of pages, and their numbers."""

import re
from collections import defaultdict

# How much of a page's height is above and below its text, how far apart the same line stands on two pages, and on how many
# pages it stands at least: on two of a short document.
EDGE, SAME_PLACE = 0.15, 3
FEWEST_PAGES, SHORT_DOCUMENT = 3, 3
# How near the next row of a table is, in heights of a line, and how many cells tell it from a head with words at both sides.
NEAR_ROW, FEWEST_CELLS = 1.5, 4


def without_running(pages, largest):
    """
    Takes lines out of pages, each its height and its blocks, which are lists of lines. A head of words stays where it is first, and
    a foot comes to the end of the last page.

    :param largest: the size of text; a larger line with a number is the title of a chapter
    :returns: whether there were any
    """
    places = defaultdict(list)
    for number, (height, blocks) in enumerate(pages):
        for line in (line for lines in blocks for line in lines):
            at_top, at_bottom = line.box.bottom < EDGE * height, line.box.top > (1 - EDGE) * height
            text = text_of(line)
            key = re.sub(r"\d+", "#", text)
            if (at_top or at_bottom) and not line.table and (key == text or line.size <= largest):
                places[key, at_top].append((number, line))
    fewest = max(min(len(pages), 2) if len(pages) <= SHORT_DOCUMENT else FEWEST_PAGES, 2)
    same = {place: of_pages([(number, line) for number, line in found
                             if sum(abs(line.box.top - other.box.top) <= SAME_PLACE for _, other in found) >= fewest])
            for place, found in places.items()}
    running = {id(line) for found in same.values() if len({number for number, _ in found}) >= fewest for _, line in found}
    for _, blocks in pages:
        running -= rows_of_text(blocks, running)
    feet = []
    for (_, is_head), found in same.items():
        found = [line for _, line in found if id(line) in running]
        # What is the same on all pages is no page's number.
        if found and len({text_of(line) for line in found}) == 1:
            if is_head:
                running.discard(id(found[0]))
            else:
                feet.append(found[0])
    for _, blocks in pages:
        blocks[:] = [left for left in ([line for line in lines if id(line) not in running] for lines in blocks) if left]
    if feet:
        pages[-1][1].append(feet)
    return bool(running)


def of_pages(found):
    """Lines, each with its page, whose numbers are the same on all pages, or count these; others are rows of tables."""
    def numbers(number, line):
        return [(value, value - number) for value in map(int, re.findall(r"\d+", text_of(line)))]

    kept = []
    for number, line in found:
        own = numbers(number, line)
        like = sum(all({*one} & {*other} and (one[0] == other[0] or one[1] == other[1]) for one, other in zip(own, numbers(*each)))
                   for each in found)
        if not own or like * 2 > len(found):
            kept.append((number, line))
    return kept


def rows_of_text(blocks, running):
    """Lines that are near the next row and stand in a row of a table, such as its head, or a unit beside what differs on each page."""
    lines = [line for lines in blocks for line in lines]
    found = set()
    for line in (line for line in lines if id(line) in running):
        row = [other for other in lines if abs(other.box.top - line.box.top) <= SAME_PLACE]
        if len(row) < FEWEST_CELLS and all(id(other) in running for other in row):
            continue
        high = line.box.bottom - line.box.top
        gaps = [max(other.box.top - line.box.bottom, line.box.top - other.box.bottom) for other in lines
                if not any(other is beside for beside in row) and id(other) not in running]
        if min(gaps, default=high * NEAR_ROW + 1) <= high * NEAR_ROW:
            found.add(id(line))
    return found


def text_of(line):
    return " ".join(word.text for word in line.words)
