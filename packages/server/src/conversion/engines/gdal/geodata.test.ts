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
