import { readFile, stat } from 'node:fs/promises';
import { execa } from 'execa';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ENGINES } from '../../src/conversion/engines/index.gen.ts';
import { Planner } from '../../src/conversion/routes/planner.ts';
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

test.each([
  ['doc', 'txt', 'documents/locked.doc', 'Zürich'],
  ['odt', 'docx', 'documents/locked.odt', ''],
  ['xls', 'csv', 'sheets/locked.xls', 'Äpfel'],
  ['xlsx', 'csv', 'content/encrypted.xlsx', 'Grüße'],
  ['ods', 'csv', 'sheets/locked.ods', 'Äpfel'],
  ['pptx', 'pdf', 'content/encrypted.pptx', ''],
  ['odp', 'txt', 'slides/locked.odp', 'Zürich'],
])('the password of a locked %s opens it, on the way to %s', async (from, to, file, words) => {
  const [made] = await convert(from, to, fixture(file), { options: { password: 'secret' } });
  expect(await readFile(made?.path ?? '', 'utf8')).toContain(words);
  const failure = failureOf(convert(from, to, fixture(file), { options: { password: 'wrong' } }));
  expect(await failure).toMatchObject({ code: 'password_protected' });
});

test('a margin moves what is on the pages of a document', async () => {
  const leftOf = async (margin: number) => {
    const { stdout } = await execa('pdftotext', ['-bbox', await pdfOf({ margin }), '-']);
    return Math.min(...Array.from(stdout.matchAll(/xMin="([\d.]+)"/g), ([, left]) => Number(left)));
  };
  const POINTS_PER_MM = 72 / 25.4;
  expect(Math.abs((await leftOf(40)) - (await leftOf(10)) - 30 * POINTS_PER_MM)).toBeLessThan(1);
});

test('pictures of a document are kept as well as asked for', async () => {
  const { width, height } = { width: 600, height: 400 };
  const noise = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  const page = `<img src="data:image/png;base64,${noise.toString('base64')}">`;
  const [document] = await convert('html', 'odt', Buffer.from(page), { engine: 'libreoffice' });
  const size = async (quality: number) => {
    const [made] = await convert('odt', 'pdf', document?.path ?? '', { options: { quality } });
    return (await stat(made?.path ?? '')).size;
  };
  expect(await size(90)).toBeGreaterThan(2 * (await size(10)));
});

test('a table has no password to ask for, though a workbook on its way could have one', async () => {
  const route = new Planner(ENGINES).routes('csv', 'pdf')[0];
  expect(Object.keys(route?.options.shape ?? {})).not.toContain('password');
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
