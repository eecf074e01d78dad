"""Writes GPX."""

import re
from xml.sax.saxutils import quoteattr

from features import as_json, points_of, text_of
from markup import NAMES, element, named

GPX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Converter" xmlns="http://www.topografix.com/GPX/1/1" '
    'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1" xmlns:ogr="http://osgeo.org/gdal">\n'
)
# In the order that the format asks for.
ABOUT = {"name": NAMES, "cmt": ("cmt", "comment"), "desc": ("desc", "description"), "src": ("src",), "link": ("link", "url"), "sym": ("sym", "symbol"), "type": ("type", "category")}
DEVICE = {"temperature": "atemp", "heart_rate": "hr", "cadence": "cad"}


def write_gpx(layers, path, warn):
    places, ways, has_areas, left = [], [], False, 0
    for layer in layers:
        for each in layer:
            parts, values = points_of(each)
            left += each["geometry"] is None
            about = gpx_about(values, parts is None)
            for shape in single_shapes(each["geometry"]):
                kind, inner = shape["type"], shape["coordinates"]
                if kind == "Point":
                    places.append(f"<wpt{gpx_place(inner)}>{height(inner)}{element('time', named(values, ('time', 'timestamp'))[1])}{about}</wpt>")
                elif kind == "Polygon":
                    has_areas = True
                    ways.append(f"<trk>{about}{gpx_part([(point, {}) for point in inner[0]]) if inner else ''}</trk>")
                elif parts is None:
                    ways.append(f"<trk>{about}{gpx_part([(point, {}) for point in inner])}</trk>")
            if parts is not None:
                ways.append(f"<trk>{about}{''.join(map(gpx_part, parts))}</trk>")
    if has_areas:
        warn("content_left_out", "A GPX file has no areas: their outlines became tracks, and holes in them were left out.")
    if left:
        warn("content_left_out", f"{'What has no place was' if left == 1 else f'{left} that have no place were'} left out, since a GPX file holds places.")
    with open(path, "w", encoding="utf-8") as file:
        file.write(GPX + "\n".join([*places, *ways]) + "\n</gpx>\n")


def single_shapes(geometry):
    if not geometry:
        return
    if geometry["type"] == "GeometryCollection":
        for each in geometry["geometries"]:
            yield from single_shapes(each)
    elif geometry["type"].startswith("Multi"):
        for each in geometry["coordinates"]:
            yield {"type": geometry["type"][5:], "coordinates": each}
    else:
        yield geometry


def gpx_about(values, is_place):
    """What a place or a way says of itself; what has no place of its own goes where GDAL looks for it too."""
    text, used = "", {"timestamp", "time"} if is_place else set()
    for tag, names in ABOUT.items():
        key, value = named(values, names)
        if value in (None, "") or not is_fit(tag, is_place):
            continue
        used.add(key)
        text += f"<link href={quoteattr(text_of(value))}/>" if tag == "link" else element(tag, value)
    others = "".join(element(f"ogr:{tag_of(name)}", value) for name, value in values.items() if name not in used)
    return text + (f"<extensions>{others}</extensions>" if others else "")


def tag_of(name):
    tag = re.sub(r"[^\w.-]", "_", name)
    return tag if re.match(r"[^\W\d]", tag) else f"_{tag}"


def is_fit(tag, is_place):
    return is_place or tag != "sym"


def gpx_place(place):
    return f' lat="{as_json(place[1])}" lon="{as_json(place[0])}"'


def height(place):
    return f"<ele>{as_json(place[2])}</ele>" if len(place) > 2 else ""


def gpx_part(part):
    points = []
    for place, said in part:
        device = "".join(element(f"gpxtpx:{tag}", said.get(name)) for name, tag in DEVICE.items())
        extensions = f"<extensions><gpxtpx:TrackPointExtension>{device}</gpxtpx:TrackPointExtension></extensions>" if device else ""
        points.append(f"<trkpt{gpx_place(place)}>{height(place)}{element('time', said.get('time'))}{element('name', said.get('name'))}{extensions}</trkpt>")
    return f"<trkseg>{''.join(points)}</trkseg>"
