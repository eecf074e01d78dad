/**
 * Data there and back: what a format's reader gives of what its writer wrote is what was written. As each format gives back the
 * same, so does every pair of them. `npm run there-and-back` tries 10,000 trees and tables for each.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
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
import { Numeral, type Value } from '../../src/conversion/engines/data/value.ts';

const RUNS = Number(env.THERE_AND_BACK_RUNS ?? 15);
const TIMEOUT_MS = Math.max(60_000, RUNS * 1000);
const OPTIONS = { header: true, hidden: false, indent: 2 };
const HOW = { numRuns: RUNS, seed: 24, endOnFailure: false };

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

/** Signs of many scripts, and those that mean something to some format. */
const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019 .,:;#-_+=\'"\\/<>&%$@!?*|~`{}[]()\t\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const chars = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
/** Text that looks like something else. */
const lookalike = fc.constantFrom(
  ...'null true False yes NO on ~ 007 1.10 1e5 0x1F 0o17 12:30:45 2024-02-30 2024-01-01 2024-01-01T00:00:00Z NaN .inf -0 +1 1_000 1,5 1.500 <<  - # --- ... = ! & * %'.split(
    ' ',
  ),
  '',
  ' ',
  ' lead',
  'trail ',
  'a\r\nb',
  'a\n\nb\n',
  '=1+1',
  'sep=;',
  '12345678901234567890',
);
const text = fc.oneof({ weight: 3, arbitrary: chars }, { weight: 1, arbitrary: lookalike });
const name = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1',
      '2020',
      '__proto__',
      'constructor',
      'a.b',
      'a b',
      'ä',
      '日本',
      '#',
      '$',
      '@x',
    ),
  },
);
const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -9, max: 9 }));
const long = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .filter((number) => !Number.isSafeInteger(Number(number)));
const decimal = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((number) => !Number.isInteger(number));
const written = fc
  .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 99 }))
  .map(([before, behind]) => Numeral.of(`${before}.${String(behind).padStart(2, '0')}`));

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

  test('from jsonl, a line each', { timeout: TIMEOUT_MS }, async () => {
    const records = fc.array(trees({ isObject: true }), { minLength: 1, maxLength: 5 });
    const property = fc.asyncProperty(records, async (value) => {
      const back = await asValue(await through({ value }, 'jsonl'));
      expect(formatJson(back)).toBe(formatJson(value));
    });
    await fc.assert(property, HOW);
  });
});

const columns = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 5 });
/** Rows of text; a row without any is none in csv. */
const tables = columns.chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(
      fc
        .array(
          text.map((each) => each.replaceAll('\0', '')),
          { minLength: names.length, maxLength: names.length },
        )
        .filter((row) => row.some((cell) => cell !== '')),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

/** Columns of prices are numbers in a database, which keeps 1.50 as 1.5, and TRUE is a word for what other formats write small. */
function asKept(rows: readonly (readonly string[])[], format: string): string[][] {
  const isDatabase = ['sqlite', 'sql', 'parquet'].includes(format);
  const kept = (cell: string) => {
    if (/^(?:true|false)$/i.test(cell)) return cell.toLowerCase();
    return isDatabase && /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
  };
  return rows.map((row) => row.map(kept));
}

describe('tables of text come back', () => {
  test.each(['csv', 'json', 'jsonl', 'yaml', 'sqlite', 'sql', 'parquet'])(
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
