"""Tables with columns for latitude and longitude, or for a shape as text."""

import csv
import io
import re

from features import Layer, Unreadable, feature

LATITUDES = ("lat", "latitude", "y", "lat_wgs84", "geo_lat", "gps_lat", "breite", "breitengrad", "latitud", "northing_deg", "decimallatitude", "ycoord", "y_coord", "latdd")
LONGITUDES = ("lon", "lng", "long", "longitude", "x", "lon_wgs84", "geo_lon", "geo_lng", "gps_lon", "laenge", "länge", "laengengrad", "längengrad", "longitud", "decimallongitude",
              "xcoord", "x_coord", "londd")
HEIGHTS = ("ele", "elevation", "alt", "altitude", "height", "hoehe", "höhe")
SHAPES = ("wkt", "geom", "geometry", "the_geom", "shape")
DELIMITERS = ",;\t|"
DEGREES = re.compile(r"^\s*([NSEWO])?\s*(-?\d+(?:[.,]\d+)?)\s*°?\s*(?:(\d+(?:[.,]\d+)?)\s*['’′]\s*(?:(\d+(?:[.,]\d+)?)\s*(?:[\"”″]|''))?)?\s*([NSEWO])?\s*$", re.I)


def degrees(text):
    """A number of degrees, also with minutes and seconds, and a letter for the side of the earth."""
    found = DEGREES.match(text or "")
    if not found:
        return None
    before, whole, minutes, seconds, behind = found.groups()
    number, *parts = [float(part.replace(",", ".")) if part else 0.0 for part in (whole, minutes, seconds)]
    size = abs(number) + parts[0] / 60 + parts[1] / 3600
    is_other = whole.startswith("-") != ((before or behind or "").upper() in ("S", "W"))
    return -size if is_other else size


def column(names, wanted):
    plain = [re.sub(r"\s*[(\[].*|[°]", "", name).strip().lower().replace(" ", "_") for name in names]
    return next((plain.index(each) for each in wanted if each in plain), None)


def read_table(text, warn):
    told = re.match(r"sep=(.)\r?\n", text, re.I)
    if told:
        text = text[told.end():]
    first = text.split("\n", 1)[0]
    delimiter = told[1] if told else max(DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip() for name in next(rows, [])]
    lat, lon, height, shape = (column(names, wanted) for wanted in (LATITUDES, LONGITUDES, HEIGHTS, SHAPES))
    if (lat is None or lon is None) and shape is None:
        raise Unreadable("no columns of it are called lat and lon, latitude and longitude, or WKT")
    features, left = [], 0
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        row += [""] * (len(names) - len(row))
        geometry = point_in(row, lat, lon, height) if lat is not None and lon is not None else shape_of(row[shape])
        used = {lat, lon, height if geometry and len(geometry.get("coordinates", [])) > 2 else None} if lat is not None and lon is not None else {shape}
        values = {name: row[at] for at, name in enumerate(names) if at not in used and name}
        left += geometry is None
        features.append(feature(geometry, values))
    if not any(each["geometry"] for each in features):
        raise Unreadable("no row of it says where something is")
    if left:
        warn("content_left_out", f"{'A row does' if left == 1 else f'{left} rows do'} not say where something is, and became {'a feature' if left == 1 else 'features'} without a place.")
    return Layer("places", features)


def point_in(row, lat, lon, height):
    latitude, longitude = degrees(row[lat]), degrees(row[lon])
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    try:
        high = [float(row[height])] if height is not None and row[height].strip() else []
    except ValueError:
        high = []
    return {"type": "Point", "coordinates": [longitude, latitude, *high]}


KINDS = {"POINT": "Point", "LINESTRING": "LineString", "POLYGON": "Polygon", "MULTIPOINT": "MultiPoint", "MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon"}
DEPTHS = {"Point": 0, "LineString": 1, "MultiPoint": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3}
WELL_KNOWN = re.compile(r"\s*(?:SRID=4326;)?\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$", re.I | re.S)


def shape_of(text):
    """A shape of well-known text."""
    found = WELL_KNOWN.match(text)
    kind = KINDS.get(found[1].upper()) if found else None
    if kind is None:
        return None
    try:
        return {"type": kind, "coordinates": brackets(found[2].strip(), DEPTHS[kind])}
    except ValueError:
        return None


def brackets(text, depth):
    inner = text[1:-1] if text.startswith("(") else text
    if depth == 0:
        return [float(number) for number in inner.split()]
    if depth == 1:
        return [[float(number) for number in point.strip(" ()\n\r\t").split()] for point in inner.split(",")]
    parts, level, start = [], 0, 0
    for at, sign in enumerate(inner):
        level += (sign == "(") - (sign == ")")
        if sign == "(" and level == 1:
            start = at
        if sign == ")" and level == 0:
            parts.append(brackets(inner[start:at + 1], depth - 1))
    return parts
