/** The demo's checks find what is wrong. That they let pass what is right, the demo itself shows. */
import { execFileSync } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkMp3,
  checkPdf,
  checkPictures,
  checkReadText,
  checkTranscript,
  differences,
} from '../demo/checks.ts';
import { sample, temporaryFolder } from './harness.ts';

async function textFile(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'text.txt');
  await writeFile(path, text);
  return path;
}

test('differences are counted as fewest replacements, omissions and additions', () => {
  expect(differences([...'kitten'], [...'sitting'])).toBe(3);
  expect(differences([], [...'abc'])).toBe(3);
  expect(differences([...'abc'], [])).toBe(3);
  expect(differences([...'abc'], [...'abc'])).toBe(0);
});

test('what is no PDF file', async () => {
  await expect(checkPdf(sample('letter.txt'), [''])).rejects.toThrow('pdfinfo could not open the result');
});

test('sound that is too short, and sound of another kind', async () => {
  await expect(checkMp3(sample('speech.mp3'), sample('clip.mp4'))).rejects.toThrow(
    /Wrong duration.*\nexpected: 240\.0 s, give or take 2 %\ncame: +6\.\d s/,
  );
  await expect(checkMp3(sample('clip.mp4'), sample('clip.mp4'))).rejects.toThrow('expected: mp3');
});

test('text with too many wrong characters', async () => {
  const path = await textFile('The light house.');
  const truth = await textFile('The lighthouse.');
  await expect(checkReadText(path, truth, 0.05)).rejects.toThrow('character error 6.7 %');
  await expect(checkReadText(path, truth, 0.07)).resolves.toContain('6.7 % of them wrong');
});

test('text with too many wrong words', async () => {
  const path = await textFile('three of five is wrong');
  const truth = await textFile('One of five was wrong.');
  await expect(checkTranscript(path, truth, 0.4)).rejects.toThrow('word error 40.0 %');
  await expect(checkTranscript(path, truth, 0.5)).resolves.toContain('word error 40.0 %');
});

test('archives with other names, and pictures of another kind', async () => {
  const folder = await temporaryFolder();
  await copyFile(sample('dawn.jpg'), join(folder, 'dawn.webp'));
  const archive = join(folder, 'pictures.zip');
  execFileSync('bsdtar', ['-acf', archive, '-C', folder, 'dawn.webp']);
  await expect(checkPictures(archive, ['dusk.webp'], '960,640')).rejects.toThrow(
    /expected: dusk\.webp\ncame: +dawn\.webp/,
  );
  await expect(checkPictures(archive, ['dawn.webp'], '960,640')).rejects.toThrow('expected: webp,960,640');
});
