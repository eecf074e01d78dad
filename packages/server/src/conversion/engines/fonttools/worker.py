"""
Converts fonts with fontTools: one JSON request a line on standard input, one answer a line on standard output (`Worker`
in ../engine.ts says which). Tables that need not change are copied as they are.
"""

import json
import logging
import os
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.varLib.instancer import instantiateVariableFont

logging.disable(logging.CRITICAL)

# Without these it is no font that anything could show.
NEEDED = ("cmap", "head", "hhea", "hmtx", "maxp", "name")

# What belongs to one kind of outline only: instructions, and tables of places in it.
ONLY_TRUETYPE = ("glyf", "loca", "cvt ", "fpgm", "prep", "hdmx", "LTSH", "VDMX", "TSI0", "TSI1", "TSI2", "TSI3", "TSI5")
ONLY_CFF = ("CFF ", "CFF2", "VORG")

# How far a curve may be beside the original, in thousandths of the font's size.
MAX_ERROR = 0.5


class Refusal(Exception):
    def __init__(self, code, reason):
        super().__init__(reason)
        self.code = code


def open_fonts(path, is_collection):
    if is_collection:
        return list(TTCollection(path, lazy=True).fonts)
    return [TTFont(path, lazy=True, checkChecksums=2)]


def check(font):
    for tag in NEEDED:
        if tag not in font:
            raise ValueError(f"there is no {tag}")
        font[tag]
    if "glyf" in font:
        glyphs = font["glyf"]
        for name in glyphs.keys():
            glyphs[name].expand(glyphs)
    if "CFF " in font:
        strings = font["CFF "].cff[0].CharStrings
        for name in strings.keys():
            strings[name].decompile()


def make_static(font):
    """One of the shapes of a variable font: outlines of another kind cannot follow its axes."""
    if "CFF2" in font:
        raise Refusal("conversion_failed", "is a variable font whose outlines cannot be converted")
    if "fvar" in font:
        instantiateVariableFont(font, {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}, inplace=True)


def has_outlines(font, tables):
    return any(tag in font for tag in tables)


def to_truetype(font):
    if has_outlines(font, ("glyf",)):
        return
    if not has_outlines(font, ("CFF ", "CFF2")):
        raise Refusal("conversion_failed", "holds pictures of its letters and no outlines")
    make_static(font)
    glyph_set, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        max_error = MAX_ERROR * font["head"].unitsPerEm / 1000
        glyph_set[name].draw(Cu2QuPen(pen, max_error, reverse_direction=True))
        glyphs[name] = pen.glyph()
    for tag in ONLY_CFF:
        if tag in font:
            del font[tag]
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(font["glyf"])
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    limits.maxZones = 1
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements",
                 "SizeOfInstructions", "ComponentElements", "Points", "Contours", "CompositePoints",
                 "CompositeContours", "ComponentDepth"):
        setattr(limits, f"max{name}", 0)
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font.sfntVersion = "\0\1\0\0"


def to_cff(font):
    if has_outlines(font, ("CFF ", "CFF2")):
        return
    if not has_outlines(font, ("glyf",)):
        raise Refusal("conversion_failed", "holds pictures of its letters and no outlines")
    make_static(font)
    glyph_set = font.getGlyphSet()
    strings = {}
    for name in font.getGlyphOrder():
        pen = T2CharStringPen(font["hmtx"][name][0], glyph_set)
        glyph_set[name].draw(ReverseContourPen(pen))
        strings[name] = pen.getCharString()
    for tag in ONLY_TRUETYPE:
        if tag in font:
            del font[tag]
    names = font["name"]
    called = names.getDebugName(6) or "Font"
    info = {"FullName": names.getDebugName(4) or called, "FamilyName": names.getDebugName(1) or called,
            "Weight": names.getDebugName(2) or "Regular"}
    FontBuilder(font=font).setupCFF(called, {key: latin(text) for key, text in info.items()}, strings, {})
    font["maxp"].tableVersion = 0x00005000
    font["post"].formatType = 3.0
    font.sfntVersion = "OTTO"


def latin(text):
    """The names inside of outlines are of old, and hold no other letters. The table of names keeps them all."""
    return text.encode("ascii", "replace").decode()


def convert(request):
    try:
        fonts = open_fonts(request["input"], request["from"] == "ttc")
        for font in fonts:
            check(font)
    except Refusal:
        raise
    except Exception as error:
        raise Refusal("invalid_input_file", f"is damaged or not {request['called']}") from error
    outputs, target = [], request["to"]
    for number, font in enumerate(fonts):
        if target == "ttf":
            to_truetype(font)
        elif target == "otf":
            to_cff(font)
        font.flavor = target if target.startswith("woff") else None
        font.recalcTimestamp = False
        path = f"{request['folder']}/out{number or ''}.{target}"
        font.save(path)
        label = font["name"].getDebugName(4) or str(number + 1)
        outputs.append({"path": path, "label": label[:80]} if len(fonts) > 1 else {"path": path})
    return {"ok": True, "outputs": outputs}


START = os.getcwd()

for line in sys.stdin:
    try:
        request = json.loads(line)
        # Where it stays, each font has a folder of its own.
        os.chdir(os.path.join(START, request.get("place", ".")))
        answer = convert(request)
    except Refusal as refusal:
        answer = {"ok": False, "code": refusal.code, "reason": str(refusal)}
    print(json.dumps(answer), flush=True)
