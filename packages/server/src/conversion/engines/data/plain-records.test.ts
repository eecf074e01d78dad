import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJsonLines } from './json.ts';
import { asTables } from './model.ts';
import { writePlainRecords } from './plain-records.ts';
import { writeSeparated } from './separated.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plain-'));
});
afterAll(() => rm(folder, { recursive: true }));

const PIECE = 256;
const VALUES =
  'null true false 0 -0 1.50 1e5 1E+5 1e+21 -12.25 9007199254740993 007 1. nul "" "a" "ß,b" "a;b" "\\"x\\"" "\\n" "\\u0041" "\\u00e9" "\\ud83d\\ude00" "\\ud83d" "\\u0022" "\\u" "\\x" "\\/" "日本" {} [] [1] {"x":1} "{\\"k\\":1}"'.split(
    ' ',
  );
const texts = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c d', 'x,y', 'a.b', '1', 'ß', '__proto__', ''), {
      minLength: 1,
      maxLength: 3,
    }),
    rows: fc.array(fc.array(fc.integer({ min: 0, max: VALUES.length * 3 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    }),
    gap: fc.constantFrom('', ' '),
    end: fc.constantFrom('\n', '\r\n', '\n\n'),
  })
  .map(({ names, rows, gap, end }) =>
    rows
      .map((row) => {
        // Most are plain.
        const members = names.map((name, place) => {
          const pick = row[place] ?? 0;
          return `"${name}":${gap}${VALUES[pick] ?? `"${pick}"`}`;
        });
        return `{${members.join(`,${gap}`)}}${end}`;
      })
      .join(''),
  );

test('bytes become the rows that records would become', async () => {
  const [jsonl, quick, slow] = ['a.jsonl', 'quick.csv', 'slow.csv'].map((name) => join(folder, name));
  if (!jsonl || !quick || !slow) throw new Error('There is no file.');
  let plain = 0;
  const property = fc.asyncProperty(texts, fc.constantFrom(',', ';'), async (text, delimiter) => {
    await writeFile(jsonl, text);
    const options = { delimiter, header: true };
    if (!writePlainRecords(jsonl, quick, options, PIECE)) return;
    plain++;
    const [table] = await asTables(await readJsonLines(jsonl));
    if (!table) throw new Error('There is no table.');
    await writeSeparated(table, slow, options);
    expect(await readFile(quick, 'utf8')).toBe(await readFile(slow, 'utf8'));
  });
  await fc.assert(property, { numRuns: 1500, seed: 24 });
  expect(plain).toBeGreaterThan(300);
});

test.each([
  ['members in another order', '{"a":1,"b":2}\n{"b":2,"a":1}\n'],
  ['a member less', '{"a":1,"b":2}\n{"a":1}\n'],
  ['a member more', '{"a":1}\n{"a":1,"b":2}\n'],
  ['a name twice', '{"a":1,"a":2}\n'],
  ['a list', '{"a":[1]}\n'],
  ['half a letter', '{"a":"\\ud83d"}\n'],
  ['a number that is none', '{"a":01}\n'],
  ['a line that is cut', '{"a":1}\n{"a":'],
  ['no line', '\n'],
])('%s is left to the other reader', async (_, text) => {
  const path = join(folder, 'odd.jsonl');
  await writeFile(path, text);
  expect(writePlainRecords(path, join(folder, 'odd.csv'), { delimiter: ',', header: true })).toBe(false);
});
