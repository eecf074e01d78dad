/**
 * Data there and back: what a format's reader gives of what its writer wrote is what was written. As each format gives back the
 * same, so does every pair of them. `npm run there-and-back` tries 10,000 trees and tables for each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READERS, WRITERS } from '../../src/conversion/engines/data/formats.ts';
import { formatJson } from '../../src/conversion/engines/data/json-text.ts';
import {
  asTables,
  asValue,
  cellText,
  type DataContent,
  iterate,
} from '../../src/conversion/engines/data/model.ts';
import type { Value } from '../../src/conversion/engines/data/value.ts';
import {
  asKept,
  decimal,
  long,
  name,
  RUNS,
  SEED,
  TIMEOUT_MS,
  tables,
  text,
  whole,
  written,
  xmlTree,
} from './arbitraries.ts';

const OPTIONS = { header: true, hidden: false, indent: 2 };
const HOW = { numRuns: RUNS, seed: SEED, endOnFailure: false };

let folder: string;
const home = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'there-and-back-'));
  // The writer of Parquet keeps its lines where it is.
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true });
});

async function through(content: DataContent, format: string): Promise<DataContent> {
  const [write, read] = [WRITERS[format], READERS[format]];
  if (!write || !read) throw new TypeError(`There is no way to ${format} and back.`);
  const path = join(folder, `file.${format}`);
  await rm(path, { force: true });
  await write(content, path, OPTIONS);
  return read(path, OPTIONS);
}

interface Lacks {
  readonly nothing?: boolean;
  readonly numerals?: boolean;
  /** Whether the whole has to be an object. */
  readonly isObject?: boolean;
}

function trees({ nothing, numerals, isObject }: Lacks): fc.Arbitrary<Value> {
  const leaves: fc.Arbitrary<Value>[] = [fc.boolean(), whole, long, decimal, text];
  if (!nothing) leaves.push(fc.constant(null));
  if (!numerals) leaves.push(written);
  const { object, tree } = fc.letrec<{ tree: Value; list: Value; object: Value }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, ...leaves, tie('list'), tie('object')),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    object: fc
      .uniqueArray(fc.tuple(name, tie('tree')), { maxLength: 5, selector: ([each]) => each })
      .map((members) => new Map(members)),
  }));
  return isObject ? object : tree;
}

const TREES: readonly [format: string, lacks: Lacks][] = [
  ['json', {}],
  ['yaml', {}],
  ['toml', { nothing: true, numerals: true, isObject: true }],
  ['plist', { nothing: true, numerals: true }],
  ['msgpack', { numerals: true }],
  ['cbor', { numerals: true }],
];

/** A value as text. TOML puts what is plain before tables, and a reader of YAML 1.1 wants a point in a number with an exponent. */
function shown(value: Value, format: string): string {
  const text = formatJson(format === 'toml' ? sorted(value) : value);
  return format === 'yaml' ? text.replace(/(\d)\.0(?=e[-+])/g, '$1') : text;
}

function sorted(value: Value): Value {
  if (value instanceof Map) {
    const members = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(members.map(([name, each]) => [name, sorted(each)]));
  }
  return Array.isArray(value) ? value.map(sorted) : value;
}

describe('trees come back', () => {
  test.each(TREES)('from %s', { timeout: TIMEOUT_MS }, async (format, lacks) => {
    const property = fc.asyncProperty(trees(lacks), async (value) => {
      const back = await asValue(await through({ value }, format));
      expect(shown(back, format)).toBe(shown(value, format));
    });
    await fc.assert(property, HOW);
  });

  test('from xml, where all is text', { timeout: TIMEOUT_MS }, async () => {
    const property = fc.asyncProperty(xmlTree, async (tree) => {
      const value = new Map([['root', tree]]);
      const back = await asValue(await through({ value }, 'xml'));
      expect(formatJson(back)).toBe(formatJson(value));
    });
    await fc.assert(property, HOW);
  });

  test('from jsonl, a line each', { timeout: TIMEOUT_MS }, async () => {
    const records = fc.array(trees({ isObject: true }), { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(records, async (value) => {
      const back = await asValue(await through({ value }, 'jsonl'));
      expect(formatJson(back)).toBe(formatJson(value));
    });
    await fc.assert(property, HOW);
  });
});

describe('tables of text come back', () => {
  test.each(['csv', 'json', 'jsonl', 'yaml', 'sqlite', 'sql', 'parquet', 'xml'])(
    'from %s',
    { timeout: TIMEOUT_MS },
    async (format) => {
      const property = fc.asyncProperty(tables, async ({ names, rows }) => {
        const table = { name: 'table', columns: names, isText: true, rows: () => iterate(rows) };
        const content = await through({ tables: [table] }, format);
        const [back] = await asTables(content);
        const cells: string[][] = [];
        for await (const row of back?.rows() ?? []) cells.push(row.map(cellText));
        expect({ names: back?.columns, cells: asKept(cells, format) }).toEqual({
          names,
          cells: asKept(rows, format),
        });
      });
      await fc.assert(property, HOW);
    },
  );
});
