"""The sheets of workbooks."""

import csv
import os
import re
import tempfile
import zipfile

from com.sun.star.lang import Locale

from answer import Unconvertible, each, say, store

# Values, dates, texts and formulas, as LibreOffice counts kinds of content.
ANY_CONTENT = 1 + 2 + 4 + 16
DAYS = 2
MAX_DAYS = 10_000
# The bits of a number format's kind that say that it shows a day.
SHOWS_DAY = 2
# A workbook whose program leaves calculating to whoever opens it: the values in it may be made up.
UNTRUSTED = re.compile(rb"<(?:\w+:)?calcPr\b[^>]*\b(?:fullCalcOnLoad=\"(?:1|true)\"|calcCompleted=\"(?:0|false)\")").search
# A sheet of a binary workbook without cells is smaller.
EMPTY_SHEET_BYTES = 1000


def calculate_untrusted(document, path):
    """Calculates a workbook that asks for it; the saved values of others stay."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        book = package.read("xl/workbook.xml") if "xl/workbook.xml" in package.namelist() else b""
    if UNTRUSTED(book):
        document.calculateAll()


def count_as_excel(document):
    """Moves the days before March 1900 to where Excel shows them, which counts a 29 February of that year."""
    if document.NullDate.Year != 1899:
        return
    for cell, kind in days_between(document, 1, 60):
        if kind & SHOWS_DAY:
            cell.Value += 1


def has_durations(document):
    """Whether a time lasts a day or more, and its format shows what is left of it after the last day."""
    return any(is_cut(document, cell, kind) for cell, kind in days_between(document, 1, MAX_DAYS))


def show_durations(document):
    key = key_of(document.NumberFormats, "[HH]:MM:SS")
    for cell, kind in days_between(document, 1, MAX_DAYS):
        if is_cut(document, cell, kind):
            cell.NumberFormat = key


def is_cut(document, cell, kind):
    return not kind & SHOWS_DAY and "[" not in document.NumberFormats.getByKey(cell.NumberFormat).FormatString


def key_of(formats, code):
    language = Locale("en", "US", "")
    key = formats.queryKey(code, language, False)
    return key if key >= 0 else formats.addNew(code, language)


def days_between(document, least, limit):
    """The cells that hold a day or a time whose number is within these, with what their format shows."""
    for sheet in each(document.Sheets):
        for area in each(sheet.createCursor().queryContentCells(DAYS)):
            for row, values in enumerate(area.getDataArray()):
                for column, value in enumerate(values):
                    if isinstance(value, float) and least <= value < limit:
                        cell = area.getCellByPosition(column, row)
                        yield cell, document.NumberFormats.getByKey(cell.NumberFormat).Type


def hide_or_show(document, shows_hidden):
    """
    Shows hidden sheets, rows and columns where the client wants them, and otherwise says which they are. Gives, for sheets of
    which some is hidden, the rows and columns that are seen.
    """
    seen = {}
    for name in document.Sheets.ElementNames:
        sheet = document.Sheets.getByName(name)
        if shows_hidden:
            sheet.IsVisible = True
            if hidden_in(sheet):
                sheet.Rows.IsVisible = sheet.Columns.IsVisible = True
        elif not sheet.IsVisible:
            say("content_left_out", f'The sheet "{name[:100]}" is hidden and was left out. The option "hidden" brings it.')
        elif found := hidden_in(sheet):
            say_hidden(name, *found[:2])
            seen[name] = found[2:]
    return seen


def hidden_in(sheet):
    """How many rows and columns are hidden, and the numbers of those that are not; nothing where all are seen."""
    used = sheet.createCursor()
    used.gotoEndOfUsedArea(False)
    last = used.RangeAddress
    areas = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).queryVisibleCells().RangeAddresses
    rows = {row for area in areas for row in range(area.StartRow, area.EndRow + 1)}
    columns = {column for area in areas for column in range(area.StartColumn, area.EndColumn + 1)}
    hidden_rows, hidden_columns = last.EndRow + 1 - len(rows), last.EndColumn + 1 - len(columns)
    return (hidden_rows, hidden_columns, rows, columns) if hidden_rows or hidden_columns else None


def say_hidden(name, rows, columns):
    parts = [f"{count} {what}{'s' if count > 1 else ''}" for count, what in ((rows, "row"), (columns, "column")) if count]
    are, them = ("is", "it") if rows + columns == 1 else ("are", "them")
    say("content_left_out", f'{" and ".join(parts)} of the sheet "{name[:100]}" {are} hidden and left out. The option "hidden" brings {them}.')


def assert_read(document, path):
    """
    Makes sure that a binary workbook with texts is not taken for an empty one: not all that Excel writes can be read.

    :raises Unconvertible: if it is
    """
    is_empty = all(sheet.createCursor().queryContentCells(ANY_CONTENT).Count == 0 for sheet in each(document.Sheets))
    if not is_empty or not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as package:
        sheets = [part for part in package.infolist() if re.fullmatch(r"xl/worksheets/[^/]+\.bin", part.filename)]
    if any(part.file_size > EMPTY_SHEET_BYTES for part in sheets):
        raise Unconvertible("conversion_failed", "has cells that cannot be read here: save it as xlsx, and send that")


def only(lines, rows, columns):
    return ([cell for column, cell in enumerate(line) if column in columns] for row, line in enumerate(lines) if row in rows)


def store_sheets(document, path, arguments, seen):
    """Stores each sheet in a file of its own, with the line breaks of RFC 4180."""
    stem, extension = os.path.splitext(path)
    names = document.Sheets.ElementNames
    separator = chr(int(arguments["FilterOptions"].split(",")[0]))
    files = []
    chosen = [(number, name) for number, name in enumerate(names, start=1) if document.Sheets.getByName(name).IsVisible]
    for number, name in chosen:
        options = f"{arguments['FilterOptions']},{number}"
        # LibreOffice calls the file after the sheet, so whatever lies alone in a folder is it.
        with tempfile.TemporaryDirectory(dir=os.path.dirname(path)) as folder:
            store(document, os.path.join(folder, "sheet.csv"), {**arguments, "FilterOptions": options})
            (raw,) = os.listdir(folder)
            file = path if len(chosen) == 1 else f"{stem}-{number}{extension}"
            with (open(os.path.join(folder, raw), encoding="utf-8", newline="") as lines,
                  open(file, "w", encoding="utf-8", newline="") as out):
                rows = csv.reader(lines, delimiter=separator)
                csv.writer(out, lineterminator="\r\n", delimiter=separator).writerows(only(rows, *seen[name]) if name in seen else rows)
        files.append({"path": file, "label": name if len(chosen) > 1 else ""})
    return files
