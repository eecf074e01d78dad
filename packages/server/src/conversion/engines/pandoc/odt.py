#!/usr/bin/python3
"""Answers, as JSON, what an OpenDocument says of itself, which pandoc does not look at: `odt.py <document>`."""

import json
import sys
import zipfile

from lxml import etree

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
}


def first(root, *names):
    """The text of the first element there is of these."""
    texts = (text.strip() for name in names for text in root.xpath(f"//{name}/text()", namespaces=NAMES))
    return next((text for text in texts if text), None)


with zipfile.ZipFile(sys.argv[1]) as archive:
    root = etree.fromstring(archive.read("meta.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
about = {"title": first(root, "dc:title"), "author": first(root, "meta:initial-creator", "dc:creator"), "lang": first(root, "dc:language")}
print(json.dumps({"about": about, "leftOut": []}))
