import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test/harness.ts';

const SCRIPT = fileURLToPath(new URL('plain_text.py', import.meta.url));

async function rewritten(text: string): Promise<string> {
  const folder = await temporaryFolder();
  const [source, made] = [join(folder, 'in.txt'), join(folder, 'out.txt')];
  await writeFile(source, text);
  await execa('/usr/bin/python3', [SCRIPT, source, made]);
  return readFile(made, 'utf8');
}

const PROSE = `It was a bright cold day in April, and the clocks of the
town were striking. Ann, her chin held low, slipped
through the glass doors & went <up>, as she had done on
the days before.

Chapter II

- one
- two
`;

test('lines that were broken at a width run on, and others stay', async () => {
  expect(await rewritten(PROSE)).toBe(
    'It was a bright cold day in April, and the clocks of the town were striking. Ann, her chin held low, slipped through the glass doors &amp; went <up>, as she had done on the days before.\n\nChapter II\n\n- one\n- two\n',
  );
});

test.each([
  'Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n',
  'A paragraph a line, as editors write them, which may be as long as anybody likes, so that it is none.\nThe next.\nAnd more.\n',
])('a text whose lines are its own stays: %s', async (text) => {
  expect(await rewritten(text)).toBe(text);
});
