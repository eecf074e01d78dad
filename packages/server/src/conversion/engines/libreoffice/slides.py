"""What is on slides, in the order in which people read it."""

from com.sun.star.uno import Exception as UnoException

from answer import each, say
from charts import CHART, chart_of

GROUP = "com.sun.star.drawing.GroupShape"
TABLE = "com.sun.star.drawing.TableShape"
TITLE = "com.sun.star.presentation.TitleTextShape"
NOTES = "com.sun.star.presentation.NotesShape"
# Shapes whose tops differ by no more stand side by side; in hundredths of a millimetre.
SAME_ROW = 300
# LibreOffice's kinds of numbers.
LETTERS, SMALL_LETTERS, ROMAN, SMALL_ROMAN, ARABIC, SIGN, PICTURE = 0, 1, 2, 3, 4, 6, 8
ROMANS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def shown_slides(document, shows_hidden):
    """The slides with their numbers; those that are hidden are left out, which is said."""
    pages = [document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count)]
    for number, page in enumerate(pages, 1):
        if page.Visible or shows_hidden:
            yield number, page
        else:
            say("content_left_out", f'Slide {number} is hidden and was left out. The option "hidden" brings it.')


def in_order(shapes):
    """The shapes of a page or a group: its title, and then from the top to the bottom and from side to side."""
    titles, rows = [], []
    for shape in sorted((shapes.getByIndex(index) for index in range(shapes.Count)), key=lambda shape: shape.Position.Y):
        if shape.ShapeType == TITLE:
            titles.append(shape)
        elif rows and shape.Position.Y - rows[-1][0].Position.Y <= SAME_ROW:
            rows[-1].append(shape)
        else:
            rows.append([shape])
    return titles + [shape for row in rows for shape in sorted(row, key=lambda shape: shape.Position.X)]


def is_empty(shape):
    """Whether it is a place where nobody has put anything."""
    return getattr(shape, "IsEmptyPresentationObject", False)


def rows_of(table):
    rows, columns = range(table.Model.RowCount), range(table.Model.ColumnCount)
    return [[table.Model.getCellByPosition(column, row).String for column in columns] for row in rows]


def points_of(shape):
    """The paragraphs of a text: the depth from 0 where it is an item of a list or else None, its number or sign, and the paragraph."""
    counts = {}
    for paragraph in each(shape):
        depth, rule = level_of(paragraph)
        if not paragraph.String.strip():
            continue
        for deeper in [level for level in counts if depth is None or level > depth]:
            del counts[deeper]
        kind = rule.get("NumberingType") if rule else None
        if kind in (LETTERS, SMALL_LETTERS, ROMAN, SMALL_ROMAN, ARABIC):
            counts[depth] = counts[depth] + 1 if depth in counts else rule.get("StartWith", 1)
            yield depth, rule.get("Prefix", "") + numeral(counts[depth], kind) + (rule.get("Suffix", "") or "."), paragraph
        else:
            counts.pop(depth, None)
            yield (depth, "•", paragraph) if kind in (SIGN, PICTURE) else (None, "", paragraph)


def level_of(paragraph):
    try:
        depth = paragraph.NumberingLevel
        if depth is None or depth < 0 or not paragraph.NumberingRules or paragraph.getPropertyValue("NumberingIsNumber") is False:
            return None, None
        return depth, {rule.Name: rule.Value for rule in paragraph.NumberingRules.getByIndex(depth)}
    except UnoException:
        return None, None


def numeral(number, kind):
    if kind == ARABIC:
        return str(number)
    text = roman(number) if kind in (ROMAN, SMALL_ROMAN) else letters(number)
    return text.upper() if kind in (LETTERS, ROMAN) else text


def letters(number):
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        text = chr(97 + rest) + text
    return text


def roman(number):
    text = ""
    for value, sign in ROMANS:
        count, number = divmod(number, value)
        text += sign * count
    return text


def store_words(slides, path):
    """Writes what is said on each slide, and what its speaker notes, with an empty line between slides."""
    words = ["\n".join([*words_of(page), *words_of(page.NotesPage, [NOTES])]) for _, page in slides]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(words) + "\n")


def words_of(shapes, types=None):
    """Of a page or a group, shape by shape, or only of these types; of a table or a chart, row by row."""
    for shape in in_order(shapes):
        if is_empty(shape) or (types and shape.ShapeType not in types):
            continue
        if shape.ShapeType == GROUP:
            yield from words_of(shape)
        elif shape.ShapeType == TABLE:
            yield from ("\t".join(row) for row in rows_of(shape))
        elif getattr(shape, "CLSID", "").strip("{}").lower() == CHART:
            title, rows = chart_of(shape.Model)
            yield from [*([title] if title else []), *("\t".join(row) for row in rows)]
        elif getattr(shape, "String", ""):
            for _, label, paragraph in points_of(shape):
                yield f"{label} {paragraph.String}" if label not in ("", "•") else paragraph.String
