"""The ruled tables of a PDF document's pages, from the lines that are drawn."""

from collections import namedtuple

import pikepdf

Rule = namedtuple("Rule", "at begin end")
Grid = namedtuple("Grid", "columns rows")

# Points: how thick a filled rectangle is that is a line, and how far apart lines are that meet.
THICKEST, NEAR, SHORTEST = 2.5, 2.0, 5.0
# How much of a table's lines is drawn at least: some cells are joined, and a chart's bars are no table.
LEAST_DRAWN = 0.6
# Pages of drawings have more, and no tables.
MOST_RULES = 4000
MOST_NESTED = 5


def grids_of(path):
    """The grids of each page, in points from its top left corner, as it is shown."""
    with pikepdf.open(path) as document:
        for page in document.pages:
            try:
                yield grids_in(*rules_of(page))
            except (pikepdf.PdfError, ValueError, TypeError, ZeroDivisionError):
                yield []


def rules_of(page):
    left, bottom, right, top = (float(side) for side in page.mediabox)
    turn = int(page.obj.get("/Rotate", 0) or 0) % 360
    width, height = abs(right - left), abs(top - bottom)
    left, bottom = min(left, right), min(bottom, top)
    shown = {
        0: lambda x, y: (x - left, height - (y - bottom)),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (width - (x - left), y - bottom),
        270: lambda x, y: (height - (y - bottom), width - (x - left)),
    }[turn]
    level, upright = [], []
    for x, y, to_x, to_y in lines_in(page.obj, page.obj.get("/Resources", {}), (1, 0, 0, 1, 0, 0), 0):
        (x, y), (to_x, to_y) = shown(x, y), shown(to_x, to_y)
        if abs(y - to_y) < 1 and abs(x - to_x) > SHORTEST:
            level.append(Rule((y + to_y) / 2, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) < 1 and abs(y - to_y) > SHORTEST:
            upright.append(Rule((x + to_x) / 2, min(y, to_y), max(y, to_y)))
        if len(level) + len(upright) > MOST_RULES:
            return [], []
    return level, upright


def times(inner, outer):
    a, b, c, d, e, f = inner
    g, h, i, j, k, l = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def moved(matrix, x, y):
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def lines_in(content, resources, matrix, depth):
    """The straight lines that are drawn, and the middles of rectangles that are as thin as one."""
    saved, path, boxes, point, start = [], [], [], None, None
    for operands, operator in pikepdf.parse_content_stream(content):
        name = str(operator)
        if name == "q":
            saved.append(matrix)
        elif name == "Q" and saved:
            matrix = saved.pop()
        elif name == "cm":
            matrix = times(tuple(float(number) for number in operands), matrix)
        elif name == "m":
            point = start = moved(matrix, *(float(number) for number in operands))
        elif name == "l" and point:
            to = moved(matrix, *(float(number) for number in operands))
            path.append((*point, *to))
            point = to
        elif name in ("c", "v", "y"):
            point = moved(matrix, *(float(number) for number in operands[-2:]))
        elif name == "h" and point and start:
            path.append((*point, *start))
            point = start
        elif name == "re":
            x, y, width, height = (float(number) for number in operands)
            boxes.append((*moved(matrix, x, y), *moved(matrix, x + width, y + height)))
        elif name in ("S", "s", "B", "B*", "b", "b*"):
            yield from path
            for x, y, to_x, to_y in boxes:
                yield from ((x, y, to_x, y), (x, to_y, to_x, to_y), (x, y, x, to_y), (to_x, y, to_x, to_y))
        elif name in ("f", "F", "f*"):
            for x, y, to_x, to_y in boxes:
                if abs(to_y - y) <= THICKEST:
                    yield x, (y + to_y) / 2, to_x, (y + to_y) / 2
                elif abs(to_x - x) <= THICKEST:
                    yield (x + to_x) / 2, y, (x + to_x) / 2, to_y
        elif name == "Do" and depth < MOST_NESTED:
            form = resources.get("/XObject", {}).get(str(operands[0]))
            if form is not None and form.get("/Subtype") == "/Form":
                own = tuple(float(number) for number in form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
                yield from lines_in(form, form.get("/Resources", resources), times(own, matrix), depth + 1)
        if name in ("S", "s", "B", "B*", "b", "b*", "f", "F", "f*", "n"):
            path, boxes, point, start = [], [], None, None


def grids_in(level, upright):
    """Lines that meet, as far as they make a table of at least two rows and two columns."""
    grids = []
    for level_part, upright_part in joined(level, upright):
        columns, rows = places(upright_part), places(level_part)
        if len(columns) > 2 and len(rows) > 2 and is_drawn(level_part, rows, columns) and is_drawn(upright_part, columns, rows):
            grids.append(Grid(columns, rows))
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
    length = across[-1] - across[0]
    shares = []
    for place in places_of_rules:
        end, drawn = across[0], 0
        for rule in sorted((rule for rule in rules if abs(rule.at - place) <= NEAR * 2), key=lambda rule: rule.begin):
            drawn += max(0, min(rule.end, across[-1]) - max(rule.begin, end))
            end = max(end, rule.end)
        shares.append(drawn / length)
    return sum(shares) / len(shares) >= LEAST_DRAWN
