#!/usr/bin/python3
"""
Writes the pages of a PDF document as one HTML page that flows, so that it can be edited:
`flow.py <layout> <looks> <drawn> <target's format> <to>`. The layout is `pdftotext -bbox-layout`'s, which knows in what order
people read; the looks are `pdftohtml -xml`'s, which knows fonts, links and pictures; what is drawn is `page_drawn.py`'s. All are
in points, or in what the page's sizes say.

A rule stands between two pages. It prints as JSON the sizes of the pages that these rules part, the title and the author, and whether running
heads were left out.
"""

import json
import pathlib
import sys
from collections import namedtuple

from lxml import html
from lxml.html.builder import E

FOLDER = pathlib.Path(__file__).parent
sys.path[:0] = [str(FOLDER), str(FOLDER.parents[1] / "kits/documents")]
from lists import SAME_EDGE, Nesting, markers_of  # noqa: E402
from page_content import pages_of, parse  # noqa: E402
from page_hyphens import Hyphens  # noqa: E402
from page_layout import around, regions_of  # noqa: E402
from page_looks import middle  # noqa: E402
from page_running import without_running  # noqa: E402
from page_tables import Table, parts_of  # noqa: E402
from paragraphs import Kinds, Paragraph, height, paragraphs_of, with_markers  # noqa: E402
from writing import Writer, code, picture  # noqa: E402

# What stands on a page: a table, a paragraph or a picture's path, and where; a paragraph may begin on the page before.
Item = namedtuple("Item", "content box page begins")

# A line that ends further from its text's edge is the last of its paragraph, in heights of a line.
FULL_LINE = 6


def is_above(box, other):
    """Whether a picture's middle is above what stands in the same column."""
    return middle(box)[1] < other.top and box.left < other.right and other.left < box.right


def items_on(number, page, kinds):
    """What stands on a page, where a picture stands before what is below it."""
    left, bottom = list(page.pictures), 0
    for part in (part for region in regions_of(page.blocks) for part in parts_of(with_markers(region))):
        lines = [line for row in part.rows for cell in row for line in cell] if isinstance(part, Table) else part
        for content in [part] if isinstance(part, Table) else paragraphs_of(lines):
            box = around([line.box for line in (lines if isinstance(part, Table) else content)])
            for found in [found for found in left if is_above(found[0], box)]:
                yield Item(found[1], found[0], number, number)
                left.remove(found)
            if not isinstance(content, Table):
                has_room = not 0 <= box.top - bottom < 0.5 * height(content[0])
                content = Paragraph(content, kinds.of(content, has_room))
            bottom = box.bottom
            yield Item(content, box, number, number)
    for box, path in left:
        yield Item(path, box, number, number)


def goes_on(before, item, frames, pages):
    """Whether a paragraph at the end of a page, or of a column, goes on at the beginning of the next."""
    contents = [before.content, item.content]
    if any(not isinstance(content, Paragraph) or content.kind != "text" for content in contents):
        return False
    last, first = before.content.lines[-1], item.content.lines[0]
    sizes = [pages[found.page][:2] for found in (before, item)]
    begins = first.words[0].text[:1]
    if not begins.isalpha() or begins.isupper() or abs(last.size - first.size) >= 1 or sizes[0] != sizes[1]:
        return False
    is_column = before.page == item.page
    right = max(line.box.right for line in before.content.lines) if is_column else frames[before.page][1]
    return last.words[-1].text[-1:] not in ".:!?;\"”»)" and last.box.right > right - FULL_LINE * height(last)


def follows(before, item):
    """Whether something stands at the beginning of the page, or of the column, after that of another."""
    if item.page != before.page:
        return item.page == before.page + 1
    return item.box.left >= before.box.right and item.box.top < before.box.top and len(before.content.lines if isinstance(
        before.content, Paragraph) else ()) > 1


def joined_pages(items, frames, pages):
    found = []
    for item in items:
        if found and follows(found[-1], item) and goes_on(found[-1], item, frames, pages):
            last = found[-1]
            box = item.box if item.page == last.page else last.box
            found[-1] = Item(last.content._replace(lines=last.content.lines + item.content.lines), box, item.page, last.begins)
        elif found and is_same_code(found[-1], item):
            found[-1].content.lines.extend(item.content.lines)
        else:
            found.append(item)
    return found


def is_same_code(before, item):
    kinds = [found.content.kind for found in (before, item) if isinstance(found.content, Paragraph)]
    return kinds == ["code", "code"] and before.page == item.page


def frame_of(page):
    """The left and right edges of a page's text."""
    boxes = [line.box for lines in page.blocks for line in lines]
    left = min((box.left for box in boxes), default=0)
    return left, max([page.width - left, *(box.right for box in boxes)])


def written(items, pages, frames, writer):
    body, sizes, number = E.body(), [pages[0][:2]], 0
    paragraphs = [item.content if isinstance(item.content, Paragraph) else None for item in items]
    markers = markers_of(paragraphs)
    lists = Nesting(body, list_of)
    for at, item in enumerate(items):
        content = item.content
        while number < item.begins:
            number += 1
            sizes.append(pages[number][:2])
            body.append(E.hr())
        if at in markers:
            lists.add(markers[at], writer.text(content.lines, "li", skip=1), SAME_EDGE * height(content.lines[0]))
            continue
        lists.close()
        if isinstance(content, str):
            body.append(picture(content, item.box))
        elif isinstance(content, Table):
            body.append(writer.table(content))
        elif content.kind == "code" and len(content.lines) > 1:
            body.append(code(content.lines))
        else:
            tag = f"h{content.kind}" if isinstance(content.kind, int) else "p"
            body.append(writer.text(content.lines, tag, frames[item.page]))
    return body, sizes


def list_of(marker):
    if marker.kind == "bullet":
        return E.ul()
    return E.ol(type=marker.kind, start=str(marker.number))


def main(layout_path, looks_path, drawn_path, form, target):
    layout, looks = parse(layout_path), parse(looks_path)
    drawn = json.loads(pathlib.Path(drawn_path).read_text("utf-8"))
    pages = list(pages_of(layout, looks, drawn))
    lines = [line for page in pages for lines in page.blocks for line in lines if not line.table]
    cells = [line for page in pages for lines in page.blocks for found in lines if found.table
             for row in found.table.rows for cell in row for line in cell]
    kinds = Kinds(lines, drawn["outline"])
    frames = [frame_of(page) for page in pages]
    had_running = without_running([(page.height, page.blocks) for page in pages], kinds.usual * 1.05)
    items = [item for number, page in enumerate(pages) for item in items_on(number, page, kinds)]
    hyphens = Hyphens([[word.text for word in line.words] for line in [*lines, *cells]])
    writer = Writer(hyphens, kinds.usual, form == "docx")
    body, sizes = written(joined_pages(items, frames, pages), pages, frames, writer)
    title = layout.findtext(".//{*}title")
    author = next((found.get("content") for found in layout.iter("{*}meta") if found.get("name") == "Author"), None)
    head = E.head(E.meta(charset="utf-8"), *([E.title(title)] if title else []))
    pathlib.Path(target).write_bytes(html.tostring(E.html(head, body), encoding="utf-8", doctype="<!DOCTYPE html>"))
    print(json.dumps({"sizes": sizes, "title": title, "author": author, "running": had_running}))


main(*sys.argv[1:])
