#!/usr/bin/python3
"""Makes fixtures/models: a box of 2 by 3 by 5, written by hand where the format is simple, and by assimp where not."""

import base64
import json
import pathlib
import struct
import subprocess
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "models"
POINTS = [(0, 0, 0), (2, 0, 0), (2, 3, 0), (0, 3, 0), (0, 0, 5), (2, 0, 5), (2, 3, 5), (0, 3, 5)]
SIDES = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
TRIANGLES = [(side[0], side[at], side[at + 1]) for side in SIDES for at in (1, 2)]


def moved(by):
    return [tuple(value + offset for value, offset in zip(point, by)) for point in POINTS]


def obj_points(points):
    return [f"v {x} {y} {z}" for x, y, z in points]


def obj_faces(faces, first=1):
    return ["f " + " ".join(str(corner + first) for corner in face) for face in faces]


def write(name, lines, end="\n"):
    (FOLDER / name).write_bytes((end.join(lines) + end).encode())


def stl_text(points, name):
    lines = [f"solid {name}"]
    for triangle in TRIANGLES:
        corners = [f"vertex {x:e} {y:e} {z:e}" for x, y, z in (points[corner] for corner in triangle)]
        lines += ["facet normal 0 0 0", "outer loop", *corners, "endloop", "endfacet"]
    return lines + [f"endsolid {name}"]


def stl_binary(name, head, points):
    content = head.ljust(80, b"\0") + struct.pack("<I", len(TRIANGLES))
    for triangle in TRIANGLES:
        corners = [value for corner in triangle for value in points[corner]]
        content += struct.pack("<12fH", 0, 0, 0, *corners, 0)
    (FOLDER / name).write_bytes(content)


FOLDER.mkdir(exist_ok=True)
write("box.obj", ["# a box", "o box", *obj_points(POINTS), *obj_faces(SIDES)])
write("negative.obj", ["o Würfel 箱", *obj_points(POINTS), *obj_faces(SIDES, -8)])
write("groups.obj", [
    "mtllib not there.mtl", "g left", *obj_points(POINTS), "usemtl red", *obj_faces(SIDES),
    "g right box", *obj_points(moved((10, 0, 0))), "usemtl blue", "s 1", *obj_faces(TRIANGLES, 9),
], "\r\n")
write("polygon.obj", [
    "vt 0 0", "vn 0 0 1", *obj_points([(x, y, z) for z in (1000, 1002) for x, y in
                                       ((1000, 1000), (1004, 1000), (1005, 1002), (1004, 1004), (1000, 1004))]),
    "f 5/1/1 4/1/1 3/1/1 2/1/1 1/1/1", "f 6//1 7//1 8//1 9//1 10//1",
    *(f"f {at + 1} {(at + 1) % 5 + 1} {(at + 1) % 5 + 6} {at + 6}" for at in range(5)),
])
stl_binary("box.stl", b"a box", POINTS)
stl_binary("solid.stl", b"solid is how text begins, but this is none", POINTS)
write("text.stl", stl_text(POINTS, "Würfel"), "\r\n")
write("far.stl", stl_text(moved((1000, -2000, 3000)), "far away"))
write("box.ply", [
    "ply", "format ascii 1.0", "comment a box", "element vertex 8", *(f"property float {axis}" for axis in "xyz"),
    "element face 6", "property list uchar int vertex_indices", "end_header",
    *(" ".join(map(str, point)) for point in POINTS), *("4 " + " ".join(map(str, side)) for side in SIDES),
])
write("box.off", ["OFF", "8 6 12", *(" ".join(map(str, point)) for point in POINTS),
                  *("4 " + " ".join(map(str, side)) for side in SIDES)])
write("box.gltf", [json.dumps({
    "asset": {"version": "2.0"}, "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}],
    "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
    "accessors": [{"bufferView": 0, "componentType": 5126, "count": 8, "type": "VEC3", "min": [0, 0, 0], "max": [2, 3, 5]},
                  {"bufferView": 1, "componentType": 5123, "count": 36, "type": "SCALAR"}],
    "bufferViews": [{"buffer": 0, "byteLength": 96}, {"buffer": 0, "byteOffset": 96, "byteLength": 72}],
    "buffers": [{"byteLength": 168, "uri": "data:application/octet-stream;base64," + base64.b64encode(
        struct.pack("<24f", *sum(POINTS, ())) + struct.pack("<36H", *sum(TRIANGLES, ()))).decode()}]}, indent=1)])
XML_POINTS = "".join(f'<vertex x="{x}" y="{y}" z="{z}"/>' for x, y, z in POINTS)
XML_TRIANGLES = "".join('<triangle v1="{}" v2="{}" v3="{}"/>'.format(*corners) for corners in TRIANGLES)
with zipfile.ZipFile(FOLDER / "box.3mf", "w", zipfile.ZIP_DEFLATED) as package:
    for name, content in {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model"'
        ' ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        'Target="/3D/3dmodel.model" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>',
        "3D/3dmodel.model": '<model unit="millimeter" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><resources>'
        f'<object id="1" type="model"><mesh><vertices>{XML_POINTS}</vertices><triangles>{XML_TRIANGLES}</triangles></mesh></object>'
        '</resources><build><item objectid="1"/></build></model>',
    }.items():
        package.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), f'<?xml version="1.0" encoding="UTF-8"?>\n{content}')
write("box.amf", [
    '<?xml version="1.0" encoding="UTF-8"?>', '<amf unit="millimeter"><object id="0"><mesh><vertices>',
    *(f"<vertex><coordinates><x>{x}</x><y>{y}</y><z>{z}</z></coordinates></vertex>" for x, y, z in POINTS), "</vertices><volume>",
    *("<triangle><v1>{}</v1><v2>{}</v2><v3>{}</v3></triangle>".format(*corners) for corners in TRIANGLES),
    "</volume></mesh></object></amf>",
])
# Its space is left-handed: the box is seen in a mirror.
write("box.x", ["xof 0303txt 0032", "Mesh box {", "8;", ",\n".join(f"{x}.0;{y}.0;{-z}.0;" for x, y, z in POINTS) + ";", "6;",
                ",\n".join("4;" + ",".join(map(str, side[::-1])) + ";" for side in SIDES) + ";", "}"])
for kind, name in (("glb2", "box.glb"), ("collada", "box.dae"), ("x3d", "box.x3d")):
    subprocess.run(["assimp", "export", FOLDER / "box.obj", FOLDER / name, f"-f{kind}"], check=True,
                   stdout=subprocess.DEVNULL)
