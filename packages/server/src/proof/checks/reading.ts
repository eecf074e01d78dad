import { equal } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import type { Check, Fixture } from '../fixture.ts';
import { checkPictures } from './image.ts';

/** Recognised writing: looks for the words, of all pages, in the text. */
export const checkReading: Check = async (made, fixture) => {
  const texts = await Promise.all(made.files.map(({ path }) => readFile(path, 'utf8')));
  checkWords(texts.join('\n'), fixture);
  return ['words'];
};

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
