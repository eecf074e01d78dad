import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { checkDeclaredType } from '../../src/conversion/file-type.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { convert, failureOf, fixture } from './convert.ts';

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
  expect((await readFile(file?.path ?? '', 'utf8')).split('\n')[0]).toBe('WKT,Name,people');
});
