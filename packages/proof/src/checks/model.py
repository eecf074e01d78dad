#!/usr/bin/python3
"""
Prints the size and the volume of a model, as JSON: `model.py <format> <file>`. The volume is right only if no triangle is
missing, and all of them are the right way round.
"""

import base64
import json
import math
import pathlib
import re
import struct
import sys
from xml.etree import ElementTree


UNKNOWN_PLACE = "it is moved, turned or resized in a way that is not known here"
IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]


def fan(corners):
    return [(corners[0], corners[at], corners[at + 1]) for at in range(1, len(corners) - 1)]


def triples(numbers):
    return list(zip(numbers[0::3], numbers[1::3], numbers[2::3]))


def faces_of(points, faces):
    return [tuple(points[corner] for corner in triangle) for face in faces for triangle in fan(face)]


def read_obj(data):
    points, faces = [], []
    for line in data.decode().splitlines():
        kind, *words = line.split() or [""]
        if kind == "v":
            points.append(tuple(map(float, words[:3])))
        elif kind == "f":
            corners = [int(word.split("/")[0]) for word in words]
            faces.append([corner - 1 if corner > 0 else len(points) + corner for corner in corners])
    return faces_of(points, faces)


def read_stl(data):
    count = struct.unpack_from("<I", data, 80)[0]
    if len(data) != 84 + 50 * count:
        raise ValueError("the file is not as long as it says")
    return [tuple(triples(struct.unpack_from("<9f", data, 84 + 50 * at + 12))) for at in range(count)]


def read_ply(data):
    """Written as text: a line for each point and face."""
    head, body = data.decode().split("end_header\n", 1)
    if "\nformat ascii 1.0\n" not in head:
        raise ValueError("it is not text")
    lines, parts = body.splitlines(), {}
    for name, count, properties in re.findall(r"^element (\w+) (\d+)\n((?:property .*\n)*)", head, re.M):
        rows, lines = lines[:int(count)], lines[int(count):]
        parts[name] = [row.split() for row in rows]
        if "list" not in properties and any(len(row) != properties.count("\n") for row in parts[name]):
            raise ValueError("a line has not what its header says")
    points = [tuple(map(float, row[:3])) for row in parts["vertex"]]
    return faces_of(points, [list(map(int, row[1:1 + int(row[0])])) for row in parts["face"]])


def read_glb(data):
    length = struct.unpack_from("<I", data, 12)[0]
    return of_scene(json.loads(data[20:20 + length]), data[20 + length + 8:])


def read_gltf(data):
    scene = json.loads(data)
    [buffer] = scene["buffers"]
    kind, content = buffer["uri"].split(",", 1)
    if kind != "data:application/octet-stream;base64":
        raise ValueError("its shapes are elsewhere")
    return of_scene(scene, base64.b64decode(content, validate=True))


def of_scene(scene, binary):
    kinds = {5126: "f", 5125: "I", 5123: "H", 5121: "B"}

    def values(number):
        accessor = scene["accessors"][number]
        view = scene["bufferViews"][accessor["bufferView"]]
        amount = accessor["count"] * {"SCALAR": 1, "VEC3": 3}[accessor["type"]]
        start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        return struct.unpack_from(f"<{amount}{kinds[accessor['componentType']]}", binary, start)

    def shapes_of(number, above):
        node = scene["nodes"][number]
        if {"rotation", "translation", "scale"} & set(node):
            raise ValueError(UNKNOWN_PLACE)
        places = [*above, node.get("matrix", IDENTITY)]
        triangles = []
        for part in scene["meshes"][node["mesh"]]["primitives"] if "mesh" in node else []:
            points = triples(values(part["attributes"]["POSITION"]))
            triangles += moved(faces_of(points, triples(values(part["indices"]))), places)
        for child in node.get("children", []):
            triangles += shapes_of(child, places)
        return triangles

    return [triangle for number in scene["scenes"][scene["scene"]]["nodes"] for triangle in shapes_of(number, [])]


def moved(triangles, places):
    return [tuple(put(point, places) for point in triangle) for triangle in triangles]


def put(point, places):
    """Where a point is, after the matrices of its node and of those above it, innermost last; columns come first."""
    for matrix in reversed(places):
        point = tuple(sum(matrix[4 * at + row] * point[at] for at in range(3)) + matrix[12 + row] for row in range(3))
    return point


def numbers(text):
    return [float(word) for word in re.split(r"[\s,]+", text or "") if word]


def read_dae(data):
    root = ElementTree.fromstring(data)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    unit = root.find("asset/unit")
    metres = 1 if unit is None else float(unit.get("meter", 1))
    shapes = {geometry.get("id"): triangles_of(geometry.find("mesh")) for geometry in root.iter("geometry")}

    def placed(node, above):
        if any(node.find(kind) is not None for kind in ("translate", "rotate", "scale", "lookat", "skew")):
            raise ValueError(UNKNOWN_PLACE)
        rows = numbers(node.findtext("matrix")) or IDENTITY
        places = [*above, [rows[4 * row + column] for column in range(4) for row in range(4)]]
        triangles = []
        for instance in node.findall("instance_geometry"):
            triangles += moved(shapes[instance.get("url")[1:]], places)
        for child in node.findall("node"):
            triangles += placed(child, places)
        return triangles

    found = [triangle for scene in root.iter("visual_scene") for node in scene.findall("node")
             for triangle in placed(node, [])]
    return [tuple(tuple(metres * number for number in point) for point in triangle) for triangle in found]


def triangles_of(mesh):
    """Of a part of a COLLADA model."""
    arrays = {source.get("id"): numbers(source.findtext("float_array")) for source in mesh.iter("source")}
    numbers_of_points = arrays[mesh.find("vertices/input[@semantic='POSITION']").get("source")[1:]]
    points, triangles = triples(numbers_of_points), []
    for part in mesh.iter("polylist"):
        inputs = part.findall("input")
        step = max(int(each.get("offset")) for each in inputs) + 1
        corners = [int(number) for number in numbers(part.findtext("p"))][::step]
        for count in map(int, numbers(part.findtext("vcount"))):
            triangles += faces_of(points, [corners[:count]])
            corners = corners[count:]
    return triangles


def read_x(data):
    """Its space is left-handed, so that all is seen in a mirror."""
    places, triangles = [], []
    frames = data.decode().partition("Frame DXCC_ROOT")[2]
    for match in re.finditer(r"FrameTransformMatrix \{([^}]*)\}|Mesh \w+ \{([^A-Za-z}]*)|([{}])", frames):
        matrix, mesh, brace = match.groups()
        if matrix is not None:
            places[-1] = numbers(matrix.replace(";", " "))
        elif brace == "}":
            places.pop()
        else:
            places.append(IDENTITY)
        if mesh is not None:
            words = iter(re.findall(r"[-\d.]+", mesh))
            points = [tuple(float(next(words)) for _ in range(3)) for _ in range(int(next(words)))]
            faces = [[int(next(words)) for _ in range(int(next(words)))][::-1] for _ in range(int(next(words)))]
            triangles += moved(faces_of(points, faces), places)
    return [tuple((x, y, -z) for x, y, z in triangle) for triangle in triangles]


def read_x3d(data):
    shapes = {}

    def seen(element, above):
        places = [*above, matrix_of(element.attrib)] if element.tag == "Transform" else above
        triangles = []
        if element.tag == "Shape":
            name = element.get("USE") or element.get("DEF")
            faces = element.find("IndexedFaceSet")
            shapes[name] = shapes[name] if faces is None else indexed(faces)
            triangles += moved(shapes[name], places)
        for child in element:
            triangles += seen(child, places)
        return triangles

    return seen(ElementTree.fromstring(data), [])


def indexed(faces):
    points = triples(numbers(faces.find("Coordinate").get("point")))
    corners = re.sub(r"[\s,]+", " ", faces.get("coordIndex")).split("-1")
    return faces_of(points, [[int(corner) for corner in face.split()] for face in corners if face.strip()])


def matrix_of(transform):
    """Of what X3D says of a place: resized, then turned about an axis, then moved."""
    if {"center", "scaleOrientation", "matrix"} & set(transform):
        raise ValueError(UNKNOWN_PLACE)
    *axis, angle = numbers(transform.get("rotation", "0 0 1 0"))
    # Without an axis nothing is turned.
    length = math.hypot(*axis) or 1
    x, y, z = (part / length for part in axis)
    cos, sin = math.cos(angle), math.sin(angle)
    turned = [[cos + x * x * (1 - cos), y * x * (1 - cos) + z * sin, z * x * (1 - cos) - y * sin],
              [x * y * (1 - cos) - z * sin, cos + y * y * (1 - cos), z * y * (1 - cos) + x * sin],
              [x * z * (1 - cos) + y * sin, y * z * (1 - cos) - x * sin, cos + z * z * (1 - cos)]]
    scale = numbers(transform.get("scale", "1 1 1"))
    columns = [[*(factor * part for part in column), 0] for factor, column in zip(scale, turned)]
    return [*columns[0], *columns[1], *columns[2], *numbers(transform.get("translation", "0 0 0")), 1]


def read_3ds(data):
    triangles, points = [], []

    def walk(at, end):
        nonlocal points
        while at < end:
            kind, length = struct.unpack_from("<HI", data, at)
            count = struct.unpack_from("<H", data, at + 6)[0] if length >= 8 else 0
            if kind == 0x4000:
                walk(data.index(b"\0", at + 6) + 1, at + length)
            elif kind in (0x4D4D, 0x3D3D, 0x4100):
                walk(at + 6, at + length)
            elif kind == 0x4110:
                points = triples(struct.unpack_from(f"<{3 * count}f", data, at + 8))
            elif kind == 0x4120:
                faces = struct.unpack_from(f"<{4 * count}H", data, at + 8)
                triangles.extend(faces_of(points, list(zip(faces[0::4], faces[1::4], faces[2::4]))))
            at += length

    walk(0, len(data))
    return triangles


READERS = {"obj": read_obj, "stl": read_stl, "ply": read_ply, "glb": read_glb, "dae": read_dae, "x3d": read_x3d,
           "3ds": read_3ds, "gltf": read_gltf, "x": read_x}


def volume(triangles):
    total = 0
    for (ax, ay, az), (bx, by, bz), (cx, cy, cz) in triangles:
        total += ax * (by * cz - bz * cy) - ay * (bx * cz - bz * cx) + az * (bx * cy - by * cx)
    return total / 6


if __name__ == "__main__":
    kind, path = sys.argv[1:]
    found = READERS[kind](pathlib.Path(path).read_bytes())
    axes = list(zip(*(corner for triangle in found for corner in triangle)))
    print(json.dumps({"triangles": len(found), "volume": volume(found), "low": [min(axis) for axis in axes],
                      "high": [max(axis) for axis in axes]}))
