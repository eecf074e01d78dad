"""Reads KML, GPX and TCX, whatever their prefixes and name spaces, into layers of features."""

import re
import xml.parsers.expat
from xml.etree.ElementTree import TreeBuilder

from features import Layer, Unreadable, every_point, feature, line_of, track_of

DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
KNOWN_TO_EXPAT = ("utf-8", "utf-16", "iso-8859-1", "us-ascii")
# Extensions' names for what is said of a point.
POINT_NAMES = {"hr": "heart_rate", "heartrate": "heart_rate", "cad": "cadence", "runcadence": "cadence", "atemp": "temperature", "temp": "temperature", "watts": "power",
               "poweringwatts": "power"}


def parse(path):
    """The root element; names are without prefixes, which some programs do not declare."""
    with open(path, "rb") as file:
        content = file.read()
    found = DECLARED.match(content)
    encoding = found[1].decode("ascii").lower() if found else None
    if encoding and encoding not in KNOWN_TO_EXPAT:
        content, encoding = content.decode(encoding, "replace").encode(), "utf-8"
    builder = TreeBuilder()
    parser = xml.parsers.expat.ParserCreate(encoding if encoding == "utf-8" else None)
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: builder.start(name.rsplit(":", 1)[-1], attributes)
    parser.EndElementHandler = lambda name: builder.end(name.rsplit(":", 1)[-1])
    parser.CharacterDataHandler = builder.data
    parser.Parse(content.lstrip() if not content.startswith((b"\xff\xfe", b"\xfe\xff")) else content, True)
    return builder.close()


def text_in(element, name):
    found = element.find(name)
    return (found.text or "").strip() if found is not None else ""


def leaves(element):
    """What an element says in those within it that have none."""
    return {each.tag: each.text.strip() for each in element.iter() if len(each) == 0 and each is not element and (each.text or "").strip()}


# GPX


def place_of(point):
    place = [float(point.get("lon")), float(point.get("lat"))]
    height = text_in(point, "ele")
    return place + [float(height)] if height else place


def number_of(text):
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if number.is_integer() and re.fullmatch(r"-?\d+", text) else number


def said_of(element, without=()):
    """The values of a place, a route or a track."""
    values = {}
    for each in element:
        if each.tag in without or each.tag in ("ele", "rtept", "trkseg"):
            continue
        if each.tag == "link":
            values["link" if "link" not in values else f"link_{len(values)}"] = each.get("href", "") or (each.text or "").strip()
        elif len(each) > 0:
            values |= leaves(each)
        elif (each.text or "").strip():
            values[each.tag] = each.text.strip()
    return values


def said_of_point(point):
    values = said_of(point)
    named = {POINT_NAMES.get(name.lower(), name): value for name, value in values.items()}
    return {name: value if name in ("time", "name", "desc", "cmt", "sym") else number_of(value) for name, value in named.items()}


def read_gpx(path):
    root = parse(path)
    layers = [
        Layer("waypoints", [feature({"type": "Point", "coordinates": place_of(each)}, said_of(each)) for each in root.findall("wpt")]),
        Layer("routes", [track_of([points_in(each, "rtept")], said_of(each)) for each in root.findall("rte")], True),
        Layer("tracks", [track_of([points_in(part, "trkpt") for part in each.findall("trkseg")], said_of(each)) for each in root.findall("trk")], True),
    ]
    return [layer for layer in layers if any(True for _ in layer)] or layers[:1]


def points_in(element, name):
    return [(place_of(point), said_of_point(point)) for point in element.findall(name)]


# TCX


def read_tcx(path):
    root = parse(path)
    ways = [*root.iter("Activity"), *root.iter("Course")]
    tracks = [track_of([part for part in map(points_of_tcx, way.iter("Track")) if part], said_of_way(way)) for way in ways]
    if not any(track["geometry"] for track in tracks):
        raise Unreadable("none of its points has a place")
    points = [
        feature({"type": "Point", "coordinates": place}, {"name": text_in(each, "Name"), "time": text_in(each, "Time"), "type": text_in(each, "PointType")})
        for each in root.iter("CoursePoint")
        if (place := place_of_tcx(each))
    ]
    return [Layer("tracks", tracks, True), *([Layer("waypoints", points)] if points else [])]


def said_of_way(way):
    said = {"name": text_in(way, "Name") or text_in(way, "Id"), "time": text_in(way, "Id"), "type": way.get("Sport", ""), "desc": text_in(way, "Notes")}
    return {name: value for name, value in said.items() if value}


def place_of_tcx(point):
    position = point.find("Position")
    if position is None:
        return None
    height = text_in(point, "AltitudeMeters")
    place = [float(text_in(position, "LongitudeDegrees")), float(text_in(position, "LatitudeDegrees"))]
    return place + [float(height)] if height else place


def points_of_tcx(track):
    points = []
    for point in track.findall("Trackpoint"):
        place = place_of_tcx(point)
        if not place:
            continue
        heart = point.find("HeartRateBpm")
        values = {"time": text_in(point, "Time"), "heart_rate": text_in(heart, "Value") if heart is not None else "", "distance": text_in(point, "DistanceMeters")}
        extensions = point.find("Extensions")
        values |= {"cadence": text_in(point, "Cadence")}
        if extensions is not None:
            values |= {POINT_NAMES.get(name.lower(), name.lower()): value for name, value in leaves(extensions).items()}
        points.append((place, {name: value if name == "time" else number_of(value) for name, value in values.items() if value}))
    return points


# KML

# What is not a value of the place, or is read otherwise.
KML_OTHERS = ("styleUrl", "Style", "StyleMap", "LookAt", "Camera", "Region", "ExtendedData", "TimeStamp", "TimeSpan", "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry",
              "Track", "MultiTrack", "Model", "visibility", "open", "balloonVisibility", "altitudeMode")
LEFT_OUT = ("NetworkLink", "GroundOverlay", "PhotoOverlay", "ScreenOverlay")


def read_kml(path, warn):
    root = parse(path)
    styles = {f"#{each.get('id')}": each for each in root.iter() if each.tag in ("Style", "StyleMap") and each.get("id")}
    left = sorted({each.tag for each in root.iter() if each.tag in LEFT_OUT})
    if left:
        warn("content_left_out", f"These are no places and were left out: {', '.join(left)}.")
    places = [kml_place(place, folders, styles) for place, folders in placemarks(root, [])]
    if all(point[2:] in ([], [0.0]) for place in places for point in points_in_shape(place["geometry"])):
        # Heights that say nothing.
        for place in places:
            for point in points_in_shape(place["geometry"]):
                del point[2:]
    return [Layer("places", places)]


def points_in_shape(geometry):
    for each in (geometry or {}).get("geometries", []):
        yield from points_in_shape(each)
    yield from every_point((geometry or {}).get("coordinates", []))


def placemarks(element, folders):
    for each in element:
        if each.tag == "Placemark":
            yield each, folders
        elif each.tag in ("Document", "Folder", "kml"):
            name = text_in(each, "name")
            yield from placemarks(each, [*folders, name] if each.tag == "Folder" and name else folders)


def kml_place(place, folders, styles):
    values = {each.tag: each.text.strip() for each in place if each.tag not in KML_OTHERS and len(each) == 0 and (each.text or "").strip()}
    for each in place.iterfind("ExtendedData//*"):
        if each.tag == "Data" and each.get("name"):
            values[each.get("name")] = text_in(each, "value")
        elif each.tag == "SimpleData" and each.get("name"):
            values[each.get("name")] = (each.text or "").strip()
    stamp, span = place.find("TimeStamp"), place.find("TimeSpan")
    if stamp is not None:
        values["timestamp"] = text_in(stamp, "when")
    if span is not None:
        values |= {name: text_in(span, name) for name in ("begin", "end") if text_in(span, name)}
    if folders:
        values["folder"] = "/".join(folders)
    values |= looks(place, styles)
    tracks = [*place.iter("Track")]
    if tracks:
        made = track_of([points_of_track(track) for track in tracks], values)
        return {**made, **({"id": place.get("id")} if place.get("id") else {})}
    shapes = [shape for each in place if (shape := kml_shape(each))]
    return feature(shapes[0] if shapes else None, values, place.get("id"))


def points_of_track(track):
    whens = [(each.text or "").strip() for each in track.findall("when")]
    places = [[float(number) for number in (each.text or "").split()] for each in track.findall("coord")]
    lists = {each.get("name"): [(value.text or "").strip() for value in each.findall("value")] for each in track.iter("SimpleArrayData")}
    lists = {POINT_NAMES.get(name.lower(), name): values for name, values in lists.items() if name and len(values) == len(places)}
    times = whens if len(whens) == len(places) else [None] * len(places)
    return [
        (place, {**({"time": time} if time else {}), **{name: number_of(values[at]) for name, values in lists.items()}})
        for at, (place, time) in enumerate(zip(places, times))
        if place
    ]


def coordinates(element):
    text = text_in(element, "coordinates")
    # Some programs put a space behind the comma.
    return [[float(number) for number in point.split(",") if number] for point in re.sub(r"\s*,\s*", ",", text).split()]


def kml_shape(element):
    if element.tag in ("Point", "LineString", "LinearRing"):
        points = coordinates(element)
        if not points:
            return None
        return {"type": "Point", "coordinates": points[0]} if element.tag == "Point" else line_of([points])
    if element.tag == "Polygon":
        rings = [coordinates(ring) for side in ("outerBoundaryIs", "innerBoundaryIs") for ring in element.iterfind(f"{side}/LinearRing")]
        return {"type": "Polygon", "coordinates": [closed(ring) for ring in rings if ring]} if any(rings) else None
    if element.tag == "Model":
        place = element.find("Location")
        names = ("longitude", "latitude", "altitude")
        return None if place is None else {"type": "Point", "coordinates": [float(text_in(place, name) or 0) for name in names]}
    if element.tag == "MultiGeometry":
        return together([shape for each in element if (shape := kml_shape(each))])
    return None


def closed(ring):
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def together(shapes):
    if not shapes:
        return None
    kinds = {shape["type"] for shape in shapes}
    if len(kinds) == 1 and (kind := kinds.pop()) in ("Point", "LineString", "Polygon"):
        return {"type": f"Multi{kind}", "coordinates": [shape["coordinates"] for shape in shapes]}
    return {"type": "GeometryCollection", "geometries": shapes}


def style_of(place, styles):
    own = place.find("Style")
    if own is not None:
        return own
    found = styles.get("#" + text_in(place, "styleUrl").rpartition("#")[2])
    # One may lead to another, but not for ever.
    for _ in range(8):
        if found is None or found.tag != "StyleMap":
            return found
        normal = next((pair for pair in found.findall("Pair") if text_in(pair, "key") == "normal"), None)
        if normal is None:
            return None
        found = normal.find("Style") if normal.find("Style") is not None else styles.get(text_in(normal, "styleUrl"))
    return None


def looks(place, styles):
    """How a place is shown, by the names of maps of the web."""
    style = style_of(place, styles)
    if style is None:
        return {}
    said = {}
    for part, name in (("LineStyle", "stroke"), ("PolyStyle", "fill"), ("IconStyle", "marker-color")):
        colour = re.fullmatch(r"#?([\da-fA-F]{2})([\da-fA-F]{2})([\da-fA-F]{2})([\da-fA-F]{2})", text_in(style, f"{part}/color"))
        if colour:
            opacity, blue, green, red = colour.groups()
            said[name] = f"#{red}{green}{blue}".lower()
            if name != "marker-color":
                said[f"{name}-opacity"] = round(int(opacity, 16) / 255, 3)
    width = text_in(style, "LineStyle/width")
    if width:
        said["stroke-width"] = number_of(width)
    icon = text_in(style, "IconStyle/Icon/href")
    return {**said, **({"icon": icon} if icon else {})}
