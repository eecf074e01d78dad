#!/usr/bin/python3
"""
Makes a model as large as it was, and stand as it stood: `place.py <source> <model>`. 3MF and AMF say their unit, and have
Z upwards; glTF counts metres and has Y upwards, and COLLADA says what it has. Colours that do not say how transparent
they are, which the library takes for clear ones, become opaque.
"""

import json
import re
import struct
import sys
import zipfile

METRES = {"micron": 1e-6, "millimeter": 1e-3, "centimeter": 1e-2, "inch": 0.0254, "feet": 0.3048, "foot": 0.3048,
          "meter": 1}
MOST_BYTES = 64 * 1024
GLB = b"glTF"
JSON_CHUNK = 0x4E4F534A


def heading(path):
    """What stands at the beginning of a model, which may be packed."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            names = [name for name in package.namelist() if name.lower().endswith((".model", ".amf"))]
            with package.open(names[0]) as part:
                return part.read(MOST_BYTES).decode("utf-8", "replace")
    with open(path, "rb") as file:
        return file.read(MOST_BYTES).decode("utf-8", "replace")


def place(model, metres):
    size = metres
    for scene in model.get("scenes", []):
        nodes = model.setdefault("nodes", [])
        turned = [size, 0, 0, 0, 0, 0, -size, 0, 0, size, 0, 0, 0, 0, 0, 1]
        nodes.append({"name": "metres, Y upwards", "matrix": turned, "children": scene["nodes"]})
        scene["nodes"] = [len(nodes) - 1]
    for material in model.get("materials", []):
        factor = material.get("pbrMetallicRoughness", {}).get("baseColorFactor", [1, 1, 1, 1])
        if factor[3] == 0:
            factor[3] = 1
            material.pop("alphaMode", None)
    return json.dumps(model, separators=(",", ":")).encode()


def place_glb(data, metres):
    length, kind = struct.unpack_from("<II", data, 12)
    if kind != JSON_CHUNK:
        sys.exit("no glTF model")
    text = place(json.loads(data[20:20 + length]), metres)
    text += b" " * (-len(text) % 4)
    rest = data[20 + length:]
    return GLB + struct.pack("<II", 2, 20 + len(text) + len(rest)) + struct.pack("<II", len(text), kind) + text + rest


def place_collada(data, metres):
    text = re.sub(rb"<unit [^>]*/>", b'<unit name="unit" meter="%s" />' % str(metres).encode(), data, count=1)
    text = re.sub(rb"(<color sid=\"diffuse\">\s*\S+\s+\S+\s+\S+\s+)0(\s*</color>)", rb"\g<1>1\2", text)
    return text.replace(b"<up_axis>Y_UP</up_axis>", b"<up_axis>Z_UP</up_axis>", 1)


if __name__ == "__main__":
    source, path = sys.argv[1:]
    said = re.search(r"<(?:\w+:)?(?:model|amf)\b[^>]*\bunit\s*=\s*[\"'](\w+)", heading(source))
    metres = METRES.get(said[1].lower(), 1e-3) if said else 1e-3
    with open(path, "rb") as file:
        data = file.read()
    if data[:4] == GLB:
        data = place_glb(data, metres)
    elif path.endswith(".dae"):
        data = place_collada(data, metres)
    else:
        data = place(json.loads(data), metres)
    with open(path, "wb") as file:
        file.write(data)
