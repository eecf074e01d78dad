#!/usr/bin/python3
"""
Writes the tables of a document's pages: `tables.py <layout> <looks> <drawn> <to> <format> <delimiter>`, as a workbook with a sheet
for each, or as files `1.csv`, `2.csv` and so on in a folder. A table that goes on on the next page is one. It prints as JSON how
many there are, whether other words stand on the pages, and which pages have no words.
"""

import csv
import json
import pathlib
import re
import sys
from collections import namedtuple

FOLDER = pathlib.Path(__file__).parent
sys.path[:0] = [str(FOLDER), str(FOLDER.parents[1] / "kits/documents")]
from aligned import with_gaps_parted  # noqa: E402
from numbers_of import Numbers  # noqa: E402
from page_content import pages_of, parse  # noqa: E402
from page_hyphens import Hyphens  # noqa: E402
from page_layout import around, regions_of  # noqa: E402
from page_running import without_running  # noqa: E402
from page_tables import Table, has_digit, height, parts_of  # noqa: E402
from page_vertical import WIDE  # noqa: E402
from page_words import ITEM  # noqa: E402

# Texts of cells, the joined ones among them, where the columns are, and where all of it.
Sheet = namedtuple("Sheet", "rows spans columns box")
# A table in its place: whether nothing stands above or below it on its page.
Found = namedtuple("Found", "sheet page is_first is_last")

# A table without digits and with two columns only has some rows, or it is text beside its marks.
FEWEST_ROWS = 4
# Points: how far the columns of a table are from those of its part on the next page.
SAME_COLUMN = 4
# Letters of a note that a table goes on.
LONGEST_NOTE = 80
GOES_ON = re.compile(r"\b(continue[ds]?|cont'?d?\.?|fortsetzung|suite|continuación|continua|segue|vervolg)\b", re.I)
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
WIDEST_COLUMN = 60


def is_sure(table):
    if len(table.columns) == 2 and not table.is_ruled and all(is_marker(row[0]) for row in table.rows):
        return False
    cells = [[cell for cell in column if cell] for column in zip(*table.rows)]
    return (table.is_ruled or len(table.columns) > 2 or len(table.rows) >= FEWEST_ROWS
            or any(2 * sum(map(has_digit, column)) > len(column) for column in cells))


def is_marker(cell):
    """Whether a cell is what an item of a list begins with, or nothing."""
    return not cell or len(cell) == 1 and len(cell[0].words) == 1 and bool(ITEM.match(cell[0].words[0].text))


class Texts:
    def __init__(self, lines):
        self.hyphens = Hyphens([[word.text for word in line.words] for line in lines])

    def of(self, cell):
        """The words of a cell; one that was parted at a line's end is whole again."""
        text = ""
        for line in cell:
            for number, word in enumerate(line.words):
                whole = self.hyphens.joined(text.rpartition(" ")[2], word.text) if text and not number else None
                if whole:
                    text = (text.rpartition(" ")[0] + " " + whole).strip()
                elif not text or word.is_glued or not number and WIDE.match(text[-1]) and WIDE.match(word.text):
                    text += word.text
                else:
                    text += " " + word.text
        return UNWRITABLE.sub("", text).strip()

    def sheet(self, table):
        rows = [[self.of(cell) for cell in row] for row in table.rows]
        spans = [span for span in table.spans if span[0] < len(rows)]
        return Sheet(rows, spans, table.columns, around([line.box for row in table.rows for cell in row for line in cell]))


def in_lines(table):
    """A ruled table, where a row of it stands for several: no lines are drawn between these."""
    if not table.is_ruled:
        return table
    rows, spans, moved = [], [], {}
    for number, row in enumerate(table.rows):
        moved[number] = len(rows)
        rows += parted(row) if not any(span[0] <= number < span[0] + span[2] for span in table.spans) else [row]
    spans = [(moved[row], column, moved.get(row + down, len(rows)) - moved[row], across) for row, column, down, across in table.spans]
    return table._replace(rows=rows, spans=spans)


def parted(row):
    tops = []
    filled = [cell for cell in row if cell]
    for top in sorted(line.box.top for cell in filled for line in cell):
        if not tops or top - tops[-1] > 2:
            tops.append(top)
    high = height(filled[0][0]) if filled else 0
    full = [top for top in tops if sum(any(abs(line.box.top - top) <= 2 for line in cell) for cell in filled) * 2 > len(filled)]
    # Where each cell has a line beside each, and the first is never empty, these are rows.
    first = row[0] and all(any(abs(line.box.top - top) <= 2 for line in row[0]) for top in full)
    if len(filled) < 2 or len(full) < 3 or not first or high <= 0 or not any(map(is_of_numbers, filled)):
        return [row]
    rows = [[[] for _ in row] for _ in full]
    for column, cell in enumerate(row):
        for line in cell:
            at = max((number for number, top in enumerate(full) if top <= line.box.top + 2), default=0)
            rows[at][column].append(line)
    return rows


def is_of_numbers(cell):
    return all(any(letter.isdigit() for word in line.words for letter in word.text) for line in cell)


def parts_on(page, texts):
    """The tables of a page, and the lines that stand beside them."""
    for region in regions_of(with_gaps_parted(page.blocks)):
        for part in parts_of(region, is_sure):
            if isinstance(part, Table):
                yield texts.sheet(without_empty(in_lines(part)))
            else:
                yield from part


def without_empty(table):
    """Without rows and columns that are empty, such as those between two lines that are drawn side by side."""
    if table.spans:
        return table
    rows = [row for row in table.rows if any(row)]
    kept = [at for at in range(len(table.columns)) if any(row[at] for row in rows)]
    return table._replace(rows=[[row[at] for at in kept] for row in rows], columns=[table.columns[at] for at in kept])


def found_in(parts_of_pages):
    for number, parts in enumerate(parts_of_pages):
        for part in parts:
            if isinstance(part, Sheet):
                above = [other for other in parts if other is not part and other.box.top < part.box.top]
                below = [other for other in parts if other is not part and other.box.bottom > part.box.bottom]
                yield Found(part, number, is_nothing(above), is_nothing(below))


def is_nothing(parts):
    """Whether what stands above or below a table only says that it goes on."""
    if any(isinstance(part, Sheet) for part in parts):
        return False
    text = " ".join(word.text for line in parts for word in line.words)
    return not text or len(text) < LONGEST_NOTE and bool(GOES_ON.search(text))


def joined(found):
    tables = []
    for each in found:
        last = tables[-1] if tables else None
        if last and last.is_last and each.is_first and each.page == last.page + 1 and is_same(last.sheet, each.sheet):
            tables[-1] = each._replace(sheet=with_rest(last.sheet, each.sheet))
        else:
            tables.append(each)
    return [each.sheet for each in tables]


def is_same(sheet, rest):
    if len(sheet.columns) != len(rest.columns):
        return False
    if sheet.rows[0] == rest.rows[0]:
        return True
    return all(abs(left - other_left) < SAME_COLUMN or abs(right - other_right) < SAME_COLUMN
               for (left, right), (other_left, other_right) in zip(sheet.columns, rest.columns))


def with_rest(sheet, rest):
    heads = next((at for at, (row, other) in enumerate(zip(sheet.rows, rest.rows)) if row != other), len(rest.rows))
    moved = len(sheet.rows) - heads
    spans = [(row + moved, column, down, across) for row, column, down, across in rest.spans if row >= heads]
    return sheet._replace(rows=sheet.rows + rest.rows[heads:], spans=[*sheet.spans, *spans])


def write_csv(sheets, folder, delimiter):
    for number, sheet in enumerate(sheets, 1):
        with open(pathlib.Path(folder) / f"{number}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=delimiter, lineterminator="\n").writerows(sheet.rows)


def write_workbook(sheets, path):
    import openpyxl
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, sheet in enumerate(sheets, 1):
        page = book.create_sheet(f"Table {number}" if len(sheets) > 1 else "Table")
        numbers = Numbers([text for row in sheet.rows for text in row])
        for at, row in enumerate(sheet.rows, 1):
            for column, text in enumerate(row, 1):
                if text:
                    write_cell(page.cell(at, column), numbers.cell(text))
        for column, texts in enumerate(zip(*sheet.rows), 1):
            page.column_dimensions[get_column_letter(column)].width = min(max(map(len, texts)) + 2, WIDEST_COLUMN)
        for row, column, down, across in sheet.spans:
            page.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row + down, end_column=column + across)
            page.cell(row + 1, column + 1).alignment = Alignment(vertical="top")
    book.save(path)


def write_cell(cell, given):
    cell.value = given.value
    if isinstance(given.value, str):
        # What begins with "=" is no formula.
        cell.data_type = "s"
    if given.shown:
        cell.number_format = given.shown


def main(layout_path, looks_path, drawn_path, target, form, delimiter):
    layout, looks = parse(layout_path), parse(looks_path)
    drawn = json.loads(pathlib.Path(drawn_path).read_text("utf-8"))
    pages = list(pages_of(layout, looks, drawn))
    wordless = [number for number, page in enumerate(pages, 1) if not page.blocks]
    had_running = without_running([(page.height, page.blocks) for page in pages], float("inf"))
    lines = [line for page in pages for lines in page.blocks for line in lines]
    texts = Texts(lines)
    parts_of_pages = [list(parts_on(page, texts)) for page in pages]
    sheets = joined(found_in(parts_of_pages))
    others = had_running or any(not isinstance(part, Sheet) for parts in parts_of_pages for part in parts)
    if form == "xlsx" and sheets:
        write_workbook(sheets, target)
    elif sheets:
        write_csv(sheets, target, delimiter)
    print(json.dumps({"tables": len(sheets), "others": others, "wordless": wordless}))


main(*sys.argv[1:])
