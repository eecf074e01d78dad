"""The extents of an AutoCAD exchange drawing. LibreOffice finds none itself where all is in blocks, and does not open it then."""

import math

MAX_DEPTH = 8


def with_extents(path, made):
    """Where the drawing is with its extents told: a file of its own, if they have to be."""
    with open(path, "rb") as file:
        content = file.read()
    if b"$EXTMIN" in content or b"INSERT" not in content or content.startswith(b"AutoCAD Binary"):
        return path
    lines = content.decode("latin-1").replace("\r\n", "\n").split("\n")
    sections = sections_of(list(zip((line.strip() for line in lines[::2]), (line.strip() for line in lines[1::2]))))
    blocks = blocks_of(sections.get("BLOCKS", []))
    try:
        points = list(points_of(sections.get("ENTITIES", []), blocks))
    except ValueError:
        # Its reader says what is wrong with it.
        points = []
    if not points:
        return path
    ends = (("$EXTMIN", min), ("$EXTMAX", max))
    told = [[9, name, 10, end(x for x, _ in points), 20, end(y for _, y in points), 30, 0.0] for name, end in ends]
    head = [0, "SECTION", 2, "HEADER", *told[0], *told[1], 0, "ENDSEC"]
    with open(made, "wb") as file:
        file.write("".join(f"{each}\n" for each in head).encode("ascii") + without_header(lines).encode("latin-1"))
    return made


def sections_of(pairs):
    """The entities of each section by its name; an entity is its kind, and what is said of it by codes."""
    sections, entities, is_named = {}, [], True
    for code, value in pairs:
        if code == "0" and value == "SECTION":
            is_named = False
        elif code == "2" and not is_named:
            entities, is_named = sections.setdefault(value, []), True
        elif code == "0":
            entities.append((value, []))
        elif entities:
            entities[-1][1].append((code, value))
    return sections


def blocks_of(entities):
    blocks, inside = {}, []
    for kind, said in entities:
        if kind == "BLOCK":
            inside = []
            blocks[dict(said).get("2")] = ((number(said, "10"), number(said, "20")), inside)
        elif kind != "ENDBLK":
            inside.append((kind, said))
    return blocks


def points_of(entities, blocks, depth=0):
    for kind, said in entities:
        if kind == "INSERT":
            base, inside = blocks.get(dict(said).get("2"), ((0, 0), []))
            for x, y in points_of(inside, blocks, depth + 1) if depth < MAX_DEPTH else ():
                yield placed(x - base[0], y - base[1], said)
            continue
        radius = number(said, "40") if kind in ("CIRCLE", "ARC") else 0
        for x, y in zip(numbers(said, "1"), numbers(said, "2")):
            yield x - radius, y - radius
            yield x + radius, y + radius


def placed(x, y, said):
    x, y = x * number(said, "41", 1), y * number(said, "42", 1)
    turn = math.radians(number(said, "50"))
    return (x * math.cos(turn) - y * math.sin(turn) + number(said, "10"),
            x * math.sin(turn) + y * math.cos(turn) + number(said, "20"))


def numbers(said, axis):
    return [float(value) for code, value in said if len(code) == 2 and code[0] == axis and code[1] in "0123"]


def number(said, wanted, otherwise=0.0):
    return next((float(value) for code, value in said if code == wanted), otherwise)


def without_header(lines):
    """All lines but those of a header that tells no extents."""
    upper = [line.strip() for line in lines]
    if upper[:4] == ["0", "SECTION", "2", "HEADER"]:
        lines = lines[upper.index("ENDSEC") + 1:]
    return "\n".join(lines) + "\n"
