"""
Reads subtitles by other parsers than the engine's: prints their cues as JSON. What the format cannot say, such as an
end, is null.
"""

import csv
import html
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
from xml.etree import ElementTree

import srt
import webvtt

TTML = "{http://www.w3.org/ns/ttml}"
# What FFmpeg calls the formats that it reads here.
DEMUXERS = {
    "ass": "ass", "ssa": "ass", "sub": "microdvd", "mpl2": "mpl2", "lrc": "lrc", "pjs": "pjs", "vplayer": "vplayer", "subviewer": "subviewer",
}
WITHOUT_ENDS = ("lrc", "vplayer")


def seconds(clock):
    parts = [float(part) for part in clock.split(":")]
    return sum(part * 60**power for power, part in enumerate(reversed(parts)))


def read_srt(text):
    return [(cue.start.total_seconds(), cue.end.total_seconds(), cue.content) for cue in srt.parse(text)]


def by_ffmpeg(path, demuxer):
    command = ["ffmpeg", "-v", "error", "-f", demuxer, "-i", path, "-c:s", "srt", "-f", "srt", "-"]
    cues = read_srt(subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout)
    # An empty cue is only the end of the one before it. What is said of the style's font is no part of the text.
    return [(start, end, re.sub(r"</?font[^>]*>", "", text)) for start, end, text in cues if text.strip()]


class Synchronised(html.parser.HTMLParser):
    """SAMI and RealText: elements that say when what follows is shown."""

    def __init__(self):
        super().__init__()
        self.shown = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "sync":
            self.shown.append([int(values["start"]) / 1000, None, ""])
        elif tag == "time":
            self.shown.append([seconds(values["begin"]), seconds(values["end"]), ""])
        elif tag == "br":
            self.handle_data("\n")

    def handle_data(self, text):
        if self.shown:
            self.shown[-1][2] += text

    def cues(self):
        following = [start for start, *_ in self.shown[1:]] + [None]
        return [(start, end or next, text) for (start, end, text), next in zip(self.shown, following) if text.strip()]


def read_synchronised(text):
    parser = Synchronised()
    parser.feed(text)
    return parser.cues()


def read_ttml(path):
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{TTML}tt", root.tag
    for paragraph in root.iter(f"{TTML}p"):
        for line_break in paragraph.iter(f"{TTML}br"):
            line_break.text = "\n"
        yield seconds(paragraph.get("begin")), seconds(paragraph.get("end")), "".join(paragraph.itertext())


def read_sbv(text):
    for block in text.rstrip("\n").split("\n\n"):
        times, body = block.split("\n", 1)
        start, end = re.fullmatch(r"(\d+:\d\d:\d\d\.\d{3}),(\d+:\d\d:\d\d\.\d{3})", times).groups()
        yield seconds(start), seconds(end), body


def read(format, path):
    if format in DEMUXERS:
        return by_ffmpeg(path, DEMUXERS[format])
    text = pathlib.Path(path).read_bytes().decode("utf-8")
    if format == "srt":
        cues = list(srt.parse(text, ignore_errors=False))
        assert [cue.index for cue in cues] == list(range(1, len(cues) + 1)), "the cues are not numbered"
        return read_srt(text)
    if format == "vtt":
        cues = webvtt.read_buffer(io.StringIO(text))
        return [(seconds(cue.start), seconds(cue.end), html.unescape(cue.text)) for cue in cues]
    if format == "ttml":
        return read_ttml(path)
    if format in ("smi", "rt"):
        return read_synchronised(text)
    if format == "sbv":
        return read_sbv(text)
    if format == "json":
        return [(cue["start"], cue["end"], cue["text"]) for cue in json.loads(text)["cues"]]
    if format == "csv":
        return [(float(row["start"]), float(row["end"]), row["text"]) for row in csv.DictReader(io.StringIO(text, ""))]
    raise ValueError(f"there is no reader for {format}")


format, path = sys.argv[1:]
cues = [
    {"start": start, "end": None if format in WITHOUT_ENDS else end, "text": text} for start, end, text in read(format, path)
]
print(json.dumps(cues))
