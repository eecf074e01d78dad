"""Tables of reStructuredText as rows of cells: one that goes over several columns or rows stands in the first of them, and the others are empty."""

import re
import unicodedata


def width_of(text):
    """As a typewriter would set it, on which these tables are drawn."""
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def dedented(lines):
    lines = [line.rstrip() for line in lines]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    depth = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return [line[depth:] for line in lines]


def grid_rows(lines):
    """Rows, how many of them are the head, and whether a cell goes over several."""
    wide = max(map(len, lines))
    if any(width_of(line) != len(line) for line in lines):
        return [], 0, False
    lines = [line.ljust(wide) for line in lines]
    # A ruler may stand within a row, beside a cell that goes over several rows.
    rulers = [at for at, line in enumerate(lines) if re.search(r"\+[-=]+\+", line)]
    columns = sorted({at for ruler in rulers for at, sign in enumerate(lines[ruler]) if sign == "+" and is_corner(lines, ruler, at)})
    high, across = len(rulers) - 1, len(columns) - 1
    if high < 1 or across < 1:
        return [], 0, False
    head = next((number for number, ruler in enumerate(rulers) if 0 < number < high + 1 and re.search(r"\+=+\+", lines[ruler])), 0)
    owner = {(row, column): (row, column) for row in range(high) for column in range(across)}

    def top(cell):
        while owner[cell] != cell:
            cell = owner[cell]
        return cell

    for row in range(high):
        inside = lines[rulers[row] + 1:rulers[row + 1]]
        for column in range(across):
            if column + 1 < across and not all(line[columns[column + 1]] in "|+" for line in inside):
                owner[top((row, column + 1))] = top((row, column))
            if row + 1 < high:
                ruler = lines[rulers[row + 1]][columns[column] + 1:columns[column + 1]]
                if not re.fullmatch(r"[-=+]+", ruler):
                    a, b = sorted((top((row, column)), top((row + 1, column))))
                    owner[b] = a
    cells = {}
    for cell in owner:
        cells.setdefault(top(cell), []).append(cell)
    rows = [[[] for _ in range(across)] for _ in range(high)]
    for parts in cells.values():
        above, below = min(row for row, _ in parts), max(row for row, _ in parts)
        left, right = min(column for _, column in parts), max(column for _, column in parts)
        rows[above][left] = dedented(line[columns[left] + 1:columns[right + 1]] for line in lines[rulers[above] + 1:rulers[below + 1]])
    return rows, head, any(len(parts) > 1 for parts in cells.values())


def is_corner(lines, ruler, at):
    """Whether a plus is one of the table's, and none of a cell's own."""
    line = lines[ruler]
    beside = line[at - 1:at] in ("-", "=") if at else True
    after = line[at + 1:at + 2]
    return (beside and at > 0) or after in ("-", "=")


def simple_rows(lines):
    spans = [(found.start(), found.end()) for found in re.finditer("=+", lines[0])]
    # What stands in the last column may go on to the right.
    bounds = [*(start for start, _ in spans), 100_000]
    rulers = [at for at, line in enumerate(lines) if re.fullmatch(r"=[= ]*", line)]
    rows, head, has_spans, waiting = [], 0, False, []

    def add(own, bounds_of):
        """The rows of these lines, each of which begins where its first column does."""
        for line in own:
            pieces = [line[start:end].rstrip() for start, end in bounds_of]
            if not line.strip():
                if rows and waiting_rows:
                    for cell in rows[-1]:
                        cell.append("")
                continue
            if pieces[0].strip() or not waiting_rows:
                rows.append([[] for _ in spans])
                waiting_rows.append(True)
            for (start, _), piece in zip(bounds_of, pieces):
                rows[-1][bounds.index(start)].append(piece)

    for at, line in enumerate(lines[1:], 1):
        waiting_rows = []
        if at in rulers:
            add(waiting, list(zip(bounds, bounds[1:])))
            waiting = []
            if len(rulers) > 2 and at == rulers[1]:
                head = len(rows)
        elif re.fullmatch(r"-[- ]*", line) and re.search("--", line):
            starts = [found.start() for found in re.finditer("-+", line)]
            if all(start in bounds for start in starts):
                has_spans = has_spans or len(starts) < len(spans)
                add(waiting, list(zip(starts, [*starts[1:], 100_000])))
                waiting = []
        else:
            waiting.append(line)
            has_spans = has_spans or any(line[end:end + 1].strip() for (_, end), (start, _) in zip(spans, spans[1:]))
    return [[dedented(cell) for cell in row] for row in rows], head, has_spans


def written(rows, head):
    """The rows as a grid that pandoc knows."""
    across = max(map(len, rows))
    widths = [max([3, *(width_of(line) for row in rows for line in row[column])]) + 2 for column in range(across)]
    rule = lambda sign: "+" + "+".join(sign * width for width in widths) + "+"
    lines = [rule("-")]
    for number, row in enumerate(rows):
        for at in range(max(1, *map(len, row))):
            cells = [cell[at] if at < len(cell) else "" for cell in row]
            lines.append("|" + "|".join(f" {cell}{' ' * (width - 1 - width_of(cell))}" for cell, width in zip(cells, widths)) + "|")
        lines.append(rule("=" if number == 0 and head else "-"))
    return lines
