/** Parquet, by DuckDB, which takes and gives lines of JSON. */
import { rm, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { damaged } from '../../kits/workers/problem.ts';
import { columnTypes, typed } from './column-types.ts';
import { readJsonLines, writeJsonLines, writeTableLines } from './json.ts';
import { type ColumnType, type DataContent, iterate, TABLE, type Table } from './model.ts';
import type { PlainTable } from './plain.ts';
import { quoted } from './sql.ts';

const LINES = 'lines.jsonl';
const PARQUET = 'FORMAT parquet, COMPRESSION snappy';
const BULK_THREADS = 2;
const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'BOOLEAN',
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
  time: 'TIMESTAMP',
  bytes: 'VARCHAR',
  text: 'VARCHAR',
};

/** Reads the rows of a Parquet file. */
export async function readParquet(path: string): Promise<DataContent> {
  const source = `read_parquet(${quoted(path, "'")})`;
  try {
    return await onDatabase(async (connection) => {
      const columns = await columnsOf(connection, source);
      // Its JSON has no bytes.
      const shown = columns.map(({ name, type }) =>
        type === 'BLOB' ? `to_base64(${quoted(name)}) AS ${quoted(name)}` : quoted(name),
      );
      await connection.run(`COPY (SELECT ${shown.join(', ')} FROM ${source}) TO '${LINES}' (FORMAT json)`);
      const { size } = await stat(LINES);
      return size > 0 ? readJsonLines(LINES) : { tables: [emptyTable(columns.map(({ name }) => name))] };
    });
  } catch (error) {
    throw damaged('a Parquet file', undefined, error);
  }
}

function emptyTable(columns: readonly string[]): Table {
  return { name: TABLE, columns, rows: () => iterate([]) };
}

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(connection: DuckDBConnection, source: string): Promise<Column[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
  return reader
    .getRowObjects()
    .map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
}

const NESTED = 'maximum_depth=-1, sample_size=-1, map_inference_threshold=-1';

/** Writes a table; what is nested in records stays nested, and text stays text, whatever it looks like. */
export async function writeParquet(content: DataContent, path: string): Promise<void> {
  await writeJsonLines(content, LINES);
  await onDatabase(async (connection) => {
    const found = await columnsOf(connection, sourceOf(NESTED));
    // DuckDB gives a number to names that differ in capitals only, which it then does not find.
    const names = new Set(found.map(({ name }) => name.toLowerCase()));
    const isSure =
      found.length > 0 &&
      ![...names].some((name) => /_\d+$/.test(name) && names.has(name.replace(/_\d+$/, '')));
    const columns = found.map(
      ({ name, type }) => `${quoted(name, "'")}: ${quoted(withoutGuesses(type), "'")}`,
    );
    await copyLines(connection, path, isSure ? `columns={${columns.join(', ')}}` : NESTED);
  });
}

/** A type with text in the place of what DuckDB took text for. Names within it stand in quotation marks, or are in small letters. */
function withoutGuesses(type: string): string {
  return type.replace(
    /"(?:[^"]|"")*"|\b(?:TIMESTAMP WITH TIME ZONE|TIMESTAMP_NS|TIMESTAMP|DATE|TIME|UUID|HUGEINT)\b/g,
    (found) => (found.startsWith('"') ? found : 'VARCHAR'),
  );
}

/** Writes a table whose columns have one kind each. */
export async function writeParquetTable(given: Table, path: string): Promise<void> {
  if (given.plain && given.kinds && (await copiesPlain(given.plain, given.columns, given.kinds, path)))
    return;
  const table = await typed(given);
  const kinds = await columnTypes(table);
  await writeTableLines(table, LINES);
  const types = typesOf(table.columns, kinds);
  await onDatabase((connection) =>
    copyLines(connection, path, types ? `columns=${types}` : 'sample_size=-1'),
  );
}

function typesOf(columns: readonly string[], kinds: readonly ColumnType[]): string | undefined {
  const types = columns.map((name, index) => `${quoted(name, "'")}: '${TYPES[kinds[index] ?? 'text']}'`);
  return types.length > 0 ? `{${types.join(', ')}}` : undefined;
}

/** Lets DuckDB read a table of separated values of which nothing has to be guessed; gives whether it has found the same rows. */
async function copiesPlain(
  plain: PlainTable,
  columns: readonly string[],
  kinds: readonly ColumnType[],
  path: string,
): Promise<boolean> {
  // DuckDB takes names that differ in capitals for one.
  const isSure = new Set(columns.map((name) => name.toLowerCase())).size === columns.length;
  if (!plain.isSimple || plain.hasDecimalCommas || plain.rows === 0 || columns.length < 2 || !isSure)
    return false;
  const texts = columns.filter((_, index) => kinds[index] === 'text').map((name) => quoted(name, "'"));
  const mark = plain.hasMarks ? `'"'` : `''`;
  const source = `read_csv(${quoted(plain.path, "'")}, auto_detect=false, columns=${typesOf(columns, kinds)},
    delim=${quoted(plain.delimiter, "'")}, quote=${mark}, escape=${mark}, header=${plain.header}, nullstr='',
    force_not_null=[${texts.join(', ')}], strict_mode=true, max_line_size=4194304)`;
  try {
    const counted = await onDatabase(async (connection) => {
      const { rowsChanged } = await connection.run(
        `COPY (FROM ${source}) TO ${quoted(path, "'")} (${PARQUET})`,
      );
      return rowsChanged;
    }, BULK_THREADS);
    return counted === plain.rows;
  } catch (error) {
    // For the server's log.
    console.error(error);
    return false;
  }
}

function sourceOf(options: string): string {
  return `read_json('${LINES}', format='newline_delimited', maximum_object_size=33554432, ${options})`;
}

async function copyLines(connection: DuckDBConnection, path: string, options: string): Promise<void> {
  await connection.run(`COPY (FROM ${sourceOf(options)}) TO '${path}' (${PARQUET})`);
  await rm(LINES);
}

/** Loaded when it is needed: its library is large. */
async function onDatabase<Result>(
  work: (connection: DuckDBConnection) => Promise<Result>,
  threads = 1,
): Promise<Result> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '1GB',
    preserve_insertion_order: 'true',
    temp_directory: '.',
    threads: String(threads),
  });
  const connection: DuckDBConnection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
