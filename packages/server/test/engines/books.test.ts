import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/conversion/options.ts';
import { convert, failureOf, fixture } from './convert.ts';

const CONTENT = fileURLToPath(new URL('../../../proof/src/checks/content.py', import.meta.url));

async function made(from: string, to: string, input: string | Buffer, options: Options = {}) {
  const [file] = await convert(from, to, input, { engine: 'calibre', options });
  return file?.path ?? '';
}

async function contentOf(format: string, path: string): Promise<{ text: string; title: string }> {
  const { stdout } = await execa('/usr/bin/python3', [CONTENT, format, path]);
  return JSON.parse(stdout);
}

test('a cover keeps its proportions on paper', async () => {
  // Three times as wide as it is high.
  const book = await made('epub', 'pdf', fixture('documents/hard/structure.epub'));
  const { stdout } = await execa('pdftoppm', ['-r', '20', '-singlefile', '-png', book], {
    encoding: 'buffer',
  });
  const { data, info } = await sharp(stdout).greyscale().raw().toBuffer({ resolveWithObject: true });
  const middle = Math.floor(info.width / 2);
  const isWhite = (row: number) => data[row * info.width + middle] === 255;
  expect([isWhite(2), isWhite(Math.floor(info.height / 2)), isWhite(info.height - 3)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('long names and titles of a book are kept as those of its PDF document', async () => {
  const long = { title: 'Of Ĩ, ĩ, Ŝ and \\ ('.repeat(8), author: 'Đĩnh Ŝ Nguyễn '.repeat(9).trim() };
  const described = `<title-info><genre>prose</genre><author><nickname>${long.author}</nickname></author>
    <book-title>${long.title}</book-title><lang>vi</lang></title-info>`;
  const book = `<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description>${described}</description>
    <body><section><p>Hello.</p></section></body></FictionBook>`;
  const { stdout, stderr } = await execa('pdfinfo', [await made('fb2', 'pdf', Buffer.from(book))]);
  expect(stderr).toBe('');
  expect(stdout).toContain(`Title:           ${long.title}\n`);
  expect(stdout).toContain(`Author:          ${long.author}\n`);
});

describe('damaged and locked books', () => {
  test.each(['epub', 'mobi', 'azw3', 'lit', 'lrf', 'htmlz'])('half of a %s', async (from) => {
    const whole = await readFile(fixture(`documents/letter.${from}`));
    const half = whole.subarray(0, whole.length / 2);
    expect((await failureOf(made(from, from === 'epub' ? 'azw3' : 'epub', half))).code).toBe(
      'invalid_input_file',
    );
  });

  test('a Kindle book with DRM says so', async () => {
    const book = Buffer.from(await readFile(fixture('documents/letter.mobi')));
    // The kind of encryption, in the header that begins with the first record.
    const first = book.readUInt32BE(78);
    book.writeUInt16BE(2, first + 12);
    expect(await failureOf(made('mobi', 'epub', book))).toEqual({
      code: 'password_protected',
      reason: 'is protected by digital rights management',
    });
  });
});

describe('what a book says of itself', () => {
  test('title and author stay', async () => {
    const path = await made('fb2', 'azw3', fixture('documents/letter.fb2'));
    const { stdout } = await execa('mobitool', [path]);
    expect(stdout).toContain('Title: Grüße aus Zürich');
    expect(stdout).toContain('Author: Ada Muster');
  });

  test('text stays as it is, whatever it looks like', async () => {
    const path = await made('txt', 'epub', fixture('documents/hard/western.txt'));
    const { text } = await contentOf('epub', path);
    expect(text).toContain('* ein Stern am Anfang');
    expect(text).toContain('<b>kein Element</b> & kein &amp;');
  });
});

describe('what can be asked for', () => {
  const letter = fixture('documents/letter.epub');
  const sizeOf = async (path: string) =>
    /Page size: +(.*)/.exec((await execa('pdfinfo', [path])).stdout)?.[1];

  test('the size of pages, which is A4 otherwise', async () => {
    expect(await sizeOf(await made('epub', 'pdf', letter))).toContain('A4');
    expect(await sizeOf(await made('epub', 'pdf', letter, { paper: 'a5' }))).toContain('A5');
  });

  test('margins', async () => {
    const left = async (options: Options) => {
      const { stdout } = await execa('pdftotext', ['-bbox', await made('epub', 'pdf', letter, options), '-']);
      return Math.min(...[...stdout.matchAll(/<word xMin="([\d.]+)/g)].map(([, x]) => Number(x)));
    };
    const points = 50 * (72 / 25.4);
    expect(await left({ margin: 50 })).toBeGreaterThan(points - 1);
    expect(await left({ margin: 0 })).toBeLessThan(points / 2);
  });

  test('the encoding of text', async () => {
    const japanese = Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x0a]);
    const path = await made('txt', 'epub', japanese, { encoding: 'shift_jis' });
    expect((await contentOf('epub', path)).text).toContain('日本');
  });
});
