#!/usr/bin/python3
"""
Workbooks and lines of JSON: `workbook.py read in.xlsx cells.jsonl` writes a line for each sheet, which says whether it is hidden, and
beside it a file with the sheet's rows; `workbook.py write cells.jsonl out.xlsx` makes a workbook of tables. Dates are text as ISO 8601 writes it.
Where that fails it says why, `{"code": …, "reason": …}`, or else
`{"isUncalculated": true}` where formulas have no values.
"""

import datetime
import json
import os
import re
import sys
import unicodedata
import zipfile

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.properties import PageSetupProperties

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../kits/documents/office"))

from rules import OPENPYXL, mended

WIDEST, MARGIN = 60, 3
# How many digits stand side by side on a page that stands.
PAGE_WIDTH = 90
MAX_ROWS, MAX_COLUMNS, MAX_TEXT = 1_048_576, 16_384, 32_767
# A workbook's numbers have as many digits as a double.
MAX_INTEGER = 10 ** 15
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
# As LibreOffice writes it, which shows numbers otherwise.
BOOLEAN = '"TRUE";"TRUE";"FALSE"'
# What a format of numbers shows as it stands.
UNREAD = re.compile(r'"[^"]*"|\\.')
# A number of days, shown as more hours than a day has, or more minutes or seconds.
COUNTED_TIME = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE).search
FORMATS = {"date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm:ss"}


class Problem(Exception):
    pass


def read(path, cells):
    path = mended(path, "mended.xlsx", OPENPYXL, "").path
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        with open(cells, "w", encoding="utf-8") as index:
            for number, sheet in enumerate(book.worksheets):
                file = f"sheet{number}.jsonl"
                width = write_rows(sheet, file, book.epoch)
                facts = {"name": sheet.title, "file": file, "width": width, "isHidden": sheet.sheet_state != "visible"}
                index.write(json.dumps(facts) + "\n")
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


def write_rows(sheet, file, epoch):
    # What a file says of its own size is not always true.
    sheet.reset_dimensions()
    width = 0
    with open(file, "w", encoding="utf-8") as lines:
        for row in sheet.iter_rows():
            values = [plain(cell, epoch) for cell in row]
            while values and values[-1] is None:
                values.pop()
            if values:
                width = max(width, len(values))
                lines.write(json.dumps(values, ensure_ascii=False) + "\n")
    return width


def plain(cell, epoch):
    value = cell.value
    counted = COUNTED_TIME(UNREAD.sub("", cell.number_format or ""))
    if counted and isinstance(value, (datetime.datetime, datetime.time, datetime.timedelta)):
        return duration(value, epoch, counted[1][0].lower(), "s" in cell.number_format.lower())
    if isinstance(value, datetime.datetime):
        has_clock = value.time() != datetime.time() or "h" in (cell.number_format or "").lower()
        return value.isoformat() if has_clock else value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < MAX_INTEGER else value


def duration(value, epoch, largest, has_seconds):
    """How long something takes, as its format shows it: hours, minutes or seconds that do not end with the day, hour or minute."""
    seconds = round((value.total_seconds() / 86400 if isinstance(value, datetime.timedelta) else to_excel(value, epoch)) * 86400)
    sign, seconds = "-" if seconds < 0 else "", abs(seconds)
    hours, minutes = divmod(seconds // 60, 60)
    if largest == "s":
        return f"{sign}{seconds}"
    if largest == "m":
        return f"{sign}{seconds // 60}" + (f":{seconds % 60:02}" if has_seconds else "")
    return f"{sign}{hours}:{minutes:02}" + (f":{seconds % 60:02}" if has_seconds else "")


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
                rows, columns = 1, [width + MARGIN for width in next(widths)]
                for column, width in enumerate(columns, 1):
                    sheet.column_dimensions[get_column_letter(column)].width = width
                lay_out(sheet, sum(columns))
                sheet.append([made(sheet, name, "name") for name in content["columns"]])
                continue
            rows += 1
            if rows > MAX_ROWS:
                raise Problem("conversion_failed", "has more rows than a workbook can have")
            sheet.append([made(sheet, value, kind) for value, kind in zip(content, kinds)])
    if sheet is None:
        book.create_sheet()
    book.save(path)


def lay_out(sheet, width):
    """On paper all columns stand side by side, on lying pages where they are many, and their names above each page's rows."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.page_setup.orientation = "landscape" if width > PAGE_WIDTH else "portrait"
    sheet.print_title_rows = "1:1"


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
