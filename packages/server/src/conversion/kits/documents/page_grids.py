"""The grids of ruled tables, by the lines that are drawn on a page."""

from collections import namedtuple

Rule = namedtuple("Rule", "at begin end")
# The places of its lines, and its joined cells: row, column, and how many rows and columns these reach over.
Grid = namedtuple("Grid", "columns rows spans")

# Points: how far apart lines are that meet, and how long they are at least.
NEAR, SHORTEST = 2.0, 5.0
# How much of a table's lines is drawn at least: some cells are joined, and a chart's bars are no table.
LEAST_DRAWN = 0.6
# How much of the line between two cells is drawn at least.
WALL = 0.5
# Pages of drawings have more, and no tables.
MOST_RULES = 4000


def rules_of(lines, shown):
    level, upright = [], []
    for x, y, to_x, to_y in lines:
        (x, y), (to_x, to_y) = shown(x, y), shown(to_x, to_y)
        if abs(y - to_y) < 1 and abs(x - to_x) > SHORTEST:
            level.append(Rule((y + to_y) / 2, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) < 1 and abs(y - to_y) > SHORTEST:
            upright.append(Rule((x + to_x) / 2, min(y, to_y), max(y, to_y)))
        if len(level) + len(upright) > MOST_RULES:
            return [], []
    return level, upright


def grids_in(level, upright):
    """Lines that meet, as far as they make a table of at least two rows and two columns."""
    grids = []
    for level_part, upright_part in joined(level, upright):
        columns, rows = places(upright_part), places(level_part)
        if len(columns) > 2 and len(rows) > 2 and is_drawn(level_part, rows, columns) and is_drawn(upright_part, columns, rows):
            grids.append(Grid(columns, rows, spans_of(level_part, upright_part, columns, rows)))
    return sorted(grids, key=lambda grid: grid.rows[0])


def joined(level, upright):
    """Groups of lines that cross or touch each other."""
    parent = list(range(len(level) + len(upright)))

    def root(at):
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for at, rule in enumerate(level):
        for other, post in enumerate(upright, len(level)):
            if (rule.begin - NEAR <= post.at <= rule.end + NEAR and post.begin - NEAR <= rule.at <= post.end + NEAR):
                parent[root(at)] = root(other)
    groups = {}
    for at, rule in enumerate([*level, *upright]):
        groups.setdefault(root(at), ([], []))[at >= len(level)].append(rule)
    return groups.values()


def places(rules):
    found = []
    for at in sorted(rule.at for rule in rules):
        if not found or at - found[-1] > NEAR * 2:
            found.append(at)
    return found


def is_drawn(rules, places_of_rules, across):
    """Whether most of the lines are there that the grid has."""
    shares = [drawn_share(rules, place, across[0], across[-1]) for place in places_of_rules]
    return sum(shares) / len(shares) >= LEAST_DRAWN


def drawn_share(rules, place, begin, last):
    """How much of a line at a place is drawn."""
    end, drawn = begin, 0
    for rule in sorted((rule for rule in rules if abs(rule.at - place) <= NEAR * 2), key=lambda rule: rule.begin):
        drawn += max(0, min(rule.end, last) - max(rule.begin, end))
        end = max(end, rule.end)
    return drawn / (last - begin)


def spans_of(level, upright, columns, rows):
    """The cells that reach over several rows or columns, since no line is drawn between these."""
    posts = [[drawn_share(upright, at, *between) > WALL for at in columns] for between in zip(rows, rows[1:])]
    floors = [[drawn_share(level, at, *between) > WALL for between in zip(columns, columns[1:])] for at in rows]
    height, width = len(rows) - 1, len(columns) - 1
    covered, spans = set(), []
    for row in range(height):
        for column in range(width):
            if (row, column) in covered:
                continue
            across = next((count for count in range(1, width - column) if posts[row][column + count]), width - column)
            inside = range(column, column + across)
            down = 1
            while row + down < height and not any(floors[row + down][at] for at in inside) and not any(
                    posts[row + down][at] for at in inside[1:]):
                down += 1
            if across * down > 1:
                spans.append((row, column, down, across))
                covered |= {(row + at, other) for at in range(down) for other in inside}
    return spans
