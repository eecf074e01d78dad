"""What stands on every page at the same place: the heads and feet of pages, and their numbers."""

import re
from collections import defaultdict

# How much of a page's height is above and below its text, how far apart the same line stands on two pages, and on how many
# pages it stands at least: on two of a short document.
EDGE, SAME_PLACE = 0.15, 3
FEWEST_PAGES, SHORT_DOCUMENT = 3, 3


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
    fewest = min(len(pages), 2) if len(pages) <= SHORT_DOCUMENT else FEWEST_PAGES
    running, feet = set(), []
    for (key, is_head), found in places.items():
        same = [(number, line) for number, line in found
                if sum(abs(line.box.top - other.box.top) <= SAME_PLACE for _, other in found) >= max(fewest, 2)]
        if len({number for number, _ in same}) < max(fewest, 2):
            continue
        kept = same[0][1] if "#" not in key else None
        running |= {id(line) for _, line in same if not (is_head and line is kept)}
        if kept and not is_head:
            feet.append(kept)
    for _, blocks in pages:
        blocks[:] = [left for left in ([line for line in lines if id(line) not in running] for lines in blocks) if left]
    if feet:
        pages[-1][1].append(feet)
    return bool(running)


def text_of(line):
    return " ".join(word.text for word in line.words)
