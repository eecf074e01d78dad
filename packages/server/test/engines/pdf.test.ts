import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

const LETTER = fixture('documents/letter.pdf');

type PageToMake = readonly [width: number, height: number, content?: string];

const shown = (text: string, x: number, y: number) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** A PDF document with pages of these sizes in points, each with its number on it or other content. */
function pdfOf(...sizes: readonly PageToMake[]): Buffer {
  const pages = sizes.map(([width, height, content], index) => {
    const text = content ?? shown(`Page ${index + 1}`, 20, 20);
    const number = 4 + 2 * index;
    return [
      `${number} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F1 3 0 R>>>>/Contents ${number + 1} 0 R>> endobj`,
      `${number + 1} 0 obj <</Length ${text.length}>> stream\n${text}\nendstream endobj`,
    ];
  });
  const kids = sizes.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    `2 0 obj <</Type/Pages/Count ${sizes.length}/Kids[${kids}]>> endobj`,
    '3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
    ...pages.flat(),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object) => {
    const offset = body.length;
    body += `${object}\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${body}${table}trailer <</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

const TWELVE = pdfOf(...Array.from({ length: 12 }, (_, index) => [200 + index, 100] as const));

async function locked(...passwords: [user: string, owner: string]): Promise<string> {
  const path = join(await temporaryFolder(), 'locked.pdf');
  await execa('qpdf', ['--encrypt', ...passwords, '256', '--extract=n', '--', LETTER, path]);
  return path;
}

describe('pages as pictures', () => {
  const labels = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

  test.each([
    ['poppler', 'png'],
    ['poppler', 'jpg'],
    ['ghostscript', 'png'],
    ['ghostscript', 'jpg'],
  ])('%s makes one %s a page, in their order, with labels that sort', async (engine, to) => {
    const files = await convert('pdf', to, TWELVE, { engine });
    expect(files.map(({ label }) => label)).toEqual(labels);
    const widths = await Promise.all(files.map(async ({ path }) => (await sharp(path).metadata()).width));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(12);
    // 200 points at 150 dots per inch.
    expect([416, 417]).toContain(widths[0]);
  });

  test('svg drawings keep the pages apart', async () => {
    const files = await convert('pdf', 'svg', TWELVE);
    expect(files.map(({ label }) => label)).toEqual(labels);
    const last = await readFile(files.at(-1)?.path ?? '', 'utf8');
    expect(last).toMatch(/<svg[^>]*width="211(\.0+)?(pt)?"/);
  });

  test('a tiff holds all pages', async () => {
    const [file, ...others] = await convert('pdf', 'tiff', TWELVE);
    expect(others).toEqual([]);
    expect((await sharp(file?.path).metadata()).pages).toBe(12);
  });

  test('a single page has no label', async () => {
    for (const to of ['png', 'svg']) {
      expect((await convert('pdf', to, pdfOf([200, 100]))).map(({ label }) => label)).toEqual(['']);
    }
  });

  test.each([
    ['poppler', 'png'],
    ['ghostscript', 'jpg'],
    ['ghostscript', 'tiff'],
  ])('a page as large as PDF allows is drawn by %s with fewer dots', async (engine, to) => {
    const [file] = await convert('pdf', to, pdfOf([14_400, 14_400]), { engine });
    const { width, height } = await sharp(file?.path, { limitInputPixels: false }).metadata();
    expect(width).toBe(height);
    expect(width * height).toBeLessThanOrEqual(50_100_000);
  });
});

describe('what is written on the pages', () => {
  test('columns are read one after the other', async () => {
    const lines = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
    const columns = lines.map(
      (line, index) =>
        shown(`left ${line}`, 50, 700 - 15 * index) + shown(`right ${line}`, 320, 700 - 15 * index),
    );
    const [file] = await convert('pdf', 'txt', pdfOf([595, 842, columns.join('')]));
    const text = await readFile(file?.path ?? '', 'utf8');
    expect(text.trim().split(/\n+/)).toEqual([
      ...lines.map((line) => `left ${line}`),
      ...lines.map((line) => `right ${line}`),
    ]);
  });

  test('a document of pictures says that it has no text', async () => {
    const empty = pdfOf([200, 100, '1 0 0 rg 10 10 50 50 re f']);
    const failure = await failureOf(convert('pdf', 'txt', empty));
    expect(failure.code).toBe('conversion_failed');
    expect(failure.reason).toMatch(/^has no text layer/);
  });

  test('HTML is whole in itself, and names no file of the server', async () => {
    const [file] = await convert('pdf', 'html', TWELVE);
    const html = await readFile(file?.path ?? '', 'utf8');
    expect(html).toContain('<title>PDF document</title>');
    expect(html).toMatch(/Page(&#160;| )12/);
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/);
    expect(html).not.toContain('out/out');
  });

  test('what the owner forbids others is not forbidden to the owner', async () => {
    const path = await locked('', 'owner');
    for (const to of ['txt', 'html', 'md']) {
      const [file] = await convert('pdf', to, path);
      expect(await readFile(file?.path ?? '', 'utf8')).toContain('Zürich');
    }
  });
});

describe('files that are not what they should be', () => {
  const targets = ['png', 'svg', 'tiff', 'txt', 'html', 'docx'];

  test.each(targets)('a locked PDF asks for its password, on the way to %s', async (to) => {
    const failure = await failureOf(convert('pdf', to, await locked('user', 'owner')));
    expect(failure).toEqual({ code: 'password_protected', reason: 'is protected by a password' });
  });

  test.each(targets)('half of a PDF is damaged, on the way to %s', async (to) => {
    const whole = await readFile(LETTER);
    const failure = await failureOf(convert('pdf', to, whole.subarray(0, whole.length / 2)));
    expect(failure).toEqual({ code: 'invalid_input_file', reason: 'is damaged or not a PDF document' });
  });

  test.each(targets)('a PDF without pages has nothing to convert to %s', async (to) => {
    const failure = await failureOf(convert('pdf', to, pdfOf()));
    expect(failure.code).toBe('invalid_input_file');
  });
});

describe('what is asked for', () => {
  test('only some pages, called by their numbers in the document', async () => {
    const files = await convert('pdf', 'png', TWELVE, { options: { pages: '2,11-' } });
    expect(files.map(({ label }) => label)).toEqual(['02', '11', '12']);
    const [text] = await convert('pdf', 'txt', TWELVE, { options: { pages: '3' } });
    expect((await readFile(text?.path ?? '', 'utf8')).trim()).toBe('Page 3');
    const failure = await failureOf(convert('pdf', 'png', TWELVE, { options: { pages: '13-' } }));
    expect(failure).toEqual({ code: 'conversion_failed', reason: 'has no such pages' });
  });

  test.each(['poppler', 'ghostscript'])('more dots an inch, by %s', async (engine) => {
    const [file] = await convert('pdf', 'png', pdfOf([200, 100]), { engine, options: { dpi: 300 } });
    // 200 points at 300 dots per inch.
    expect([833, 834]).toContain((await sharp(file?.path).metadata()).width);
  });

  test.each(['poppler', 'ghostscript'])('less quality makes smaller pictures, by %s', async (engine) => {
    const sizes = [20, 95].map(async (quality) => {
      const [file] = await convert('pdf', 'jpg', LETTER, { engine, options: { quality } });
      return (await readFile(file?.path ?? '')).length;
    });
    const [low = 0, high = 0] = await Promise.all(sizes);
    expect(low).toBeLessThan(high * 0.7);
  });

  test('a password opens, and another one does not', async () => {
    const path = await locked('user', 'owner');
    for (const password of ['user', 'owner']) {
      const [file] = await convert('pdf', 'txt', path, { options: { password } });
      expect(await readFile(file?.path ?? '', 'utf8')).toContain('Zürich');
    }
    const failure = await failureOf(convert('pdf', 'txt', path, { options: { password: 'wrong' } }));
    expect(failure).toEqual({ code: 'password_protected', reason: 'is protected by a password' });
  });
});

describe('PostScript', () => {
  test('half of a drawing is damaged', async () => {
    const whole = await readFile(fixture('drawings/drawing.eps'));
    const failure = await failureOf(convert('eps', 'pdf', whole.subarray(0, whole.length / 2)));
    expect(failure).toEqual({ code: 'invalid_input_file', reason: 'is damaged or not an EPS drawing' });
  });

  test('a program reads no files', async () => {
    const program = '%!PS\n(/etc/passwd) (r) file 100 string readline pop show showpage\n';
    const failure = await failureOf(convert('ps', 'pdf', Buffer.from(program), { sandbox: 'off' }));
    expect(failure.code).toBe('invalid_input_file');
  });
});

describe('documents that can be edited', () => {
  /** What is inside a Word document, by its parts. */
  const partOf = async (file: string | undefined, part: string) =>
    (await execa('bsdtar', ['-xOf', file ?? '', part])).stdout;

  test('lines become paragraphs and headings, cells a table, and pages stay pages', async () => {
    const [file] = await convert('pdf', 'docx', LETTER);
    const xml = await partOf(file?.path, 'word/document.xml');
    expect(xml.match(/<w:tr>/g)).toHaveLength(3);
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(xml.match(/w:type="page"/g)).toHaveLength(1);
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(2);
    // From right to left in the middle of a line, and no space before the comma.
    expect(xml.replace(/<[^>]+>/g, '')).toContain('Ελληνικά, 日本語 and עברית in one line.');
  });

  test('a paragraph of many lines is one, and a parted word is whole', async () => {
    const lines = ['A paragraph of lines that are all of them more or less as long as the trans-'];
    lines.push('lation of a page, which goes on here, and which is only one paragraph, and');
    lines.push('which ends.');
    const content = lines.map((line, index) => shown(line, 50, 700 - 14 * index)).join('');
    const [file] = await convert('pdf', 'md', pdfOf([595, 842, content]));
    expect((await readFile(file?.path ?? '', 'utf8')).trim()).toBe(
      lines.join(' ').replace('trans- lation', 'translation'),
    );
  });

  test('a list is one, however far its bullets are from its text, and so are numbers', async () => {
    const bullets = ['one', 'two'].flatMap((text, index) => [
      shown('-', 50, 700 - 14 * index),
      shown(`${text} of a few more words than a cell has`, 74, 700 - 14 * index),
    ]);
    const numbers = [shown('1. First', 50, 660), shown('2. Second', 50, 646)];
    const [file] = await convert('pdf', 'md', pdfOf([595, 842, [...bullets, ...numbers].join('')]));
    expect((await readFile(file?.path ?? '', 'utf8')).trim()).toBe(
      [
        '-   one of a few more words than a cell has',
        '-   two of a few more words than a cell has',
        '',
        '1.  First',
        '2.  Second',
      ].join('\n'),
    );
  });

  test('a link ends where it did', async () => {
    const page = '<p>See <a href="https://example.com/">this page</a>, and not the others.</p>';
    const [document] = await convert('html', 'pdf', Buffer.from(page));
    const [file] = await convert('pdf', 'md', document?.path ?? '');
    expect(await readFile(file?.path ?? '', 'utf8')).toMatch(
      /this page,?\]\(https:\/\/example\.com\/\),? and not the others\.\n$/,
    );
  });

  test('only some pages', async () => {
    const [file] = await convert('pdf', 'md', TWELVE, { options: { pages: '3,5' } });
    const text = await readFile(file?.path ?? '', 'utf8');
    expect(text.match(/Page \d+/g)).toEqual(['Page 3', 'Page 5']);
  });

  test('a document of pictures says what reads it', async () => {
    const empty = pdfOf([200, 100, '1 0 0 rg 10 10 50 50 re f']);
    const failure = await failureOf(convert('pdf', 'docx', empty));
    expect(failure.code).toBe('conversion_failed');
    expect(failure.reason).toMatch(/^has no text layer; .*searchable-pdf/);
  });
});
