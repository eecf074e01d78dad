"""A drawing as a page that has nothing else on it."""

import base64
import gzip
import re

DEFAULT = (300, 150)
PIXELS = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
          "em": 16, "rem": 16, "ex": 8}
ROOT = re.compile(r"<(?:\w+:)?svg\b[^>]*>", re.S)
LENGTH = re.compile(r"\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$", re.I)


def read_drawing(path):
    with open(path, "rb") as file:
        data = file.read()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def size_of(data):
    """Width and height in pixels of CSS: as the drawing says, or as its coordinates do."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    root = ROOT.search(data.decode(encoding, "replace"))
    root = root[0] if root else ""
    width, height = (length(root, side) for side in ("width", "height"))
    box = re.search(r"\bviewBox\s*=\s*[\"']([^\"']*)", root)
    numbers = [float(each) for each in re.findall(r"[-+.\d]+(?:e[-+]?\d+)?", box[1])] if box else []
    across, down = numbers[2:4] if len(numbers) == 4 and min(numbers[2:4]) > 0 else (None, None)
    if width and height:
        return width, height
    if across:
        if width or height:
            return (width, width * down / across) if width else (height * across / down, height)
        return across, down
    return width or DEFAULT[0], height or DEFAULT[1]


def length(root, name):
    said = re.search(rf"\s{name}\s*=\s*[\"']([^\"']*)", root)
    number = LENGTH.match(said[1]) if said else None
    factor = PIXELS.get(number[2].lower()) if number else None
    return float(number[1]) * factor if factor else None


def page_of(data, width, height):
    address = "data:image/svg+xml;base64," + base64.b64encode(data).decode()
    return ("<!doctype html><style>@page{margin:0}html,body{margin:0;overflow:hidden}"
            f"img{{display:block;width:{width}px;height:{height}px}}</style><img src='{address}'>")
