/** Parquet, by DuckDB, which takes and gives lines of JSON. */
import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { damaged } from '../../kits/workers/problem.ts';
import { type ColumnType, columnTypes, typed } from './column-types.ts';
import { readJsonLines, writeJsonLines, writeTableLines } from './json.ts';
import type { DataContent, Table } from './model.ts';
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
  try {
    await query(`COPY (FROM read_parquet('${path}')) TO '${LINES}' (FORMAT json)`);
  } catch (error) {
    throw damaged('a Parquet file', undefined, error);
  }
  return readJsonLines(LINES);
}

/** Writes a table; what is nested in records stays nested. */
export async function writeParquet(content: DataContent, path: string): Promise<void> {
  await writeJsonLines(content, LINES);
  await copyLines(path, 'maximum_depth=-1, sample_size=-1, map_inference_threshold=-1');
}

/** Writes a table whose columns have one kind each. */
export async function writeParquetTable(given: Table, path: string): Promise<void> {
  const table = await typed(given);
  const kinds = await columnTypes(table);
  await writeTableLines(table, LINES);
  const columns = table.columns.map(
    (name, index) => `${quoted(name, "'")}: '${TYPES[kinds[index] ?? 'text']}'`,
  );
  await copyLines(path, columns.length > 0 ? `columns={${columns.join(', ')}}` : 'sample_size=-1');
}

async function copyLines(path: string, options: string): Promise<void> {
  const source = `read_json('${LINES}', format='newline_delimited', maximum_object_size=33554432, ${options})`;
  await query(`COPY (FROM ${source}) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`);
  await rm(LINES);
}

/** Loaded when it is needed: its library is large. */
async function query(sql: string): Promise<void> {
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
    await connection.run(sql);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
