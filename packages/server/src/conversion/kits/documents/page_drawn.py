#!/usr/bin/python3
"""
What is drawn on the pages of a PDF document: `page_drawn.py <document> <layout> <looks> <to>` writes as JSON, in points from each
page's top left corner, the grids of its ruled tables, and where its drawings are, and the titles of its outline with their
depths. It prints a line for each drawing: `<number> <page> <left> <top> <width> <height>`. So it does for a picture that reaches
over the edge of its page: what lies there is not to be seen.
"""

import json
import pathlib
import sys

import pikepdf
from lxml import etree

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from page_grids import SHORTEST, grids_in, rules_of  # noqa: E402
from page_tags import Marks, Tags  # noqa: E402

# Points: how thick a filled rectangle is that is a line.
THICKEST = 2.5
PAINTING = ("S", "s", "B", "B*", "b", "b*", "f", "F", "f*")
MOST_NESTED = 5
# A drawing has some parts, which are near each other, and hardly text over them; what covers the page is its background.
FEWEST_PARTS, MOST_PARTS, REACH = 3, 3000, 6.0
SMALLEST, LARGEST, MOST_TEXT = 30.0, 0.8, 0.2
MOST_DRAWINGS = 40
MOST_TITLES = 5000


def drawn_on(page, words, tags):
    """The grids and the drawings of a page, and where its text begins that is tagged."""
    try:
        width, height, shown = frame_of(page)
        parts, marks = [], Marks() if tags.places else None
        lines = lines_in(page.obj, page.obj.get("/Resources", {}), (1, 0, 0, 1, 0, 0), 0, parts, marks)
        grids = grids_in(*rules_of(lines, shown))
        places = [ordered(*shown(*part[:2]), *shown(*part[2:])) for part in parts]
        starts = [(*shown(x, y), tags.places.get((page.obj.objgen, number))) for x, y, number in marks.starts] if marks else []
        return grids, drawings_in(places, grids, words, width * height), starts
    except (pikepdf.PdfError, ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
        return [], [], []


def ordered(x, y, to_x, to_y):
    return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def overlap(box, other, reach=0.0):
    return (max(0.0, min(box[2], other[2]) - max(box[0], other[0]) + reach)
            * max(0.0, min(box[3], other[3]) - max(box[1], other[1]) + reach))


def drawings_in(parts, grids, words, area):
    tables = [(grid.columns[0], grid.rows[0], grid.columns[-1], grid.rows[-1]) for grid in grids]
    parts = [part for part in parts if size(part) < LARGEST * area and not any(overlap(part, table, 1) for table in tables)]
    if len(parts) > MOST_PARTS:
        return []
    groups = []
    for part in parts:
        near = [group for group in groups if overlap(group[0], part, REACH)]
        boxes = [part, *(group[0] for group in near)]
        lefts, tops, rights, bottoms = zip(*boxes)
        groups = [group for group in groups if group not in near]
        groups.append(((min(lefts), min(tops), max(rights), max(bottoms)), 1 + sum(group[1] for group in near)))
    return [box for box, count in groups if count >= FEWEST_PARTS and size(box) < LARGEST * area
            and min(box[2] - box[0], box[3] - box[1]) >= SMALLEST
            and sum(overlap(box, word) for word in words) < MOST_TEXT * size(box)]


def size(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def frame_of(page):
    """Width and height of a page as it is shown, and where a point of its content is then."""
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
    return (height, width, shown) if turn in (90, 270) else (width, height, shown)


def times(inner, outer):
    a, b, c, d, e, f = inner
    g, h, i, j, k, l = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def moved(matrix, x, y):
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def lines_in(content, resources, matrix, depth, parts, marks=None):
    """
    The straight lines that are drawn, and the middles of rectangles that are as thin as one.

    :param parts: gets the box around each path
    :param marks: gets where each piece of text begins
    """
    saved, path, boxes, curve, point, start, clip, clipped = [], [], [], [], None, None, False, None
    for operands, operator in pikepdf.parse_content_stream(content):
        name = str(operator)
        if marks and marks.take(name, operands, resources.get("/Properties", {})):
            marks.starts.append((*moved(matrix, *marks.text[4:]), marks.open[-1] if marks.open else None))
        if name == "q":
            saved.append((matrix, clipped))
        elif name == "Q" and saved:
            matrix, clipped = saved.pop()
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
            curve.append(point)
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
                yield from lines_in(form, form.get("/Resources", resources), times(own, matrix), depth + 1, parts)
        elif name in ("W", "W*"):
            clip = True
        elif name == "sh" and clipped:
            parts.append(clipped)
        if name == "n" or name in PAINTING:
            points = [*curve, *(end for line in [*path, *boxes] for end in (line[:2], line[2:]))]
            box = around(points) if points else None
            if box and name != "n":
                parts.append(box)
            clip, clipped = False, box if clip else clipped
            path, boxes, curve, point, start = [], [], [], None, None


def around(points):
    across, down = zip(*points)
    return min(across), min(down), max(across), max(down)


def opened(path):
    """A document, or an empty one in place of one that only poppler reads."""
    try:
        return pikepdf.open(path)
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return pikepdf.new()


def cut_pictures(page, text):
    """What is seen of the pictures of a page that reach over its edge."""
    width, height = (float(text.get(side)) for side in ("width", "height"))
    scale = height / (float(page.get("height")) or 1)
    for image in page.iter("image"):
        left, top, across, down = (float(image.get(name)) * scale for name in ("left", "top", "width", "height"))
        box = max(0.0, left), max(0.0, top), min(width, left + across), min(height, top + down)
        is_cut = min(left, top, width - left - across, height - top - down) < -1
        if is_cut and min(box[2] - box[0], box[3] - box[1]) > SHORTEST:
            yield box


def titles_in(entries, depth=1):
    for entry in entries:
        yield depth, str(entry.title)
        if depth < MOST_NESTED:
            yield from titles_in(entry.children, depth + 1)


def outline_of(document):
    try:
        with document.open_outline() as outline:
            return [title for _, title in zip(range(MOST_TITLES), titles_in(outline.root))]
    except (pikepdf.PdfError, pikepdf.OutlineStructureError, AttributeError, KeyError, TypeError, ValueError):
        return []


def main(document_path, layout_path, looks_path, target):
    parser = etree.XMLParser(recover=True, huge_tree=True, no_network=True)
    layout, looks = (etree.parse(path, parser).getroot() for path in (layout_path, looks_path))
    pages, count = [], 0
    with opened(document_path) as document:
        found, tags = document.pages, Tags(document)
        for number, (text, look) in enumerate(zip(layout.iter("{*}page"), looks.iter("page")), 1):
            words = [tuple(float(word.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")) for word in text.iter("{*}word")]
            grids, drawings, starts = drawn_on(found[number - 1], words, tags) if number <= len(found) else ([], [], [])
            drawings = [*drawings, *cut_pictures(look, text)][:MOST_DRAWINGS - count]
            for left, top, right, bottom in drawings:
                print(count, number, left, top, right - left, bottom - top)
                count += 1
            pages.append({"grids": grids, "drawings": drawings, "starts": starts})
        outline = outline_of(document)
    with open(target, "w", encoding="utf-8") as file:
        json.dump({"pages": pages, "outline": outline, "parts": tags.parts, "spans": tags.spans}, file)


main(*sys.argv[1:])
