/** Tables of dBASE: encodings, deleted rows, memos that stand elsewhere, and damage. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';
import type { ConversionWarning } from '../../warning.ts';

async function textOf(input: string | Buffer, options = {}) {
  const warnings: ConversionWarning[] = [];
  const [file] = await convert('dbf', 'csv', input, {
    options,
    onWarning: (warning) => warnings.push(warning),
  });
  return { text: await readFile(file?.path ?? '', 'utf8'), warnings };
}

test('deleted rows of a table are left out, and its letters are those of its code page', async () => {
  const { text, warnings } = await textOf(fixture('data/goods.dbf'));
  expect(text).toBe('ARTIKEL,PREIS\r\nÄpfel,2.5\r\nÖl; kalt,-1234.75\r\nohne,\r\n');
  expect(warnings).toEqual([]);
});

test('a table that does not say its encoding is read as the client says, or else as most are', async () => {
  const table = await readFile(fixture('data/goods.dbf'));
  table[29] = 0;
  const guessed = await textOf(table);
  expect(guessed.warnings.map(({ code }) => code)).toEqual(['encoding_guessed']);
  const cyrillic = await textOf(table, { encoding: 'ibm866' });
  expect(cyrillic.text).toContain('Оpfel');
  expect(cyrillic.warnings).toEqual([]);
});

test('memos that stand in another file are left out, which is said', async () => {
  const table = await readFile(fixture('data/goods.dbf'));
  table[32 + 11] = 'M'.charCodeAt(0);
  const { warnings } = await textOf(table);
  expect(warnings).toEqual([
    { code: 'content_left_out', detail: 'The texts of ARTIKEL stand in another file, and were left out.' },
  ]);
});

test('half a table is damaged', async () => {
  const table = await readFile(fixture('data/people.dbf'));
  const half = table.subarray(0, table.length / 2);
  expect((await failureOf(convert('dbf', 'csv', half))).code).toBe('invalid_input_file');
});
