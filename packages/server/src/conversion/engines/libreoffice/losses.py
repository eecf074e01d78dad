"""What the client is told of: fonts that are replaced, and comments that are left out."""

import functools
import html
import itertools
import re
import subprocess
import zipfile

from com.sun.star.uno import Exception as UnoException

from answer import each, say
from slides import GROUP

# Where a document's fonts are told, and which of them come with it.
FONT_PARTS = ["word/fontTable.xml", "styles.xml", "content.xml"]
EMBEDDED_FONT = re.compile(
    r'<w:font\b[^>]*w:name="([^"]*)"(?=(?:(?!</w:font>).)*<w:embed)|<style:font-face style:name="([^"]*)"[^>]*><svg:font-face-src', re.DOTALL)
# Where a package says which fonts its Latin text is in.
DRESSING_PART = re.compile(r"(?:word|xl|ppt)/.*\.xml|styles\.xml|content\.xml").fullmatch
NAMED_FONT = re.compile(r'w:(?:ascii|hAnsi)="([^"]+)"|<a:latin\b[^>]*?\btypeface="([^"+][^"]*)"|<(?:\w+:)?(?:name|rFont) val="([^"]+)"|svg:font-family="([^"]+)"')
# What is drawn to stand for a font: lines and pages end where they did.
AS_WIDE = {"calibri": "Carlito", "cambria": "Caladea", "arial": "Liberation Sans", "arial narrow": "Liberation Sans Narrow",
           "times new roman": "Liberation Serif", "courier new": "Liberation Mono"}
# So many parts of a document are looked at for their fonts.
MAX_DRESSED = 5000


def say_fonts(document, path):
    """Tells which fonts of a document are not here, and what it is drawn with in their place."""
    known = installed_fonts() | embedded_fonts(path)
    named = named_fonts(path)
    missing = None if named is None else {name for name in named if name.lower() not in known}
    if missing == set():
        return
    for name in sorted(fonts_of(document, known, missing)):
        matched = stand_in(name)
        if matched:
            is_as_wide = AS_WIDE.get(name.lower()) == matched
            say("font_replaced", f'The font "{name[:100]}" is not here. {matched[:100]} stands for it{", whose letters are as wide" if is_as_wide else ""}.')


@functools.cache
def installed_fonts():
    return frozenset(name.strip().lower() for name in re.split(r"[,\n]", said_by("fc-list", ":", "family")))


@functools.cache
def stand_in(name):
    return said_by("fc-match", "-f", "%{family[0]}", re.sub(r"([-:,\\])", r"\\\1", name))


def said_by(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def named_fonts(path):
    """The fonts that a package names, used or not; None for what is no package."""
    if not zipfile.is_zipfile(path):
        return None
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist() if DRESSING_PART(name)]
    found = {name for part in parts for names in NAMED_FONT.findall(part) for name in names if name}
    return {html.unescape(name).strip("'").split(";")[0] for name in found}


def fonts_of(document, known, missing):
    """
    The names of the fonts that Latin text of a document is in, but for those that are known.

    :param missing: those that can be found at all, where that is known
    """
    found = set()
    for name, is_used in dressing_of(document):
        if name and name not in found and name.lower() not in known and is_used():
            found.add(name)
            # To ask LibreOffice of each of a document's looks takes time.
            if found == missing:
                break
    return found


def dressing_of(document):
    """The fonts of what a document is dressed by, and whether each of these is used, which takes longest to ask."""
    if document.supportsService("com.sun.star.text.TextDocument"):
        dressed = itertools.chain(*(each(document.AutoStyles.getByName(name)) for name in ("CharacterStyles", "ParagraphStyles")))
    elif hasattr(document, "Sheets"):
        dressed = itertools.chain(*(each(sheet.CellFormatRanges) for sheet in each(document.Sheets)))
    else:
        pages = (document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count))
        dressed = itertools.chain(*(portions_of(page) for page in pages))
    for item in itertools.islice(dressed, MAX_DRESSED):
        yield font_of(item), lambda: True
    if document.supportsService("com.sun.star.text.TextDocument"):
        paragraphs = document.StyleFamilies.getByName("ParagraphStyles")
        for style in (paragraphs.getByName(name) for name in paragraphs.ElementNames):
            yield font_of(style), style.isInUse


def font_of(item):
    try:
        return (item.getPropertyValue("CharFontName") or "").split(";")[0]
    except UnoException:
        return ""


def portions_of(shapes):
    """The parts of the text on a page, or in a group, each of which looks the same throughout."""
    for shape in (shapes.getByIndex(index) for index in range(shapes.Count)):
        if shape.ShapeType == GROUP:
            yield from portions_of(shape)
        elif getattr(shape, "String", ""):
            for paragraph in each(shape):
                yield from each(paragraph)


def embedded_fonts(path):
    """Which fonts a document brings, in lower case."""
    if not zipfile.is_zipfile(path):
        return set()
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode("utf-8", "replace") for name in FONT_PARTS if name in package.namelist()]
    return {name.lower() for part in parts for pair in EMBEDDED_FONT.findall(part) for name in pair if name}


def say_comments(document, can_keep=True):
    count = comments_in(document)
    if count:
        left, them = ("One comment was", "it") if count == 1 else (f"{count} comments were", "them")
        say("content_left_out", f"{left} left out." + (f' The option "comments" keeps {them}.' if can_keep else ""))


def comments_in(document):
    """How many comments a document has."""
    if document.supportsService("com.sun.star.text.TextDocument"):
        return sum(field.supportsService("com.sun.star.text.textfield.Annotation") for field in each(document.TextFields))
    if hasattr(document, "Sheets"):
        return sum(sheet.Annotations.Count for sheet in each(document.Sheets))
    pages = [document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count)]
    return sum(1 for page in pages for _ in each(page, "createAnnotationEnumeration"))
