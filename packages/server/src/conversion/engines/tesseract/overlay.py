#!/usr/bin/python3
"""
Puts words of their own places into a page of invisible text that Tesseract has written, whose font shows nothing:
`overlay.py <page>`, with the words on standard input.
"""

import json
import math
import sys

import pikepdf

# Of the size of the font that Tesseract brings, each sign is half as wide.
ADVANCE = 0.5


def main(path):
    page = json.load(sys.stdin)
    scale = page["points"]
    height = page["height"] * scale
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        (sheet,) = document.pages
        (font,) = sheet.Resources.Font.keys()
        content = "".join(line_of(line, font, scale, height) for line in page["lines"])
        sheet.Contents = document.make_stream(f"q BT\n3 Tr\n{content}ET Q\n".encode("ascii"))
        sheet.mediabox = [0, 0, page["width"] * scale, height]
        document.save()


def line_of(words, font, scale, height):
    """Many readers of slanting lines take each word, or each letter, for a line of its own: they are told what the line says."""
    text = " ".join(word["text"] for word in words).encode("utf-16-be").hex()
    content = "".join(shown(word, font, scale, height) for word in words)
    return f"/Span <</ActualText <feff{text}>>> BDC\n{content}EMC\n"


def shown(word, font, scale, height):
    size = max(word["thickness"] * scale, 0.1)
    cos, sin = math.cos(word["angle"]), math.sin(word["angle"])
    x, y = word["x"] * scale, height - word["y"] * scale
    letters = word["text"].encode("utf-16-be")
    stretch = 100 * word["length"] * scale / (ADVANCE * size * (len(letters) / 2))
    place = f"{cos:.5f} {-sin:.5f} {sin:.5f} {cos:.5f} {x:.3f} {y:.3f} Tm"
    return f"{place} {font} {size:.3f} Tf {max(stretch, 0.1):.3f} Tz <{letters.hex()}0020> Tj\n"


main(*sys.argv[1:])
