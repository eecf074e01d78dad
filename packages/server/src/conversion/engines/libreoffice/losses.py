"""What the client is told of: fonts that are replaced, and comments that are left out."""

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
# What is drawn to stand for a font: lines and pages end where they did.
AS_WIDE = {"calibri": "Carlito", "cambria": "Caladea", "arial": "Liberation Sans", "arial narrow": "Liberation Sans Narrow",
           "times new roman": "Liberation Serif", "courier new": "Liberation Mono"}
# So many parts of a document are looked at for their fonts.
MAX_DRESSED = 5000


def say_fonts(document, path):
    """Tells which fonts of a document are not here, and what it is drawn with in their place."""
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False).stdout
    known = {name.strip().lower() for name in re.split(r"[,\n]", listed)} | embedded_fonts(path)
    for name in sorted(fonts_of(document)):
        if name.lower() in known:
            continue
        matched = subprocess.run(["fc-match", "-f", "%{family[0]}", re.sub(r"([-:,\\])", r"\\\1", name)],
                                 capture_output=True, text=True, check=False).stdout
        if matched:
            is_as_wide = AS_WIDE.get(name.lower()) == matched
            say("font_replaced", f'The font "{name[:100]}" is not here. {matched[:100]} stands for it{", whose letters are as wide" if is_as_wide else ""}.')


def fonts_of(document):
    """The names of the fonts that Latin text of a document is in."""
    if document.supportsService("com.sun.star.text.TextDocument"):
        automatic = [each(document.AutoStyles.getByName(name)) for name in ("CharacterStyles", "ParagraphStyles")]
        paragraphs = document.StyleFamilies.getByName("ParagraphStyles")
        used = (style for style in (paragraphs.getByIndex(index) for index in range(paragraphs.Count)) if style.isInUse())
        dressed = itertools.chain(*automatic, used)
    elif hasattr(document, "Sheets"):
        dressed = itertools.chain(*(each(sheet.CellFormatRanges) for sheet in each(document.Sheets)))
    else:
        pages = (document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count))
        dressed = itertools.chain(*(portions_of(page) for page in pages))
    return {font_of(item) for item in itertools.islice(dressed, MAX_DRESSED)} - {""}


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
