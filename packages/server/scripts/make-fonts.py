#!/usr/bin/python3
"""Makes fixtures/fonts: small parts of Noto fonts, packed by other tools than the engine where there are some."""

import pathlib
import subprocess

import fontforge
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "fonts"
NOTO = pathlib.Path("/usr/share/fonts/truetype/noto")
CJK = pathlib.Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")

LATIN = "Tor AVATAR grüßt die Welt, office file. LYΩ"
ARABIC = "السلام عليكم لا"
HINDI = "नमस्ते हिन्दी क्षत्रिय"
CHINESE = "字体转换 日本語 한글 Font"


def part(font, text, target):
    options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, glyph_names=True)
    picker = subset.Subsetter(options)
    picker.populate(text=text)
    picker.subset(font)
    font.recalcTimestamp = False
    font.save(FOLDER / target)


def variable(source, target):
    font = TTFont(FOLDER / source)
    builder = FontBuilder(font=font)
    builder.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    variations = {}
    for name in font.getGlyphOrder():
        coordinates, _ = font["glyf"]._getCoordinatesAndControls(name, font["hmtx"].metrics)
        variations[name] = [TupleVariation({"wght": (0, 1, 1)}, [(x // 10, 0) for x, _ in coordinates])]
    builder.setupGvar(variations)
    font.save(FOLDER / target)


def coloured(source, target):
    font = TTFont(FOLDER / source)
    builder = FontBuilder(font=font)
    builder.setupCOLR({"A": [("A", 0), ("V", 1)], "T": [("T", 1), ("L", 0)]})
    builder.setupCPAL([[(1, 0, 0, 1), (0, 0, 1, 0.5)]])
    font.save(FOLDER / target)


def by_fontforge(source, target, flags=("opentype", "round")):
    font = fontforge.open(str(FOLDER / source))
    if target.endswith(".sfd"):
        font.save(str(FOLDER / target))
    else:
        font.generate(str(FOLDER / target), flags=flags)


FOLDER.mkdir(exist_ok=True)
part(TTFont(NOTO / "NotoSans-Regular.ttf"), LATIN, "latin.ttf")
part(TTFont(NOTO / "NotoNaskhArabic-Regular.ttf"), ARABIC, "arabic.ttf")
part(TTFont(NOTO / "NotoSansDevanagari-Regular.ttf"), HINDI, "hindi.ttf")
part(TTFont(CJK, fontNumber=0), CHINESE, "chinese.otf")
variable("latin.ttf", "variable.ttf")
coloured("latin.ttf", "coloured.ttf")
for name in ("latin.otf", "latin.woff", "latin.pfb", "latin.pfa", "latin.sfd"):
    by_fontforge("latin.ttf", name)
by_fontforge("arabic.ttf", "arabic.otf")
by_fontforge("hindi.ttf", "hindi.otf")
(FOLDER / "hindi.ttf").unlink()
for name in ("latin", "arabic", "variable", "coloured"):
    subprocess.run(["woff2_compress", FOLDER / f"{name}.ttf"], check=True)
collection = TTCollection()
collection.fonts = [TTFont(FOLDER / name) for name in ("latin.ttf", "coloured.ttf")]
collection.save(FOLDER / "latin.ttc")
