/** What is offered at the end of a command line. The shells themselves are in completion.test.ts. */
import { expect, test } from 'vitest';
import { completeWords } from '../src/completion/complete.ts';
import { createProgram } from '../src/program.ts';

const FILES = [':files'];

const CASES: readonly { line: string; found: string[] }[] = [
  { line: 'converter conv', found: ['convert'] },
  { line: 'converter convert b.docx --to p', found: ['pdb', 'pdf', 'png', 'ps'] },
  // Writing is recognised in pictures, not in documents.
  { line: 'converter convert b.docx --to ho', found: [] },
  // Each alone could become something with an o: odt and org, or ods.
  { line: 'converter convert b.docx a.csv --to o', found: [] },
  { line: 'converter convert b.docx -t pdf --fo', found: ['--force'] },
  { line: 'converter convert --update --wa', found: ['--watch'] },
  { line: 'converter convert b.docx --option quality=80 --op', found: ['--option'] },
  { line: 'converter convert --option ', found: [] },
  { line: 'converter convert a.jpg --to webp --option qu', found: ['quality='] },
  { line: 'converter convert a.jpg a.webp --option qu', found: ['quality='] },
  { line: 'converter pairs wa', found: ['wav'] },
  { line: 'converter pairs --public docx pd', found: ['pdb', 'pdf'] },
  { line: 'converter convert my', found: FILES },
  { line: 'converter convert b.docx --out re', found: FILES },
  { line: 'converter pairs --to srt --from wa', found: ['wav'] },
  { line: 'converter completion ', found: ['bash', 'fish', 'zsh'] },
  { line: 'converter convert --retries ', found: [] },
  { line: 'converter completely wrong ', found: [] },
  { line: 'converter convert b.docx --to=pd', found: ['--to=pdb', '--to=pdf'] },
  { line: 'converter convert a.jpg -t webp --option fit=co', found: ['fit=contain', 'fit=cover'] },
  {
    line: 'converter convert a.jpg -t webp --option=fit=co',
    found: ['--option=fit=contain', '--option=fit=cover'],
  },
  { line: 'converter convert a.jpg -t webp --option width=', found: [] },
  {
    line: 'converter convert - --from jpg --out b.webp --option lossless=',
    found: ['lossless=false', 'lossless=true'],
  },
  // As bash splits them; it takes the last word's answer alone.
  { line: 'converter convert b.docx --to = pd', found: ['pdb', 'pdf'] },
  { line: 'converter convert a.jpg -t webp --option fit = co', found: ['contain', 'cover'] },
  { line: 'converter convert a.jpg -t webp --option = fit = co', found: ['contain', 'cover'] },
  { line: 'converter convert a.jpg -t webp --option lossless =', found: ['false', 'true'] },
];

test.each(CASES)('$line', async ({ line, found }) => {
  const program = createProgram(new AbortController().signal, async () => {});
  const lines = (await completeWords(program, line.split(' ').slice(1))).split('\n').slice(0, -1);
  expect(lines.map((each) => each.split('\t')[0]).sort()).toEqual(found);
});
