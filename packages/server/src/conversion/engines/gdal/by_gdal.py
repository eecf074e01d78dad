"""What GDAL reads and writes."""

import pathlib
import xml.parsers.expat

from osgeo import gdal

gdal.UseExceptions()
# Codes keep their zeros.
gdal.SetConfigOption("GML_FIELDTYPES", "ALWAYS_STRING")

WRITING = {
    # RFC 7946's way drops the points of collections.
    "GeoJSON": {"layerCreationOptions": ["COORDINATE_PRECISION=15"], "dstSRS": "EPSG:4326"},
    "GML": {"datasetCreationOptions": ["XSISCHEMA=OFF"]},
}


def opened(drivers, path):
    # No other reader may have a try: some of them follow addresses in a file.
    options = ["DATE_AS_STRING=YES"] if "GeoJSON" in drivers else []
    return gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_VERBOSE_ERROR, allowed_drivers=drivers, open_options=options)


def read(drivers, path):
    if drivers in (["GML"], ["OSM"]):
        # The reader takes what is left of a cut file for the whole.
        with open(path, "rb") as file:
            xml.parsers.expat.ParserCreate().ParseFile(file)
    source = opened(drivers, path)
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    filled = [layer for layer in layers if sum(1 for _ in layer) > 0]
    # What it could not read to the end it may have told only so.
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return source, filled or layers[:1]


def convert(drivers, given, writer, path):
    source, layers = read(drivers, given)
    groups = [[layer] for layer in layers] if writer == "GeoJSON" else [layers]
    outputs = []
    for number, group in enumerate(groups):
        output = path if number == 0 else path.with_stem(f"{path.stem}-{number + 1}")
        gdal.VectorTranslate(str(output), source, format=writer, layers=[layer.GetName() for layer in group], **WRITING.get(writer, {}))
        outputs.append({"path": str(output), **({"label": group[0].GetName()} if len(groups) > 1 else {})})
    return outputs


def write_sources(sources, writer, output):
    """Puts files of GeoJSON together, a layer each."""
    for number, path in enumerate(sources):
        how = {"accessMode": "append"} if number else {}
        source = opened(["GeoJSON"], path)
        if writer == "GML" and number:
            # It cannot be added to.
            break
        gdal.VectorTranslate(str(output), source, format=writer, **how, **WRITING.get(writer, {}))
    return [{"path": str(output)}]
