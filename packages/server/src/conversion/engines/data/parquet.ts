/** Parquet, by DuckDB, which takes and gives lines of JSON. */
import { rm, stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { damaged } from '../../kits/workers/problem.ts';
import { type ColumnType, columnTypes, typed } from './column-types.ts';
import { readJsonLines, writeJsonLines, writeTableLines } from './json.ts';
import { type DataContent, iterate, TABLE, type Table } from './model.ts';
import { quoted } from './sql.ts';

const LINES = 'lines.jsonl';
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
  const table = await typed(given);
  const kinds = await columnTypes(table);
  await writeTableLines(table, LINES);
  const columns = table.columns.map(
    (name, index) => `${quoted(name, "'")}: '${TYPES[kinds[index] ?? 'text']}'`,
  );
  await onDatabase((connection) =>
    copyLines(connection, path, columns.length > 0 ? `columns={${columns.join(', ')}}` : 'sample_size=-1'),
  );
}

function sourceOf(options: string): string {
  return `read_json('${LINES}', format='newline_delimited', maximum_object_size=33554432, ${options})`;
}

async function copyLines(connection: DuckDBConnection, path: string, options: string): Promise<void> {
  await connection.run(`COPY (FROM ${sourceOf(options)}) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`);
  await rm(LINES);
}

/** Loaded when it is needed: its library is large. */
async function onDatabase<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: '1GB',
    preserve_insertion_order: 'true',
    temp_directory: '.',
    threads: '1',
  });
  const connection: DuckDBConnection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
