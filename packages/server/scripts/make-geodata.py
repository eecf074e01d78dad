#!/usr/bin/python3
"""Makes fixtures/geodata by Python's own modules, which have no part in the engine."""

import json
import pathlib
import sqlite3
import struct
from xml.sax.saxutils import escape

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "geodata"
# `src/proof/fixtures/geodata.ts` has the same.
PLACES = [
    ("Köln", 1087863, "Point", [[(6.95778, 50.94222)]]),
    ("תל אביב", 474530, "Point", [[(34.78, 32.08)]]),
    ("Way & bridge", 0, "LineString", [[(0, 0), (1, 1.5), (2, 0)]]),
    ("Field", 0, "Polygon", [[(0, 0), (4, 0), (4, 3), (0, 0)], [(2, 0.5), (3, 1), (3, 0.5), (2, 0.5)]]),
]


def write(name, content):
    (FOLDER / name).write_text(content, encoding="utf-8")


def geojson():
    features = [{"type": "Feature", "properties": {"name": name, "people": people},
                 "geometry": {"type": kind, "coordinates": {"Point": rings[0][0], "LineString": rings[0]}.get(kind, rings)}}
                for name, people, kind, rings in PLACES]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)


def kml():
    def shape(kind, rings):
        lists = [f"<coordinates>{' '.join(f'{x},{y}' for x, y in ring)}</coordinates>" for ring in rings]
        if kind != "Polygon":
            return f"<{kind}>{lists[0]}</{kind}>"
        sides = zip(("outer", "inner"), lists)
        return "<Polygon>" + "".join(f"<{side}BoundaryIs><LinearRing>{points}</LinearRing></{side}BoundaryIs>"
                                     for side, points in sides) + "</Polygon>"
    places = "".join(f'<Placemark><name>{escape(name)}</name><ExtendedData><Data name="people"><value>{people}</value></Data>'
                     f"</ExtendedData>{shape(kind, rings)}</Placemark>" for name, people, kind, rings in PLACES)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>places</name>'
            f"{places}</Document></kml>\n")


def gml():
    system = 'srsName="urn:ogc:def:crs:EPSG::4326"'

    def shape(kind, rings):
        # Latitude comes first.
        lists = [" ".join(f"{y} {x}" for x, y in ring) for ring in rings]
        if kind == "Point":
            return f"<gml:Point {system}><gml:pos>{lists[0]}</gml:pos></gml:Point>"
        if kind == "LineString":
            return f"<gml:LineString {system}><gml:posList>{lists[0]}</gml:posList></gml:LineString>"
        return f"<gml:Polygon {system}>" + "".join(
            f"<gml:{side}><gml:LinearRing><gml:posList>{points}</gml:posList></gml:LinearRing></gml:{side}>"
            for side, points in zip(("exterior", "interior"), lists)) + "</gml:Polygon>"
    members = "".join(f'<gml:featureMember><f:place gml:id="p{number}"><f:name>{escape(name)}</f:name><f:people>{people}</f:people>'
                      f"<f:shape>{shape(kind, rings)}</f:shape></f:place></gml:featureMember>\n"
                      for number, (name, people, kind, rings) in enumerate(PLACES))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" '
            f'xmlns:f="http://example.org/places">\n{members}</gml:FeatureCollection>\n')


def gpx():
    points = "".join(f'<wpt lat="{y}" lon="{x}"><name>{name}</name><desc>a city</desc></wpt>'
                     for name, _, kind, [[(x, y), *_], *_] in PLACES if kind == "Point")
    return f'<?xml version="1.0"?>\n<gpx version="1.1" creator="Converter" xmlns="http://www.topografix.com/GPX/1/1">{points}</gpx>\n'


def gpkg():
    path = FOLDER / "places.gpkg"
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    wgs84 = ('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
             'UNIT["degree",0.0174532925199433]]')
    database.executescript("""
        PRAGMA application_id = 0x47504B47;
        PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
          organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT,
          last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER);
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
          srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
        CREATE TABLE places (fid INTEGER PRIMARY KEY, shape GEOMETRY, name TEXT, people INTEGER);
        INSERT INTO gpkg_contents VALUES ('places', 'features', 'places', '', '2024-01-01T00:00:00Z', 0, 0, 34.78, 50.94222, 4326);
        INSERT INTO gpkg_geometry_columns VALUES ('places', 'shape', 'GEOMETRY', 4326, 0, 0);
        INSERT INTO gpkg_spatial_ref_sys VALUES ('undefined', -1, 'NONE', -1, 'undefined', NULL), ('undefined', 0, 'NONE', 0, 'undefined', NULL);
    """)
    database.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, ?, NULL)", [wgs84])
    for name, people, kind, rings in PLACES:
        number = ["Point", "LineString", "Polygon"].index(kind) + 1
        lists = [b"" if kind == "Point" else struct.pack("<I", len(ring)) for ring in rings]
        body = b"".join(count + b"".join(struct.pack("<2d", *point) for point in ring) for count, ring in zip(lists, rings))
        rings_count = struct.pack("<I", len(rings)) if kind == "Polygon" else b""
        blob = b"GP\0\1" + struct.pack("<i", 4326) + struct.pack("<BI", 1, number) + rings_count + body
        database.execute("INSERT INTO places (shape, name, people) VALUES (?, ?, ?)", [blob, name, people])
    database.commit()
    database.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for make in (geojson, kml, gml, gpx):
        write(f"places.{make.__name__}", make())
    gpkg()
