#!/usr/bin/python3
"""
Prints what geodata holds, as JSON: `geodata.py <format> <file>`. Each reader gives pairs of a place's values by name, and its shape
as a kind and rings of points.
"""

import csv
import json
import re
import sqlite3
import struct
import sys
from xml.etree import ElementTree

KINDS = {1: "point", 2: "line", 3: "area"}


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def pairs(numbers, step=2, is_swapped=False):
    points = [tuple(numbers[at:at + 2]) for at in range(0, len(numbers), step)]
    return [point[::-1] for point in points] if is_swapped else points


def read_geojson(path):
    with open(path, encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            shape = feature["geometry"]
            kind, points = shape["type"], shape["coordinates"]
            rings = {"Point": [[points]], "LineString": [points], "Polygon": points}[kind]
            yield feature["properties"], {"Point": "point", "LineString": "line", "Polygon": "area"}[kind], rings


def read_kml(path):
    for place in ElementTree.parse(path).getroot().iter("{http://www.opengis.net/kml/2.2}Placemark"):
        values = {local(each): each.text for each in place if each.text and each.text.strip()}
        values |= {each.get("name"): each.text for each in place.iter() if local(each) == "SimpleData"}
        values |= {each.get("name"): "".join(each.itertext()) for each in place.iter() if local(each) == "Data"}
        kind = next({"Point": "point", "LineString": "line", "Track": "line", "Polygon": "area"}[local(each)] for each in place
                    if local(each) in ("Point", "LineString", "Track", "Polygon"))
        rings = [[[float(number) for number in point.split(",")] for point in each.text.split()] for each in place.iter()
                 if local(each) == "coordinates"]
        track = [[float(number) for number in each.text.split()] for each in place.iter() if local(each) == "coord"]
        yield values, kind, [track] if track else rings


def read_gml(path):
    for member in ElementTree.parse(path).getroot().iter():
        if local(member) != "featureMember":
            continue
        [feature] = member
        shape = next(each for each in feature.iter() if local(each) in ("Point", "LineString", "Curve", "Polygon", "Surface"))
        kind = {"Point": "point", "LineString": "line", "Curve": "line"}.get(local(shape), "area")
        # Such names mean that latitude comes first.
        is_swapped = shape.get("srsName", "").startswith("urn:")
        rings = [pairs(list(map(float, each.text.split())), is_swapped=is_swapped) for each in shape.iter()
                 if local(each) in ("pos", "posList")]
        yield {local(each): each.text for each in feature if each.text and each.text.strip()}, kind, rings


def read_gpkg(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    for table, column in database.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchall():
        for row in database.execute(f'SELECT * FROM "{table}"'):
            blob = row[column]
            if blob[:2] != b"GP":
                raise ValueError("a shape does not begin as one")
            shape = blob[8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]:]
            order = "<" if shape[0] else ">"
            kind = struct.unpack_from(order + "I", shape, 1)[0]
            at, rings, step = 5, [], 3 if kind // 1000 else 2
            kind %= 1000
            for _ in range(unsigned(order, shape, at) if kind == 3 else 1):
                at += 4 if kind == 3 and not rings else 0
                count = 1 if kind == 1 else unsigned(order, shape, at)
                at += 0 if kind == 1 else 4
                rings.append(pairs(struct.unpack_from(f"{order}{count * step}d", shape, at), step))
                at += 8 * count * step
            yield {name: row[name] for name in row.keys() if name != column}, KINDS[kind], rings


def unsigned(order, content, at):
    return struct.unpack_from(order + "I", content, at)[0]


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
        if rows and "track" in rows[0]:
            yield rows[0], "line", [[(float(row["lon"]), float(row["lat"])) for row in rows]]
            return
        for row in rows:
            if "WKT" not in row:
                yield row, "point", [[(float(row.pop("lon")), float(row.pop("lat")))]]
                continue
            kind, rings = re.fullmatch(r"(\w+)(?: Z)? \((.*)\)", row.pop("WKT")).groups()
            rings = [[[float(number) for number in point.split()] for point in ring.strip("()").split(",")]
                     for ring in rings.split("),(")]
            yield row, {"POINT": "point", "LINESTRING": "line", "POLYGON": "area"}[kind], rings


def read_gpx(path):
    def values(element):
        return {local(each): each.text for each in element.iter() if local(each) not in ("trkpt", "ele", "time") and each.text and each.text.strip()}

    def place(element):
        return float(element.get("lon")), float(element.get("lat"))

    for each in ElementTree.parse(path).getroot():
        if local(each) == "wpt":
            yield values(each), "point", [[place(each)]]
        elif local(each) == "trk":
            parts = [[place(point) for point in part] for part in each if local(part) == "trkseg"]
            # Areas become their outlines.
            yield values(each), "area" if parts[0][0] == parts[0][-1] else "line", parts


READERS = {"gpx": read_gpx, "geojson": read_geojson, "kml": read_kml, "gml": read_gml, "gpkg": read_gpkg, "csv": read_csv}


def text_of(rings):
    return "; ".join(", ".join(f"{round(point[0], 5):.12g} {round(point[1], 5):.12g}" for point in ring) for ring in rings)


if __name__ == "__main__":
    kind_of_file, given = sys.argv[1:]
    places, texts = [], []
    for values, shape, rings in READERS[kind_of_file](given):
        names = {name.lower(): value for name, value in values.items()}
        places.append({"name": names["name"], "shape": f"{shape} {text_of(rings)}"})
        texts += [str(value) for value in values.values()]
    print(json.dumps({"places": places, "texts": texts}))
