#!/usr/bin/python3
"""
Fails for a file that ends within one of its objects, or has not all pages that it names: `has_all_objects.py <document>`. What has
them is a whole PDF document, even where the table and the trailer are missing that should follow.
"""

import pathlib
import re
import sys

END = re.compile(rb"(endobj|%%EOF|>>|startxref\s+\d*)\s*$")


def main(path):
    data = pathlib.Path(path).read_bytes()
    begun, ended = (len(re.findall(word, data)) for word in (rb"\d\s+\d+\s+obj\b", rb"\bendobj\b"))
    streams = len(re.findall(rb"\bstream\r?\n", data)) - len(re.findall(rb"\bendstream\b", data))
    defined = set(re.findall(rb"(\d+)\s+\d+\s+obj\b", data))
    named = {number for kids in re.findall(rb"/Kids\s*\[([^\]]*)\]", data) for number in re.findall(rb"(\d+)\s+\d+\s+R", kids)}
    is_packed = b"/ObjStm" in data
    if not END.search(data[-100:]) or begun != ended or streams > 0 or not begun or not is_packed and (not named or named - defined):
        sys.exit(1)


main(*sys.argv[1:])
