#!/usr/bin/python3
"""
Gives a Word document of pandoc's what pandoc has no words for: `finish_docx.py <from> <width> <height> <properties> <to>`. The last
section gets its pages' size in points, paragraphs get their alignment, and the document its title and author, which are JSON.
"""

import json
import re
import sys
import zipfile
from xml.sax.saxutils import escape

TWIPS = 20
DOCUMENT, PROPERTIES = "word/document.xml", "docProps/core.xml"
MARGIN = ('<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" '
          'w:gutter="0"/>')
PARAGRAPH = re.compile(r"<w:p>(?:(?!</w:p>).)*?<!--jc:\w+-->", re.S)
ELEMENTS = {"title": "dc:title", "author": "dc:creator"}


def aligned(found):
    paragraph = found[0]
    side = re.search(r"<!--jc:(\w+)-->", paragraph)[1]
    text = re.sub(r"<!--jc:\w+-->", "", paragraph)
    jc = f'<w:jc w:val="{side}"/>'
    if "<w:pPr>" in text:
        return text.replace("</w:pPr>", f"{jc}</w:pPr>", 1)
    return re.sub(r"<w:pPr\s*/>", "", text, count=1).replace("<w:p>", f"<w:p><w:pPr>{jc}</w:pPr>", 1)


def with_size(text, width, height):
    turn = ' w:orient="landscape"' if width > height else ""
    size = f'<w:pgSz w:w="{width}" w:h="{height}"{turn}/>{MARGIN}'
    head, _, tail = text.rpartition("<w:sectPr")
    # What pandoc's own document says of pages comes first.
    tail = re.sub(r"<w:pg(Sz|Mar)[^>]*/>", "", tail)
    tail = re.sub(r"^([^>]*?)/>", rf"\1>{size}</w:sectPr>", tail, count=1) if re.match(r"[^>]*/>", tail) else (
        re.sub(r"(<w:cols|<w:docGrid|</w:sectPr>)", rf"{size}\1", tail, count=1))
    return f"{head}<w:sectPr{tail}" if head else text


def with_properties(text, properties):
    for name, value in properties.items():
        tag = ELEMENTS[name]
        if value:
            text = re.sub(rf"<{tag}>.*?</{tag}>|<{tag}\s*/>", "", text, flags=re.S)
            text = text.replace("</cp:coreProperties>", f"<{tag}>{escape(value)}</{tag}></cp:coreProperties>")
    return text


def main(source, width, height, properties, target):
    width, height = (round(float(side) * TWIPS) for side in (width, height))
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for part in given.infolist():
            data = given.read(part)
            if part.filename == DOCUMENT:
                data = PARAGRAPH.sub(aligned, with_size(data.decode(), width, height)).encode()
            elif part.filename == PROPERTIES:
                data = with_properties(data.decode(), json.loads(properties)).encode()
            made.writestr(part, data)


main(*sys.argv[1:])
