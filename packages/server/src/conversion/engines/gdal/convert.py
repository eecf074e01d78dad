#!/usr/bin/python3
"""
Converts geodata: `convert.py <format> <input> <format> <output> <charset.py> [<encoding>]`. Formats that only say where something is are read and written here; GDAL
reads and writes the others. A format that holds one layer gets a file for each. Prints `{"outputs": [{"path": …, "label": …}], "warnings":
[[code, detail], …]}`, or `{"damaged": …}` with what the reader says.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import xml.parsers.expat

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from features import Unreadable, geojson_layer
from packed import kml_within, shapes_within
from places import read_table
from reading import parse, read_gpx, read_kml, read_tcx
from tables import write_csv, write_geojson
from write_gpx import write_gpx
from write_kml import write_kml

WRITERS = {"geojson": write_geojson, "csv": write_csv, "kml": write_kml, "gpx": write_gpx}
ONE_LAYER = ("geojson", "csv")
DRIVERS = {"geojson": ["GeoJSON", "TopoJSON", "ESRIJSON"], "gml": ["GML"], "gpkg": ["GPKG"], "shp": ["ESRI Shapefile"], "osm": ["OSM"]}
GDAL_WRITERS = {"geojson": "GeoJSON", "gml": "GML", "gpkg": "GPKG"}
# The elements that other formats begin with, where a file is called .xml.
ROOTS = {"gpx": "gpx", "kml": "kml", "TrainingCenterDatabase": "tcx", "osm": "osm", "FeatureCollection": "gml"}
ON_EARTH = re.compile(r"CRS84|EPSG:{1,2}4326|EPSG:.*:4326")

GUESSED = 'The text does not say its encoding, and was read as {}. If letters are wrong, name the right one by the option "encoding".'

warnings = []


def warn(code, detail):
    if [code, detail] not in warnings:
        warnings.append([code, detail])


def text_of_file(path, encoding):
    """A text in the encoding that was named, or that it shows by its mark, or because it fits, or else in the likeliest."""
    content = pathlib.Path(path).read_bytes()
    if not encoding:
        encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            encoding = subprocess.run([sys.executable, "-I", charset, path], capture_output=True, text=True, check=True).stdout.strip()
            warn("encoding_guessed", GUESSED.format(encoding))
    return content.decode(encoding, "replace").lstrip("\ufeff")


def layers_of(kind, path, encoding):
    """The layers of what is read here, or nothing."""
    if kind == "gpx":
        return read_gpx(path)
    if kind == "tcx":
        return read_tcx(path)
    if kind == "kml":
        return read_kml(path, warn)
    if kind == "csv":
        return [read_table(text_of_file(path, encoding), warn)]
    if kind == "geojson":
        return plain_geojson(path, encoding)
    return None


def plain_geojson(path, encoding):
    """A layer of GeoJSON; what is in another system of coordinates, or of another kind, is GDAL's."""
    text = text_of_file(path, encoding)
    system = re.search(r'"crs"\s*:\s*\{.{0,200}', text, re.S)
    is_other = re.match(r'[^\[]{0,2000}?"type"\s*:\s*"Topology"|.{0,4000}?"(?:geometryType|spatialReference)"', text, re.S)
    if is_other or (system and not ON_EARTH.search(system[0])):
        return None
    layer = geojson_layer(text, pathlib.Path(path).stem)
    if not any(True for _ in layer) and "FeatureCollection" not in text[:4000]:
        raise Unreadable("it holds no places")
    return [layer]


def convert(kind, given, to, output, encoding):
    if kind == "xml":
        kind = ROOTS.get(parse(given).tag)
        if kind is None:
            raise Unreadable("its elements are none of a map: of GPX, KML, TCX, GML or OpenStreetMap")
    if kind == "json":
        kind = "geojson"
    if kind == "kmz":
        given, kind = kml_within(given, warn), "kml"
        if to == "kml":
            os.replace(given, output)
            return [{"path": str(output)}]
    if kind == "zip":
        given, kind = shapes_within(given), "shp"
    layers = layers_of(kind, given, encoding)
    if layers is not None and to in WRITERS:
        return write_layers(layers, to, output)
    # GDAL is large: it is loaded where it is needed.
    import by_gdal

    if layers is not None:
        sources = [pathlib.Path(f"layer-{number}.geojson") for number, _ in enumerate(layers)]
        for source, layer in zip(sources, layers):
            write_geojson([layer], source, warn)
        return by_gdal.write_sources(sources, GDAL_WRITERS[to], output)
    if to in GDAL_WRITERS:
        return by_gdal.convert(DRIVERS[kind], given, GDAL_WRITERS[to], output)
    made = by_gdal.convert(DRIVERS[kind], given, "GeoJSON", pathlib.Path("read.geojson"))
    names = [each.get("label", "places") for each in made]
    return write_layers([geojson_layer(pathlib.Path(each["path"]).read_text(encoding="utf-8"), name) for each, name in zip(made, names)], to, output)


def write_layers(layers, to, output):
    groups = [[layer] for layer in layers] if to in ONE_LAYER else [layers]
    outputs = []
    for number, group in enumerate(groups):
        path = output if number == 0 else output.with_stem(f"{output.stem}-{number + 1}")
        WRITERS[to](group, path, warn)
        outputs.append({"path": str(path), **({"label": group[0].name} if len(groups) > 1 else {})})
    return outputs


if __name__ == "__main__":
    kind, given, to, output, charset, *told = sys.argv[1:]
    try:
        outputs = convert(kind, given, to, pathlib.Path(output), told[0] if told else None)
        print(json.dumps({"outputs": outputs, "warnings": warnings}))
    except Unreadable as error:
        print(json.dumps({"refused": str(error)} if error.args and kind in ("csv", "json", "xml", "zip", "tcx") else {"damaged": str(error)}))
    except (RuntimeError, ValueError, KeyError, TypeError, xml.parsers.expat.ExpatError) as error:
        print(json.dumps({"damaged": str(error)}))
