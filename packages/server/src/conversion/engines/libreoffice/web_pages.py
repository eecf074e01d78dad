"""What LibreOffice's pages for the web lack: pictures, what these show, marked words, and the looks of words within a cell."""

import base64
import html
import mimetypes
import os
import re
import uuid
import zipfile

from com.sun.star.uno import Exception as UnoException

from answer import each
from losses import comments_in

TEXTS = 4
# So many cells of a workbook are looked at for words that look otherwise than the others.
MAX_DRESSED = 1000
# The parts of packages that texts of cells are in, and how words of a cell that have looks of their own are written.
TEXT_PART = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml|content\.xml").fullmatch
RUN = re.compile(rb"<(?:\w+:)?r>|<text:span").search
# LibreOffice's words for what has a tag.
BOLD, NO_SLANT, NO_LINE = 110, "NONE", 0
NONE = -1
COMMENT = re.compile(rb"<!--.*?-->|<comment>.*?</comment>", re.DOTALL)
PICTURE = re.compile(rb'<img (?![^>]*\balt=)([^>]*?\bname="([^"]*)")')


class Page:
    """A document that becomes a page, and what the page is given when it is written."""

    def __init__(self, document, path):
        self.rich, self.alternatives = {}, {}
        self.has_comments = comments_in(document) > 0
        if hasattr(document, "Sheets"):
            self.dress_cells(document, path)
        elif document.supportsService("com.sun.star.text.TextDocument"):
            mark_highlights(document)
            self.alternatives = alternatives_of(document)

    def dress_cells(self, document, path):
        """Puts a sign into each cell whose words look otherwise than each other, which the filter would take for one text."""
        if not has_runs(path):
            return
        left, sign = MAX_DRESSED, uuid.uuid4().hex
        for sheet in each(document.Sheets):
            for area in each(sheet.createCursor().queryContentCells(TEXTS)):
                box = area.RangeAddress
                for row in range(box.EndRow - box.StartRow + 1):
                    for column in range(box.EndColumn - box.StartColumn + 1):
                        cell, left = area.getCellByPosition(column, row), left - 1
                        if left < 0:
                            return
                        written = dressed(cell)
                        if written:
                            place = f"{sign}n{len(self.rich)}e"
                            self.rich[place] = written
                            cell.String = place

    def finish(self, path):
        with open(path, "rb") as file:
            content = file.read()
        content = embed_pictures(content, path)
        if self.has_comments:
            head, body, rest = content.partition(b"<body")
            content = head + body + COMMENT.sub(b"", rest)
        for place, written in self.rich.items():
            content = content.replace(place.encode(), written.encode("utf-8"))
        if self.alternatives:
            content = PICTURE.sub(self.with_alternative, content)
        with open(path, "wb") as file:
            file.write(content)

    def with_alternative(self, found):
        words = self.alternatives.get(html.unescape(found[2].decode("utf-8", "replace")))
        return b'<img alt="%s" %s' % (html.escape(words).encode("utf-8"), found[1]) if words else found[0]


def has_runs(path):
    if not zipfile.is_zipfile(path):
        return True
    with zipfile.ZipFile(path) as package:
        return any(RUN(package.read(name)) for name in package.namelist() if TEXT_PART(name))


def dressed(cell):
    """A cell's text as HTML, if not all of it looks the same."""
    lines, looks = [], set()
    for paragraph in each(cell):
        line = ""
        for portion in each(paragraph):
            if portion.TextPortionType != "Text":
                return None
            tags = tags_of(portion)
            looks.add(tuple(tags))
            line += "".join(f"<{tag}>" for tag in tags) + html.escape(portion.String) + "".join(
                f"</{tag.split(' ')[0]}>" for tag in reversed(tags))
        lines.append(line)
    return "<br>".join(lines) if len(looks) > 1 else None


def tags_of(portion):
    tags = []
    if portion.CharColor > 0:
        tags.append(f'font color="#{portion.CharColor:06x}"')
    for tag, is_so in (("b", portion.CharWeight > BOLD), ("i", portion.CharPosture.value != NO_SLANT), ("u", portion.CharUnderline != NO_LINE),
                       ("s", portion.CharStrikeout != NO_LINE), ("sup", portion.CharEscapement > 0), ("sub", portion.CharEscapement < 0)):
        if is_so:
            tags.append(tag)
    return tags


def mark_highlights(document):
    """What is marked with a pen gets the ground that the filter knows."""
    if not any(is_marked(style) for style in each(document.AutoStyles.getByName("CharacterStyles"))):
        return
    for paragraph in paragraphs_of(document.Text):
        for portion in each(paragraph):
            if is_marked(portion):
                portion.CharBackColor = portion.CharHighlight


def is_marked(item):
    try:
        return item.getPropertyValue("CharHighlight") not in (None, NONE)
    except UnoException:
        return False


def paragraphs_of(text):
    """The paragraphs of a text, and of the tables in it."""
    for item in each(text):
        if item.supportsService("com.sun.star.text.TextTable"):
            for name in item.CellNames:
                yield from paragraphs_of(item.getCellByName(name))
        else:
            yield item


def alternatives_of(document):
    """What pictures show, by their names."""
    pictures = document.GraphicObjects
    named = {name: pictures.getByName(name) for name in pictures.ElementNames}
    return {name: picture.Description or picture.Title for name, picture in named.items()}


def embed_pictures(content, path):
    """Puts what the filter for workbooks leaves beside a page into it."""
    folder, page = os.path.split(path)
    for name in os.listdir(folder):
        if name != page:
            with open(os.path.join(folder, name), "rb") as picture:
                data = base64.b64encode(picture.read())
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            content = content.replace(f'"{name}"'.encode(), b'"data:%s;base64,%s"' % (kind.encode(), data))
    return content
