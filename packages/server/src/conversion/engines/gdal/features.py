"""
Features of the earth as GeoJSON has them, in layers that can be gone through as often as needed. What a track tells of each of its points
stands in lists among the properties, as maps of the web know them: `coordTimes`, `heartRates`.
"""

import json
import re

# What tracks say of their points, by the lists' names.
OF_POINTS = {
    "time": "coordTimes",
    "heart_rate": "heartRates",
    "cadence": "cadences",
    "temperature": "temperatures",
    "power": "powers",
    "speed": "speeds",
    "name": "pointNames",
}
# As newer programs have them, in an object of their own.
NEWER = {"times": "time", "heart": "heart_rate", "cadence": "cadence", "power": "power", "temperature": "temperature"}


class Layer:
    def __init__(self, name, features, is_track=False):
        self.name = name
        self.is_track = is_track
        self._features = features

    def __iter__(self):
        return iter(self._features() if callable(self._features) else self._features)


class Number(str):
    """A number of JSON as it is written."""


def feature(geometry, properties, key=None):
    return {"type": "Feature", **({} if key is None else {"id": key}), "properties": properties, "geometry": geometry}


def line_of(parts):
    """A line of one part or of several; a lone point is no line."""
    lines = [part for part in parts if len(part) > 1]
    if not lines:
        points = [point for part in parts for point in part]
        return {"type": "Point", "coordinates": points[0]} if points else None
    return {"type": "LineString", "coordinates": lines[0]} if len(lines) == 1 else {"type": "MultiLineString", "coordinates": lines}


def track_of(parts, properties):
    """A feature of parts, each of which is a list of a place and what is said of it."""
    parts = [part for part in parts if len(part) > 1] or parts[:1]
    said = list(dict.fromkeys(name for part in parts for _, values in part for name in values))
    for name in said:
        lists = [[values.get(name) for _, values in part] for part in parts]
        properties[OF_POINTS.get(name, name + "s")] = lists[0] if len(lists) == 1 else lists
    return feature(line_of([[place for place, _ in part] for part in parts]), properties)


def parts_of(geometry):
    """The lists of points of lines, or nothing."""
    kind = (geometry or {}).get("type")
    if kind == "LineString":
        return [geometry["coordinates"]]
    return geometry["coordinates"] if kind == "MultiLineString" else None


def points_of(each):
    """The parts of a line with what is said of each point, and the properties that concern the whole: the opposite of `track_of`."""
    parts = parts_of(each["geometry"])
    properties = dict(each["properties"] or {})
    if parts is None:
        return None, properties
    newer = properties.get("coordinateProperties")
    if isinstance(newer, dict):
        lists = {NEWER.get(name, name): value for name, value in newer.items()}
    else:
        lists = {name: properties[key] for name, key in OF_POINTS.items() if key in properties}
    lists |= {key[:-1]: value for key, value in properties.items() if key.endswith("s") and key not in OF_POINTS.values() and fits(value, parts)}
    # Some programs write lists as text.
    lists = {name: json.loads(value) if isinstance(value, str) and value.startswith("[") else value for name, value in lists.items()}
    lists = {name: value if len(parts) > 1 else [value[0] if nested(value) else value] for name, value in lists.items() if isinstance(value, list)}
    lists = {name: value for name, value in lists.items() if fits(value, parts)}
    for name in lists:
        properties.pop(OF_POINTS.get(name, name + "s"), None)
    if lists:
        properties.pop("coordinateProperties", None)
    return [
        [(point, {name: value[at][place] for name, value in lists.items() if value[at][place] is not None}) for place, point in enumerate(part)]
        for at, part in enumerate(parts)
    ], properties


def nested(value):
    return len(value) > 0 and isinstance(value[0], list)


def fits(value, parts):
    """Whether lists have an item for each point."""
    if not isinstance(value, list):
        return False
    lists = value if nested(value) else [value]
    return len(lists) == len(parts) and all(isinstance(some, list) and len(some) == len(part) for some, part in zip(lists, parts))


class Unreadable(Exception):
    """Says what is wrong with a file."""


FEATURES = re.compile(r'"features"\s*:\s*\[')
SPACE = re.compile(r"[\s,\x1e\ufeff]*")
SHAPES = ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection")


def geojson_layer(text, name):
    """A layer of what is a collection, one feature or shape, a list of them, or one a line. Each pass decodes anew, one at a time."""
    decoder = json.JSONDecoder(parse_float=Number, parse_int=Number)
    list_begins = FEATURES.search(text)
    start = list_begins.end() if list_begins else 1 if text.lstrip("\ufeff \t\r\n").startswith("[") else 0
    if start == 1:
        start = text.index("[") + 1

    def features():
        at = SPACE.match(text, start).end()
        while at < len(text) and text[at] not in "]}":
            try:
                value, at = decoder.raw_decode(text, at)
            except json.JSONDecodeError as error:
                raise Unreadable(f"line {error.lineno}: {error.msg}") from None
            yield from as_features(value)
            at = SPACE.match(text, at).end()

    return Layer(name, features)


def as_features(value):
    kind = value.get("type") if isinstance(value, dict) else None
    if kind == "Feature":
        yield {**value, "properties": value.get("properties") or {}, "geometry": with_numbers(value.get("geometry"))}
    elif kind == "FeatureCollection":
        for each in value.get("features", []):
            yield from as_features(each)
    elif kind in SHAPES:
        yield feature(with_numbers(value), {})
    else:
        raise Unreadable("it holds something else than places")


def with_numbers(geometry):
    def number(value):
        return [number(each) for each in value] if isinstance(value, list) else float(value)

    if geometry is None:
        return None
    if geometry.get("type") == "GeometryCollection":
        return {**geometry, "geometries": [with_numbers(each) for each in geometry.get("geometries", [])]}
    return {**geometry, "coordinates": number(geometry["coordinates"])}


def as_json(value):
    """JSON with numbers as they were written."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name, ensure_ascii=False)}: {as_json(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_json, value)) + "]"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return json.dumps(value, ensure_ascii=False)


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else as_json(value)


def every_point(value):
    if value and isinstance(value[0], list):
        for each in value:
            yield from every_point(each)
    elif value:
        yield value
