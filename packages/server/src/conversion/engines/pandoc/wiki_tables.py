"""Tables of a wiki with as many cells in each row. A cell that goes over several has empty ones beside and below it."""

import re

SPAN = re.compile(r"""\b(colspan|rowspan)\s*=\s*["']?\s*(\d+)\s*["']?""", re.IGNORECASE)
# The bar behind a cell's attributes is none of a link's or of the next cell's.
ATTRIBUTES = re.compile(r"^([^|\[\]{}<>]*)\|(?!\|)(.*)$", re.DOTALL)
MOST_CELLS = 1000


class Cell:
    def __init__(self, mark, text):
        self.mark, self.lines, self.attributes = mark, [], ""
        found = ATTRIBUTES.match(text)
        if found and ("=" in found[1] or not found[1].strip()):
            self.attributes, text = found[1].strip(), found[2]
        self.lines.append(text.strip())

    def span(self, name):
        found = next((int(number) for kind, number in SPAN.findall(self.attributes) if kind.lower() == name), 1)
        return min(max(found, 1), MOST_CELLS)

    def written(self):
        kept = SPAN.sub("", self.attributes).strip()
        text = "\n".join(self.lines).rstrip()
        # A list, or a table inside of it, begins a line of its own.
        text = f"\n{text}" if text[:1] in ("*", "#", ";", ":", "{") and not text.startswith("\n") else f" {text}"
        return f"{self.mark}{f' {kept} |' if kept else ''}{text}"


def mend_tables(text):
    lines, made, at = text.split("\n"), [], 0
    while at < len(lines):
        if re.match(r"^[:*#\s]*\{\|", lines[at]):
            end, table = read_table(lines, at)
            made.extend(table)
            at = end
        else:
            made.append(lines[at])
            at += 1
    return "\n".join(made)


def read_table(lines, at):
    """Where the table ends that begins at this line, and its lines."""
    head, rows, caption = lines[at].lstrip(":*# \t"), [[]], []
    marks, at, cell = ["|-"], at + 1, None
    while at < len(lines):
        line = lines[at].strip()
        if line.startswith("|}"):
            rest = line[2:].strip()
            return at + 1, [head, *caption, *written(rows, marks), "|}", *([rest] if rest else [])]
        if line.startswith("{|"):
            end, inner = read_table(lines, at)
            (cell.lines if cell else caption).extend(inner)
            at = end
            continue
        if line.startswith("|-"):
            if rows[-1]:
                rows.append([])
                marks.append(line)
            cell = None
        elif line.startswith("|+"):
            found = ATTRIBUTES.match(line[2:])
            caption.append(f"|+ {found[2].strip()}" if found and "=" in found[1] else line)
            cell = None
        elif line[:1] in ("|", "!"):
            for number, piece in enumerate(split_cells(line[1:], line[0])):
                cell = Cell(line[0], piece)
                rows[-1].append(cell)
        elif cell:
            cell.lines.append(lines[at])
        elif caption:
            caption.append(lines[at])
        at += 1
    return at, [head, *caption, *written(rows, marks), "|}"]


def split_cells(text, mark):
    pattern = r"\|\||!!" if mark == "!" else r"\|\|"
    return re.split(rf"(?:{pattern})(?![^\[\]]*\]\])", text)


def written(rows, marks):
    grid = spread([row for row in rows if row])
    width = max(map(len, grid), default=0)
    lines = []
    for number, row in enumerate(grid):
        lines.append(marks[number] if number < len(marks) else "|-")
        lines.extend(cell.written() if cell else f"{row_mark(row)} " for cell in [*row, *[None] * (width - len(row))])
    return lines


def row_mark(row):
    return "!" if all(cell is None or cell.mark == "!" for cell in row) else "|"


def spread(rows):
    grid = [[] for _ in rows]
    taken = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while taken.pop((number, column), None):
                grid[number].append(None)
                column += 1
            wide, high = cell.span("colspan"), cell.span("rowspan")
            grid[number].extend([cell, *[None] * (wide - 1)])
            for below in range(number + 1, min(number + high, len(rows))):
                taken.update({(below, column + beside): True for beside in range(wide)})
            column += wide
        while taken.pop((number, column), None):
            grid[number].append(None)
            column += 1
    return grid
