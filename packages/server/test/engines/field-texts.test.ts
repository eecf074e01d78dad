/** What people reported of plain text: lines that were broken by hand, and bytes of which only a few are odd. */
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { convert } from './convert.ts';

test('lines broken at a width run on in a document, and one odd byte changes no other letter', async () => {
  const lines = [
    'Größe und Łódź standen an jenem Morgen, der so kalt war wie',
    'keiner zuvor, auf einem Schild am Rand der Straße, die vom',
    'Fluß hinauf in das Dorf führte, in dem niemand mehr wohnte,',
    'seit die Mühle stillstand.',
    '',
    'Kapitel 2',
    'im Caf',
  ];
  const input = Buffer.concat([Buffer.from(lines.join('\r\n')), Buffer.from([0xe9, 0x0a])]);
  const warnings: string[] = [];
  const [made] = await convert('txt', 'docx', input, { onWarning: ({ code }) => warnings.push(code) });
  const { stdout } = await execa('pandoc', ['-t', 'plain', '--wrap=none', made?.path ?? '']);
  const paragraphs = stdout.split('\n').filter(Boolean);
  expect(paragraphs).toEqual([lines.slice(0, 4).join(' '), 'Kapitel 2', 'im Caf\ufffd']);
  expect(warnings).toEqual(['encoding_guessed']);
});
