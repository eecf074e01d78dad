"""The words of slides."""

# Shapes on slides.
GROUP = "com.sun.star.drawing.GroupShape"
TABLE = "com.sun.star.drawing.TableShape"
NOTES = "com.sun.star.presentation.NotesShape"


def store_words(document, path):
    """Writes what is said on each slide, and what its speaker notes, with an empty line between slides."""
    pages = [document.DrawPages.getByIndex(index) for index in range(document.DrawPages.Count)]
    slides = ["\n".join([*words_of(page), *words_of(page.NotesPage, [NOTES])]) for page in pages]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(slides) + "\n")


def words_of(shapes, types=None):
    """Of a page or a group, shape by shape, or only of these types; of a table, row by row."""
    for shape in (shapes.getByIndex(index) for index in range(shapes.Count)):
        if getattr(shape, "IsEmptyPresentationObject", False) or (types and shape.ShapeType not in types):
            continue
        if shape.ShapeType == GROUP:
            yield from words_of(shape)
        elif shape.ShapeType == TABLE:
            rows, columns = range(shape.Model.RowCount), range(shape.Model.ColumnCount)
            for row in rows:
                yield "\t".join(shape.Model.getCellByPosition(column, row).String for column in columns)
        elif getattr(shape, "String", ""):
            yield shape.String
