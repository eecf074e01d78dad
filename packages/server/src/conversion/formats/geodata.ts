import { type Format, rowOf } from './format.ts';

const row = rowOf('geodata');
const text = { textual: true };

/** Places, ways and areas on the earth. */
export const geodata: readonly Format[] = [
  row('geojson', 'application/geo+json', 'a GeoJSON document', text),
  row('kml', 'application/vnd.google-earth.kml+xml', 'a KML document', { ...text, root: 'kml' }),
  row('gpx', 'application/gpx+xml', 'a GPX track', { ...text, root: 'gpx' }),
  row('gml', 'application/gml+xml', 'a GML document', { ...text, root: 'featurecollection' }),
  row('gpkg', 'application/geopackage+sqlite3', 'a GeoPackage', { container: 'sqlite' }),
];
