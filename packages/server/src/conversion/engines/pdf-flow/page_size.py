#!/usr/bin/python3
"""Gives the last section of a Word document its pages' size: `page_size.py <from> <width> <height> <to>`, in points."""

import re
import sys
import zipfile

TWIPS = 20
DOCUMENT = "word/document.xml"
MARGIN = ('<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" '
          'w:gutter="0"/>')


def main(source, width, height, target):
    width, height = (round(float(side) * TWIPS) for side in (width, height))
    turn = ' w:orient="landscape"' if width > height else ""
    size = f'<w:pgSz w:w="{width}" w:h="{height}"{turn}/>{MARGIN}'
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for part in given.infolist():
            data = given.read(part)
            if part.filename == DOCUMENT:
                text = data.decode()
                head, _, tail = text.rpartition("<w:sectPr")
                # What pandoc's own document says of pages comes first.
                tail = re.sub(r"<w:pg(Sz|Mar)[^>]*/>", "", tail)
                tail = re.sub(r"^([^>]*?)/>", rf"\1>{size}</w:sectPr>", tail, count=1) if re.match(r"[^>]*/>", tail) else (
                    re.sub(r"(<w:cols|<w:docGrid|</w:sectPr>)", rf"{size}\1", tail, count=1))
                data = f"{head}<w:sectPr{tail}".encode() if head else data
            made.writestr(part, data)


main(*sys.argv[1:])
