"""Makes workbooks of tables."""

import datetime
import json
import re
import unicodedata

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from workbook_cells import MAX_INTEGER

WIDEST, MARGIN = 60, 3
# How many digits stand side by side on a page that stands.
PAGE_WIDTH = 90
MAX_ROWS, MAX_COLUMNS, MAX_TEXT = 1_048_576, 16_384, 32_767
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
# As LibreOffice writes it, which shows numbers otherwise.
BOOLEAN = '"TRUE";"TRUE";"FALSE"'
FORMATS = {"date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm:ss"}


class Problem(Exception):
    pass


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
