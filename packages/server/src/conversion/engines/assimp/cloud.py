#!/usr/bin/python3
"""
Points without faces, which the library does not write: `cloud.py <source.ply> <target>` makes a Wavefront or PLY model of
them. It prints how many there are, and writes nothing where there are none, or where there are faces.
"""

import re
import struct
import sys

TYPES = {"char": "b", "int8": "b", "uchar": "B", "uint8": "B", "short": "h", "int16": "h", "ushort": "H", "uint16": "H",
         "int": "i", "int32": "i", "uint": "I", "uint32": "I", "float": "f", "float32": "f", "double": "d", "float64": "d"}
PLACE = ("x", "y", "z")
COLOUR = ("red", "green", "blue")


def read_ply(data):
    head = re.match(rb"ply\s[\s\S]*?end_header\r?\n?", data)
    lines = head[0].decode("latin-1").splitlines() if head else []
    order = next((line.split()[1] for line in lines if line.startswith("format")), "ascii")
    elements = []
    for words in (line.split() for line in lines):
        if words[:1] == ["element"]:
            elements.append((words[1], int(words[2]), []))
        if words[:1] == ["property"] and elements:
            elements[-1][2].append((words[-1], words[1]))
    if not elements or elements[0][0] != "vertex" or any(count for name, count, _ in elements[1:]):
        return []
    _, count, properties = elements[0]
    names = [name for name, _ in properties]
    body = data[head.end():]
    if order == "ascii":
        numbers = [float(word) for word in body.split()[:count * len(names)]]
        rows = [numbers[at:at + len(names)] for at in range(0, len(numbers), len(names))]
    else:
        form = struct.Struct(("<" if "little" in order else ">") + "".join(TYPES[kind] for _, kind in properties))
        rows = form.iter_unpack(body[:count * form.size])
    points = [dict(zip(names, row)) for row in rows]
    is_byte = all(TYPES.get(kind) == "B" for name, kind in properties if name in COLOUR)
    return [(tuple(point[axis] for axis in PLACE), colour_of(point, 255 if is_byte else 1)) for point in points]


def colour_of(point, most):
    return tuple(point[name] / most for name in COLOUR) if all(name in point for name in COLOUR) else None


def number(value):
    return f"{value:.9g}"


def write_obj(points):
    return "".join("v " + " ".join(map(number, [*place, *(colour or ())])) + "\n" for place, colour in points)


def write_ply(points):
    has_colour = all(colour for _, colour in points)
    properties = [f"property float {axis}" for axis in PLACE]
    properties += [f"property uchar {name}" for name in COLOUR] if has_colour else []
    rows = []
    for place, colour in points:
        parts = [round(255 * min(max(part, 0), 1)) for part in colour] if has_colour else []
        rows.append(" ".join([*map(number, place), *map(str, parts)]))
    return "\n".join(["ply", "format ascii 1.0", f"element vertex {len(points)}", *properties, "end_header", *rows, ""])


if __name__ == "__main__":
    source, target = sys.argv[1:]
    with open(source, "rb") as file:
        content = file.read()
    found = read_ply(content)
    print(len(found))
    if found:
        with open(target, "w", encoding="ascii") as file:
            file.write((write_obj if target.endswith(".obj") else write_ply)(found))
