import { type Format, rowOf } from './format.ts';

const row = rowOf('geodata');
const text = { textual: true };

/** Places, ways and areas on the earth. */
export const geodata: readonly Format[] = [
  row('geojson', 'application/geo+json', 'a GeoJSON document', text),
  row('kml', 'application/vnd.google-earth.kml+xml', 'a KML document', { ...text, root: 'kml' }),
  row('kmz', 'application/vnd.google-earth.kmz', 'a packed KML document', {
    zipMember: 'doc.kml',
    container: 'zip',
    isAlso: 'zip',
  }),
  row('gpx', 'application/gpx+xml', 'a GPX track', { ...text, root: 'gpx' }),
  row('tcx', 'application/vnd.garmin.tcx+xml', 'a TCX training', {
    ...text,
    root: 'trainingcenterdatabase',
  }),
  row('gml', 'application/gml+xml', 'a GML document', { ...text, root: 'featurecollection' }),
  row('gpkg', 'application/geopackage+sqlite3', 'a GeoPackage', { container: 'sqlite' }),
];
