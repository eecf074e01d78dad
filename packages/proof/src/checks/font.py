#!/usr/bin/python3
"""
Prints what a font is like, as JSON: `font.py <format> <file> <text>`. FreeType and HarfBuzz, by Pillow, write the text
with it; lengths are in thousandths of the font's size, and the ink is the share of its square that the letters cover.
"""

import json
import re
import sys

from PIL import ImageFont

SIZE = 1000
PLAIN = ["-kern", "-liga", "-clig"]


def drawn(path, text):
    font = ImageFont.truetype(path, SIZE, layout_engine=ImageFont.Layout.RAQM)
    mask = font.getmask(text, mode="L")
    return {"family": font.getname()[0], "width": font.getlength(text),
            "plainWidth": font.getlength(text, features=PLAIN), "ink": sum(mask) / 255 / SIZE**2}


def described(path, text):
    """FontForge's own format: a text with a paragraph for each letter."""
    with open(path, encoding="utf-8") as file:
        content = file.read()
    size = sum(int(re.search(rf"^{name}: (\d+)", content, re.M)[1]) for name in ("Ascent", "Descent"))
    letters = re.findall(r"^StartChar: .*?\nEncoding: \d+ (-?\d+) .*?^Width: (\d+).*?^EndChar", content, re.M | re.S)
    widths = {int(code): int(width) for code, width in letters}
    return {"family": re.search(r"^FamilyName: (.*)", content, re.M)[1],
            "plainWidth": sum(widths[ord(letter)] for letter in text) * SIZE / size}


if __name__ == "__main__":
    kind, path, text = sys.argv[1:]
    print(json.dumps((described if kind == "sfd" else drawn)(path, text)))
