"""
What stands on the pages of a document: their lines with how these look, their ruled tables and their pictures. The layout is
`pdftotext -bbox-layout`'s, which knows in what order people read; the looks are `pdftohtml -xml`'s, which knows fonts, links and
pictures; what is drawn is `page_drawn.py`'s. All are in points, or in what the page's sizes say.
"""

import pathlib
from collections import namedtuple

from lxml import etree

from page_layout import Box
from page_looks import Looks, place_of, with_size
from page_ruled import with_ruled
from page_tagged import with_tags
from page_words import blocks_of

Page = namedtuple("Page", "width height blocks pictures")


def parse(path):
    return etree.parse(path, etree.XMLParser(recover=True, huge_tree=True, no_network=True)).getroot()


def pictures_of(look, scale, width, tall):
    """What is more than a line or a dot; what reaches over the edge of its page was drawn."""
    for element in look.iter("image"):
        box, path = place_of(element, scale), element.get("src")
        is_seen = min(box.left, box.top, width - box.right, tall - box.bottom) >= -1
        if is_seen and min(box.right - box.left, box.bottom - box.top) > 4 and pathlib.Path(path).is_file():
            yield box, path


def pages_of(layout, looks, drawn):
    fonts = {font.get("id"): font.attrib for font in looks.iter("fontspec")}
    drawings, items = 0, set()
    for page, look, on_page in zip(layout.iter("{*}page"), looks.iter("page"), drawn["pages"], strict=True):
        width, tall = float(page.get("width")), float(page.get("height"))
        scale = tall / (float(look.get("height")) or 1)
        blocks = [[with_size(line) for line in lines] for lines in blocks_of(page, Looks(look, scale, fonts).at)]
        blocks = with_tags(blocks, on_page["starts"], drawn["parts"], drawn["spans"], items)
        pictures = list(pictures_of(look, scale, width, tall))
        for number, place in enumerate(on_page["drawings"], drawings):
            path = f"drawing-{number}.png"
            if pathlib.Path(path).is_file():
                pictures.append((Box(*place), path))
        drawings += len(on_page["drawings"])
        yield Page(width, tall, with_ruled(blocks, on_page["grids"]), sorted(pictures, key=lambda found: found[0].top))
