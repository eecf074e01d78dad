"""
Shows a web page in Chromium, and prints or pictures it: one JSON request a line on standard input, one answer a line on
standard output (`Worker` in ../engine.ts says which).
"""

import base64
import json
import math
import os
import sys
import tempfile

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from about import tell_about
from browser import Browser
from drawing import show_drawing
from page import PREPARE, SEE, UNFOLD, WHOLE

MAX_SIDE = 16384
MAX_PIXELS = 100_000_000
MAX_PICTURES = 100

CSS_DPI = 96
# Chromium scales no further down.
MIN_SCALE = 0.1
# A page that would have to become smaller than this is turned, which makes it half as large again.
LEGIBLE_SCALE = 0.75


class TooLong(Exception):
    """A page that would become too many pictures."""


def print_page(browser, request):
    settings = fit(browser, request) if request["fit"] else request["print"]
    result = browser.call("Page.printToPDF", transferMode="ReturnAsBase64", **settings)
    return [base64.b64decode(result["data"])]


def fit(browser, request):
    """The settings with which all that is beside each other is on the paper: turned where that is free, and scaled."""
    settings = request["print"]
    browser.call("Emulation.setEmulatedMedia", media="print")
    said = browser.evaluate(SEE)["paper"] if settings["preferCSSPageSize"] else {}
    width, height = said.get("size") or (settings["paperWidth"] * CSS_DPI, settings["paperHeight"] * CSS_DPI)
    if settings["landscape"] and not said.get("size"):
        width, height = max(width, height), min(width, height)
    beside = [said.get(side, settings[f"margin{side}"] * CSS_DPI) for side in ("Left", "Right")]
    room = max(width - sum(beside), 1)
    needed = content_width(browser, room)
    if needed <= room + 1:
        return settings
    scale = room / needed
    is_free = request["mayTurn"] and not said.get("size") and height > width
    if scale < LEGIBLE_SCALE and is_free:
        room = height - sum(beside)
        needed = content_width(browser, room)
        settings = {**settings, "landscape": True}
        scale = min(room / needed, 1)
    if scale < MIN_SCALE:
        warn("content_left_out", f"The page is {needed} pixels wide, and what is right of the first {int(room / MIN_SCALE)} "
             "is not in the result. The option paper has larger pages.")
    elif scale < 1:
        warn("content_changed", f"The page is {needed} pixels wide and was made smaller, to {int(scale * 100)} %, "
             "so that all of it is on the paper.")
    return {**settings, "scale": max(scale, MIN_SCALE)}


def content_width(browser, room):
    browser.call("Emulation.setDeviceMetricsOverride", width=math.floor(room), height=800, deviceScaleFactor=1, mobile=False)
    browser.evaluate(PREPARE)
    return math.ceil(browser.call("Page.getLayoutMetrics")["cssContentSize"]["width"])


def picture_page(browser, request):
    """The page as one picture; as several, from top to bottom, where it is too long for one."""
    width, scale = request["width"], request["scale"]
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=scale, mobile=False)
    size = browser.call("Page.getLayoutMetrics")["cssContentSize"]
    window, width, height = width, math.ceil(max(size["width"], width)), math.ceil(size["height"])
    if width * scale > MAX_SIDE:
        scale = MAX_SIDE / width
        browser.call("Emulation.setDeviceMetricsOverride", width=window, height=800, deviceScaleFactor=scale, mobile=False)
    longest = math.floor(min(MAX_SIDE / scale, MAX_PIXELS / (width * scale * scale)))
    if height > longest * MAX_PICTURES:
        raise TooLong()
    pictures, top = [], 0
    for bottom in [*breaks(browser, height, longest), height] if height > longest else [height]:
        pictures.append(browser.picture(top, width, bottom - top))
        top = bottom
    return pictures


def breaks(browser, height, longest):
    """Where a long page is cut: between lines, wherever there is such a place."""
    merged = []
    for begin, end in browser.evaluate(WHOLE):
        if merged and begin < merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([begin, end])
    found, top = [], 0
    while height - top > longest:
        end = top + longest
        cut = next((begin for begin, until in merged if begin < end < until), end)
        top = math.floor(cut) if cut > top + longest / 2 else end
        found.append(top)
    return found


def tell(seen, refused):
    """Warns of what the page shows elsewhere, and not here."""
    if seen["scripts"]:
        warn("content_left_out", "Scripts do not run here: what those of the page add to it, or change, is not in the result.")
    named = {each["address"] for each in seen["files"]}
    files = [*seen["files"], *({"kind": "file", "address": each} for each in refused if each not in named)]
    for kind, name in dict.fromkeys((each["kind"], each.get("name") or each["address"]) for each in files):
        warn("resource_missing", f'The {kind} "{name[:200]}" did not come with the page and is missing in the result.')


def warn(code, detail):
    print(json.dumps({"warning": {"code": code, "detail": detail}}), flush=True)


def is_too_large(width, height):
    return max(width, height) > MAX_SIDE or width * height > MAX_PIXELS


def convert(request):
    drawing, html = "drawing" in request, None
    if not drawing:
        with open(request["input"], encoding="utf-8-sig") as file:
            html = file.read()
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            if drawing:
                contents = [show_drawing(browser, request, is_too_large)]
            else:
                browser.show(html)
                seen = browser.evaluate(SEE)
                tell(seen, browser.refused)
                browser.evaluate(UNFOLD)
                contents = (print_page if request["print"] else picture_page)(browser, request)
        except TooLong:
            return {"ok": False, "code": "conversion_failed", "reason": "is too long for pictures; a pdf has room for it"}
        except ValueError as error:
            code, reason = error.args
            return {"ok": False, "code": code, "reason": reason}
        except RuntimeError as error:
            print(error, file=sys.stderr)
            known = "page range" in str(error).lower()
            return {"ok": False, "code": "conversion_failed",
                    "reason": "has no such pages" if known else "could not be shown by a browser"}
        finally:
            browser.process.kill()
            browser.process.wait()
    if not drawing and request["print"]:
        contents = [tell_about(content, seen["about"]) for content in contents]
    return {"ok": True, "outputs": [write(request["output"], content, number, len(contents)) for number, content in enumerate(contents, 1)]}


def write(path, content, number, count):
    """One of several files has its number in its name."""
    label = str(number).zfill(len(str(count))) if count > 1 else ""
    stem, ending = os.path.splitext(path)
    path = f"{stem}-{label}{ending}" if label else path
    with open(path, "wb") as file:
        file.write(content)
    return {"path": path, "label": label}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(convert(json.loads(line))), flush=True)
