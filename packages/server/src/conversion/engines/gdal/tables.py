"""Writes layers of features as GeoJSON, and as tables."""

import csv
import json

from features import as_json, every_point, points_of, text_of


def write_geojson(layers, path, warn):
    [layer] = layers
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'{{\n"type": "FeatureCollection",\n"name": {json.dumps(layer.name, ensure_ascii=False)},\n"features": [')
        for number, each in enumerate(layer):
            file.write((",\n" if number else "\n") + as_json(each))
        file.write("\n]\n}\n")


def write_csv(layers, path, warn):
    """Points have a row each, with columns for where they are; other shapes are text in one column."""
    [layer] = layers
    rows = point_rows if is_of_points(layer) else track_rows if is_of_tracks(layer) else shape_rows
    names = {}
    for row in rows(layer):
        names |= dict.fromkeys(row)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for row in rows(layer):
            writer.writerow([text_of(row.get(name)) for name in names])


def is_of_points(layer):
    kinds = {(each["geometry"] or {}).get("type") for each in layer}
    return "Point" in kinds and kinds <= {"Point", None}


def is_of_tracks(layer):
    kinds = {(each["geometry"] or {}).get("type") for each in layer}
    if not kinds <= {"LineString", "MultiLineString", "Point", None}:
        return False
    return layer.is_track or any("coordTimes" in (each["properties"] or {}) or "coordinateProperties" in (each["properties"] or {}) for each in layer)


def where(place):
    return {"lat": place[1], "lon": place[0], **({"ele": place[2]} if len(place) > 2 else {})}


def with_values(row, values, key=None):
    """What a place says of where it is has another name."""
    named = {(f"{name}_2" if name in ("lat", "lon", "ele", "WKT") else name): value for name, value in values.items()}
    return {**row, **({} if key is None or "id" in values else {"id": key}), **named}


def point_rows(layer):
    for each in layer:
        geometry = each["geometry"]
        yield with_values(where(geometry["coordinates"]) if geometry else {"lat": None, "lon": None}, each["properties"], each.get("id"))


def track_rows(layer):
    for number, each in enumerate(layer, 1):
        parts, values = points_of(each)
        if parts is None and each["geometry"]:
            parts = [[(each["geometry"]["coordinates"], {})]]
        for at, part in enumerate(parts or [], 1):
            for place, said in part:
                own = {(f"point_{name}" if name in values else name): value for name, value in said.items()}
                yield with_values({**where(place), **own, "track": number, **({"segment": at} if len(parts) > 1 else {})}, values, each.get("id"))


def shape_rows(layer):
    for each in layer:
        yield with_values({"WKT": well_known(each["geometry"]) if each["geometry"] else None}, each["properties"], each.get("id"))


def well_known(geometry):
    kind = geometry["type"]
    if kind == "GeometryCollection":
        return f"GEOMETRYCOLLECTION ({','.join(map(well_known, geometry['geometries']))})"
    points = [*every_point(geometry["coordinates"])]
    has_heights = bool(points) and all(len(point) > 2 for point in points)
    width = 3 if has_heights else 2

    def text(value):
        if value and not isinstance(value[0], list):
            return " ".join(map(as_json, value[:width]))
        # Points have brackets within a list of them in no program's writing.
        return ",".join(text(each) if each and not isinstance(each[0], list) else f"({text(each)})" for each in value)

    return f"{kind.upper()}{' Z' if has_heights else ''} ({text(geometry['coordinates'])})"
