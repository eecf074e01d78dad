#!/usr/bin/python3
"""
Workbooks and lines of JSON: `workbook.py read in.xlsx cells.jsonl` writes a line for each sheet, and beside it a file with
the sheet's rows; `workbook.py write cells.jsonl out.xlsx` makes a workbook of tables. Dates are text as ISO 8601 writes it.
Where that fails it says why, `{"code": …, "reason": …}`, or else
`{"isUncalculated": true}` where formulas have no values.
"""

import datetime
import json
import re
import sys
import unicodedata
import zipfile

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

WIDEST, MARGIN = 60, 3
MAX_ROWS, MAX_COLUMNS, MAX_TEXT = 1_048_576, 16_384, 32_767
# A workbook's numbers have as many digits as a double.
MAX_INTEGER = 10 ** 15
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
# As LibreOffice writes it, which shows numbers otherwise.
BOOLEAN = '"TRUE";"TRUE";"FALSE"'
FORMATS = {"date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm:ss"}


class Problem(Exception):
    pass


def read(path, cells):
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        with open(cells, "w", encoding="utf-8") as index:
            for number, sheet in enumerate(book.worksheets):
                file = f"sheet{number}.jsonl"
                width = write_rows(sheet, file)
                index.write(json.dumps({"name": sheet.title, "file": file, "width": width}) + "\n")
            if has_unknown_values(path):
                print(json.dumps({"isUncalculated": True}))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, TypeError, SyntaxError, EOFError, OSError) as error:
        raise Problem("invalid_input_file", "is damaged or not an Excel workbook") from error


def has_unknown_values(path):
    """Whether a program wrote formulas and left it to others to calculate them."""
    unknown = re.compile(rb"</f>\s*(?:<v\s*/>|<v></v>|</c>)")
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
                with package.open(name) as part:
                    rest = b""
                    for chunk in iter(lambda: part.read(1 << 20), b""):
                        if unknown.search(rest + chunk):
                            return True
                        rest = chunk[-64:]
    return False


def write_rows(sheet, file):
    # What a file says of its own size is not always true.
    sheet.reset_dimensions()
    width = 0
    with open(file, "w", encoding="utf-8") as lines:
        for row in sheet.iter_rows():
            values = [plain(cell) for cell in row]
            while values and values[-1] is None:
                values.pop()
            if values:
                width = max(width, len(values))
                lines.write(json.dumps(values, ensure_ascii=False) + "\n")
    return width


def plain(cell):
    value = cell.value
    if isinstance(value, datetime.datetime):
        has_clock = value.time() != datetime.time() or "h" in (cell.number_format or "").lower()
        return value.isoformat() if has_clock else value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, datetime.timedelta):
        return str(value)
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < MAX_INTEGER else value


def widths_of(cells):
    """How wide the texts of each column are, for each sheet: on paper, what does not fit is cut off."""
    sheets = []
    with open(cells, encoding="utf-8") as lines:
        for line in lines:
            content = json.loads(line)
            if isinstance(content, dict):
                content = content["columns"]
                sheets.append([0] * len(content))
            for column, value in enumerate(content):
                longest = max(map(width_of, str(value).split("\n")))
                sheets[-1][column] = max(sheets[-1][column], min(longest, WIDEST))
    return sheets


def width_of(text):
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text[:WIDEST])


def write(cells, path):
    book = openpyxl.Workbook(write_only=True)
    sheet, kinds, names, widths = None, [], set(), iter(widths_of(cells))
    with open(cells, encoding="utf-8") as lines:
        for line in lines:
            content = json.loads(line)
            if isinstance(content, dict):
                sheet, kinds = book.create_sheet(title(content["sheet"], names)), content["kinds"]
                if len(kinds) > MAX_COLUMNS:
                    raise Problem("conversion_failed", "has more columns than a workbook can have")
                rows = 1
                for column, width in enumerate(next(widths), 1):
                    sheet.column_dimensions[get_column_letter(column)].width = width + MARGIN
                sheet.append([made(sheet, name, "name") for name in content["columns"]])
                continue
            rows += 1
            if rows > MAX_ROWS:
                raise Problem("conversion_failed", "has more rows than a workbook can have")
            sheet.append([made(sheet, value, kind) for value, kind in zip(content, kinds)])
    if sheet is None:
        book.create_sheet()
    book.save(path)


def title(name, taken):
    base = re.sub(r"[\\/*?:\[\]]", "_", CONTROLS.sub("", name)).strip("'")[:31] or "table"
    found, number = base, 2
    while found.lower() in taken:
        end = f" {number}"
        found, number = base[:31 - len(end)] + end, number + 1
    taken.add(found.lower())
    return found


def made(sheet, value, kind):
    """A cell of that kind. Text stays text, also where it looks like a formula."""
    if value is None:
        return None
    if kind in FORMATS:
        moment = datetime.datetime.fromisoformat(value)
        if moment.year >= 1900:
            cell = WriteOnlyCell(sheet, moment)
            cell.number_format = FORMATS[kind]
            return cell
    if isinstance(value, bool):
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = BOOLEAN
        return cell
    if isinstance(value, (int, float)) and abs(value) < MAX_INTEGER:
        return WriteOnlyCell(sheet, value)
    text = CONTROLS.sub("", str(value).replace("\r\n", "\n"))
    if len(text) > MAX_TEXT:
        raise Problem("conversion_failed", "has a text that is longer than a cell of a workbook can hold")
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if kind == "name":
        cell.font = Font(name="Calibri", size=11, bold=True)
    if "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


if __name__ == "__main__":
    try:
        {"read": read, "write": write}[sys.argv[1]](*sys.argv[2:])
    except Problem as problem:
        print(json.dumps(dict(zip(("code", "reason"), problem.args))))
