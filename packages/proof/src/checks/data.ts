import { equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Datum, Facts } from '@converter/fixtures';
import { execa } from 'execa';
import { parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import type { Check } from './check.ts';

const CONTENT = fileURLToPath(new URL('content.py', import.meta.url));

/** They have no types but text, so that values are compared as that. */
const TEXT_FORMATS = ['csv', 'tsv', 'xml', 'ini'];
/** They hold one table each. */
const TABLE_FORMATS = ['csv', 'tsv', 'xlsx', 'parquet', 'sqlite', 'sql'];

/** Files of data: reads them with other readers than the engines, and compares all values and their types. */
export const checkData: Check = async (made, { format, facts }) => {
  const values = await Promise.all(made.files.map(({ path }) => readData(path, made.to)));
  const isText = TEXT_FORMATS.includes(made.to) || ['xml', 'ini'].includes(format);
  const [value] = values;
  if (value !== undefined && facts.records) {
    compare(recordsIn(value), facts.records, { isText, isOneLine: made.to === 'tsv' || format === 'tsv' });
    return ['names', 'values', ...(isText ? [] : ['types'])];
  }
  if (value !== undefined && facts.value !== undefined && !TABLE_FORMATS.includes(made.to)) {
    const found = made.to === 'jsonl' && Array.isArray(value) ? value[0] : value;
    compare(unlisted(found), unlisted(facts.value), { isText, isOneLine: false });
    return ['names', 'values', ...(isText ? [] : ['types'])];
  }
  checkTables(values, facts);
  checkWords(values, facts.words ?? []);
  return ['words', 'sheets'];
};

/** What a file of data holds, as a reader that is not the engines' sees it. */
export async function readData(path: string, format: string): Promise<Datum> {
  if (format === 'parquet') return readParquet(path);
  const reader = format === 'xlsx' ? 'xlsx-values' : format;
  const { stdout } = await execa('/usr/bin/python3', [CONTENT, reader, path]);
  return z.object({ value: z.json() }).parse(JSON.parse(stdout)).value;
}

async function readParquet(path: string): Promise<Datum> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  const file = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  return z.json().parse(JSON.parse(JSON.stringify(await parquetReadObjects({ file }), plain)));
}

/** What JSON cannot write; a day has no time. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  return typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000Z$/, '$1') : value;
}

/** Several tables of a workbook are several files, or several members. */
function checkTables(values: readonly Datum[], { sheets = 1 }: Facts): void {
  const [first] = values;
  const tables =
    values.length === 1 && sheets > 1 && isObject(first) ? Object.keys(first).length : values.length;
  equal(tables, sheets, 'sheets');
}

function checkWords(values: readonly Datum[], words: readonly string[]): void {
  const text = values.flatMap((value) => [...textsOf(value)]).join('\n');
  const missing = words.filter((word) => !text.includes(word));
  ok(missing.length === 0, `these words are missing: ${missing.join(', ')}`);
}

function* textsOf(value: Datum): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* textsOf(each);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) yield* [name, ...textsOf(member)];
  else yield String(value);
}

function isObject(value: Datum | undefined): value is Readonly<Record<string, Datum>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list of a table, wherever a format has to put it. */
function recordsIn(value: Datum): Datum {
  const [only, ...others] = isObject(value) ? Object.values(value) : [];
  return only !== undefined && others.length === 0 ? recordsIn(only) : value;
}

/** A format whose root needs a name puts one around everything. */
function unlisted(value: Datum): Datum {
  const [entry, ...others] = isObject(value) ? Object.entries(value) : [];
  return entry && others.length === 0 && ['root', 'rows', 'item', 'value', 'plist'].includes(entry[0])
    ? unlisted(entry[1])
    : value;
}

interface Leniency {
  /** Numbers may be text. */
  readonly isText: boolean;
  /** Line breaks may be spaces. */
  readonly isOneLine: boolean;
}

function compare(
  found: Datum | undefined,
  expected: Datum | undefined,
  leniency: Leniency,
  place = '',
): void {
  if (isNothing(expected) || isNothing(found)) {
    ok(isNothing(expected) && isNothing(found), `${place} is ${JSON.stringify(found)}`);
    return;
  }
  if (Array.isArray(expected)) {
    // One alone is no list where lists have no sign of their own.
    const list = Array.isArray(found) ? found : leniency.isText && found !== undefined ? [found] : [];
    equal(list.length, expected.length, `${place || 'the list'} has another length`);
    for (const [index, each] of expected.entries())
      compare(list[index], each, leniency, `${place}[${index}]`);
    return;
  }
  if (isObject(expected)) {
    if (!isObject(found)) throw new Error(`${place} is no object`);
    const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    for (const name of names) compare(found[name], expected[name], leniency, `${place}.${name}`);
    return;
  }
  equal(scalar(found, leniency), scalar(expected, leniency), place);
}

function isNothing(value: Datum | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function scalar(value: Datum | undefined, { isText, isOneLine }: Leniency): unknown {
  const given = isText && typeof value !== 'object' ? String(value) : value;
  if (typeof given !== 'string') return given;
  // Most formats have only one kind of line break; a decimal comma stays one in text.
  const lines = given.replaceAll('\r\n', '\n');
  const text = isText ? lines.replace(/^(-?\d+),(\d+)$/, '$1.$2') : lines;
  const number = isText && /^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text;
  return isOneLine ? number.replace(/\s+/g, ' ') : number;
}
