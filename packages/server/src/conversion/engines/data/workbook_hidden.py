"""The rows and columns of a sheet that are hidden: openpyxl tells it of workbooks only that it holds as a whole."""

import re
import zipfile

MARK = re.compile(rb"\bhidden=[\"'](?:1|true)|\b(?:ht|width)=[\"']0(?:\.0+)?[\"']").search
TAG = re.compile(rb"<(?:\w+:)?(row|col)(?=[\s/>])([^>]*)>")
ATTRIBUTE = re.compile(rb"(?<![\w:])(\w+)=[\"']([^\"']*)[\"']")
CHUNK_BYTES = 1 << 20
# A mark is shorter.
OVERLAP = 64


class Hidden:
    """Which rows and columns are hidden, by their numbers."""

    def __init__(self, path, sheet):
        self.rows, self.columns = set(), set()
        with zipfile.ZipFile(path) as package:
            part = sheet._worksheet_path
            if may_hide(package, part):
                self.read(package.read(part))

    def read(self, content):
        number = 0
        for kind, attributes in TAG.findall(content):
            named = dict(ATTRIBUTE.findall(attributes))
            if kind == b"row":
                number = int(named.get(b"r", number + 1))
                if is_hidden(named, b"ht"):
                    self.rows.add(number)
            elif is_hidden(named, b"width"):
                self.columns.update(range(int(named.get(b"min", 1)), int(named.get(b"max", 1)) + 1))

    def without(self, values):
        """The cells of a row that are seen."""
        return [value for column, value in enumerate(values, 1) if column not in self.columns] if self.columns else values


def is_hidden(attributes, size):
    if attributes.get(b"hidden", b"0").lower() in (b"1", b"true"):
        return True
    return size in attributes and float(attributes[size]) == 0


def may_hide(package, part):
    with package.open(part) as content:
        rest = b""
        for chunk in iter(lambda: content.read(CHUNK_BYTES), b""):
            if MARK(rest + chunk):
                return True
            rest = chunk[-OVERLAP:]
    return False
