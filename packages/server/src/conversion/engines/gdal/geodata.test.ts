import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';
import { recogniseFile } from '../../file-type/inside.ts';
import { checkDeclaredType } from '../../file-type.ts';
import { formatById } from '../../formats.ts';

test.each(['geojson', 'kml', 'gml', 'gpkg', 'gpx'])('half of a %s file is damaged', async (format) => {
  const content = await readFile(fixture(`geodata/places.${format}`));
  const half = content.subarray(0, content.length * 0.6);
  expect(await failureOf(convert(format, 'csv', half))).toEqual({
    code: 'invalid_input_file',
    reason: `is damaged or not ${formatById(format).name}`,
  });
});

test('ways and places of a track are layers of their own', async () => {
  const gpx =
    '<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"/>' +
    '<trk><name>Walk</name><trkseg><trkpt lat="1" lon="2"/><trkpt lat="3" lon="4"/></trkseg></trk></gpx>';
  const files = await convert('gpx', 'geojson', Buffer.from(gpx));
  expect(files.map(({ label }) => label)).toEqual(['waypoints', 'tracks']);
  expect(JSON.parse(await readFile(files[1]?.path ?? '', 'utf8'))).toMatchObject({
    features: [
      {
        properties: { name: 'Walk' },
        geometry: {
          coordinates: [
            [2, 1],
            [4, 3],
          ],
        },
      },
    ],
  });
});

test('coordinates of a country become those of the earth', async () => {
  const gml =
    '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:f="http://example.org/f"><gml:featureMember><f:p><f:shape>' +
    '<gml:Point srsName="EPSG:32632"><gml:coordinates>500000,5500000</gml:coordinates></gml:Point>' +
    '</f:shape></f:p></gml:featureMember></gml:FeatureCollection>';
  const [file] = await convert('gml', 'geojson', Buffer.from(gml));
  const { features } = JSON.parse(await readFile(file?.path ?? '', 'utf8'));
  expect(features[0].geometry.coordinates).toEqual([9, expect.closeTo(49.65, 1)]);
});

test('a GeoPackage is one, and a database too', async () => {
  const recognised = await recogniseFile(fixture('geodata/places.gpkg'));
  for (const id of ['gpkg', 'sqlite'])
    expect(checkDeclaredType(formatById(id), recognised)).toEqual({ format: formatById(id) });
});

test('what KML has to say of every place, and nobody has said, is left out', async () => {
  const [file] = await convert('kml', 'csv', fixture('geodata/places.kml'));
  expect((await readFile(file?.path ?? '', 'utf8')).split('\r\n')[0]).toBe('WKT,name,people');
});

test('heights, points among other shapes, and codes of places stay', async () => {
  const kml =
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Hut</name><MultiGeometry><Point><coordinates>7.9,46.5,1200</coordinates></Point>' +
    '<LineString><coordinates>7.9,46.5,1200 7.91,46.51,1350</coordinates></LineString></MultiGeometry></Placemark></Document></kml>';
  const [map] = await convert('kml', 'geojson', Buffer.from(kml));
  expect(JSON.parse(await readFile(map?.path ?? '', 'utf8'))).toMatchObject({
    features: [{ geometry: { geometries: [{ coordinates: [7.9, 46.5, 1200] }, { type: 'LineString' }] } }],
  });
  const gml =
    '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:f="http://example.org/f"><gml:featureMember><f:p><f:zip>00501</f:zip>' +
    '<f:shape><gml:Point srsName="EPSG:4326"><gml:pos>50.9 6.9</gml:pos></gml:Point></f:shape></f:p></gml:featureMember></gml:FeatureCollection>';
  const [towns] = await convert('gml', 'geojson', Buffer.from(gml));
  expect(JSON.parse(await readFile(towns?.path ?? '', 'utf8'))).toMatchObject({
    features: [{ properties: { zip: '00501' } }],
  });
});

const TRACK =
  '<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1" xmlns:t="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><trk><name>Run</name><trkseg>' +
  '<trkpt lat="46.5" lon="7.9"><ele>1200.5</ele><time>2024-05-01T08:00:00Z</time><extensions><t:TrackPointExtension><t:hr>121</t:hr></t:TrackPointExtension></extensions></trkpt>' +
  '<trkpt lat="46.51" lon="7.91"><ele>1210</ele><time>2024-05-01T08:05:00Z</time><extensions><t:TrackPointExtension><t:hr>130</t:hr></t:TrackPointExtension></extensions></trkpt>' +
  '</trkseg></trk></gpx>';

const madeOf = async (from: string, to: string, content: string) => {
  const [file] = await convert(from, to, Buffer.from(content));
  return readFile(file?.path ?? '', 'utf8');
};

test('tracks keep times, heights and heart rates, there and back', async () => {
  expect(await madeOf('gpx', 'csv', TRACK)).toBe(
    'lat,lon,ele,time,heart_rate,track,name\r\n46.5,7.9,1200.5,2024-05-01T08:00:00Z,121,1,Run\r\n46.51,7.91,1210,2024-05-01T08:05:00Z,130,1,Run\r\n',
  );
  const properties = {
    name: 'Run',
    coordTimes: ['2024-05-01T08:00:00Z', '2024-05-01T08:05:00Z'],
    heartRates: [121, 130],
  };
  const coordinates = [
    [7.9, 46.5, 1200.5],
    [7.91, 46.51, 1210],
  ];
  const map = { features: [{ properties, geometry: { type: 'LineString', coordinates } }] };
  const kml = await madeOf('gpx', 'kml', TRACK);
  expect(JSON.parse(await madeOf('kml', 'geojson', kml))).toMatchObject(map);
  const gpx = await madeOf('kml', 'gpx', kml);
  expect(JSON.parse(await madeOf('gpx', 'geojson', gpx))).toMatchObject(map);
});

test('tables with latitudes and longitudes, and maps that are called otherwise, are maps', async () => {
  const table = "Name;Breite;Länge\nHut;46,5;7° 54' O\n";
  expect(JSON.parse(await madeOf('csv', 'geojson', table))).toMatchObject({
    features: [{ properties: { Name: 'Hut' }, geometry: { coordinates: [7.9, 46.5] } }],
  });
  expect(await madeOf('xml', 'kml', TRACK)).toContain('<gx:Track>');
  expect(await failureOf(convert('csv', 'kml', Buffer.from('a,b\n1,2\n')))).toEqual({
    code: 'conversion_failed',
    reason: 'is no map: no columns of it are called lat and lon, latitude and longitude, or WKT',
  });
});

test('looks and folders of KML, and letters of GeoJSON in an older encoding stay', async () => {
  const kml =
    '<kml><Document><Style id="s"><LineStyle><color>ff0000ff</color></LineStyle></Style><Folder><name>Trips</name><Placemark><name>A</name>' +
    '<styleUrl>#s</styleUrl><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark></Folder></Document></kml>';
  expect(JSON.parse(await madeOf('kml', 'geojson', kml))).toMatchObject({
    features: [{ properties: { name: 'A', stroke: '#ff0000', folder: 'Trips' } }],
  });
  const place =
    '{"type":"Feature","properties":{"name":"Zürich"},"geometry":{"type":"Point","coordinates":[8.5,47.4]}}';
  const [file] = await convert('geojson', 'csv', Buffer.from(place, 'latin1'));
  expect(await readFile(file?.path ?? '', 'utf8')).toBe('lat,lon,name\r\n47.4,8.5,Zürich\r\n');
});
