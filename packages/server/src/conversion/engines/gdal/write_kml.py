"""Writes KML."""

import re
from xml.sax.saxutils import quoteattr

from features import as_json, every_point, points_of
from markup import LOOKS, NAMES, NOT_XML, element, marked, named

KML = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">\n<Document>\n'


def write_kml(layers, path, warn):
    with open(path, "w", encoding="utf-8") as file:
        file.write(KML)
        said = dict.fromkeys(name for layer in layers for each in layer for part in points_of(each)[0] or [] for _, values in part for name in values if name != "time")
        if said:
            fields = "".join(f'<gx:SimpleArrayField name={quoteattr(name)} type="string"><displayName>{marked(name)}</displayName></gx:SimpleArrayField>' for name in said)
            file.write(f'<Schema id="points">{fields}</Schema>\n')
        for layer in layers:
            if len(layers) > 1:
                file.write(f"<Folder>{element('name', layer.name)}\n")
            for each in layer:
                file.write(kml_place(each) + "\n")
            if len(layers) > 1:
                file.write("</Folder>\n")
        file.write("</Document>\n</kml>\n")


def kml_place(each):
    parts, values = points_of(each)
    is_timed = parts is not None and all("time" in said for part in parts for _, said in part)
    if not is_timed:
        values = dict(each["properties"] or {})
    name_key, name = named(values, NAMES)
    description_key, description = named(values, ("description",))
    key = each.get("id")
    used = {name_key, description_key, *LOOKS, "timestamp", "begin", "end"}
    shape = kml_track(parts) if is_timed else kml_shape(each["geometry"])
    others = "".join(f"<Data name={quoteattr(NOT_XML.sub('', other))}><value>{marked(value)}</value></Data>" for other, value in values.items() if other not in used and value is not None)
    return (
        f"<Placemark{'' if key is None else f' id={quoteattr(str(key))}'}>"
        + element("name", name)
        + element("description", description)
        + kml_time(values)
        + kml_style(values)
        + (f"<ExtendedData>{others}</ExtendedData>" if others else "")
        + shape
        + "</Placemark>"
    )


def kml_time(values):
    if values.get("timestamp"):
        return f"<TimeStamp>{element('when', values['timestamp'])}</TimeStamp>"
    span = element("begin", values.get("begin")) + element("end", values.get("end"))
    return f"<TimeSpan>{span}</TimeSpan>" if span else ""


def kml_colour(values, name):
    found = re.fullmatch(r"#?([\da-fA-F]{2})([\da-fA-F]{2})([\da-fA-F]{2})", str(values.get(name, "")))
    if not found:
        return ""
    try:
        opacity = min(max(float(values.get(f"{name}-opacity", 1)), 0), 1)
    except ValueError:
        opacity = 1
    red, green, blue = found.groups()
    return f"<color>{round(opacity * 255):02x}{blue}{green}{red}</color>".lower()


def kml_style(values):
    line = kml_colour(values, "stroke") + element("width", values.get("stroke-width"))
    area = kml_colour(values, "fill")
    icon = kml_colour(values, "marker-color") + (f"<Icon>{element('href', values['icon'])}</Icon>" if values.get("icon") else "")
    parts = [f"<{name}>{inner}</{name}>" for name, inner in (("IconStyle", icon), ("LineStyle", line), ("PolyStyle", area)) if inner]
    return f"<Style>{''.join(parts)}</Style>" if parts else ""


def kml_points(points):
    return "<coordinates>" + " ".join(",".join(map(as_json, point[:3])) for point in points) + "</coordinates>"


def mode(points):
    return "<altitudeMode>absolute</altitudeMode>" if any(len(point) > 2 and point[2] for point in points) else ""


def kml_shape(geometry):
    if not geometry:
        return ""
    kind = geometry["type"]
    if kind == "GeometryCollection":
        return f"<MultiGeometry>{''.join(map(kml_shape, geometry['geometries']))}</MultiGeometry>"
    inner = geometry["coordinates"]
    if kind.startswith("Multi"):
        return f"<MultiGeometry>{''.join(kml_shape({'type': kind[5:], 'coordinates': each}) for each in inner)}</MultiGeometry>"
    points = [*every_point(inner)]
    if kind != "Polygon":
        return f"<{kind}>{mode(points)}{kml_points(points)}</{kind}>" if points else ""
    rings = [f"<LinearRing>{kml_points(ring)}</LinearRing>" for ring in inner]
    sides = [f"<outerBoundaryIs>{ring}</outerBoundaryIs>" if at == 0 else f"<innerBoundaryIs>{ring}</innerBoundaryIs>" for at, ring in enumerate(rings)]
    return f"<Polygon>{mode(points)}{''.join(sides)}</Polygon>"


def kml_track(parts):
    tracks = "".join(map(one_track, parts))
    return tracks if len(parts) == 1 else f"<gx:MultiTrack>{tracks}</gx:MultiTrack>"


def one_track(part):
    places = [place for place, _ in part]
    others = dict.fromkeys(name for _, said in part for name in said if name != "time")
    arrays = "".join(
        f"<gx:SimpleArrayData name={quoteattr(name)}>{''.join(f'<gx:value>{marked(said.get(name))}</gx:value>' for _, said in part)}</gx:SimpleArrayData>"
        for name in others
    )
    return (
        f"<gx:Track>{mode(places)}"
        + "".join(element("when", said["time"]) for _, said in part)
        + "".join(f"<gx:coord>{' '.join(map(as_json, place[:3]))}</gx:coord>" for place in places)
        + (f'<ExtendedData><SchemaData schemaUrl="#points">{arrays}</SchemaData></ExtendedData>' if arrays else "")
        + "</gx:Track>"
    )
