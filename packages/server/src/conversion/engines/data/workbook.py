#!/usr/bin/python3
"""
Workbooks and lines of JSON: `workbook.py read in.xlsx cells.jsonl` writes a line for each sheet, which says whether it is hidden, and
beside it a file with the sheet's rows; `workbook.py write cells.jsonl out.xlsx` makes a workbook of tables. Dates are text as ISO 8601 writes it.
`workbook.py show in.xlsx cells.jsonl` writes cells with what people see of them: `{"value", "format"}`, where the format says how a number is
shown, and `link` where a cell leads somewhere.
Where that fails it says why, `{"code": …, "reason": …}`, or else `{"rewritten": …}`: a file that LibreOffice has to read first, since
values of formulas are missing, or sheets of a kind that is not read here.
"""

import datetime
import html
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
from openpyxl.worksheet.cell_range import CellRange
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
# Sheets, and what is in them: formulas, those without values, and those with some.
SHEET_PART = re.compile(r"xl/worksheets/[^/]+\.xml")
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
UNKNOWN = re.compile(rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></|</(?:\w+:)?c>)")
CALCULATED = re.compile(rb"(<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>))\s*<(?:\w+:)?v>[^<]*</(?:\w+:)?v>")
# A workbook whose program leaves calculating to whoever opens it: the values in it may be made up.
UNTRUSTED = re.compile(rb"<(?:\w+:)?calcPr\b[^>]*\b(?:fullCalcOnLoad=\"(?:1|true)\"|calcCompleted=\"(?:0|false)\")")
LINKING = re.compile(rb"<(?:\w+:)?c r=\"([A-Z]+[0-9]+)\"[^>]*><(?:\w+:)?f[^>]*>\s*HYPERLINK\((?:\"|&quot;)((?:(?!&quot;)[^<\"])*)(?:\"|&quot;)")
HYPERLINK = re.compile(rb"<(?:\w+:)?hyperlink\s([^>]*)>")
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*ref=\"([A-Z]+[0-9]+:[A-Z]+[0-9]+)\"")
RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
ATTRIBUTE = re.compile(rb"(?:\w+:)?(\w+)=\"([^\"]*)\"")
ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
# A merged cell is spread over so many rows and columns.
MAX_SPAN = 1000
FORMATS = {"date": "yyyy-mm-dd", "time": "yyyy-mm-dd hh:mm:ss"}


class Problem(Exception):
    pass


def show(path, cells):
    read(path, cells, is_shown=True)


def read(path, cells, is_shown=False):
    path = mended(path, "mended.xlsx", OPENPYXL, "").path
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        with open(cells, "w", encoding="utf-8") as index:
            for number, sheet in enumerate(book.worksheets):
                file = f"sheet{number}.jsonl"
                facts = Facts(path, sheet) if is_shown else None
                width = write_rows(sheet, file, book.epoch, facts)
                index.write(json.dumps({"name": sheet.title, "file": file, "width": width, "isHidden": sheet.sheet_state != "visible"}) + "\n")
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


class Facts:
    """Where the cells of a sheet lead, and which of them stand for several."""

    def __init__(self, path, sheet):
        self.links, self.spans = {}, {}
        with zipfile.ZipFile(path) as package:
            part = sheet._worksheet_path
            content = package.read(part)
            targets = self.targets(package, part)
        for cell, target in LINKING.findall(content):
            self.links[cell.decode()] = html.unescape(target.decode("utf-8", "replace")).replace('""', '"')
        tail = content[content.rfind(b"</"):] if b"sheetData>" not in content else content[content.rfind(b"sheetData>"):]
        for attributes in HYPERLINK.findall(tail):
            named = {name.decode(): html.unescape(value.decode("utf-8", "replace")) for name, value in ATTRIBUTE.findall(attributes)}
            target = targets.get(named.get("id", ""))
            if target:
                end = "#" + named["location"] if named.get("location") and "#" not in target else ""
                for row in CellRange(named["ref"]).rows if ":" in named["ref"] else []:
                    for at in row:
                        self.links[coordinate(*at)] = target + end
                self.links[named["ref"].split(":")[0]] = target + end
        for area in MERGED.findall(tail):
            # A sheet may hold cells that go on to its last row.
            box = CellRange(area.decode())
            for row in range(box.min_row, min(box.max_row, box.min_row + MAX_SPAN) + 1):
                for column in range(box.min_col, min(box.max_col, box.min_col + MAX_SPAN) + 1):
                    self.spans[row, column] = (box.min_row, box.min_col)

    @staticmethod
    def targets(package, part):
        folder, name = part.rsplit("/", 1)
        try:
            relations = package.read(f"{folder}/_rels/{name}.rels")
        except KeyError:
            return {}
        found = {}
        for attributes in RELATION.findall(relations):
            named = {key.decode(): html.unescape(value.decode("utf-8", "replace")) for key, value in ATTRIBUTE.findall(attributes)}
            if named.get("TargetMode") == "External":
                found[named.get("Id")] = named.get("Target")
        return found


def coordinate(row, column):
    return f"{get_column_letter(column)}{row}"


def write_rows(sheet, file, epoch, facts):
    # What a file says of its own size is not always true.
    sheet.reset_dimensions()
    width, first = 0, None
    merged = {}
    with open(file, "w", encoding="utf-8") as lines:
        for number, row in enumerate(sheet.iter_rows(), 1):
            values = [shown(cell, epoch, facts, (number, column)) for column, cell in enumerate(row, 1)] if facts else [
                plain(cell, epoch) for cell in row]
            if facts and facts.spans:
                spread(values, number, facts.spans, merged, first or number)
            while values and values[-1] is None:
                values.pop()
            if values:
                first = first or number
                width = max(width, len(values))
                lines.write(json.dumps(values, ensure_ascii=False) + "\n")
    return width


def spread(values, row, spans, merged, head):
    """Each row of a table for people says what a cell over several rows stands for; and so does each column in its head."""
    last = max((column for at, column in spans if at == row), default=0) if row == head else 0
    values.extend([None] * (last - len(values)))
    for index, value in enumerate(values):
        origin = spans.get((row, index + 1))
        if origin == (row, index + 1):
            merged[origin] = value
        elif origin and (row == head or (origin[1] == index + 1 and origin[0] > head)):
            values[index] = merged.get(origin)


def shown(cell, epoch, facts, at):
    """A cell as people see it: text, or a number with its format."""
    value = cell.value
    link = facts.links.get(coordinate(*at)) if facts.links else None
    format = cell.number_format or "General"
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        number = value.total_seconds() / 86400 if isinstance(value, datetime.timedelta) else serial(value, epoch)
        made = plain(cell, epoch) if number is None else {"value": number, "format": format, "is1904": epoch.year == 1904}
    elif isinstance(value, bool) or value is None or (isinstance(value, str) and cell.data_type == "e"):
        made = value
    elif isinstance(value, (int, float)):
        made = value if format == "General" else {"value": value, "format": format}
        made = without_noise(made) if isinstance(made, float) else made
    else:
        text = unescaped(value)
        made = text if format in ("General", "@") else {"value": text, "format": format}
    if link is None or made is None:
        return made
    return {**(made if isinstance(made, dict) else {"value": made}), "link": link}


def serial(value, epoch):
    """The number that a workbook has for a day, which counts a 29 February 1900."""
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) / 86400
    return to_excel(value, epoch)


def unescaped(text):
    """Signs that XML cannot hold are written as `_x000D_`."""
    if "_x" not in text:
        return text
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def without_noise(number):
    """A number without what adding binary fractions has left behind its fifteen digits, which no program shows."""
    short = float(f"{number:.15g}")
    return short if len(repr(short)) <= len(repr(number)) - 4 else number


def plain(cell, epoch):
    value = cell.value
    if isinstance(value, str):
        return unescaped(value)
    counted = COUNTED_TIME(UNREAD.sub("", cell.number_format or ""))
    if counted and isinstance(value, (datetime.datetime, datetime.time, datetime.timedelta)):
        return duration(value, epoch, counted[1][0].lower(), "s" in cell.number_format.lower())
    if isinstance(value, datetime.datetime):
        has_clock = value.time() != datetime.time() or "h" in (cell.number_format or "").lower()
        return value.isoformat() if has_clock else value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < MAX_INTEGER else without_noise(value)
    return value


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
        {"read": read, "show": show, "write": write}[sys.argv[1]](*sys.argv[2:])
    except Problem as problem:
        print(json.dumps(dict(zip(("code", "reason"), problem.args))))
