#!/usr/bin/python3
"""
Writes an OpenDocument text as pandoc can read it, and answers, as JSON, what it says of itself, which pandoc does not look at:
`odt.py <document> <made> <target format>`.
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents/office")]

from odt_parts import make_known
from package import Package, Unreadable
from rules import PANDOC, mend

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}


def first(root, *names):
    """The text of the first element there is of these."""
    texts = (text.strip() for name in names for text in root.xpath(f"//{name}/text()", namespaces=NAMES))
    return next((text for text in texts if text), None)


def main():
    source, made, to = sys.argv[1:4]
    try:
        package = Package(source)
    except Unreadable as error:
        sys.exit(str(error))
    mend(package, PANDOC, to)
    if "content.xml" in package.parts:
        make_known(package, to)
    about = {}
    if "meta.xml" in package.parts:
        root = package.tree("meta.xml")
        about = {"title": first(root, "dc:title"), "author": first(root, "meta:initial-creator", "dc:creator"), "lang": first(root, "dc:language")}
    package.save(made)
    print(json.dumps({"about": {"title": None, "author": None, "lang": None, **about}, "leftOut": package.left_out}))


if __name__ == "__main__":
    main()
