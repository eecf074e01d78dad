"""Words of pages as their tags say: headings, items of lists, and the cells of tables."""

from page_layout import around
from page_looks import PLAIN
from page_ruled import add_to
from page_tables import Table
from page_words import ITEM, Line, Word

# Points: how far a piece of text begins beside or below its first word.
NEAR = 2.5
# Tables with longer cells are there to place what is in them.
LONGEST_CELL = 80


def part_of(word, starts):
    """The number of the part that a word belongs to, by the piece that begins before it on its line."""
    found = [(x, number) for x, y, number in starts if word.box.top <= y <= word.box.bottom + NEAR and x <= word.box.left + NEAR]
    return max(found, key=lambda each: each[0], default=(0, None))[1]


def with_tags(blocks, starts, parts, spans, items):
    """
    Blocks in which headings and the first lines of items are marked, and a line stands for each table.

    :param items: the numbers of the items that have begun
    """
    if not any(number is not None for _, _, number in starts):
        return blocks
    tagged = [[(line, [parts[number] if number is not None else {} for number in (part_of(word, starts) for word in line.words)])
               for line in lines] for lines in blocks]
    # The label of an item is a line of its own, which may come after its text.
    items |= {tag["item"] for lines in tagged for line, tags in lines for word, tag in zip(line.words, tags)
              if "item" in tag and ITEM.match(word.text)}
    cells = {}
    for lines in tagged:
        for line, tags in lines:
            for word, tag in zip(line.words, tags):
                if "cell" in tag:
                    table, row, column = tag["cell"]
                    add_to(cells.setdefault(table, {}).setdefault((row, column), []), line, word)
    tables = {number: table_of(found, spans.get(str(number), [])) for number, found in cells.items() if is_table(found)}
    lines_of = [[line for line in (marked(line, tags, tables, items) for line, tags in lines) if line] for lines in tagged]
    for table in sorted(tables.values(), key=lambda line: line.box.top):
        at = next((at for at, lines in enumerate(lines_of) if lines and lines[0].box.top > table.box.top), len(lines_of))
        lines_of.insert(at, [table])
    return [lines for lines in lines_of if lines]


def is_table(cells):
    rows, columns = ({place[side] for place in cells} for side in (0, 1))
    words = sum(len(line.words) for cell in cells.values() for line in cell)
    return len(rows) > 1 and len(columns) > 1 and words < LONGEST_CELL * len(cells)


def table_of(cells, spans):
    rows = sorted({row for row, _ in cells})
    width = 1 + max([column for _, column in cells] + [column + across - 1 for row, column, _, across in spans if row in rows])
    grid = [[sorted(cells.get((row, column), []), key=lambda line: line.box.top) for column in range(width)] for row in rows]
    boxes = [[around([word.box for word in line.words]) for row in grid for line in row[column]] for column in range(width)]
    columns = [(min(box.left for box in column), max(box.right for box in column)) if column else (0, 0) for column in boxes]
    own = [(rows.index(row), column, len([each for each in rows if row <= each < row + down]), across)
           for row, column, down, across in spans if row in rows]
    box = around([box for column in boxes for box in column])
    table = Table(grid, columns, True, own)
    return Line([Word("table", box, PLAIN)], box, next(line.size for row in grid for cell in row for line in cell), table=table)


def marked(line, tags, tables, items):
    """A line without what is in tables, with its heading, and a bullet where an item begins without one."""
    left = [(word, tag) for word, tag in zip(line.words, tags) if "cell" not in tag or tag["cell"][0] not in tables]
    if not left:
        return None
    words = [word for word, _ in left]
    if len(left) < len(line.words):
        line = line._replace(words=words, box=around([word.box for word in words]))
    headings = [tuple(tag["heading"]) for _, tag in left if "heading" in tag]
    item = next((tag["item"] for _, tag in left[:1] if "item" in tag), None)
    is_first = item is not None and item not in items
    items |= {tag["item"] for _, tag in left if "item" in tag}
    if headings and 2 * len(headings) > len(left):
        return line._replace(heading=headings[0])
    if is_first and not ITEM.match(words[0].text):
        first = words[0]
        high = first.box.bottom - first.box.top
        bullet = first._replace(text="•", box=first.box._replace(left=first.box.left - high, right=first.box.left - high / 2), is_glued=False)
        return line._replace(words=[bullet, *words], box=line.box._replace(left=bullet.box.left))
    return line
