#!/usr/bin/python3
"""
Prints the text of a document's pages in the order in which they are read, each with a form feed behind it:
`reading_text.py <text> <layout>`. The text is `pdftotext`'s, and stays where a page has no columns; the layout is
`pdftotext -bbox-layout`'s.
"""

import pathlib
import sys
from collections import namedtuple

from lxml import etree

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from page_layout import blocks_in_order, box_of, in_order  # noqa: E402

Word = namedtuple("Word", "text box")
Line = namedtuple("Line", "words box")


def blocks_of(page):
    for block in page.iter("{*}block"):
        lines = [Line([Word(word.text or "", box_of(word)) for word in line.iter("{*}word")], box_of(line))
                 for line in block.iter("{*}line")]
        if any(line.words for line in lines):
            yield [line for line in lines if line.words]


def text_of(blocks):
    texts = ("\n".join(" ".join(word.text for word in in_order(line.words)) for line in lines) for lines in blocks)
    return "\n\n".join(texts) + "\n"


def main(text_path, layout_path):
    texts = pathlib.Path(text_path).read_text("utf-8", errors="replace").split("\f")
    layout = etree.parse(layout_path, etree.XMLParser(recover=True, huge_tree=True, no_network=True)).getroot()
    for number, page in enumerate(layout.iter("{*}page")):
        blocks = list(blocks_of(page))
        ordered = blocks_in_order(blocks)
        text = texts[number] if ordered is blocks and number < len(texts) else text_of(ordered)
        sys.stdout.buffer.write(f"{text}\f".encode())


main(*sys.argv[1:])
