/** Data that nest without an end, refer to files, or are programs for the database that reads them. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { latin1, u32be } from '../make/bytes.ts';
import { inFolder } from '../make/tools.ts';
import { CHEAP, type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Anchors that refer to lists of anchors. */
const anchors = () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
  );
  return `l0: &l0 lollollol\n${levels.join('\n')}\n`;
};

/** A database, made by statements. */
function database(path: string, statements: readonly string[]): void {
  const opened = new DatabaseSync(path);
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
    aim: 'exhaust',
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

export const data: readonly HostileInput[] = [
  input(
    'exhaust',
    'JSON nested 100,000 times',
    'deep.json',
    ['json', 'csv', 'yaml', 'xml'],
    () => nested('[', ']', 100_000),
    CHEAP,
  ),
  input(
    'exhaust',
    'JSON with objects nested five million times',
    'objects.json',
    ['json', 'yaml', 'toml'],
    () => `[${'{"a":'.repeat(5_000_000)}1${'}'.repeat(5_000_000)}]`,
  ),
  input(
    'confuse',
    'JSON that names what objects inherit',
    'proto.json',
    ['json', 'yaml', 'ini', 'csv'],
    () => '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"a":1}]',
    CHEAP,
  ),
  input('exhaust', 'JSON5 nested 100,000 times', 'deep.json5', ['json5', 'json'], () =>
    nested('{a:[', ']}', 100_000),
  ),
  input(
    'exhaust',
    'YAML whose anchors unfold to a thousand million words',
    'anchors.yaml',
    ['yaml', 'json', 'csv'],
    anchors,
    CHEAP,
  ),
  input('exhaust', 'YAML nested 100,000 times', 'deep.yaml', ['yaml', 'json'], () =>
    nested('[', ']', 100_000),
  ),
  input(
    'read',
    'YAML with tags for objects and programs',
    'tags.yaml',
    ['yaml', 'json'],
    (bait) =>
      `a: !!python/object/apply:os.system ["touch ${bait.target('yaml')}"]\nb: !!js/function "function () { return 1 }"\nc: !include ${bait.file('txt')}\nd: !!binary x\n<<: {e: 1}\n`,
  ),
  input(
    'exhaust',
    'TOML with a key of 100,000 parts',
    'deep.toml',
    ['toml', 'json'],
    () =>
      `${Array(100_000).fill('a').join('.')} = 1\n[${Array(20_000).fill('b').join('.')}]\nc = ${nested('[', ']', 50_000)}\n`,
  ),
  input('exhaust', 'an INI file with a million sections', 'sections.ini', ['ini', 'json'], () =>
    Array.from({ length: 500_000 }, (_, index) => `[a.b.c.${index}.__proto__]\nx=1\n`).join(''),
  ),
  input(
    'exhaust',
    'lines of JSON without an end',
    'line.jsonl',
    ['jsonl', 'json', 'csv'],
    () => `{"a":"${'x'.repeat(200 * MIB)}`,
  ),
  input('exhaust', 'a table with a million columns', 'wide.csv', ['csv', 'json', 'xlsx', 'parquet'], () => {
    const names = Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',');
    return `${names}\n${'1,'.repeat(999_999)}1\n`;
  }),
  input(
    'exhaust',
    'a table with a quotation that never ends',
    'quote.csv',
    ['csv', 'json', 'ods'],
    () => `a,b\n"${'x,\n'.repeat(30 * MIB)}`,
  ),
  input(
    'exhaust',
    'MessagePack that claims to have four thousand million items',
    'claims.msgpack',
    ['msgpack', 'json'],
    () => Buffer.concat([Buffer.from([0xdd]), u32be(0xffffffff), Buffer.alloc(4096, 0x91)]),
  ),
  input('exhaust', 'MessagePack nested ten million times', 'deep.msgpack', ['msgpack', 'json'], () =>
    Buffer.concat([Buffer.alloc(10_000_000, 0x91), Buffer.from([1])]),
  ),
  input('exhaust', 'CBOR that claims to have more than there is', 'claims.cbor', ['cbor', 'json'], () =>
    Buffer.concat([Buffer.from([0x9b]), u32be(0x7fffffff, 0xffffffff), Buffer.alloc(4096, 0x81)]),
  ),
  input(
    'exhaust',
    'a property list nested 200,000 times',
    'deep.plist',
    ['plist', 'json'],
    () => `<?xml version="1.0"?><plist version="1.0">${nested('<array>', '</array>', 200_000)}</plist>`,
  ),
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
        const { readFile, writeFile } = await import('node:fs/promises');
        database(join(folder, 'x'), ['CREATE TABLE a (x)', 'INSERT INTO a VALUES (1)']);
        const bytes = await readFile(join(folder, 'x'));
        bytes.writeUInt16BE(1, 16);
        bytes.writeUInt32BE(0xffffffff, 28);
        bytes.writeUInt32BE(1, 32);
        await writeFile(path, bytes);
      }),
  },
  sqlite(
    'a GeoPackage with views, triggers and tables of other files',
    'tables.gpkg',
    ['gpkg', 'geojson', 'csv'],
    (secret) => [
      ...GEOPACKAGE,
      'CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT)',
      "INSERT INTO a VALUES (1, 'x')",
      layer('a'),
      `CREATE VIEW b AS SELECT 1 AS id, ogr_layer_FeatureCount('${secret}', 'secret') AS x`,
      layer('b'),
      'CREATE VIEW c AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, x FROM n',
      layer('c'),
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
      'Parquet of two thousand million equal rows',
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
