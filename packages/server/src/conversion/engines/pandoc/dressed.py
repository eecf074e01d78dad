#!/usr/bin/python3
"""Turns the marks in a document that pandoc has written into looks: `dressed.py <document> <looks>`, in the document's place (see looks.py)."""

import json
import os
import pathlib
import re
import sys
import zipfile

from lxml import etree

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

MARK = re.compile("([\U000F0000-\U000FFFFD])")
MARKED = re.compile(rb"\xf3[\xb0-\xbf][\x80-\xbf]{2}")
FIRST, END = 0xF0000, "\U000FFFFD"
# What stands in cells without words.
PLACEHOLDER = "\u200b"


class Looks:
    """The words between marks, one piece after the other."""

    def __init__(self, known):
        self.known, self.current = known, None

    def pieces(self, text):
        """Pairs of the look's number, or None, and words; the number alone where a look begins."""
        for piece in MARK.split(text):
            if piece == END:
                self.current = None
            elif MARK.match(piece):
                number = ord(piece) - FIRST
                self.current = number if number < len(self.known) else None
                yield self.current, ""
            elif piece:
                yield self.current, piece.replace(PLACEHOLDER, "") if self.current is not None else piece


def main(document, looks):
    known, made = json.loads(pathlib.Path(looks).read_text()), f"{document}.dressed"
    if document.endswith(".odt"):
        from dressed_odt import dress
    else:
        from dressed_docx import dress
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(made, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename.endswith(".xml") and MARKED.search(content):
                root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
                dress(root, Looks(known))
                # What a document says of its pictures has no looks.
                content = MARKED.sub(b"", etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
            target.writestr(entry, content)
    os.replace(made, document)


if __name__ == "__main__":
    main(*sys.argv[1:])
