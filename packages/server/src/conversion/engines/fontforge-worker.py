"""
Converts fonts with FontForge: one JSON request a line on standard input, one answer a line on standard output (`Worker`
in ../engine.ts says which).
"""

import json
import sys

import fontforge


# What the formats end with. FontForge makes a font of what it has read before it finds that a file ends early.
ENDS = {"sfd": b"EndSplineFont", "pfa": b"cleartomark", "pfb": b"cleartomark"}
TAIL_BYTES = 4096


def is_whole(path):
    with open(path, "rb") as file:
        return ENDS.get(path.rsplit(".", 1)[-1], b"") in file.read()[-TAIL_BYTES:]


def convert(request):
    try:
        font = fontforge.open(request["input"]) if is_whole(request["input"]) else None
    except (OSError, ValueError):
        font = None
    if font is None or not any(glyph.isWorthOutputting() for glyph in font.glyphs()):
        return {"ok": False, "code": "invalid_input_file", "reason": f"is damaged or not {request['called']}"}
    # The parts of a font for East Asia have names of their own, and other formats hold but one part.
    if font.is_cid:
        font.cidFlatten()
    if request["output"].endswith(".sfd"):
        font.save(request["output"])
    else:
        font.generate(request["output"], flags=("opentype", "round", "PfEd-comments"))
    return {"ok": True}


for line in sys.stdin:
    print(json.dumps(convert(json.loads(line))), flush=True)
