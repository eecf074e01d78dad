import { equal, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Fixture } from '@converter/fixtures';
import { execa } from 'execa';
import { z } from 'zod';
import type { Check } from './check.ts';
import { checkPictures } from './image.ts';

/** Recognised writing: looks for the words, of all pages, in the text. */
export const checkReading: Check = async (made, fixture) => {
  const texts = await Promise.all(made.files.map(({ path }) => readFile(path, 'utf8')));
  checkWords(texts.join('\n'), fixture);
  return ['words'];
};

const Pages = z.strictObject({
  pages: z.array(
    z.strictObject({
      width: z.number(),
      height: z.number(),
      text: z.string(),
      words: z.array(
        z.strictObject({
          text: z.string().min(1),
          confidence: z.number().min(0).max(1),
          x: z.number().min(0),
          y: z.number().min(0),
          width: z.number().positive(),
          height: z.number().positive(),
        }),
      ),
    }),
  ),
});
type Pages = z.infer<typeof Pages>['pages'];

const HOCR_READER = fileURLToPath(new URL('hocr.py', import.meta.url));

/** Words with their places: every page as large as it is, every word on it, and all words that are written. */
export const checkPlaces: Check = async ({ files, to }, fixture) => {
  const [file] = files;
  if (!file) throw new Error('There is no file.');
  const content =
    to === 'hocr'
      ? (await execa('/usr/bin/python3', [HOCR_READER, file.path])).stdout
      : await readFile(file.path, 'utf8');
  const { pages } = Pages.parse(JSON.parse(content));
  checkPages(pages, fixture);
  checkWords(pages.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n'), fixture);
  return ['pages', 'places', 'words'];
};

function checkPages(pages: Pages, { facts }: Fixture): void {
  if (facts.pages !== undefined) equal(pages.length, facts.pages, 'pages');
  for (const page of pages) {
    for (const { text, x, y, width, height } of page.words)
      ok(x + width <= page.width && y + height <= page.height, `"${text}" is not on its page`);
  }
}

/** Documents that can be searched: looks for the words with poppler, and at the pages, which must look as before. */
export const checkSearchable: Check = async (made, fixture) => {
  const [file] = made.files;
  const { stdout } = await execa('pdftotext', [file?.path ?? '', '-']);
  checkWords(stdout, fixture);
  return ['words', ...(await checkPictures(made, fixture))];
};

function checkWords(text: string, { facts: { words = [], written = [] } }: Fixture): void {
  const normal = (value: string) => value.normalize('NFC').replace(/[\s\p{Cf}]+/gu, '');
  const found = normal(text);
  const missing = [...words, ...written].filter((word) => !found.includes(normal(word)));
  equal(missing.join(', '), '', 'these words are missing');
}
