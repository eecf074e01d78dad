import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { convert, failureOf, fixture, temporaryFolder } from './convert.ts';

const LETTER = fixture('documents/letter.docx');
const CONTENT = fileURLToPath(new URL('../../../proof/src/checks/content.py', import.meta.url));

/** The text of a conversion's results, as a reader other than the engines sees it. */
async function textIn(format: string, files: readonly { path: string }[]): Promise<string> {
  const texts = files.map(async ({ path }) => {
    if (['txt', 'csv', 'html', 'md', 'rst', 'latex', 'org'].includes(format)) return readFile(path, 'utf8');
    if (format === 'pdf') return (await execa('pdftotext', [path, '-'])).stdout;
    const { stdout } = await execa('/usr/bin/python3', [CONTENT, format, path]);
    return String(JSON.parse(stdout).text);
  });
  return (await Promise.all(texts)).join('\n');
}

async function convertToText(from: string, to: string, input: string | Buffer): Promise<string> {
  return textIn(to, await convert(from, to, input));
}

const PACK = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, content in json.load(sys.stdin).items():
        archive.writestr(name, content)
`;

async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const path = join(await temporaryFolder(), 'made.zip');
  await execa('/usr/bin/python3', ['-c', PACK, path], { input: JSON.stringify(parts) });
  return readFile(path);
}

/** An OpenDocument package with this content, and further parts. */
function openDocument(kind: string, content: string, more: Readonly<Record<string, string>> = {}) {
  const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
  const mediaType = `application/vnd.oasis.opendocument.${kind}`;
  const spaces = ['office', 'text', 'table', 'script'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`);
  spaces.push(`xmlns:draw="${oasis}:drawing:1.0"`, 'xmlns:xlink="http://www.w3.org/1999/xlink"');
  spaces.push(`xmlns:of="${oasis}:of:1.2"`, 'xmlns:dom="http://www.w3.org/2001/xml-events"');
  const parts = {
    'styles.xml': `<office:document-styles ${spaces.join(' ')} office:version="1.3"/>`,
    ...more,
  };
  const entries = ['content.xml', ...Object.keys(parts)].map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  );
  return zip({
    mimetype: mediaType,
    'content.xml': `<office:document-content ${spaces.join(' ')} office:version="1.3"><office:font-face-decls/><office:automatic-styles/>${content}</office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>${entries.join('')}</manifest:manifest>`,
    ...parts,
  });
}

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

test('a hidden sheet is data, and not on the pages', async () => {
  const path = join(await temporaryFolder(), 'hidden.xlsx');
  const make = `
import openpyxl, sys
workbook = openpyxl.Workbook()
workbook.active["A1"] = "seen"
hidden = workbook.create_sheet("Hidden")
hidden["A1"] = "unseen"
hidden.sheet_state = "hidden"
workbook.save(sys.argv[1])
`;
  await execa('/usr/bin/python3', ['-c', make, path]);
  expect(await convertToText('xlsx', 'csv', path)).toContain('unseen');
  expect(await convertToText('xlsx', 'ods', path)).toContain('unseen');
  expect((await convertToText('xlsx', 'pdf', path)).trim()).toBe('seen');
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

/** Without the sandbox, so that what is shown is what the engines themselves refuse. */
describe('what lies outside a document', () => {
  const SECRET = 'swordfish-4711';

  /** A file that no result may hold, and an address that nobody may ask. */
  async function outside() {
    const folder = await temporaryFolder();
    const files = {
      text: join(folder, 'secret.txt'),
      sheet: join(folder, 'secret.csv'),
      picture: join(folder, 'secret.png'),
    };
    await writeFile(files.text, `${SECRET}\n`);
    await writeFile(files.sheet, `${SECRET}\n`);
    // Only its bytes matter: they would be copied as they are.
    await writeFile(files.picture, `\x89PNG\r\n\x1a\n${SECRET}`, 'latin1');
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end(SECRET);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return { ...files, requests, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  async function everythingIn(files: readonly { path: string }[]): Promise<string> {
    const unpacked = files.map(async ({ path }) => {
      const { stdout } = await execa('bsdtar', ['-xOf', path], { reject: false, encoding: 'latin1' });
      const { stdout: text } = await execa('pdftotext', [path, '-'], { reject: false });
      return stdout + text + (await readFile(path, 'latin1'));
    });
    return (await Promise.all(unpacked)).join('\n');
  }

  const base64 = (value: string) => Buffer.from(value).toString('base64').slice(2, 18);

  async function expectNoLeak(from: string, to: string, input: Buffer, requests: readonly string[]) {
    const everything = await everythingIn(await convert(from, to, input, { sandbox: 'off' }));
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain(base64(SECRET));
    expect(requests).toEqual([]);
  }

  test.each(['pdf', 'docx', 'html', 'md'])(
    'stays out of %s made of an OpenDocument text with links',
    async (to) => {
      const { text, picture, address, requests } = await outside();
      const section = (name: string, href: string) =>
        `<text:section text:name="${name}"><text:section-source xlink:type="simple" xlink:href="${href}"/><text:p>old</text:p></text:section>`;
      const image = (href: string) =>
        `<text:p><draw:frame draw:name="${href}"><draw:image xlink:href="${href}" xlink:type="simple"/></draw:frame></text:p>`;
      const body = [
        section('a', `file://${text}`),
        section('b', `${address}/section`),
        image(`file://${picture}`),
        image(`${address}/picture.png`),
      ];
      const input = await openDocument(
        'text',
        `<office:body><office:text>${body.join('')}<text:p>mine</text:p></office:text></office:body>`,
      );
      await expectNoLeak('odt', to, input, requests);
    },
  );

  test.each(['pdf', 'xlsx', 'csv'])('stays out of %s made of a workbook with links', async (to) => {
    const { sheet, address, requests } = await outside();
    const linked = (href: string) =>
      `<table:table table:name="${href.slice(0, 4)}"><table:table-source xlink:type="simple" xlink:href="${href}" table:filter-name="Text - txt - csv (StarCalc)" table:filter-options="44,34,76"/><table:table-row><table:table-cell/></table:table-row></table:table>`;
    const formulas = [
      `'file://${sheet}'#$secret.A1`,
      `WEBSERVICE(&quot;${address}/web&quot;)`,
      `WEBSERVICE(&quot;file://${sheet}&quot;)`,
    ];
    const cells = formulas.map((formula) => `<table:table-cell table:formula="of:=${formula}"/>`).join('');
    const input = await openDocument(
      'spreadsheet',
      `<office:body><office:spreadsheet><table:table table:name="own"><table:table-row>${cells}</table:table-row></table:table>${linked(`file://${sheet}`)}${linked(`${address}/sheet.csv`)}</office:spreadsheet></office:body>`,
    );
    await expectNoLeak('ods', to, input, requests);
  });

  test.each(['pdf', 'docx', 'odt', 'epub', 'md', 'rtf'])('stays out of %s made of a web page', async (to) => {
    const { text, picture, address, requests } = await outside();
    const sources = [`file://${picture}`, picture, `${address}/picture.png`];
    const page = `<html><head><link rel="stylesheet" href="${address}/style.css"></head><body><p>mine</p>${sources.map((source) => `<img src="${source}">`).join('')}<iframe src="file://${text}"></iframe><iframe src="${address}/frame"></iframe><object data="file://${text}"></object><embed src="file://${text}"></body></html>`;
    await expectNoLeak('html', to, Buffer.from(page), requests);
  });

  test.each([
    [
      'md',
      (o) =>
        `---\ncss: ${o.text}\ncover-image: ${o.picture}\nbibliography: ${o.text}\n---\n\n![a](${o.picture}) ![b](${o.address}/b.png)\n\n<img src="${o.picture}">\n\n<iframe src="${o.address}/frame"></iframe>\n`,
    ],
    ['rst', (o) => `.. image:: ${o.picture}\n\n.. figure:: ${o.address}/b.png\n\nmine\n`],
    ['org', (o) => `[[file:${o.picture}]]\n\nmine\n`],
    ['latex', (o) => `\\includegraphics{${o.picture}}\n\\verbatiminput{${o.text}}\nmine\n`],
  ] satisfies [string, (o: { text: string; picture: string; address: string }) => string][])(
    'stays out of what is made of %s',
    async (from, write) => {
      const { requests, ...there } = await outside();
      for (const to of ['html', 'docx', 'odt', 'epub']) {
        await expectNoLeak(from, to, Buffer.from(write(there)), requests);
      }
    },
  );

  test.each([
    ['rst', (file) => `mine\n\n.. include:: ${file}\n`],
    ['rst', (file) => `mine\n\n.. csv-table:: x\n   :file: ${file}\n`],
    ['org', (file) => `#+INCLUDE: "${file}"\n\nmine\n`],
    ['latex', (file) => `\\input{${file}}\nmine\n`],
  ] satisfies [string, (file: string) => string][])(
    '%s that includes a file says that it did not come with it',
    async (from, write) => {
      const { text } = await outside();
      const failure = await failureOf(convert(from, 'html', Buffer.from(write(text)), { sandbox: 'off' }));
      const reason = 'includes a file that did not come with it';
      expect(failure).toEqual({ code: 'conversion_failed', reason });
    },
  );

  test('a macro does not run', async () => {
    const files = await convert('ods', 'pdf', fixture('sheets/macro.ods'), { sandbox: 'off' });
    expect(await textIn('pdf', files)).toContain('Hello, macro.');
    const step = dirname(dirname(files[0]?.path ?? ''));
    expect(await readdir(step)).not.toContain('macro-ran');
  });
});

describe('workbooks and separated values', () => {
  test('a picture on a sheet is in the page that is made of it', async () => {
    const dot = (await readFile(fixture('images/picture.png'))).toString('base64');
    const frame = `<draw:frame svg:width="2cm" svg:height="2cm"><draw:image><office:binary-data>${dot}</office:binary-data></draw:image></draw:frame>`;
    const workbook = `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
      office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
      <table:table table:name="S"><table:table-row><table:table-cell>${frame}</table:table-cell></table:table-row></table:table>
      </office:spreadsheet></office:body></office:document>`;
    const page = await convertToText('fods', 'html', Buffer.from(workbook));
    expect(page.match(/<img src="[^"]{21}/gi)).toEqual(['<img src="data:image/png;base64']);
  });

  const csv = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
  const sheet = (name: string, text: string) =>
    `<table:table table:name="${name}"><table:table-row><table:table-cell><text:p>${text}</text:p></table:table-cell></table:table-row></table:table>`;
  const workbook = (...sheets: string[]) =>
    openDocument(
      'spreadsheet',
      `<office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body>`,
    );

  test('each sheet becomes a file with its name, in the order of the sheets', async () => {
    const files = await convert('xlsx', 'csv', fixture('sheets/prices.xlsx'));
    expect(files.map(({ label }) => label)).toEqual(['Preise 2024', '日本']);
    const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')));
    expect(texts).toEqual([
      'Obst,Preis\r\nÄpfel,2.5\r\nBirnen,3.75\r\nSumme,6.25\r\n',
      'Ελληνικά,"a, b","say ""hi"""\r\n',
    ]);
  });

  test('one sheet becomes one file without a label', async () => {
    const files = await convert('ods', 'csv', await workbook(sheet('Alone', 'here')));
    expect(files.map(({ label }) => label)).toEqual(['']);
    expect(await textIn('csv', files)).toBe('here\r\n');
  });

  test('a hostile name of a sheet stays a label', async () => {
    const names = ['../../etc/x', 'a/b', '..', 'con:*?'];
    const files = await convert(
      'ods',
      'csv',
      await workbook(...names.map((name, index) => sheet(name, `cell ${index}`))),
    );
    expect(await textIn('csv', files)).toBe('cell 0\r\n\ncell 1\r\n\ncell 2\r\n\ncell 3\r\n');
    for (const { label } of files) expect(label).not.toMatch(/[/\\:*?]/);
  });

  test.each([
    ['commas', 'name,number\nÄpfel,1.5\n'],
    ['semicolons and a decimal comma', 'name;number\nÄpfel;1,5\n'],
    ['tabs', 'name\tnumber\nÄpfel\t1.5\n'],
    ['a line that tells the separator', 'sep=;\r\nname;number\r\nÄpfel;1,5\r\n'],
    ['quotes around what separates', '"name","number"\n"Äpfel",1.5\n"a;b;c","2"\n'],
  ])('cells are found between %s', async (_, text) => {
    expect(await convertToText('csv', 'xlsx', csv(text))).toMatch(/^name\nnumber\nÄpfel\n1\.5/);
  });

  test.each([
    ['UTF-8 with a mark', csv('\ufeffname,Größe\n')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), csv('name,Größe\n', 'utf16le')])],
    ['Windows-1252', csv('name,Größe\n', 'latin1')],
  ])('%s is read', async (_, bytes) => {
    expect(await convertToText('csv', 'ods', bytes)).toBe('name\nGröße');
  });

  test('numbers that are names keep every digit', async () => {
    const text = await convertToText('csv', 'ods', csv('code,phone,card\n00742,+4930123,4111111111111111\n'));
    expect(text).toContain('00742\n+4930123\n4111111111111111');
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
