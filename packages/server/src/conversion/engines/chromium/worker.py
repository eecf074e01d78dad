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
            self.send("Fetch.failRequest", {"requestId": message["params"]["requestId"], "errorReason": "AccessDenied"})
        if message.get("method") == "Page.loadEventFired":
            self.loaded = True
        return message

    def show(self, html):
        self.call("Emulation.setScriptExecutionDisabled", value=True)
        self.call("Fetch.enable", patterns=[{"urlPattern": "*"}])
        self.call("Page.enable")
        frame = self.call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.loaded = False
        self.call("Page.setDocumentContent", frameId=frame, html=html)
        while not self.loaded:
            self.receive()


def print_page(browser, request):
    result = browser.call("Page.printToPDF", transferMode="ReturnAsBase64", **request["print"])
    return base64.b64decode(result["data"])


def picture_page(browser, request):
    width, scale = request["width"], request["scale"]
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=scale, mobile=False)
    size = browser.call("Page.getLayoutMetrics")["cssContentSize"]
    width, height = math.ceil(max(size["width"], width)), math.ceil(size["height"])
    if max(width, height) * scale > MAX_SIDE or width * height * scale * scale > MAX_PIXELS:
        scale = min(MAX_SIDE / max(width, height), math.sqrt(MAX_PIXELS / (width * height)), scale)
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=scale, mobile=False)
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    result = browser.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
    return base64.b64decode(result["data"])


def convert(request):
    with open(request["input"], encoding="utf-8-sig") as file:
        html = file.read()
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            browser.show(html)
            content = (print_page if request["print"] else picture_page)(browser, request)
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
