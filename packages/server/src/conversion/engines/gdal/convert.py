#!/usr/bin/python3
"""
Converts geodata by GDAL: `convert.py <reader> <input> <writer> <output>`. A format that holds one layer gets a file for each. Prints
`{"outputs": [{"path": …, "label": …}]}`, or `{"damaged": …}` with what the reader says.
"""

import json
import pathlib
import sys
import xml.parsers.expat

from osgeo import gdal, ogr

# Routes and tracks are there as points too.
READ_LAYERS = {"GPX": ["waypoints", "routes", "tracks"]}
XML = ["GML", "GPX", "LIBKML"]
ONE_LAYER = ["GeoJSON", "CSV"]
# How programs are to show a place of KML.
LOOKS = ["tessellate", "extrude", "visibility", "drawOrder"]
WRITING = {
    "GeoJSON": {"layerCreationOptions": ["RFC7946=YES"]},
    "CSV": {"layerCreationOptions": ["GEOMETRY=AS_WKT"]},
    "GML": {"datasetCreationOptions": ["XSISCHEMA=OFF"]},
}


def read(reader, path):
    if reader in XML:
        # The reader takes what is left of a cut file for the whole.
        with open(path, "rb") as file:
            xml.parsers.expat.ParserCreate().ParseFile(file)
    # No other reader may have a try: some of them follow addresses in a file.
    source = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR, allowed_drivers=[reader])
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    wanted = READ_LAYERS.get(reader)
    layers = [layer for layer in layers if wanted is None or layer.GetName() in wanted]
    filled = [layer for layer in layers if sum(1 for _ in layer) > 0]
    # What it could not read to the end it may have told only so.
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return source, filled or layers[:1]


def said(layer):
    """The names of the fields that say something: the reader of KML gives every place all that there are."""
    names = [field.GetName() for field in layer.schema if field.GetName() not in LOOKS]
    return [name for name in names if any(feature.GetField(name) not in (None, "") for feature in layer)]


def is_flat(layer):
    """Whether all heights are 0, as where a format has to have some."""
    shapes = (feature.GetGeometryRef() for feature in layer)
    return all(shape is None or shape.GetEnvelope3D()[4:] == (0, 0) for shape in shapes)


def has_collections(layer):
    """Whether shapes of several kinds are together, of which the writer of RFC 7946 drops the points."""
    shapes = (feature.GetGeometryRef() for feature in layer)
    return any(shape is not None and ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbGeometryCollection for shape in shapes)


def write(source, layers, reader, writer, path):
    wishes = {"format": writer, **WRITING.get(writer, {})}
    groups = [[layer] for layer in layers] if writer in ONE_LAYER else [layers]
    outputs = []
    for number, group in enumerate(groups):
        output = path if number == 0 else path.with_stem(f"{path.stem}-{number + 1}")
        if reader == "LIBKML":
            wishes["selectFields"] = sorted({name for layer in group for name in said(layer)})
            # Its layers have no type that would tell of heights.
            wishes["dim"] = "XY" if all(map(is_flat, group)) else "XYZ"
        if writer == "GeoJSON" and any(map(has_collections, group)):
            wishes |= {"layerCreationOptions": ["COORDINATE_PRECISION=7"], "dstSRS": "EPSG:4326"}
        gdal.VectorTranslate(str(output), source, layers=[layer.GetName() for layer in group], **wishes)
        outputs.append({"path": str(output), **({"label": group[0].GetName()} if len(groups) > 1 else {})})
    return outputs


if __name__ == "__main__":
    reader, given, writer, output = sys.argv[1:]
    gdal.UseExceptions()
    # Codes keep their zeros.
    gdal.SetConfigOption("GML_FIELDTYPES", "ALWAYS_STRING")
    try:
        source, layers = read(reader, given)
    except (RuntimeError, xml.parsers.expat.ExpatError) as error:
        print(json.dumps({"damaged": str(error)}))
    else:
        print(json.dumps({"outputs": write(source, layers, reader, writer, pathlib.Path(output))}))
