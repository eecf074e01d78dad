"""
Converts fonts with FontForge: one JSON request a line on standard input, one answer a line on standard output (`Worker`
in ../engine.ts says which).
"""

import json
import os
import sys

import fontforge


# What the formats end with. FontForge makes a font of what it has read before it finds that a file ends early.
ENDS = {"sfd": b"EndSplineFont", "pfa": b"cleartomark", "pfb": b"cleartomark"}
TAIL_BYTES = 4096

SFNT = (b"\0\1\0\0", b"true", b"OTTO")
OUTLINES = {b"glyf", b"CFF ", b"CFF2"}


def is_whole(path):
    with open(path, "rb") as file:
        return ENDS.get(path.rsplit(".", 1)[-1], b"") in file.read()[-TAIL_BYTES:]


def is_of_pictures(path):
    """Whether a TrueType or OpenType font has tables, and none of outlines."""
    with open(path, "rb") as file:
        head = file.read(12)
        count = int.from_bytes(head[4:6], "big") if head[:4] in SFNT else 0
        tags = [file.read(16)[:4] for _ in range(count)]
    return b"cmap" in tags and not OUTLINES.intersection(tags)


def flatten(font):
    """Makes one of the parts of a font for East Asia. Type 1 finds letters by their names, and these have numbers."""
    font.cidFlatten()
    named = set()
    for glyph in font.glyphs():
        if glyph.unicode > 0 and glyph.unicode not in named:
            named.add(glyph.unicode)
            glyph.glyphname = fontforge.nameFromUnicode(glyph.unicode)


def refusal(code, reason):
    return {"ok": False, "code": code, "reason": reason}


def convert(request):
    try:
        font = fontforge.open(request["input"]) if is_whole(request["input"]) else None
    except (OSError, ValueError):
        font = None
    if font is None or not any(glyph.isWorthOutputting() for glyph in font.glyphs()):
        if is_of_pictures(request["input"]):
            return refusal("conversion_failed", "holds pictures of its letters and no outlines")
        return refusal("invalid_input_file", f"is damaged or not {request['called']}")
    if font.is_cid:
        flatten(font)
    if request["output"].endswith(".sfd"):
        font.save(request["output"])
    else:
        font.generate(request["output"], flags=("opentype", "round", "PfEd-comments"))
    return {"ok": True}


START = os.getcwd()

for line in sys.stdin:
    request = json.loads(line)
    # Where it stays, each font has a folder of its own.
    os.chdir(os.path.join(START, request.get("place", ".")))
    print(json.dumps(convert(request)), flush=True)
