"""
Tables that no lines are drawn around: what stands in rows, between which the same gaps are free from above to below.
"""

from collections import namedtuple

from page_words import ITEM

# Rows of columns, in which some lines of text stand below each other; a row has no line in a column that is empty there. A span is
# a joined cell: its row, its column, and how many of each it reaches over.
Table = namedtuple("Table", "rows columns is_ruled spans", defaults=(False, ()))

# A row whose cells all have few words needs fewer others beside it.
FEW_WORDS, FEWEST_ROWS, FEWEST_SHORT_ROWS = 5, 3, 2
# How long the lines of a table's shortest column are on average, in their heights: text in two columns has longer ones.
LONGEST = 8
# Distances of rows, in heights of a line: within a cell, and within a table.
WITHIN_CELL, WITHIN_TABLE = 0.7, 4
# The same for the title of some rows and the first of these.
NEAR_TITLE = 1.5
# How much further from a table a line is than its rows are from each other, which is none of them.
OFF = 0.4
RIGHT_EDGE = 2
# How much more room is between two rows than between the lines of a cell, in heights of a line.
MORE_ROOM = 0.2


def height(line):
    return line.box.bottom - line.box.top


def grouped(lines, low, high):
    """The lines that share a row, or a column: what overlaps by more than half between two of its sides."""
    groups = []
    for line in sorted(lines, key=lambda line: getattr(line.box, low)):
        begin, end = getattr(line.box, low), getattr(line.box, high)
        last = groups[-1] if groups else None
        if last and begin < last[1] - (end - begin) / 2:
            last[0].append(line)
            last[1] = max(last[1], end)
        else:
            groups.append([[line], end])
    return [group for group, _ in groups]


def parts_of(blocks, is_wanted=lambda table: True):
    """The blocks of a region, and its tables in their places."""
    lines = [line for lines in blocks for line in lines]
    rows = [sorted(row, key=lambda line: line.box.left) for row in grouped([line for line in lines if not line.table], "top", "bottom")]
    tables = [table for table in tables_among(rows) if is_wanted(table)]
    places = {id(line): table for table in tables for row in table.rows for cell in row for line in cell}
    parts, seen = [], set()
    for lines in blocks:
        parts.append([])
        for line in lines:
            table = line.table or places.get(id(line))
            if table is None:
                parts[-1].append(line)
            elif id(table) not in seen:
                seen.add(id(table))
                parts += [table, []]
    return [part for part in parts if part]


def tables_among(rows):
    at, end = 0, 0
    while at < len(rows):
        run, columns = run_from(rows, at) if len(rows[at]) > 1 else ([], [])
        if is_table(run, columns):
            yield with_head(table_of(run, columns), rows[end:at], run[0])
            at = end = at + len(run)
        else:
            at += 1


def with_head(table, above, first):
    """A table with the lines that stand alone above it, close to a cell of its first row."""
    for row in reversed(above):
        places = overlapped(row[0], table.columns)
        is_near = -0.3 * height(row[0]) <= room_between(row, first) <= WITHIN_CELL * height(row[0])
        if len(row) > 1 or len(places) != 1 or places == [0] or not is_near or not table.rows[0][places[0]]:
            break
        table.rows[0][places[0]].insert(0, row[0])
        first = row
    return table


def is_table(run, columns):
    full = [row for row in run if len(row) > 1]
    is_short = all(len(line.words) <= FEW_WORDS for row in run for line in row)
    if len(full) < (FEWEST_SHORT_ROWS if is_short else FEWEST_ROWS):
        return False
    cells = [[line for row in full for line in row if overlapped(line, [column])] for column in columns]
    return len(columns) > 1 and min(length(lines) for lines in cells if lines) < LONGEST


def length(lines):
    return sum((line.box.right - line.box.left) / max(height(line), 1) for line in lines) / len(lines)


def overlapped(line, columns):
    return [at for at, (left, right) in enumerate(columns) if line.box.left < right and left < line.box.right]


def run_from(rows, first):
    """The rows from one on that have the same gaps, and the columns between these."""
    columns, run, full = [], [], 0
    for at, row in enumerate(rows[first:], first):
        last = run[-1] if run else None
        if is_item(row) or last and room_between(last, row) > WITHIN_TABLE * height(row[0]):
            break
        found = [overlapped(line, columns) for line in row]
        if len(row) == 1 and found[0] == [0] and len(run) > 1 and stands_off(row, run):
            break
        continues = len(row) == 1 and full == len(run) > 0 and goes_on(last, row[0], columns)
        if is_title(row, found) and at + 1 < len(rows) and fits(row, rows[at + 1], columns):
            run.append(row)
            continue
        if any(len(places) > 1 for places in found) or len(row) == 1 and not found[0]:
            break
        run.append(row)
        for line, places in zip(row, found):
            if places:
                left, right = columns[places[0]]
                columns[places[0]] = min(left, line.box.left), max(right, line.box.right)
        columns = sorted([*columns, *((line.box.left, line.box.right) for line, places in zip(row, found) if not places)])
        if len(row) > 1 or continues:
            full = len(run)
    return run[:full], columns


def room_between(row, following):
    return min(line.box.top for line in following) - max(line.box.bottom for line in row)


def is_item(row):
    """Whether a row is a list's marker and what stands beside it."""
    return len(row) == 2 and len(row[0].words) == 1 and bool(ITEM.match(row[0].words[0].text)) and len(row[1].words) > 1


def stands_off(row, run):
    """Whether a line that stands alone is larger than the rows above, or further from them than these are from each other."""
    if row[0].size > run[-1][0].size + 1:
        return True
    rooms = sorted(room_between(before, after) for before, after in zip(run, run[1:]))
    return room_between(run[-1], row) > rooms[len(rooms) // 2] + OFF * height(row[0])


def is_title(row, found):
    """Whether a row has one line, from the first column on over others, such as the name of a group of rows."""
    return len(row) == 1 and len(found[0]) > 1 and found[0][0] == 0


def fits(title, row, columns):
    """Whether a row has the columns of those above the title of its group."""
    found = [overlapped(line, columns) for line in row]
    is_near = room_between(title, row) <= NEAR_TITLE * height(title[0])
    return is_near and len(row) > 2 and all(len(places) == 1 for places in found)


def goes_on(last, line, columns):
    """Whether a line that stands alone in its row goes on with the cell above it."""
    if line.box.top - max(other.box.bottom for other in last) > WITHIN_CELL * height(line):
        return False
    place = overlapped(line, columns)
    above = [other for other in last if overlapped(other, columns) == place]
    if not above:
        return False
    first = line.words[0].box
    is_full = above[0].box.right + (first.right - first.left) > columns[0][1]
    return place != [0] or is_full and line.box.right < columns[0][1] + height(line) / 2


def table_of(run, columns):
    rows, last = [], None
    for group in groups_of(run, columns) or [[row] for row in run]:
        if last is None or len(group) > 1 or len(group[0]) > 1 or not goes_on(last, group[0][0], columns):
            rows.append([[] for _ in columns])
        for row in group:
            for line in row:
                rows[-1][overlapped(line, columns)[0]].append(line)
            last = row
    return Table(with_whole_head(rows), columns)


def with_whole_head(rows):
    """Rows, where a head of two lines is one row: none of its words are numbers, and one line is missing over or under some columns."""
    if len(rows) < 3:
        return rows
    head, other = ({at for at, cell in enumerate(row) if cell} for row in rows[:2])
    cells = [cell for row in rows[:2] for cell in row if cell]
    are_near = room_between([line for cell in rows[0] for line in cell], [line for cell in rows[1] for line in cell]) <= WITHIN_CELL * height(cells[0][0])
    is_wrapped = head < other or other < head and 0 not in other
    has_numbers = any(is_number(line) for cell in rows[2] for line in cell)
    if not (is_wrapped and are_near and has_numbers) or 2 * len(head & other) < len(head | other) or any(map(has_digit, cells)):
        return rows
    return [[above + below for above, below in zip(*rows[:2])], *rows[2:]]


def groups_of(run, columns):
    """The lines of each row, where more room is between rows than within their cells, or None where that does not tell."""
    high = max(height(line) for row in run for line in row)
    rooms = [min(line.box.top for line in row) - max(line.box.bottom for line in last) for last, row in zip(run, run[1:])]
    sizes = sorted(rooms)
    steps = [(after - before, before, after) for before, after in zip(sizes, sizes[1:])]
    step, before, after = max(steps, default=(0, 0, 0))
    if step < MORE_ROOM * high or before > WITHIN_CELL * high:
        return None
    groups = [[run[0]]]
    for room, row in zip(rooms, run[1:]):
        if room >= after:
            groups.append([])
        groups[-1].append(row)
    return groups if all(is_one_row(group, columns) for group in groups) else None


def is_one_row(group, columns):
    """Whether lines are those of wrapped cells: most columns have one line, and numbers are not wrapped."""
    cells = [[line for row in group for line in row if overlapped(line, [column])] for column in columns]
    longer = [cell for cell in cells if len(cell) > 1]
    return 2 * len(longer) <= len(columns) and not any(is_number(line) for cell in longer for line in cell)


def is_number(line):
    text = "".join(word.text for word in line.words)
    return has_digit([line]) and not any(letter.isalpha() for letter in text)


def is_clear(table):
    """Whether a table is surely one, and not lines of text in two narrow columns."""
    cells = [[cell for cell in column if cell] for column in zip(*table.rows)]
    return len(table.columns) > 2 or any(2 * sum(map(has_digit, column)) > len(column) for column in cells)


def has_digit(cell):
    return any(letter.isdigit() for line in cell for word in line.words for letter in word.text)


def as_text(table, text_of):
    """Lines of plain text in which the columns stand below each other."""
    cells = [[[text_of(line) for line in cell] for cell in row] for row in table.rows]
    widths = [max((len(line) for row in cells for line in row[at]), default=0) for at in range(len(table.columns))]
    is_right = [ends_right([line for row in table.rows for line in row[at]]) for at in range(len(table.columns))]
    lines = []
    for row in cells:
        for number in range(max(map(len, row))):
            texts = [cell[number] if number < len(cell) else "" for cell in row]
            placed = [text.rjust(width) if right else text.ljust(width) for text, width, right in zip(texts, widths, is_right)]
            lines.append("  ".join(placed).rstrip())
    return "\n".join(lines)


def ends_right(lines):
    """Whether the lines of a column end below each other and do not begin so."""
    def spread(sides):
        return max(sides) - min(sides)

    return (len(lines) > 1 and spread([line.box.right for line in lines]) < RIGHT_EDGE
            < spread([line.box.left for line in lines]))
