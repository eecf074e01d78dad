"""Where the cells of a sheet lead, and which of them stand for several: openpyxl tells it of workbooks only that it holds as a whole."""

import html
import re
import zipfile

from openpyxl.worksheet.cell_range import CellRange

from workbook_cells import coordinate

LINKING = re.compile(rb"<(?:\w+:)?c r=\"([A-Z]+[0-9]+)\"[^>]*><(?:\w+:)?f[^>]*>\s*HYPERLINK\((?:\"|&quot;)((?:(?!&quot;)[^<\"])*)(?:\"|&quot;)")
HYPERLINK = re.compile(rb"<(?:\w+:)?hyperlink\s([^>]*)>")
MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*ref=\"([A-Z]+[0-9]+:[A-Z]+[0-9]+)\"")
RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
ATTRIBUTE = re.compile(rb"(?:\w+:)?(\w+)=\"([^\"]*)\"")
# A merged cell is spread over so many rows and columns.
MAX_SPAN = 1000


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
