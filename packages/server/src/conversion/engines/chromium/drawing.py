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


CSS_DPI = 96
CLEAR = {"r": 0, "g": 0, "b": 0, "a": 0}
# Whether the browser has understood a drawing.
IS_DRAWN = "document.images[0].complete && document.images[0].naturalWidth > 0"


def show_drawing(browser, request, is_too_large):
    """
    The drawing as a page or a picture.

    :raises ValueError: with code and reason, if the browser cannot draw it, or not in that size
    """
    data = read_drawing(request["input"])
    width, height = size_of(data)
    browser.show(page_of(data, width, height))
    if not browser.evaluate(IS_DRAWN):
        raise ValueError("invalid_input_file", "is damaged or not an SVG drawing")
    if request["drawing"] == "page":
        paper = {"paperWidth": width / CSS_DPI, "paperHeight": height / CSS_DPI, "pageRanges": "1"}
        margins = {f"margin{side}": 0 for side in ("Top", "Bottom", "Left", "Right")}
        result = browser.call("Page.printToPDF", transferMode="ReturnAsBase64", printBackground=True, **paper, **margins)
        return base64.b64decode(result["data"])
    wished = [request[side] / own for side, own in (("width", width), ("height", height)) if request.get(side)]
    scale = min(wished) if wished else request["scale"]
    # Pixels are counted first, since the browser cuts at whole ones of its own.
    width, height = max(round(width * scale), 1), max(round(height * scale), 1)
    if is_too_large(width, height):
        raise ValueError("limit_exceeded", "is larger than this server allows")
    browser.call("Emulation.setDefaultBackgroundColorOverride", color=CLEAR)
    browser.show(page_of(data, width, height))
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    return browser.picture(0, width, height)
