/** What the normaliser of office packages mends before LibreOffice, pandoc or openpyxl reads them: one case for each of its rules. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { convert, fixture, temporaryFolder } from './convert.ts';
import { openDocument, textIn } from './office-files.ts';

const OOXML = 'http://schemas.openxmlformats.org';
const W = `xmlns:w="${OOXML}/wordprocessingml/2006/main"`;
const SPACES = `${W} xmlns:r="${OOXML}/officeDocument/2006/relationships" xmlns:a="${OOXML}/drawingml/2006/main" xmlns:pic="${OOXML}/drawingml/2006/picture" xmlns:wp="${OOXML}/drawingml/2006/wordprocessingDrawing"`;
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RULES = dirname(
  fileURLToPath(new URL('../../src/conversion/kits/documents/office/rules.py', import.meta.url)),
);

const PACK = `
import base64, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in json.load(sys.stdin).items():
        archive.writestr(name, base64.b64decode(content))
`;

async function pack(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const path = join(await temporaryFolder(), 'made.zip');
  const encoded = Object.entries(parts).map(([name, content]) => [
    name,
    Buffer.from(content).toString('base64'),
  ]);
  await execa('/usr/bin/python3', ['-c', PACK, path], { input: JSON.stringify(Object.fromEntries(encoded)) });
  return readFile(path);
}

/** The parts of a Word document with this body. */
function wordParts(body: string, more: Readonly<Record<string, string | Buffer>> = {}) {
  const relations = Object.keys(more).map((name) => {
    const kind = name.startsWith('media/') ? 'image' : name.replace(/\.xml$/, '');
    return `<Relationship Id="r-${kind}" Type="${OOXML}/officeDocument/2006/relationships/${kind}" Target="${name}"/>`;
  });
  const link = `<Relationship Id="link" Type="${OOXML}/officeDocument/2006/relationships/hyperlink" Target="https://example.com/page" TargetMode="External"/>`;
  const overrides = ['document', 'styles', 'numbering', 'header', 'footer'].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships">${relations.join('')}${link}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(more).map(([name, content]) => [`word/${name}`, content])),
  };
}

const word = (body: string, more?: Readonly<Record<string, string | Buffer>>) => pack(wordParts(body, more));
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const field = (code: string, result: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result && run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;

async function textOf(from: string, to: string, input: string | Buffer) {
  const warnings: ConversionWarning[] = [];
  const files = await convert(from, to, input, { onWarning: (warning) => warnings.push(warning) });
  return { text: await textIn(to, files), files, warnings };
}

/** Words that Word does not print, each hidden in another way. */
const HIDING = {
  'styles.xml': `<w:styles ${W}><w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="table" w:styleId="Blank"><w:name w:val="Blank"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
};
const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const hidden = () =>
  word(
    [
      paragraph(run('Seen ') + run('SECRET1', '<w:vanish/>') + run('words', '<w:vanish w:val="0"/>')),
      paragraph(run('SECRET2', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'),
      paragraph(run('SECRET3', '<w:rStyle w:val="Unseen"/>') + run('and more')),
      paragraph(run('SECRET4'), '<w:pStyle w:val="Gone"/>'),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell('row')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${cell('SECRET5')}</w:tr></w:tbl>`,
      `<w:tbl><w:tblPr><w:tblStyle w:val="Blank"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell('SECRET6')}</w:tr></w:tbl>`,
      paragraph(
        `<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="visibility: hidden;width:90pt;height:40pt"><v:textbox>${box('SECRET7')}</v:textbox></v:rect></w:pict></w:r>`,
      ),
      paragraph(run('twice over', '<w:rStyle w:val="Unseen"/>'), '<w:pStyle w:val="Gone"/>'),
      paragraph(field('SET name "x"', 'SECRET8') + run('.')),
      paragraph(run('on paper', '<w:webHidden/>')),
    ].join(''),
    HIDING,
  );

describe('hidden words', () => {
  test.each(['md', 'txt', 'html', 'epub', 'odt', 'pdf'])('of a Word document are not in %s', async (to) => {
    const { text, warnings } = await textOf('docx', to, await hidden());
    expect(text).not.toContain('SECRET');
    for (const seen of ['Seen', 'words', 'and more', 'row', 'twice over', 'on paper'])
      expect(text).toContain(seen);
    expect(warnings).toContainEqual({ code: 'content_left_out', detail: 'Hidden text was left out.' });
  });

  test.each(['md', 'txt', 'html'])('of an OpenDocument are not in %s', async (to) => {
    const input = await openDocument(
      'text',
      '<office:body><office:text><text:p>Seen <text:span text:style-name="H">SECRET1</text:span> words</text:p><text:section text:name="S" text:display="none"><text:p>SECRET2</text:p></text:section><text:p text:style-name="P">SECRET3 <text:span text:style-name="V">shown</text:span></text:p><text:p>end</text:p></office:text></office:body>',
      {
        'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:styles><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/></style:style><style:style style:name="V" style:family="text"><style:text-properties text:display="true"/></style:style></office:styles></office:document-styles>`,
      },
    );
    const { text } = await textOf('odt', to, input);
    expect(text).not.toContain('SECRET');
    expect(text).toMatch(/Seen\s+words[\s\S]*shown[\s\S]*end/);
  });

  test.each(['md', 'html', 'docx', 'pdf', 'epub'])('of rich text are not in %s', async (to) => {
    const { text } = await textOf(
      'rtf',
      to,
      Buffer.from('{\\rtf1\\ansi Seen {\\v SECRET1} words\\par {\\v SECRET2\\par}end\\par}'),
    );
    expect(text).not.toContain('SECRET');
    expect(text).toMatch(/Seen\s+words[\s\S]*end/);
  });
});

test('fields that LibreOffice cannot compute show what their program saved', async () => {
  const nested = field('IF { } = "f" "Mrs" "Mr"', 'Mrs').replace('{ }', '');
  const body = [
    paragraph(run('You owe ') + field('IF 1 = 1 "ten" "nine"', 'ten') + run(' euro, ') + nested),
    paragraph(
      run('See ') + field('REF gone \\h', 'section 4') + run(' of ') + field('DOCVARIABLE x', 'Acme'),
    ),
    paragraph(`<w:fldSimple w:instr=" =SUM(2,3) ">${run('five')}</w:fldSimple>`),
    paragraph(run('page ') + field('PAGE', '7')),
    paragraph(run('no. ') + field('AUTONUM', 'four') + field('COMMENTS', ' by hand')),
  ].join('');
  const { text } = await textOf('docx', 'pdf', await word(body));
  expect(text).toMatch(/You owe ten euro, Mrs\s+See section 4 of Acme\s+five\s+page 1\s+no. four by hand/);
});

test('a field that another one asks, and old ends of lines, are no words in md', async () => {
  const inner = field('MERGEFIELD Gender', 'f');
  const outer = field('IF', 'Mrs').replace(
    '<w:r><w:fldChar w:fldCharType="separate"/>',
    (mark) => inner + mark,
  );
  const { text } = await textOf(
    'docx',
    'md',
    await word(paragraph(`${run('Dear ')}${outer}<w:r><w:cr/></w:r>${run('Day')}`)),
  );
  expect(text).toMatch(/^Dear Mrs\s+Day\s*$/);
});

test.each(['pdf', 'md', 'txt'])(
  'the boxes that are ticked in a form, and the chosen entry, are words in %s',
  async (to) => {
    const box = (more: string) =>
      `<w:ffData><w:checkBox><w:default w:val="0"/>${more}</w:checkBox></w:ffData>`;
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="small"/><w:listEntry w:val="medium"/></w:ddList></w:ffData>';
    const body = paragraph(
      `${field('FORMCHECKBOX', '', box('<w:checked/>'))}${run(' agreed ')}${field('FORMCHECKBOX', '', box(''))}${run(' refused ')}${field('FORMDROPDOWN', '', list)}`,
    );
    const { text } = await textOf('docx', to, await word(body));
    expect(text.replace(/\s+/g, ' ').trim()).toMatch(/^☒ agreed ☐ refused medium/);
  },
);

test('links without a style of characters are links in PDF', async () => {
  const { files } = await textOf(
    'docx',
    'pdf',
    await word(paragraph(`<w:hyperlink r:id="link">${run('the site')}</w:hyperlink>`)),
  );
  const { stdout } = await execa('pdfinfo', ['-url', files[0]?.path ?? '']);
  expect(stdout).toContain('https://example.com/page');
});

test('a table without a grid keeps its cells, and a row that begins later its place', async () => {
  const later = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('below')}</w:tr>`;
  const { text } = await textOf(
    'docx',
    'md',
    await word(`<w:tbl><w:tr>${cell('bare')}${cell('cells')}</w:tr>${later}</w:tbl>`),
  );
  expect(text).toMatch(/\| bare +\| cells +\|[\s\S]*\|\s+\| below +\|/);
});

test('words under reading marks stay, and the marks behind them', async () => {
  const ruby =
    '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  const { text } = await textOf('docx', 'md', await word(paragraph(run('私は') + ruby + run('に住む。'))));
  expect(text.trim()).toBe('私は東京（とうきょう）に住む。');
});

test.each(['md', 'txt'])('the result of a field of rich text that LibreOffice loses is in %s', async (to) => {
  const rtf =
    '{\\rtf1\\ansi {\\header Mill Lane\\par}You owe {\\field{\\*\\fldinst {\\b  IF 1 = 1 "ten" "nine"}}{\\fldrslt {\\b ten}}} euro, {\\field{\\*\\fldinst MERGEFIELD who}{\\fldrslt Ann}}.\\par}';
  const { text } = await textOf('rtf', to, Buffer.from(rtf));
  expect(text.replaceAll('*', '')).toMatch(/^Mill Lane\s+You owe ten euro, Ann\.\s*$/);
});

test('a hidden mark of a note takes its note along, and all else stays', async () => {
  const rtf = '{\\rtf1\\ansi Seen {\\v mark{\\footnote SECRET}} words\\par}';
  const { text } = await textOf('rtf', 'txt', Buffer.from(rtf));
  expect(text).toMatch(/^Seen\s+words\s*$/);
});

test('cells, starts of lists, frames, reading marks, fields and heads of an OpenDocument are in md', async () => {
  const cell = (words: string, more = '') =>
    `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const input = await openDocument(
    'text',
    `<office:body><office:text><table:table table:name="T"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>${cell('Wide', 'table:number-columns-spanned="2"')}${covered}${cell('head')}</table:table-row></table:table-header-rows><table:table-row>${cell('Tall', 'table:number-rows-spanned="2"')}${cell('a')}${cell('b')}</table:table-row><table:table-row>${covered}${cell('c')}${cell('d')}</table:table-row></table:table><text:list text:style-name="L"><text:list-item text:start-value="5"><text:p>five</text:p></text:list-item></text:list><text:p>Box<draw:frame text:anchor-type="as-char"><draw:text-box><text:p>within</text:p></draw:text-box></draw:frame></text:p><text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とう</text:ruby-text></text:ruby>に <text:text-input>typed</text:text-input></text:p></office:text></office:body>`,
    {
      'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:styles><office:master-styles><style:master-page style:name="Standard"><style:header><text:p>Mill Lane</text:p><text:p>Page <text:page-number>1</text:page-number></text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    },
  );
  const { text } = await textOf('odt', 'md', input);
  const cells = text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((each) => each.trim()),
  );
  expect(cells.filter((each) => each.some((words) => /\w/.test(words)))).toEqual([
    ['Wide', '', 'head'],
    ['Tall', 'a', 'b'],
    ['', 'c', 'd'],
  ]);
  expect(text).toMatch(/^Mill Lane\s+\|[\s\S]*5\. +five\s+Box\s+within\s+東京（とう）に typed\s*$/);
});

test.each(['md', 'txt'])('the head and the foot of a letter stand once in %s', async (to) => {
  const head = (name: string, text: string) =>
    `<w:${name} ${SPACES}>${paragraph(run(text))}${paragraph(run('Page ') + field('PAGE', '1'))}</w:${name}>`;
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="r-header"/><w:footerReference w:type="default" r:id="r-footer"/></w:sectPr>';
  const parts = { 'header.xml': head('hdr', '1 Mill Lane'), 'footer.xml': head('ftr', 'Bank code 12') };
  const { text } = await textOf('docx', to, await word(paragraph(run('Dear Sir')) + section, parts));
  expect(text.split('\n').filter(Boolean)).toEqual(['1 Mill Lane', 'Dear Sir', 'Bank code 12']);
});

test('numbers of headings and of articles are words', async () => {
  const level = (depth: number, text: string, kind = 'decimal') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, '%1')}${level(1, '%1.%2')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'Article %1:', 'upperRoman')}${level(1, '(%2)', 'lowerLetter')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, '%1.')}</w:abstractNum>${[0, 1, 2].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`;
  const styles = `<w:styles ${W}>${[1, 2].map((depth) => `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:pPr><w:numPr><w:ilvl w:val="${depth - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`).join('')}</w:styles>`;
  const heading = (depth: number, text: string) =>
    paragraph(run(text), `<w:pStyle w:val="Heading${depth}"/>`);
  const item = (list: number, depth: number, text: string) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
  const body = [
    ...[
      heading(1, 'Scope'),
      heading(2, 'Limits'),
      heading(2, 'Terms'),
      heading(1, 'Duties'),
      heading(2, 'Care'),
    ],
    ...[item(2, 0, 'Form'), item(2, 1, 'paper'), item(2, 1, 'screen'), item(2, 0, 'Place')],
    ...[item(3, 0, 'one'), item(3, 0, 'two')],
  ].join('');
  const { text } = await textOf(
    'docx',
    'md',
    await word(body, { 'numbering.xml': numbering, 'styles.xml': styles }),
  );
  const lines = text.split('\n').filter(Boolean);
  expect(lines).toEqual([
    ...['# 1 Scope', '## 1.1 Limits', '## 1.2 Terms', '# 2 Duties', '## 2.1 Care'],
    ...['Article I: Form', '\\(a\\) paper', '\\(b\\) screen', 'Article II: Place'],
    ...['1.  one', '2.  two'],
  ]);
});

test('what has been cut off a picture is not in the result', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'in.png');
  const draw = `
from PIL import Image
image = Image.new("RGB", (40, 20), "red")
image.paste("blue", (20, 0, 40, 20))
image.save(${JSON.stringify(path)})`;
  await execa('/usr/bin/python3', ['-c', draw]);
  const picture = `<w:r><w:drawing><wp:inline><wp:extent cx="1000" cy="1000"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="${OOXML}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="r-image"/><a:srcRect l="50000"/></pic:blipFill><pic:spPr><a:xfrm rot="5400000"><a:ext cx="1000" cy="1000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const { text } = await textOf(
    'docx',
    'md',
    await word(paragraph(picture), { 'media/in.png': await readFile(path) }),
  );
  await writeFile(path, Buffer.from(/base64,([^)]*)/.exec(text)?.[1] ?? '', 'base64'));
  const look = `from PIL import Image; image = Image.open(${JSON.stringify(path)}); print(image.size, image.convert("RGB").getcolors())`;
  expect((await execa('/usr/bin/python3', ['-c', look])).stdout).toBe('(20, 20) [(400, (0, 0, 255))]');
});

describe('a package that Word opens', () => {
  const parts = () => wordParts(paragraph(run('Plain words here.')));
  const kinds: Readonly<Record<string, () => Promise<Buffer>>> = {
    'with backslashes in its names': () =>
      pack(
        Object.fromEntries(
          Object.entries(parts()).map(([name, content]) => [name.replaceAll('/', '\\'), content]),
        ),
      ),
    'with bytes behind it': async () => Buffer.concat([await pack(parts()), Buffer.alloc(300, 'x')]),
    'with other prefixes': () =>
      pack({
        ...parts(),
        'word/document.xml': parts()['word/document.xml'].replaceAll(
          /(<\/?|\s|xmlns:)w:|xmlns:w=/g,
          (found) => found.replace('w', 'ns0'),
        ),
      }),
    'in UTF-16': () =>
      pack({
        ...parts(),
        'word/document.xml': Buffer.from(
          `\uFEFF${parts()['word/document.xml'].replace('UTF-8', 'UTF-16')}`,
          'utf16le',
        ),
      }),
  };
  const cases = Object.keys(kinds).flatMap((kind) => ['md', 'pdf'].map((to) => [kind, to] as const));
  test.each(cases)('%s becomes %s', async (kind, to) => {
    const { text } = await textOf('docx', to, (await kinds[kind]?.()) ?? '');
    expect(text).toContain('Plain words here.');
  });
});

test('a strict workbook has its cells, with backslashes in its names too', async () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const book = await pack({
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels\\.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r" Type="${strict}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl\\workbook.xml': `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl\\_rels\\workbook.xml.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl\\worksheets\\sheet1.xml': `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ada</t></is></c></row></sheetData></worksheet>`,
  });
  const [made] = await convert('xlsx', 'json', book);
  expect(JSON.parse(await readFile(made?.path ?? '', 'utf8'))).toEqual([{ name: 'Ada' }]);
});

test('a package that needs no mending stays as it is', async () => {
  const path = join(await temporaryFolder(), 'in.docx');
  await writeFile(path, await word(paragraph(run('Plain words here.') + field('PAGE', '1'))));
  const ask = `import sys; sys.path.append(${JSON.stringify(RULES)})
from rules import *
print(all([mended(sys.argv[1], sys.argv[1] + ".made", reader, "pdf")[0] == sys.argv[1] for reader in EVERYONE]))`;
  expect((await execa('/usr/bin/python3', ['-B', '-c', ask, path])).stdout).toBe('True');
});

test('a hidden slide is not in plain text, which is said', async () => {
  const path = join(await temporaryFolder(), 'in.pptx');
  const hide = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as source, zipfile.ZipFile(sys.argv[2], "w") as made:
    for name in source.namelist():
        made.writestr(name, source.read(name).replace(b"<p:sld ", b'<p:sld show="0" ', name.endswith("/slide1.xml")))`;
  await execa('/usr/bin/python3', ['-c', hide, fixture('slides/talk.pptx'), path]);
  const [shown, { text, warnings }] = [
    await textOf('pptx', 'txt', fixture('slides/talk.pptx')),
    await textOf('pptx', 'txt', path),
  ];
  expect(text.length).toBeGreaterThan(1);
  expect(shown.text.endsWith(text)).toBe(true);
  expect(shown.text.length).toBeGreaterThan(text.length);
  expect(warnings).toEqual([
    {
      code: 'content_left_out',
      detail: 'Slide 1 is hidden and was left out. The option "hidden" brings it.',
    },
  ]);
});
