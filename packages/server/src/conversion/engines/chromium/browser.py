"""
Chromium, driven by its DevTools protocol over a pipe. A page is given to it as text and has no address, so that it cannot read
files; whatever it asks for is refused, and its scripts do not run.
"""

import base64
import json
import os
import subprocess
import sys

CHROMIUM = "/usr/lib/chromium/chromium"
SWITCHES = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-zygote", "--single-process",
    "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-breakpad", "--hide-scrollbars", "--mute-audio", "--font-render-hinting=none",
    # Nothing of a page is worth compiling, and V8 would reserve more address space than the limits allow.
    "--js-flags=--jitless", "--disable-features=Translate,OptimizationHints,MediaRouter,V8VmFuture",
    "--remote-debugging-pipe", "about:blank",
]


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

    def picture(self, top, width, height):
        """A part of the page, from so far down, as PNG."""
        clip = {"x": 0, "y": top, "width": width, "height": height, "scale": 1}
        result = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        return base64.b64decode(result["data"])
