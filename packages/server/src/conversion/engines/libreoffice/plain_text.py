"""Makes paragraphs of what the filter for plain text leaves out of a text, or tears apart: notes, boxes, equations, charts and tables."""

import re

from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.uno import Exception as UnoException

from charts import CHART, chart_of

MATH = "078b7aba-54fc-457f-8551-6147e776a997"
GREEK = dict(zip(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".split(),
    "αβγδεζηθικλμνξοπρστυφχψω"))
SIGNS = {"times": "×", "cdot": "⋅", "div": "÷", "+-": "±", "<=": "≤", ">=": "≥", "<>": "≠", "infinity": "∞", "int": "∫", "sum": "∑",
         "prod": "∏", "partial": "∂", "in": "∈", "toward": "→", "sqrt": "√", "over": "/", "left": "", "right": "", "`": "", "~": " "}


def write_out(document, has_heads):
    """Notes come last, boxes, equations and the numbers of charts to the places that they hang at, and each row of a table on a line."""
    gather_notes(document)
    if has_heads:
        write_heads(document)
    write_objects(document)
    write_tables(document)
    write_boxes(document)


def gather_notes(document):
    if document.Footnotes.Count + document.Endnotes.Count == 0:
        return
    end = document.Text.createTextCursor()
    end.gotoEnd(False)
    if end.TextTable is not None:
        # A text that ends with a table has no place behind it.
        document.Text.insertTextContentAfter(document.createInstance("com.sun.star.text.Paragraph"), end.TextTable)
    for notes in (document.Footnotes, document.Endnotes):
        for note in [notes.getByIndex(index) for index in range(notes.Count)]:
            label = f"[{note.Anchor.String}]"
            note.Label = label
            end.gotoEnd(False)
            document.Text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
            document.Text.insertString(end, f"{label} {note.String}", False)


def write_heads(document):
    """What stands at the head of the first page once before the text, and what stands at its foot once behind it."""
    cursor = document.Text.createTextCursor()
    cursor.gotoStart(False)
    pages = document.StyleFamilies.getByName("PageStyles")
    name = cursor.PageStyleName or "Standard"
    if not pages.hasByName(name):
        return
    page = pages.getByName(name)
    above, below = words_at(page, "Header"), words_at(page, "Footer")
    if below:
        end = document.Text.createTextCursor()
        end.gotoEnd(False)
        document.Text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
        document.Text.insertString(end, below, False)
    if above and cursor.TextTable is None:
        document.Text.insertString(cursor, above, False)
        document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


def words_at(page, side):
    """The paragraphs that say more than which page it is."""
    if not page.getPropertyValue(f"{side}IsOn"):
        return ""
    text = page.getPropertyValue(f"{side}Text" if page.FirstIsShared else f"{side}TextFirst")
    return "\n".join(each.String.strip() for each in parts_of(text) if hasattr(each, "String") and each.String.strip() and not counts_pages(each))


def counts_pages(paragraph):
    return any(portion.TextPortionType == "TextField" and portion.TextField.supportsService(f"com.sun.star.text.TextField.{name}")
               for portion in parts_of(paragraph) for name in ("PageNumber", "PageCount", "Chapter"))


def write_boxes(document):
    page, frames = document.DrawPage, document.TextFrames
    hanging = [frames.getByIndex(index) for index in range(frames.Count)] + [page.getByIndex(index) for index in range(page.Count)]
    places = {}
    for box in hanging:
        place = None
        try:
            words, anchor = box.String.strip(), box.Anchor
            place = anchor.Text.createTextCursorByRange(anchor.Start)
            place.gotoEndOfParagraph(False)
        except (AttributeError, UnoException):
            words = ""
        if words and place and words not in places.get(box.Name, []):
            places.setdefault(box.Name, []).append(words)
            place.Text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
            place.Text.insertString(place, words, False)


def write_objects(document):
    objects = document.EmbeddedObjects
    for made in [objects.getByIndex(index) for index in range(objects.Count)]:
        kind = made.CLSID.strip("{}").lower()
        if kind == CHART:
            title, rows = chart_of(made.EmbeddedObject.Component)
            made.Anchor.Text.insertString(made.Anchor.Start, "\n".join([title, *("\t".join(row) for row in rows)]).strip("\n"), False)
        if kind == MATH:
            made.Anchor.Text.insertString(made.Anchor.Start, readable(made.EmbeddedObject.Component.Formula), False)


def readable(formula):
    """LibreOffice's way to write a formula in the signs that people read."""
    words = re.findall(r"%?[A-Za-z]+|\+-|<=|>=|<>|\S|\s+", formula)
    signs = [GREEK.get(word.lstrip("%").lower(), word.lstrip("%")) if word.startswith("%") else SIGNS.get(word, word) for word in words]
    text = re.sub(r"\s+", " ", "".join(signs))
    for _ in range(20):
        text = re.sub(r"\{\s*(\w*)\s*\}", r"\1", text)
        text = re.sub(r"\{\s*([^{}]*?)\s*\}", r"(\1)", text)
    return re.sub(r"\s*([/√^_])\s*", r"\1", text).strip()


def write_tables(document):
    page, frames = document.DrawPage, document.TextFrames
    boxes = [frames.getByIndex(index) for index in range(frames.Count)] + [page.getByIndex(index) for index in range(page.Count)]
    for text in [document.Text, *boxes]:
        write_tables_of(document, text)


def write_tables_of(document, text):
    """Each row becomes a line after what stands before its table."""
    place = None
    for part in parts_of(text):
        if not part.supportsService("com.sun.star.text.TextTable"):
            place = part.Text.createTextCursorByRange(part.End)
            continue
        lines = rows_of(document, part)
        if place is None:
            text.insertTextContentBefore(document.createInstance("com.sun.star.text.Paragraph"), part)
            first = parts_of(text)[0]
            place = first.Text.createTextCursorByRange(first.Start)
            place.Text.insertString(place, lines.pop(0), False)
        for line in lines:
            place.Text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
            place.Text.insertString(place, line, False)
        text.removeTextContent(part)


def rows_of(document, table):
    rows = {}
    for name in table.CellNames:
        cell = table.getCellByName(name)
        # A table within this one becomes a part of its cell's words.
        write_tables_of(document, cell)
        number = int(re.match(r"[A-Za-z]+(\d+)", name)[1])
        rows.setdefault(number, []).append(re.sub(r"\s*[\r\n]\s*", " ", cell.String))
    return ["\t".join(cells) for _, cells in sorted(rows.items())]


def parts_of(text):
    """Paragraphs and tables, one after the other; of what holds no text, none."""
    parts = text.createEnumeration() if hasattr(text, "createEnumeration") else None
    found = []
    while parts is not None and parts.hasMoreElements():
        found.append(parts.nextElement())
    return found
