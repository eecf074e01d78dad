#!/usr/bin/python3
"""
Turns the invisible text of a page that was read after it was straightened, so that it lies over what it says:
`turned_back.py <overlay> <degrees>`, counterclockwise.
"""

import math
import sys

import pikepdf


def main(path, degrees):
    cos, sin = math.cos(math.radians(float(degrees))), math.sin(math.radians(float(degrees)))
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        page = document.pages[0]
        left, bottom, right, top = (float(side) for side in page.mediabox)
        x, y = (left + right) / 2, (bottom + top) / 2
        matrix = cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos
        begin = "q " + " ".join(f"{number:.6f}" for number in matrix) + " cm\n"
        page.contents_add(document.make_stream(begin.encode()), prepend=True)
        page.contents_add(document.make_stream(b"\nQ"))
        document.save()


main(*sys.argv[1:])
