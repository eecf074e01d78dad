import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typed } from './column-types.ts';
import { formatJson } from './json-text.ts';
import { columnNames, iterate, objectsOf, type Table } from './model.ts';
import { writePlainLines } from './plain-lines.ts';
import { lookAtPlain } from './plain-table.ts';
import { QuickRows } from './quick-rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** So small that rows lie across pieces. */
const PIECE = 64;
const CELLS = [
  ...'0 -0 7 -12 007 1.5 1.50 -0.25 1. .5 - 1,5 1.234 123456789012345 1234567890123456 12345678901234.25'.split(
    ' ',
  ),
  ...'true FALSE 2024-02-28 2024-02-30 2024-13-01 -024-01-01 2024-01-01T10:00 a ß 日本 \u0001 \u007f \\ \u2028 ""'.split(
    ' ',
  ),
  '',
  ' ',
  ',',
];
const lines = fc.array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 3 });
const texts = fc
  .record({
    rows: fc.array(lines, { minLength: 1, maxLength: 12 }),
    delimiter: fc.constantFrom(',', ';'),
    end: fc.constantFrom('\n', '\r\n'),
    isMarked: fc.boolean(),
    hasLastEnd: fc.boolean(),
    width: fc.nat(3),
  })
  .map(({ rows, delimiter, end, isMarked, hasLastEnd, width }) => {
    const cut = width < 2 ? rows : rows.map((row) => [...row, '', ''].slice(0, width));
    const cell = (text: string) =>
      isMarked || text.includes(delimiter) ? `"${text}"` : text.replaceAll('"', '');
    return {
      delimiter,
      text: cut.map((row) => row.map(cell).join(delimiter)).join(end) + (hasLastEnd ? end : ''),
    };
  });

/** What the readers of text make of it. */
async function slowly(text: string, delimiter: string): Promise<{ rows: number; lines: string }> {
  const quick = new QuickRows(delimiter, true);
  const { rows } = quick.take(text, true);
  const [names = [], ...body] = rows;
  const columns = columnNames(names, names.length);
  const hasDecimalCommas = delimiter === ';';
  const table: Table = { name: '', columns, isText: true, hasDecimalCommas, rows: () => iterate(body) };
  let made = '';
  for await (const record of objectsOf(await typed(table))) made += `${formatJson(record)}\n`;
  return { rows: body.length, lines: made };
}

test('bytes become the lines that text would become', async () => {
  const [csv, jsonl] = [join(folder, 'a.csv'), join(folder, 'a.jsonl')];
  let plain = 0;
  const property = fc.asyncProperty(texts, async ({ text, delimiter }) => {
    await writeFile(csv, text);
    const hasDecimalCommas = delimiter === ';';
    const look = lookAtPlain({ path: csv, delimiter, hasMarks: true, header: true, hasDecimalCommas }, PIECE);
    if (!look) return;
    plain++;
    const columns = columnNames(look.names, look.width);
    writePlainLines(look.table, columns, look.kinds, jsonl, PIECE);
    const expected = await slowly(text, delimiter);
    expect(await readFile(jsonl, 'utf8')).toBe(expected.lines);
    expect(look.table.rows).toBe(expected.rows);
  });
  await fc.assert(property, { numRuns: 1500, seed: 24 });
  expect(plain).toBeGreaterThan(300);
});

test.each([
  ['a mark within a cell', 'a,b\n1,x"y\n'],
  ['a row of fewer cells', 'a,b\n1\n'],
  ['an end of a line without its other half', 'a,b\r1,2\r'],
  ['a mark without another', 'a,b\n1,"2\n'],
  ['text behind a mark', 'a,b\n1,"2"x\n'],
  ['a row larger than a piece', `a,b\n1,${'x'.repeat(99)}\n`],
])('%s is left to the other reader', async (_, text) => {
  const path = join(folder, 'odd.csv');
  await writeFile(path, text);
  const style = { path, delimiter: ',', hasMarks: true, header: true, hasDecimalCommas: false };
  expect(lookAtPlain(style, PIECE)).toBeUndefined();
});
