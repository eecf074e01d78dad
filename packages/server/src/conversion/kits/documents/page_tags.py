"""The tags of a document, which say what is a heading, a list or a table, and of which words each is made."""

import pikepdf

MOST_ELEMENTS, DEEPEST = 100_000, 60
HEADINGS = {"H": 1, **{f"H{level}": level for level in range(1, 7)}, "Title": 1}


class Tags:
    """
    What the marked parts of pages are: `parts` has for each a heading's level and number, the number of an item of a list, and a
    table's number with the row and the column of its cell.
    """

    def __init__(self, document):
        self.parts, self.places, self.spans = [], {}, {}
        self.count = self.tables = 0
        root = document.Root.get("/StructTreeRoot")
        if root is None:
            return
        self.roles = {str(role): str(name) for role, name in dict(root.get("/RoleMap", {})).items()}
        try:
            self.walk(root, None, {}, 0)
        except (pikepdf.PdfError, ArithmeticError, AttributeError, KeyError, TypeError, ValueError):
            self.places = {}

    def walk(self, element, page, part, depth):
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self.count += 1
            if self.count > MOST_ELEMENTS or depth > DEEPEST:
                return
            if isinstance(kid, (int, pikepdf.Object)) and not isinstance(kid, pikepdf.Dictionary):
                self.mark(page, int(kid), part)
            elif "/MCID" in kid:
                self.mark(kid.get("/Pg", page), int(kid.MCID), part)
            elif "/S" in kid:
                self.walk(kid, kid.get("/Pg", page), self.within(kid, part), depth + 1)

    def within(self, element, part):
        name = str(element.S)
        for _ in range(5):
            name = self.roles.get(name, name)
        name = name.lstrip("/")
        if name in HEADINGS:
            return {**part, "heading": (HEADINGS[name], self.count)}
        if name == "LI":
            return {**part, "item": self.count}
        if name == "Table":
            self.tables += 1
            return {"table": self.tables, "rows": [0], "taken": set(), "columns": [0]}
        if name == "TR" and "table" in part:
            part["rows"][0] += 1
            part["columns"][0] = 0
            return {**part, "row": part["rows"][0] - 1}
        if name in ("TD", "TH") and "row" in part:
            return self.cell(element, part)
        return part

    def cell(self, element, part):
        given = element.get("/A", [])
        given = [each for each in (given if isinstance(given, pikepdf.Array) else [given]) if isinstance(each, pikepdf.Dictionary)]
        down, across = (max((min(int(each.get(name, 1)), 1000) for each in given), default=1) for name in ("/RowSpan", "/ColSpan"))
        row, column = part["row"], part["columns"][0]
        while (row, column) in part["taken"]:
            column += 1
        part["columns"][0] = column + across
        part["taken"] |= {(row + below, column + beside) for below in range(down) for beside in range(across)}
        if down * across > 1:
            self.spans.setdefault(part["table"], []).append((row, column, down, across))
        return {**part, "cell": (part["table"], row, column)}

    def mark(self, page, number, part):
        found = {name: part[name] for name in ("heading", "item", "cell") if name in part}
        if page is not None and found:
            self.places[page.objgen, number] = len(self.parts)
            self.parts.append(found)


def moved_by(matrix, x, y):
    return (*matrix[:4], matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])


class Marks:
    """Where pieces of text begin on a page, and the numbers of the marked parts that they belong to."""

    def __init__(self):
        self.starts, self.open = [], []
        self.line = self.text = (1, 0, 0, 1, 0, 0)
        self.leading = 0

    def take(self, name, operands, properties):
        """:returns: whether text is shown"""
        if name == "BT":
            self.line = self.text = (1, 0, 0, 1, 0, 0)
        elif name == "Tm":
            self.line = self.text = tuple(float(number) for number in operands)
        elif name in ("Td", "TD"):
            x, y = (float(number) for number in operands)
            self.leading = -y if name == "TD" else self.leading
            self.line = self.text = moved_by(self.line, x, y)
        elif name == "TL":
            self.leading = float(operands[0])
        elif name == "BMC":
            self.open.append(self.open[-1] if self.open else None)
        elif name == "BDC":
            given = operands[1]
            given = properties.get(str(given), {}) if isinstance(given, pikepdf.Name) else given
            number = given.get("/MCID")
            artifact = str(operands[0]) == "/Artifact"
            self.open.append(int(number) if number is not None else None if artifact or not self.open else self.open[-1])
        elif name == "EMC" and self.open:
            self.open.pop()
        if name in ("T*", "'", '"'):
            self.line = self.text = moved_by(self.line, 0, -self.leading)
        return name in ("Tj", "TJ", "'", '"')
