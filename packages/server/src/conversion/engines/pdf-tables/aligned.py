"""Lines of pages, parted where the gaps between columns are, which the layout takes for spaces."""

from page_layout import around
from page_tables import grouped, height

# How wide a gap is at least, in heights of a line; in how many rows near by it is free, too, and how much of it.
LEAST_GAP, LEAST_FREE, NEAR_ROWS, FEWEST_ROWS = 0.7, 0.5, 3, 2


def with_gaps_parted(blocks):
    lines = [line for lines in blocks for line in lines if not line.table and len(line.words) > 0]
    rows = [sorted((word.box for line in row for word in line.words), key=lambda box: box.left)
            for row in grouped(lines, "top", "bottom")]
    places = {id(line): at for at, row in enumerate(grouped(lines, "top", "bottom")) for line in row}
    return [[part for line in lines for part in ([line] if line.table or id(line) not in places else parted(line, places[id(line)], rows))]
            for lines in blocks]


def parted(line, at, rows):
    parts, begin, high = [], 0, height(line)
    words = line.words
    if any(after.box.left < before.box.left for before, after in zip(words, words[1:])):
        return [line]
    for place, (before, after) in enumerate(zip(words, words[1:]), 1):
        gap = before.box.right, after.box.left
        near = rows[max(0, at - NEAR_ROWS):at] + rows[at + 1:at + 1 + NEAR_ROWS]
        if gap[1] - gap[0] > LEAST_GAP * high and sum(is_free(row, gap, high) for row in near) >= FEWEST_ROWS:
            parts.append(words[begin:place])
            begin = place
    if not parts:
        return [line]
    return [line._replace(words=part, box=around([word.box for word in part])) for part in [*parts, words[begin:]]]


def is_free(row, gap, high):
    """Whether a row has words on both sides of a gap, and a gap there itself."""
    left = max((box.right for box in row if box.right < gap[1] - LEAST_FREE * high * 0.5), default=None)
    right = min((box.left for box in row if box.left > gap[0] + LEAST_FREE * high * 0.5), default=None)
    if left is None or right is None:
        return False
    is_crossed = any(box.left < max(left, gap[0]) and box.right > min(right, gap[1]) for box in row)
    return not is_crossed and min(right, gap[1]) - max(left, gap[0]) >= LEAST_FREE * high
