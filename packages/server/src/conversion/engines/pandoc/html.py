#!/usr/bin/python3
"""
Writes a page as pandoc can read it: `pandoc-html.py <page> <to>`. Pandoc does not know which elements end by themselves, and
would lose the tables of pages that leave their ends out; the parser does what browsers do.
"""

import pathlib
import sys

from html5_parser import parse
from lxml import etree

source, target = map(pathlib.Path, sys.argv[1:])
root = parse(source.read_bytes(), transport_encoding="utf-8", namespace_elements=False)
# A drawing becomes a picture of its own, which has to say what it is.
for drawing in root.iter("svg"):
    drawing.set("xmlns", "http://www.w3.org/2000/svg")
# A first row of headings is a table's head, which browsers do not care about.
for table in root.iter("table"):
    rows = table.xpath("tbody[1]/tr[1]")
    if rows and not table.xpath("thead") and all(cell.tag == "th" for cell in rows[0]):
        head = etree.Element("thead")
        rows[0].getparent().addprevious(head)
        head.append(rows[0])
target.write_bytes(b"<!DOCTYPE html>\n" + etree.tostring(root, method="html", encoding="utf-8"))
