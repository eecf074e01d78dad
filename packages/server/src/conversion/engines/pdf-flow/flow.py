#!/usr/bin/python3
"""
Writes the pages of a PDF document as one HTML page that flows, so that it can be edited:
`pdf-flow.py <layout> <looks> <to>`. The layout is `pdftotext -bbox-layout`'s, which knows in what order people read; the looks
are `pdftohtml -xml`'s, which knows fonts, links and pictures. Both
are in points, or in what the page's sizes say.

Lines become paragraphs by their distance, large ones headings, and what stands in rows and columns a table. A rule stands
between two pages.
"""

import base64
import json
import pathlib
import re
import sys
from collections import Counter, namedtuple

from lxml import etree, html
from lxml.html.builder import E

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "kits/documents"))
from page_layout import Box, RIGHT_TO_LEFT, around, blocks_in_order, in_order, is_right_to_left  # noqa: E402

Word = namedtuple("Word", "text box look")
Look = namedtuple("Look", "size bold italic link", defaults=(0, False, False, None))
Line = namedtuple("Line", "words box size")

PLAIN = Look()
BULLETS = "-–*•◦▪‣·\uf0b7"
# What may also be a value in a table: only where a row begins it is a bullet.
AMBIGUOUS = "-–*"
ITEM = re.compile(rf"[{BULLETS}]$|\(?(\d{{1,3}}|[a-zA-Z]|[ivx]{{1,4}})[.)]$")
# A cell of a table has few words.
MOST_WORDS = 5
# How much larger than the text a heading is, and how many words it has at most.
LARGER, TITLE_WORDS = 1.12, 25
# How far from a bullet or a number its text begins at most, in heights of a line.
MARKER_GAP = 3
PIXELS_PER_POINT = 96 / 72


def parse(path):
    return etree.parse(path, etree.XMLParser(recover=True, huge_tree=True, no_network=True)).getroot()


def box_of(element, scale=1):
    if element.get("xMin"):
        return Box(*(float(element.get(side)) for side in ("xMin", "yMin", "xMax", "yMax")))
    left, top, width, height = (float(element.get(name)) * scale for name in ("left", "top", "width", "height"))
    return Box(left, top, left + width, top + height)


def middle(box):
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def looks_of(page, scale, sizes):
    """The looks of a page's pieces of text, each with its place, and which of its words are links."""
    found = []
    for piece in page.iter("text"):
        whole = "".join(piece.itertext()).strip()
        is_all = {tag: whole and whole == "".join("".join(part.itertext()) for part in piece.iter(tag)).strip() for tag in "bi"}
        links = {bare(word): part.get("href") for part in piece.iter("a") for word in "".join(part.itertext()).split()
                 if re.match(r"(https?|mailto):", part.get("href") or "")}
        look = Look(sizes.get(piece.get("font"), 0) * scale, bool(is_all["b"]), bool(is_all["i"]))
        found.append((box_of(piece, scale), look, links))
    return found


def bare(text):
    """A word without what stands around it, such as a comma."""
    return re.sub(r"^\W+|\W+$", "", text) or text


def look_at(box, text, looks):
    x, y = middle(box)
    return next((look._replace(link=links.get(bare(text))) for place, look, links in looks
                 if place.left <= x <= place.right and place.top <= y <= place.bottom), PLAIN)


def touches(word, following):
    """Whether there is no space between two words that only another font parts."""
    is_near = abs(following.box.left - word.box.right) < (word.box.bottom - word.box.top) * 0.03
    return is_near and not RIGHT_TO_LEFT.search(word.text + following.text)


def line_of(element, looks):
    words = []
    box = box_of(element)
    for part in element.iter("{*}word"):
        place = box_of(part)
        word = Word(part.text or "", place, look_at(place, part.text or "", looks))
        if words and touches(words[-1], word):
            word = Word(words[-1].text + word.text, around([words.pop().box, place]), word.look)
        words.append(word)
    size = Counter(word.look.size for word in words for _ in word.text).most_common(1)
    return Line(in_order(words), box, size[0][0] if size and size[0][0] else (box.bottom - box.top) * 0.8)


def begins_paragraph(line, previous, block):
    """Whether a line is the first one of a paragraph, and not only of a block's next line."""
    height = previous.box.bottom - previous.box.top
    last = previous.words[-1].text
    first = line.words[0]
    has_room = previous.box.right + (first.box.right - first.box.left) + height / 3 < block.right
    return (line.box.top - previous.box.bottom > height * 0.6
            or abs(line.size - previous.size) > 1
            or ITEM.match(first.text)
            or has_room and not is_right_to_left(previous.words) and last[-1:] in ".:!?;"
            or has_room and line.box.left < previous.box.left - height / 2 and not is_right_to_left(line.words)
            or first.box.left - previous.box.left > height and previous.box.left - block.left < 1 and has_room)


def paragraphs_of(lines):
    block = around([line.box for line in lines])
    paragraphs = []
    for line in lines:
        if paragraphs and not begins_paragraph(line, paragraphs[-1][-1], block):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def grouped(lines, low, high):
    """The lines that share a row, or a column: what overlaps by more than half between two of its sides."""
    groups = []
    for line in sorted(lines, key=lambda line: getattr(line.box, low)):
        begin, end = getattr(line.box, low), getattr(line.box, high)
        last = groups[-1] if groups else None
        if last and begin < last[1] - (end - begin) / 2:
            last[0].append(line)
            last[1] = max(last[1], end)
        else:
            groups.append([[line], end])
    return [group for group, _ in groups]


def with_markers(blocks):
    """Where a bullet or a number of a list is a line of its own, it belongs to the line that begins beside it."""
    texts = [[line for line in lines if not is_marker(line)] for lines in blocks]
    alone = []
    for marker in [line for lines in blocks for line in lines if is_marker(line)]:
        near = [(line.box.left - marker.box.right, lines, at) for lines in texts for at, line in enumerate(lines)
                if is_beside(marker.box, line.box)]
        distance, lines, at = min(near, key=lambda found: abs(found[0]), default=(0, None, 0))
        begins = marker.words[0].text not in AMBIGUOUS or all(gap >= 0 for gap, _, _ in near)
        if lines and begins and abs(distance) < (marker.box.bottom - marker.box.top) * MARKER_GAP:
            lines[at] = lines[at]._replace(words=marker.words + lines[at].words)
        else:
            alone.append([marker])
    return [lines for lines in texts if lines] + alone


def is_marker(line):
    return len(line.words) == 1 and ITEM.match(line.words[0].text)


def is_beside(box, other):
    return other.top <= middle(box)[1] <= other.bottom


def parts_of(blocks):
    """Lists of lines that are text, and tables: tuples of rows of cells."""
    parts, short = [], []
    for lines in [*blocks, None]:
        if lines and all(len(line.words) <= MOST_WORDS for line in lines):
            short.append(lines)
            continue
        parts += tables_in(short)
        short = []
        if lines:
            parts.append(lines)
    return parts


class Ruled(tuple):
    """The rows of a table whose cells are ruled."""


def place_in(places, at):
    """Between which two of a grid's lines something stands, or None."""
    return next((index for index, (begin, end) in enumerate(zip(places, places[1:])) if begin <= at < end), None)


def without_ruled(blocks, grids):
    """Blocks in which a line stands for each ruled table, and these tables by their lines' identities."""
    tables = {}
    for columns, rows in grids:
        cells = [[[] for _ in columns[1:]] for _ in rows[1:]]
        blocks = [[line for line in (out_of(line, columns, rows, cells) for line in lines) if line] for lines in blocks]
        filled = [cell for row in cells for cell in row if cell]
        if filled:
            box = Box(columns[0], rows[0], columns[-1], rows[-1])
            line = Line([Word("table", box, PLAIN)] * (MOST_WORDS + 1), box, filled[0][0].size)
            tables[id(line)] = Ruled(cells), line
            at = next((at for at, lines in enumerate(blocks) if lines and lines[0].box.top > box.top), len(blocks))
            blocks.insert(at, [line])
    return blocks, tables


def out_of(line, columns, rows, cells):
    """What of a line stands outside of a grid; the rest goes into its cells."""
    outside = []
    for word in line.words:
        x, y = middle(word.box)
        row, column = place_in(rows, y), place_in(columns, x)
        if row is None or column is None:
            outside.append(word)
            continue
        cell = cells[row][column]
        if cell and cell[-1].box.top == line.box.top:
            cell[-1].words.append(word)
        else:
            cell.append(Line([word], line.box, line.size))
    return line._replace(words=outside) if outside else None


def tables_in(blocks):
    rows = [sorted(row, key=lambda line: line.box.left) for row in grouped(sum(blocks, []), "top", "bottom")]
    if not any(len(row) > 1 for row in rows):
        return blocks
    parts = []
    while rows:
        has_cells = len(rows[0]) > 1
        count = next((at for at, row in enumerate(rows) if (len(row) > 1) != has_cells), len(rows))
        run, rows = rows[:count], rows[count:]
        columns = grouped(sum(run, []), "left", "right")
        if has_cells and count > 1 and len(columns) > 1:
            cells = [[[line for line in row if line in column] for column in columns] for row in run]
            parts.append(tuple(cells))
        else:
            parts += [row for row in run] if has_cells else [sum(run, [])]
    return parts


def written(words, element):
    """Puts words into an element, in bold, italic and as links as they are."""
    at, last = 0, None
    while at < len(words):
        look = words[at].look
        end = next((next_ for next_ in range(at, len(words)) if words[next_].look[1:] != look[1:]), len(words))
        content = " ".join(word.text for word in words[at:end])
        for tag, is_so in (("em", look.italic), ("strong", look.bold), ("a", look.link)):
            if is_so:
                content = E(tag, content, **({"href": look.link} if tag == "a" else {}))
        space = " " if at else ""
        if last is None:
            element.text = (element.text or "") + space
        else:
            last.tail = (last.tail or "") + space
        if isinstance(content, str):
            if last is None:
                element.text += content
            else:
                last.tail += content
        else:
            element.append(content)
            last = content
        at = end
    return element


def joined(lines):
    """The words of lines, where a word that was parted at a line's end is whole again."""
    words = []
    for line in lines:
        following = line.words
        if words and re.search(r"\w[-\u00ad]$", words[-1].text) and following[0].text[0].islower():
            words[-1] = words[-1]._replace(text=words[-1].text[:-1] + following[0].text)
            following = following[1:]
        words += following
    return words


def paragraph(lines, heading_sizes):
    words = joined(lines)
    size = lines[0].size
    if words[0].text in BULLETS and len(words) > 1:
        return E.ul(written(words[1:], E.li()))
    is_heading = size in heading_sizes and len(words) <= TITLE_WORDS
    tag = f"h{min(heading_sizes.index(size) + 1, 6)}" if is_heading else "p"
    if is_heading:
        words = [word._replace(look=word.look._replace(bold=False)) for word in words]
    element = written(words, E(tag))
    if is_right_to_left(words):
        return E.div(element, dir="rtl")
    return element


def table(rows):
    has_head = isinstance(rows, Ruled) and all(rows[0])
    tags = [E.th if has_head and not at else E.td for at in range(len(rows))]
    return E.table(*(E.tr(*(written(joined(cell), tag()) for cell in row)) for tag, row in zip(tags, rows)))


def picture(element, box):
    path = pathlib.Path(element.get("src"))
    kind = "jpeg" if path.suffix == ".jpg" else "png"
    data = base64.b64encode(path.read_bytes()).decode()
    width = max(1, round((box.right - box.left) * PIXELS_PER_POINT))
    return E.p(E.img(src=f"data:image/{kind};base64,{data}", width=str(width)))


def pictures_of(page, scale):
    """What is more than a line or a dot; a picture that is used as several is on the page several times."""
    for element in page.iter("image"):
        box = box_of(element, scale)
        if min(box.right - box.left, box.bottom - box.top) > 4 and pathlib.Path(element.get("src")).is_file():
            yield box, element


def is_above(box, other):
    """Whether a picture's middle is above what stands in the same column."""
    return middle(box)[1] < other.top and box.left < other.right and other.left < box.right


def place_of(part):
    lines = sum((cell for row in part for cell in row), []) if isinstance(part, tuple) else part
    return around([line.box for line in lines])


def contents(parts, pictures, heading_sizes):
    """The elements of a page, where a picture stands before what is below it."""
    left = list(pictures)
    text = [part if isinstance(part, tuple) else paragraphs_of(part) for part in parts]
    flat = [item for part in text for item in ([part] if isinstance(part, tuple) else part)]
    for item in flat:
        place = place_of(item)
        for box, element in [found for found in left if is_above(found[0], place)]:
            yield picture(element, box)
            left.remove((box, element))
        yield table(item) if isinstance(item, tuple) else paragraph(item, heading_sizes)
    for box, element in left:
        yield picture(element, box)


def drawings_of(drawn, first):
    """The drawings of a page, which were pictured by then."""
    for number, place in enumerate(drawn["drawings"], first):
        path = f"drawing-{number}.png"
        if pathlib.Path(path).is_file():
            yield Box(*place), {"src": path}


def main(layout_path, looks_path, drawn_path, target):
    layout, looks = parse(layout_path), parse(looks_path)
    sizes = {font.get("id"): float(font.get("size")) for font in looks.iter("fontspec")}
    drawn = json.loads(pathlib.Path(drawn_path).read_text("utf-8"))
    pages, drawings = [], 0
    for page, look, on_page in zip(layout.iter("{*}page"), looks.iter("page"), drawn, strict=True):
        scale = float(page.get("height")) / (float(look.get("height")) or 1)
        pieces = looks_of(look, scale, sizes)
        blocks = [[line_of(line, pieces) for line in block.iter("{*}line")] for block in page.iter("{*}block")]
        written_blocks = [[line for line in lines if line.words] for lines in blocks]
        text_blocks, tables = without_ruled(written_blocks, on_page["grids"])
        found = parts_of(with_markers(blocks_in_order([lines for lines in text_blocks if lines])))
        parts = [tables[id(part[0])][0] if id(part[0]) in tables else part for part in found]
        pictures = [*pictures_of(look, scale), *drawings_of(on_page, drawings)]
        drawings += len(on_page["drawings"])
        pages.append((parts, sorted(pictures, key=lambda found: found[0].top)))

    lines = [line for parts, _ in pages for part in parts if isinstance(part, list) for line in part]
    usual = Counter(round(line.size, 1) for line in lines for word in line.words for _ in word.text).most_common(1)
    least = usual[0][0] * LARGER if usual else 0
    heading_sizes = sorted({line.size for line in lines if line.size >= least}, reverse=True)

    body = E.body()
    for number, (parts, pictures) in enumerate(pages):
        if number:
            body.append(E.hr())
        for element in contents(parts, pictures, heading_sizes):
            if element.tag == "ul" and len(body) and body[-1].tag == "ul":
                body[-1].extend(element)
            else:
                body.append(element)
    title = layout.findtext(".//{*}title")
    head = E.head(E.meta(charset="utf-8"), *([E.title(title)] if title else []))
    pathlib.Path(target).write_bytes(html.tostring(E.html(head, body), encoding="utf-8", doctype="<!DOCTYPE html>"))


main(*sys.argv[1:])
