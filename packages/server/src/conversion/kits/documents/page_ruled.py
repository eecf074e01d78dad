"""Tables whose cells are ruled: what stands between their lines."""

from page_looks import PLAIN, middle
from page_layout import Box
from page_tables import Table
from page_words import Line, Word

# In heights of a line.
WIDE_GAP = 2


def place_in(places, at):
    """Between which two of a grid's lines something stands, or None."""
    return next((index for index, (begin, end) in enumerate(zip(places, places[1:])) if begin <= at < end), None)


def with_ruled(blocks, grids):
    """Blocks in which a line stands for each ruled table."""
    for columns, rows, all_spans in grids:
        words = [word for lines in blocks for line in lines if not line.table for word in line.words]
        spans = [span for span in all_spans if not is_torn(span, columns, rows, words)]
        cells = [[[] for _ in columns[1:]] for _ in rows[1:]]
        owners = {(row + below, column + beside): cells[row][column]
                  for row, column, down, across in spans for below in range(down) for beside in range(across)}
        blocks = [[line for line in (out_of(line, columns, rows, cells, owners) for line in lines) if line] for lines in blocks]
        for cell in (cell for row in cells for cell in row):
            cell.sort(key=lambda line: line.box.top)
        filled = [cell for row in cells for cell in row if cell]
        if filled:
            box = Box(columns[0], rows[0], columns[-1], rows[-1])
            table = Table(cells, [*zip(columns, columns[1:])], True, [tuple(span) for span in spans])
            line = Line([Word("table", box, PLAIN)], box, filled[0][0].size, table=table)
            at = next((at for at, lines in enumerate(blocks) if lines and lines[0].box.top > box.top), len(blocks))
            blocks.insert(at, [line])
    return [lines for lines in blocks if lines]


def is_torn(span, columns, rows, words):
    """Whether what stands in a joined cell stands in its columns all the same, such as a sum at the end of its row."""
    row, column, down, across = span
    if down > 1:
        return False
    places = [(word.box, middle(word.box)) for word in words]
    inside = sorted((box for box, (x, y) in places if rows[row] <= y < rows[row + 1] and columns[column] <= x < columns[column + across]),
                    key=lambda box: box.left)
    return any(after.left - before.right > WIDE_GAP * (before.bottom - before.top)
               and any(before.right < at < after.left for at in columns[column + 1:column + across])
               for before, after in zip(inside, inside[1:]))


def out_of(line, columns, rows, cells, owners):
    """
    What of a line stands outside of a grid; the rest goes into its cells.

    :param owners: the cells of the places that joined ones cover
    """
    if line.table:
        return line
    outside = []
    for word in line.words:
        x, y = middle(word.box)
        row, column = place_in(rows, y), place_in(columns, x)
        if row is None or column is None:
            outside.append(word)
            continue
        add_to(owners.get((row, column), cells[row][column]), line, word)
    return line._replace(words=outside) if outside else None


def add_to(cell, line, word):
    if cell and cell[-1].box.top == line.box.top:
        cell[-1].words.append(word)
    else:
        cell.append(line._replace(words=[word]))
