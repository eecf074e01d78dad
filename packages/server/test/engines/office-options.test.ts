import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from './convert.ts';

const LETTER = fixture('documents/letter.docx');
const LOCKED = fixture('content/encrypted.docx');

async function pdfOf(options: object): Promise<string> {
  const [file] = await convert('docx', 'pdf', LETTER, { options: { ...options } });
  return file?.path ?? '';
}

const infoOf = async (path: string) => (await execa('pdfinfo', [path])).stdout;

test('an office document gets the size and the direction of pages that are asked for', async () => {
  expect(await infoOf(await pdfOf({ paper: 'a5', orientation: 'landscape' }))).toMatch(
    /Page size: +595\.\d+ x 419\.\d+ pts/,
  );
});

test('only some pages of an office document', async () => {
  const { stdout } = await execa('pdftotext', [await pdfOf({ pages: '2' }), '-']);
  expect(stdout).toContain('Second page');
  expect(stdout).not.toContain('Zürich');
});

test('a document for archives says so', async () => {
  const [plain, archived] = [await pdfOf({}), await pdfOf({ pdfa: '2b' })];
  expect(await readFile(archived, 'latin1')).toContain('pdfaid:part>2<');
  expect(await readFile(plain, 'latin1')).not.toContain('pdfaid:part');
});

test('a password opens an encrypted document, and another one does not', async () => {
  const [file] = await convert('docx', 'txt', LOCKED, { options: { password: 'secret' } });
  expect((await readFile(file?.path ?? '', 'utf8')).trim()).not.toBe('');
  const failure = await failureOf(convert('docx', 'txt', LOCKED, { options: { password: 'wrong' } }));
  expect(failure.code).toBe('password_protected');
});

test('values are separated by what is asked for', async () => {
  const [file] = await convert('xlsx', 'csv', fixture('sheets/hard/merged.xlsx'), {
    engine: 'libreoffice',
    options: { delimiter: ';' },
  });
  expect(await readFile(file?.path ?? '', 'utf8')).toMatch(/a, b;"say ""hi""";/);
});

test('a higher threshold traces lighter colours too', async () => {
  const grey = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#999' } })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#fff' })
    .png()
    .toBuffer();
  const paths = async (threshold: number) => {
    const [file] = await convert('png', 'svg', grey, { engine: 'potrace', options: { threshold } });
    return (await readFile(file?.path ?? '', 'utf8')).match(/<path/g)?.length ?? 0;
  };
  expect(await paths(40)).toBe(0);
  expect(await paths(80)).toBe(1);
});
