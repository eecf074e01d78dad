import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READERS, WRITERS } from './formats.ts';
import { formatJson } from './json-text.ts';
import { asTables, asValue, type DataContent } from './model.ts';

const OPTIONS = { header: true, hidden: false, indent: 2 };
const COLUMNS = [
  ['0', '7', '-12', '', '123456789012345'],
  ['1.5', '2.5', '-0.25', '', '3', '12345678901.125'],
  ['true', 'FALSE', ''],
  ['2024-02-28', '1900-01-01', '', '0001-01-01'],
  ['2024-01-01T10:00', '2024-01-01 10:00:59.123456', '', '2024-12-31'],
  ['a', 'ß', '日本', '"x ""y"" z"', '"a,b"', '', '""', ' s ', '007', 'NULL', '\\', '=1+1', '#'],
];
const texts = fc
  .record({
    picks: fc.array(fc.nat(COLUMNS.length - 1), { minLength: 2, maxLength: 5 }),
    rows: fc.array(fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 20 }),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ picks, rows, end }) => {
    const body = rows.map((row) =>
      picks.map((pick, place) => {
        const cells = COLUMNS[pick] ?? [];
        return cells[(row[place] ?? 0) % cells.length] ?? '';
      }),
    );
    return [picks.map((_, place) => `c${place}`), ...body].map((row) => row.join(',') + end).join('');
  });

let folder: string;
const home = process.cwd();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-'));
  // The writer of Parquet keeps its lines where it is.
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true });
});

async function through(content: DataContent, format: string): Promise<string> {
  const path = join(folder, `made.${format}`);
  await rm(path, { force: true });
  await WRITERS[format]?.(content, path, OPTIONS);
  const back = await READERS[format]?.(path, OPTIONS);
  return back ? formatJson(await asValue(back)) : '';
}

test.each([
  ['sqlite', 150],
  ['parquet', 40],
])(
  'a plain table in %s is the same whether it is read as bytes or as text',
  async (format, numRuns) => {
    const csv = join(folder, 'a.csv');
    const property = fc.asyncProperty(texts, async (text) => {
      await writeFile(csv, text);
      const quick = await READERS.csv?.(csv, OPTIONS);
      if (!quick) throw new Error('There is no reader.');
      const [table] = await asTables(quick);
      expect(table?.plain).toBeDefined();
      const slow = { tables: (await asTables(quick)).map(({ plain, kinds, ...rest }) => rest) };
      expect(await through(quick, format)).toBe(await through(slow, format));
    });
    await fc.assert(property, { numRuns, seed: 24 });
  },
  120_000,
);
