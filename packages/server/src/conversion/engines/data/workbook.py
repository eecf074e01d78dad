#!/usr/bin/python3
"""
Workbooks and lines of JSON: `workbook.py read in.xlsx cells.jsonl` writes a line for each sheet, which says whether it is hidden, and
beside it a file with the sheet's rows, hidden ones only with a last argument `hidden`; `workbook.py write cells.jsonl out.xlsx` makes a workbook of tables. Dates are text as ISO 8601 writes it.
`workbook.py show in.xlsx cells.jsonl` writes cells with what people see of them: `{"value", "format"}`, where the format says how a number is
shown, and `link` where a cell leads somewhere.
Where that fails it says why, `{"code": …, "reason": …}`, or else `{"rewritten": …}`: a file that LibreOffice has to read first, since
values of formulas are missing, or sheets of a kind that is not read here.
"""

import json
import os
import re
import sys
import zipfile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path += [HERE, os.path.join(HERE, "../../kits/documents/office")]

from rules import OPENPYXL, mended
from workbook_cells import plain, shown
from workbook_facts import Facts, spread
from workbook_hidden import Hidden
from workbook_writing import Problem, write

# Sheets, and what is in them: formulas, those without values, and those with some.
SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
UNKNOWN = re.compile(rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></|</(?:\w+:)?c>)")
CALCULATED = re.compile(rb"(<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>))\s*<(?:\w+:)?v>[^<]*</(?:\w+:)?v>")
# A workbook whose program leaves calculating to whoever opens it: the values in it may be made up.
UNTRUSTED = re.compile(rb"<(?:\w+:)?calcPr\b[^>]*\b(?:fullCalcOnLoad=\"(?:1|true)\"|calcCompleted=\"(?:0|false)\")")


def show(path, cells, *asked):
    read(path, cells, *asked, is_shown=True)


def read(path, cells, *asked, is_shown=False):
    path = mended(path, "mended.xlsx", OPENPYXL, "").path
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        with open(cells, "w", encoding="utf-8") as index:
            for number, sheet in enumerate(book.worksheets):
                file = f"sheet{number}.jsonl"
                facts = Facts(path, sheet) if is_shown else None
                hidden = Hidden(path, sheet) if "hidden" not in asked else None
                width, left_out = write_rows(sheet, file, book.epoch, facts, hidden)
                index.write(json.dumps({
                    "name": sheet.title, "file": file, "width": width, "isHidden": sheet.sheet_state != "visible", "leftOut": left_out}) + "\n")
        rewritten = for_office(path, not book.worksheets)
        if rewritten:
            print(json.dumps({"rewritten": rewritten}))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, SyntaxError, EOFError, OSError) as error:
        raise Problem("invalid_input_file", "is damaged or not an Excel workbook") from error


def for_office(path, is_unread):
    """The workbook as LibreOffice has to read it first, or nothing. What a program does not vouch for, it calculates."""
    is_untrusted, has_formulas, is_unknown = False, False, False
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name == "xl/workbook.xml":
                is_untrusted = bool(UNTRUSTED.search(package.read(name)))
            if not SHEET_PART.fullmatch(name):
                continue
            with package.open(name) as part:
                rest = b""
                for chunk in iter(lambda: part.read(1 << 20), b""):
                    is_unknown = is_unknown or bool(UNKNOWN.search(rest + chunk))
                    has_formulas = has_formulas or bool(FORMULA.search(rest + chunk))
                    rest = chunk[-64:]
        if not (is_untrusted and has_formulas):
            return path if is_unknown or is_unread else None
        with zipfile.ZipFile("uncalculated.xlsx", "w", zipfile.ZIP_DEFLATED) as out:
            for part in package.infolist():
                content = package.read(part)
                out.writestr(part, CALCULATED.sub(rb"\1", content) if SHEET_PART.fullmatch(part.filename) else content)
    return "uncalculated.xlsx"


def write_rows(sheet, file, epoch, facts, hidden):
    """Gives how many columns there are, and how many rows and columns with something in them are hidden and left out."""
    # What a file says of its own size is not always true.
    sheet.reset_dimensions()
    width, first, rows, columns = 0, None, 0, set()
    merged = {}
    with open(file, "w", encoding="utf-8") as lines:
        for number, row in enumerate(sheet.iter_rows(), 1):
            values = [shown(cell, epoch, facts, (number, column)) for column, cell in enumerate(row, 1)] if facts else [
                plain(cell, epoch) for cell in row]
            if facts and facts.spans:
                spread(values, number, facts.spans, merged, first or number)
            if hidden and hidden.columns:
                columns |= {column for column in hidden.columns if column <= len(values) and values[column - 1] is not None}
                values = hidden.without(values)
            if hidden and number in hidden.rows:
                rows += any(value is not None for value in values)
                continue
            while values and values[-1] is None:
                values.pop()
            if values:
                first = first or number
                width = max(width, len(values))
                lines.write(json.dumps(values, ensure_ascii=False) + "\n")
    return width, [rows, len(columns)]


if __name__ == "__main__":
    try:
        {"read": read, "show": show, "write": write}[sys.argv[1]](*sys.argv[2:])
    except Problem as problem:
        print(json.dumps(dict(zip(("code", "reason"), problem.args))))
