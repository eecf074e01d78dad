#!/usr/bin/python3
"""Writes a page without what a browser does not show of it: `shown_page.py <page> <to>`. It answers, as JSON, whether there was anything."""

import json
import os
import pathlib
import sys

from html5_parser import parse
from lxml import etree

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

import seen_page
from page_styles import Styles

source, target = map(pathlib.Path, sys.argv[1:])
root = parse(source.read_bytes(), transport_encoding="utf-8", namespace_elements=False)
has_hidden = seen_page.hide(root, Styles(root, seen_page.matters))
if has_hidden:
    target.write_bytes(b"<!DOCTYPE html>\n" + etree.tostring(root, method="html", encoding="utf-8"))
print(json.dumps(has_hidden))
