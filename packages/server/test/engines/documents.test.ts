import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { convert, failureOf, fixture } from './convert.ts';
import { convertToText, openDocument, zip } from './office-files.ts';

const LETTER = fixture('documents/letter.docx');

describe('files that are not what they should be', () => {
  const locked = { code: 'password_protected', reason: 'is protected by a password' };

  test.each([
    ['docx', 'pdf', 'content/encrypted.docx'],
    ['xlsx', 'csv', 'content/encrypted.xlsx'],
    ['doc', 'pdf', 'documents/locked.doc'],
    ['odt', 'docx', 'documents/locked.odt'],
    ['odt', 'md', 'documents/locked.odt'],
    ['xls', 'xlsx', 'sheets/locked.xls'],
    ['ods', 'xlsx', 'sheets/locked.ods'],
    ['pptx', 'pdf', 'content/encrypted.pptx'],
    ['odp', 'pptx', 'slides/locked.odp'],
  ])('a locked %s asks for its password, on the way to %s', async (from, to, file) => {
    expect(await failureOf(convert(from, to, fixture(file)))).toEqual(locked);
  });

  test.each([
    ['docx', 'pdf', 'documents/letter.docx'],
    ['docx', 'md', 'documents/letter.docx'],
    ['doc', 'pdf', 'documents/letter.doc'],
    ['odt', 'txt', 'documents/letter.odt'],
    ['epub', 'txt', 'documents/letter.epub'],
    ['xlsx', 'pdf', 'sheets/prices.xlsx'],
    ['pptx', 'odp', 'slides/talk.pptx'],
  ])('half of a %s is damaged, on the way to %s', async (from, to, file) => {
    const whole = await readFile(fixture(file));
    const failure = await failureOf(convert(from, to, whole.subarray(0, whole.length / 2)));
    expect(failure.code).toBe('invalid_input_file');
  });

  test('a docx whose XML breaks off is damaged', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Half';
    const input = await zip({
      '[Content_Types].xml': types,
      '_rels/.rels': links,
      'word/document.xml': document,
    });
    expect(await failureOf(convert('docx', 'pdf', input))).toMatchObject({ code: 'invalid_input_file' });
    expect(await failureOf(convert('docx', 'md', input))).toMatchObject({ code: 'invalid_input_file' });
  });

  test('random bytes are no document', async () => {
    for (const from of ['docx', 'doc', 'xls', 'odt', 'pptx', 'epub', 'rtf', 'csv', 'txt']) {
      const to = from === 'epub' ? 'txt' : 'pdf';
      expect(await failureOf(convert(from, to, randomBytes(5000)))).toMatchObject({
        code: 'invalid_input_file',
      });
    }
  });

  test('a document without any text is a page', async () => {
    const [file] = await convert(
      'odt',
      'pdf',
      await openDocument('text', '<office:body><office:text><text:p/></office:text></office:body>'),
    );
    const { stdout } = await execa('pdfinfo', [file?.path ?? '']);
    expect(stdout).toMatch(/^Pages: +1$/m);
  });
});

test('the notes of a text stand at its end, and those of a speaker after the slide', async () => {
  const text = await convertToText('odt', 'txt', fixture('documents/hard/notes.odt'));
  expect(text).toBe('Notes\nA sentence[1] that goes on.\n[1] What the note says.\n');
  const said = await convertToText('pptx', 'txt', fixture('slides/hard/noted.pptx'));
  expect(said).toBe('A clear picture\nHalf of it\n\nNoted\nWhat is shown.\nWhat is only said.\n');
});

describe('documents beside each other', () => {
  test('four at once become four documents', async () => {
    const markers = ['one', 'two', 'three', 'four'];
    const texts = await Promise.all(
      markers.map((marker) =>
        convertToText('html', 'pdf', Buffer.from(`<html><body><p>This is ${marker}.</p>`)),
      ),
    );
    expect(texts.map((text) => text.trim())).toEqual(markers.map((marker) => `This is ${marker}.`));
  });

  test('one that never ends is stopped, and another one is not', async () => {
    // Each cell compares every number with every other.
    const slow =
      '<table:table-cell table:formula="of:=SUMPRODUCT((ROW([.A1:.A5000])=TRANSPOSE(ROW([.A1:.A5000])))*1)"/>';
    const endless = slow.repeat(500);
    const input = await openDocument(
      'spreadsheet',
      `<office:body><office:spreadsheet><table:table table:name="x"><table:table-row>${endless}</table:table-row></table:table></office:spreadsheet></office:body>`,
    );
    const limit = new AbortController();
    const stuck = failureOf(convert('ods', 'pdf', input, { signal: limit.signal }));
    expect(await convertToText('docx', 'txt', LETTER)).toContain('Grüße');
    limit.abort(new ConversionFailure('timed_out', 'took too long'));
    expect(await stuck).toEqual({ code: 'timed_out', reason: 'took too long' });
    expect(await convertToText('docx', 'txt', LETTER)).toContain('Grüße');
  });
});

describe('text and pictures', () => {
  test('a PDF document says what its parts are', async () => {
    const [file] = await convert('docx', 'pdf', LETTER);
    expect((await execa('pdfinfo', [file?.path ?? ''])).stdout).toMatch(/^Tagged: +yes$/m);
    expect((await execa('pdfinfo', ['-struct', file?.path ?? ''])).stdout).toMatch(/H1[\s\S]*Table/);
  });

  test.each(['xlsx', 'xls', 'ods'])(
    'merged cells of a %s workbook are merged in a web page',
    async (from) => {
      const [page] = await convert(from, 'html', fixture(`sheets/hard/merged.${from}`));
      expect(await readFile(page?.path ?? '', 'utf8')).toMatch(
        /<td colspan="?3"?[^>]*>[\s\S]*A title over three columns/,
      );
    },
  );

  test('a formula is shown', async () => {
    const [document] = await convert('md', 'docx', Buffer.from('It is $x = 7 + 35$ here.'));
    const [file] = await convert('docx', 'pdf', document?.path ?? '');
    const { stdout } = await execa('pdftotext', [file?.path ?? '', '-']);
    expect(stdout.replace(/\s/g, '')).toContain('Itisx=7+35here.');
  });

  test.each([
    ['txt', 'UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Привет, мир', 'utf16le')])],
    ['txt', 'UTF-8', Buffer.from('Привет, мир')],
    [
      'html',
      'its declared encoding',
      Buffer.concat([
        Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
        Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
        Buffer.from(', \xec\xe8\xf0</p></body></html>', 'latin1'),
      ]),
    ],
    ['md', 'UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# Привет, мир', 'utf16le')])],
  ])('%s in %s is read', async (from, _, bytes) => {
    expect(await convertToText(from, 'pdf', bytes)).toContain('Привет, мир');
    expect(await convertToText(from, 'docx', bytes)).toContain('Привет, мир');
  });

  test.each([
    ['docx', 'html'],
    ['odt', 'html'],
    ['epub', 'html'],
    ['docx', 'md'],
    ['odt', 'org'],
    ['epub', 'rst'],
  ])('the picture of a %s is inside the %s', async (from, to) => {
    const text = await convertToText(from, to, fixture(`documents/letter.${from}`));
    expect(text).toContain('data:image/png;base64,iVBOR');
    expect(text).not.toContain('media/');
  });

  test('LaTeX, which cannot hold a picture, marks its place', async () => {
    const text = await convertToText('epub', 'latex', fixture('documents/letter.epub'));
    expect(text).toContain('\\fbox{\\emph{A flag}}');
    expect(text).not.toMatch(/\\includegraphics[[{]/);
  });

  test('HTML inside Markdown is a part of the document', async () => {
    const text = await convertToText(
      'md',
      'docx',
      Buffer.from('# A\n\n<table><tr><td>cell</td></tr></table>\n\nx<br>y <b>bold</b>\n'),
    );
    expect(text).toMatch(/A\s+cell\s+x\s*y bold/);
  });

  test('a title that the first heading repeats is said once', async () => {
    const page = '<html><head><title>The same</title></head><body><h1>The same</h1><p>end</p></body></html>';
    expect(await convertToText('html', 'docx', Buffer.from(page))).toMatch(/^The same\nend\s*$/);
  });
});

test('what has been deleted is not shown, and is kept where changes are kept', async () => {
  const tracked = fixture('documents/hard/tracked.docx');
  const [shown] = await convert('docx', 'txt', tracked);
  expect(await readFile(shown?.path ?? '', 'utf8')).toContain('The price is twenty pounds.');
  const [kept] = await convert('docx', 'rtf', tracked);
  expect(await readFile(kept?.path ?? '', 'utf8')).toMatch(/\\deleted[\s\S]*fourteen/);
});
