#!/usr/bin/python3
"""
Writes a page as pandoc can read it: `html.py <page> <to> <target> <looks>`. Pandoc does not know which elements end by themselves, and
would lose the tables of pages that leave their ends out; the parser does what browsers do. What a browser does not show is left out, and
forms are as they are filled in. For a document with looks, marks are put into the text, which `looks` explains (see looks.py).
It answers, as JSON, whether there are marks, and whether words were left out.
"""

import json
import os
import pathlib
import sys

from html5_parser import parse
from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents")]

import seen_page
from page_styles import Styles
from ruby import spell_out_ruby
from word_lists import mend_lists

HAS_LOOKS = ("docx", "odt")


def mend_tables(root, target):
    for table in root.iter("table"):
        # A first row of headings is a table's head, which browsers do not care about.
        rows = table.xpath("tbody[1]/tr[1]")
        if rows and not table.xpath("thead") and all(cell.tag == "th" for cell in rows[0]):
            head = etree.Element("thead")
            rows[0].getparent().addprevious(head)
            head.append(rows[0])
        # OpenDocument has no feet, so that pandoc would leave them out.
        feet = table.findall("tfoot") if target == "odt" else []
        for foot in feet:
            bodies = table.findall("tbody")
            body = bodies[-1] if bodies else etree.SubElement(table, "tbody")
            body.extend(list(foot))
            table.remove(foot)


def main(source, to, target, looks):
    root = parse(pathlib.Path(source).read_bytes(), transport_encoding="utf-8", namespace_elements=False)
    # A drawing becomes a picture of its own, which has to say what it is.
    for drawing in root.iter("svg"):
        drawing.set("xmlns", "http://www.w3.org/2000/svg")
    has_looks = target in HAS_LOOKS
    if has_looks:
        from looks import mark_looks, matters
        styles = Styles(root, lambda *each: seen_page.matters(*each) or matters(*each))
    else:
        styles = Styles(root, seen_page.matters)
    has_hidden = seen_page.hide(root, styles)
    seen_page.fill_in(root)
    spell_out_ruby(root)
    mend_lists(root)
    mend_tables(root, target)
    marks = mark_looks(root, styles) if has_looks else []
    if marks:
        pathlib.Path(looks).write_text(json.dumps(marks))
    pathlib.Path(to).write_bytes(b"<!DOCTYPE html>\n" + etree.tostring(root, method="html", encoding="utf-8"))
    print(json.dumps({"hasMarks": bool(marks), "hasHidden": has_hidden}))


if __name__ == "__main__":
    main(*sys.argv[1:])
