/** Databases and geodata: views, tables of other files, rows without an end. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { latin1 } from '../make/bytes.ts';
import { inFolder } from '../make/tools.ts';
import { type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** A database, made by statements. */
function database(path: string, statements: readonly string[]): void {
  const opened = new DatabaseSync(path, { defensive: false });
  for (const statement of statements) opened.exec(statement);
  opened.close();
}

function sqlite(
  what: string,
  file: string,
  [from, ...targets]: [string, ...string[]],
  statements: (secret: string) => readonly string[],
): HostileInput {
  return {
    aim: statements.length > 0 ? 'read' : 'exhaust',
    name: what,
    file,
    from,
    targets,
    async make(path, bait) {
      await rm(path, { force: true });
      database(path, statements(bait.file('csv')));
    },
  };
}

/** What GDAL wants to see in a GeoPackage. */
const GEOPACKAGE = [
  'PRAGMA application_id = 1196444487',
  'PRAGMA user_version = 10300',
  'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT)',
  "INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 4326, 'EPSG', 4326, 'undefined', '')",
  'CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, description TEXT, last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL, srs_id INTEGER)',
  'CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER)',
];

const layer = (name: string) =>
  `INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('${name}', 'attributes', '${name}', 4326)`;

async function parquet(path: string, query: string): Promise<void> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
}

export const databases: readonly HostileInput[] = [
  sqlite(
    'a SQLite database with a view without an end',
    'view.sqlite',
    ['sqlite', 'json', 'csv', 'parquet'],
    () => [
      'CREATE TABLE a (x)',
      'INSERT INTO a VALUES (1)',
      'CREATE VIEW b AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, hex(zeroblob(100000)) AS y FROM n',
      'CREATE TRIGGER c AFTER INSERT ON a BEGIN DELETE FROM a; END',
    ],
  ),
  sqlite(
    'a SQLite database whose views call functions',
    'functions.sqlite',
    ['sqlite', 'json', 'csv'],
    (secret) => [
      'CREATE TABLE a (x)',
      'INSERT INTO a VALUES (1)',
      `CREATE VIEW b AS SELECT readfile('${secret}') AS x`,
      `CREATE VIEW c AS SELECT * FROM read_csv('${secret}')`,
      `CREATE VIEW d AS SELECT load_extension('/usr/lib/x.so') AS x`,
    ],
  ),
  {
    ...input('exhaust', 'a SQLite database whose head is a lie', 'head.sqlite', ['sqlite', 'json'], () => ''),
    make: (path) =>
      inFolder(async (folder) => {
        database(join(folder, 'x'), ['CREATE TABLE a (x)', 'INSERT INTO a VALUES (1)']);
        const bytes = await readFile(join(folder, 'x'));
        bytes.writeUInt16BE(1, 16);
        bytes.writeUInt32BE(0xffffffff, 28);
        bytes.writeUInt32BE(1, 32);
        await writeFile(path, bytes);
      }),
  },
  sqlite('a GeoPackage with a view without an end', 'endless.gpkg', ['gpkg', 'geojson', 'csv'], () => [
    ...GEOPACKAGE,
    'CREATE VIEW c AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, x FROM n',
    layer('c'),
  ]),
  sqlite(
    'a GeoPackage with functions, triggers and tables of other files',
    'tables.gpkg',
    ['gpkg', 'geojson', 'csv'],
    (secret) => [
      ...GEOPACKAGE,
      'CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT)',
      "INSERT INTO a VALUES (1, 'x')",
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM gpkg_contents; END',
      layer('a'),
      `CREATE VIEW b AS SELECT 1 AS id, ogr_layer_FeatureCount('${secret}', 'secret') AS x`,
      layer('b'),
      'PRAGMA writable_schema = ON',
      `INSERT INTO sqlite_master VALUES ('table', 'd', 'd', 0, 'CREATE VIRTUAL TABLE d USING VirtualOGR(''${secret}'')')`,
      layer('d'),
    ],
  ),
  ...(['gml', 'kml', 'gpx', 'geojson'] as const).map((from) =>
    input(
      'read',
      `a description of GDAL's that names another file, called ${from}`,
      `virtual.${from}`,
      [from, from === 'geojson' ? 'csv' : 'geojson', 'gpkg'],
      (bait) =>
        `<OGRVRTDataSource><OGRVRTLayer name="secret"><SrcDataSource relativeToVRT="0">${bait.file(from === 'geojson' ? 'geojson' : 'csv')}</SrcDataSource><SrcLayer>secret</SrcLayer></OGRVRTLayer></OGRVRTDataSource>`,
    ),
  ),
  input(
    'exhaust',
    'GeoJSON nested 100,000 times',
    'deep.geojson',
    ['geojson', 'csv', 'kml'],
    () =>
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":${nested('[', ']', 100_000)}},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${']}'.repeat(20_000)}}]}`,
  ),
  input(
    'call',
    'GeoJSON that refers to addresses and files',
    'links.geojson',
    ['geojson', 'csv', 'gml'],
    (bait) =>
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'link', properties: { href: `${bait.url}/crs`, type: 'proj4' } },
        features: [
          {
            type: 'Feature',
            properties: { a: `@${bait.file('txt')}` },
            geometry: { type: 'Point', coordinates: [1, 2] },
          },
        ],
      }),
  ),
  {
    ...input(
      'exhaust',
      'Parquet of twenty million equal rows',
      'rows.parquet',
      ['parquet', 'csv', 'json'],
      () => '',
    ),
    make: (path) => parquet(path, "SELECT repeat('x', 1000) AS a FROM range(20000000)"),
  },
  {
    ...input(
      'exhaust',
      'Parquet with a text of 64 MiB in each row',
      'texts.parquet',
      ['parquet', 'csv', 'xlsx'],
      () => '',
    ),
    make: (path) => parquet(path, `SELECT repeat('x', ${64 * MIB}) AS a FROM range(64)`),
  },
  input('exhaust', 'Parquet whose foot is a lie', 'foot.parquet', ['parquet', 'json'], () =>
    Buffer.concat([
      latin1('PAR1'),
      Buffer.alloc(4096, 0x1c),
      Buffer.from([0xff, 0xff, 0xff, 0x7f]),
      latin1('PAR1'),
    ]),
  ),
];
