/** Workbooks there and back, as `../conversion/there-and-back.test.ts` does with the formats that need no program beside Node.js. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { READERS, WRITERS } from '../../src/conversion/engines/data/formats.ts';
import { asTables, cellText, type DataContent, iterate } from '../../src/conversion/engines/data/model.ts';
import { asKept, RUNS, SEED, TIMEOUT_MS, tables } from '../conversion/arbitraries.ts';
import { temporaryFolder } from '../harness.ts';

const WORKBOOK = fileURLToPath(new URL('../../src/conversion/engines/data/workbook.py', import.meta.url));
const OPTIONS = { header: true, hidden: false, indent: 0 };
/** Each of them is a sheet, since the program takes longer to begin than to read one. */
const SHEETS = Math.min(RUNS, 100);

async function through(content: DataContent): Promise<DataContent> {
  const [cells, path] = ['cells.jsonl', 'made.xlsx'];
  await WRITERS.cells?.(content, cells, OPTIONS);
  await execa('/usr/bin/python3', ['-I', WORKBOOK, 'write', cells, path]);
  await execa('/usr/bin/python3', ['-I', WORKBOOK, 'read', path, cells]);
  const read = await READERS.cells?.(cells, OPTIONS);
  if (!read) throw new TypeError('There is no reader of workbooks.');
  return read;
}

test('tables of text come back from xlsx', { timeout: TIMEOUT_MS }, async () => {
  const home = process.cwd();
  onTestFinished(() => process.chdir(home));
  // The program reads and writes where it is.
  process.chdir(await temporaryFolder());
  const sheets = fc.array(tables, { minLength: SHEETS, maxLength: SHEETS, size: 'max' });
  const property = fc.asyncProperty(sheets, async (all) => {
    const given = all.map(({ names, rows }, index) => ({
      name: `sheet ${index}`,
      columns: names,
      isText: true,
      rows: () => iterate(rows),
    }));
    const back = await asTables(await through({ tables: given }));
    const found = await Promise.all(
      back.map(async ({ columns, rows }) => ({
        names: columns,
        rows: asKept(
          await Array.fromAsync(rows(), (row) => columns.map((_, index) => cellText(row[index] ?? null))),
          'xlsx',
        ),
      })),
    );
    expect(found).toEqual(all.map(({ names, rows }) => ({ names, rows: asKept(rows, 'xlsx') })));
  });
  const tries = Math.ceil(RUNS / SHEETS);
  await fc.assert(property, { numRuns: tries, seed: SEED, endOnFailure: true });
});
