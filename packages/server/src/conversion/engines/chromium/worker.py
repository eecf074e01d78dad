"""
Shows a web page in Chromium, and prints or pictures it: one JSON request a line on standard input, one answer a line on
standard output (`Worker` in ../engine.ts says which).

Chromium is driven by its DevTools protocol over a pipe. The page is given to it as text and has no address, so that it
cannot read files; whatever it asks for is refused, and its scripts do not run.
"""

import base64
import json
import math
import os
import subprocess
import sys
import tempfile

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from drawing import page_of, read_drawing, size_of
from page import PREPARE, SEE, UNFOLD

CHROMIUM = "/usr/lib/chromium/chromium"
SWITCHES = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-zygote", "--single-process",
    "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-breakpad", "--hide-scrollbars", "--mute-audio", "--font-render-hinting=none",
    # Nothing of a page is worth compiling, and V8 would reserve more address space than the limits allow.
    "--js-flags=--jitless", "--disable-features=Translate,OptimizationHints,MediaRouter,V8VmFuture",
    "--remote-debugging-pipe", "about:blank",
]
LOAD_SECONDS = 30
MAX_SIDE = 16384
MAX_PIXELS = 100_000_000

CSS_DPI = 96
# Chromium scales no further down.
MIN_SCALE = 0.1
# A page that would have to become smaller than this is turned, which makes it half as large again.
LEGIBLE_SCALE = 0.75


class Browser:
    """A Chromium with one empty page."""

    def __init__(self, profile):
        from_us, to_browser = os.pipe()
        from_browser, to_us = os.pipe()

        def place_pipes():
            # The protocol's descriptors are 3 and 4; what lies there is moved out of the way first.
            ends = os.dup2(from_us, 103), os.dup2(to_us, 104)
            for end, place in zip(ends, (3, 4)):
                os.dup2(end, place, inheritable=True)

        self.process = subprocess.Popen(
            [CHROMIUM, *SWITCHES, f"--user-data-dir={profile}"], stdin=subprocess.DEVNULL, stdout=sys.stderr,
            preexec_fn=place_pipes, close_fds=False, env={**os.environ, "HOME": profile, "XDG_CONFIG_HOME": profile})
        os.close(from_us)
        os.close(to_us)
        self.commands, self.messages = os.fdopen(to_browser, "wb"), os.fdopen(from_browser, "rb")
        self.buffer, self.count, self.session, self.loaded = b"", 0, None, False
        self.refused = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]

    def send(self, method, params):
        self.count += 1
        message = {"id": self.count, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.commands.write(json.dumps(message).encode() + b"\0")
        self.commands.flush()
        return self.count

    def call(self, method, **params):
        number = self.send(method, params)
        while True:
            message = self.receive()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def receive(self):
        while b"\0" not in self.buffer:
            piece = self.messages.read1(1 << 20)
            if not piece:
                sys.exit(f"Chromium has ended with {self.process.wait()}.")
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(line)
        if message.get("method") == "Fetch.requestPaused":
            self.refuse(**message["params"])
        if message.get("method") == "Page.loadEventFired":
            self.loaded = True
        return message

    def refuse(self, requestId, request, resourceType, **_):
        self.refused.append(request["url"])
        # A page that sends its reader elsewhere stays, where any other error would be shown instead of it.
        reason = "Aborted" if resourceType == "Document" else "AccessDenied"
        self.send("Fetch.failRequest", {"requestId": requestId, "errorReason": reason})

    def show(self, html):
        self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.call("Fetch.enable", patterns=[{"urlPattern": "*"}])
        self.call("Page.enable")
        frame = self.call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.loaded = False
        self.call("Page.setDocumentContent", frameId=frame, html=html)
        while not self.loaded:
            self.receive()

    def evaluate(self, source):
        """The value of an expression of our own: only the page's scripts do not run."""
        return self.call("Runtime.evaluate", expression=source, returnByValue=True)["result"].get("value")


def print_page(browser, request):
    settings = fit(browser, request) if request["fit"] else request["print"]
    result = browser.call("Page.printToPDF", transferMode="ReturnAsBase64", **settings)
    return base64.b64decode(result["data"])


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
    width, scale = request["width"], request["scale"]
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=scale, mobile=False)
    size = browser.call("Page.getLayoutMetrics")["cssContentSize"]
    width, height = math.ceil(max(size["width"], width)), request.get("height") or math.ceil(size["height"])
    if max(width, height) * scale > MAX_SIDE or width * height * scale * scale > MAX_PIXELS:
        scale = min(MAX_SIDE / max(width, height), math.sqrt(MAX_PIXELS / (width * height)), scale)
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=scale, mobile=False)
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    result = browser.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
    return base64.b64decode(result["data"])


class TooLarge(Exception):
    """A drawing would become more pixels than the browser pictures."""


CLEAR = {"r": 0, "g": 0, "b": 0, "a": 0}
# Whether the browser has understood a drawing.
IS_DRAWN = "document.images[0].complete && document.images[0].naturalWidth > 0"


def show_drawing(browser, request):
    data = read_drawing(request["input"])
    width, height = size_of(data)
    browser.show(page_of(data, width, height))
    if not browser.evaluate(IS_DRAWN):
        return None
    if request["drawing"] == "page":
        paper = {"paperWidth": width / CSS_DPI, "paperHeight": height / CSS_DPI, "pageRanges": "1"}
        margins = {f"margin{side}": 0 for side in ("Top", "Bottom", "Left", "Right")}
        result = browser.call("Page.printToPDF", transferMode="ReturnAsBase64", printBackground=True, **paper, **margins)
        return base64.b64decode(result["data"])
    wished = [request[side] / own for side, own in (("width", width), ("height", height)) if request.get(side)]
    browser.call("Emulation.setDefaultBackgroundColorOverride", color=CLEAR)
    scale = min(wished) if wished else request["scale"]
    # Pixels are counted first, since the browser cuts at whole ones of its own.
    width, height = max(round(width * scale), 1), max(round(height * scale), 1)
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise TooLarge
    browser.show(page_of(data, width, height))
    return picture_page(browser, {"width": width, "height": height, "scale": 1})


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


def convert(request):
    html = None
    if "drawing" not in request:
        with open(request["input"], encoding="utf-8-sig") as file:
            html = file.read()
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            if html is None:
                content = show_drawing(browser, request)
                if content is None:
                    return {"ok": False, "code": "invalid_input_file", "reason": "is damaged or not an SVG drawing"}
            else:
                browser.show(html)
                tell(browser.evaluate(SEE), browser.refused)
                browser.evaluate(UNFOLD)
                content = (print_page if request["print"] else picture_page)(browser, request)
        except TooLarge:
            return {"ok": False, "code": "limit_exceeded", "reason": "is larger than this server allows"}
        except RuntimeError as error:
            print(error, file=sys.stderr)
            known = "page range" in str(error).lower()
            return {"ok": False, "code": "conversion_failed",
                    "reason": "has no such pages" if known else "could not be shown by a browser"}
        finally:
            browser.process.kill()
            browser.process.wait()
    with open(request["output"], "wb") as file:
        file.write(content)
    return {"ok": True}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(convert(json.loads(line))), flush=True)
