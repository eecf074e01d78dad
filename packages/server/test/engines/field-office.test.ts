/** What real documents and workbooks have that fixtures made by programs lack: comments, hidden sheets, tables of contents to be made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { type ConvertOptions, convert, failureOf, fixture, temporaryFolder } from './convert.ts';
import { convertToText, openDocument, textIn, zip } from './office-files.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word document of this body, and further parts by their names in `word/`. */
function wordDocument(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const names = Object.keys(parts);
  const overrides = ['document', ...names].map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name === 'document' ? 'document.main' : name}+xml"/>`,
  );
  const relations = names.map(
    (name, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships ${space}><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${space}>${relations.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, parts[name] ?? ''])),
  });
}

const COMMENT = 'Is this the right sum?';
const commented = () =>
  wordDocument(
    `<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>The fee is 90 euro.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    {
      comments: `<w:comments ${W}><w:comment w:id="0" w:author="Ada" w:date="2024-03-05T10:00:00Z" w:initials="A"><w:p><w:r><w:t>${COMMENT}</w:t></w:r></w:p></w:comment></w:comments>`,
    },
  );

/** What a conversion made, as text, and what it warned of. */
async function convertWarned(from: string, to: string, input: string | Buffer, options: ConvertOptions = {}) {
  const warnings: ConversionWarning[] = [];
  const files = await convert(from, to, input, {
    ...options,
    onWarning: (warning) => warnings.push(warning),
  });
  // What this machine's fonts are is not what most tests are about.
  const others = warnings.filter(({ code }) => code !== 'font_replaced');
  return { path: files[0]?.path ?? '', text: await textIn(to, files), warnings: others, all: warnings };
}

describe('a text with a comment', () => {
  test.each(['doc', 'odt', 'rtf'])('becomes %s with it, and pages from there', async (format) => {
    const [file] = await convert('docx', format, await commented(), { engine: 'libreoffice' });
    const { text, warnings } = await convertWarned(format, 'pdf', file?.path ?? '');
    expect(text).toContain('The fee is 90 euro.');
    expect(text).not.toContain(COMMENT);
    // A comment that was lost on the way could not be left out here.
    expect(warnings).toEqual([
      { code: 'content_left_out', detail: 'One comment was left out. The option "comments" keeps it.' },
    ]);
  });

  test('has it on its pages where it is wanted', async () => {
    const plain = await convertWarned('docx', 'pdf', await commented());
    const noted = await convertWarned('docx', 'pdf', await commented(), { options: { comments: true } });
    const notesIn = async (path: string) =>
      (await readFile(path, 'latin1')).match(/\/Subtype ?\/Text/g)?.length ?? 0;
    expect([await notesIn(plain.path), await notesIn(noted.path)]).toEqual([0, 1]);
    expect(noted.warnings).toEqual([]);
  });
});

test('a table of contents that its file leaves to the reader is made', async () => {
  const field = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const heading = (text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const contents = `<w:p>${field('begin', ' w:dirty="true"')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}<w:r><w:t>Update this field.</w:t></w:r>${field('end')}</w:p>`;
  const document = await wordDocument(`${contents}${heading('Origins')}${heading('Outlook')}`, {
    styles: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
  });
  const text = await convertToText('docx', 'pdf', document);
  expect(text).toMatch(/Origins[.\s]*2\s+Outlook[.\s]*3/);
  expect(text).not.toContain('Update this field');
});

test("running heads show each page's headings, and their numbers", async () => {
  const field = (code: string) =>
    `<w:fldSimple w:instr=" STYLEREF ${code} "><w:r><w:t>Saved</w:t></w:r></w:fldSimple>`;
  const heading = (text: string, more = '') =>
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const break_ = '<w:pageBreakBefore/>';
  const space = `${W} xmlns:r="${OFFICE}"`;
  const body = `${heading('Origins', break_)}${heading('Growth')}<w:p><w:pPr>${break_}</w:pPr></w:p>${heading('Outlook', break_)}`;
  const document = await wordDocument(
    `${body}<w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr>`,
    {
      header: `<w:hdr ${space}><w:p><w:r><w:t xml:space="preserve">first </w:t></w:r>${field('&quot;heading 1&quot;')}</w:p><w:p><w:r><w:t xml:space="preserve">last </w:t></w:r>${field('1 \\l')}</w:p><w:p><w:r><w:t xml:space="preserve">none </w:t></w:r>${field('Nowhere')}</w:p></w:hdr>`,
      styles: `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`,
    },
  );
  const { text, warnings } = await convertWarned('docx', 'pdf', document);
  const heads = text.split('\f').map((page) => page.match(/^(?:first|last|none) .*/gm)?.join(', '));
  expect(heads.slice(0, 3)).toEqual([
    'first Origins, last Growth, none Saved',
    'first Growth, last Growth, none Saved',
    'first Outlook, last Outlook, none Saved',
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(['content_changed']);
});

/** A workbook that this script, to which `book` is known, fills, with what the script cannot write put in its sheet. */
async function workbook(script: string, put: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = join(await temporaryFolder(), 'made.xlsx');
  const program = `import datetime, json, openpyxl, sys, zipfile
book = openpyxl.Workbook()
sheet = book.active
${script}
book.save(sys.argv[1])
with zipfile.ZipFile(sys.argv[1]) as package: parts = {name: package.read(name).decode() for name in package.namelist()}
with zipfile.ZipFile(sys.argv[1], "w") as package:
    for name, content in parts.items():
        for old, new in json.loads(sys.argv[2]).items():
            content = content.replace(old, new) if name == "xl/worksheets/sheet1.xml" else content
        package.writestr(name, content)`;
  await execa('/usr/bin/python3', ['-c', program, path, JSON.stringify(put)]);
  return path;
}

test('cells become separated values as they are shown', async () => {
  const path = await workbook(`
for value, shown in ((datetime.datetime(2023, 11, 2), "dd/mm/yyyy"), (742, "00000"), (1.5, "[h]:mm"), (2499.9, "#,##0.00 €"), (0.125, "0.0%")):
    sheet.append([value])
    sheet.cell(sheet.max_row, 1).number_format = shown`);
  expect(await convertToText('xlsx', 'csv', path)).toBe(
    '02/11/2023\r\n00742\r\n36:00\r\n"2,499.90 €"\r\n12.5%\r\n',
  );
});

describe('a hidden sheet', () => {
  const hidden = () =>
    workbook(`
sheet["A1"], sheet["A2"] = "seen", "this too"
other = book.create_sheet("Costs")
other["A1"], other["A2"] = "unseen", "nor this"
other.sheet_state = "hidden"`);

  test.each(['csv', 'html', 'pdf', 'json', 'md'])('is left out of %s, which is said', async (format) => {
    const path = await hidden();
    const { text, warnings } = await convertWarned('xlsx', format, path);
    expect(text).toContain('seen');
    expect(text).not.toContain('unseen');
    expect(warnings).toEqual([
      {
        code: 'content_left_out',
        detail: 'The sheet "Costs" is hidden and was left out. The option "hidden" brings it.',
      },
    ]);
    const all = await convertWarned('xlsx', format, path, { options: { hidden: true } });
    expect(all.text).toContain('unseen');
    expect(all.warnings).toEqual([]);
  });

  test('stays in a workbook, hidden', async () => {
    const { text, warnings } = await convertWarned('xlsx', 'ods', await hidden());
    expect(text).toContain('unseen');
    expect(warnings).toEqual([]);
  });
});

describe('a table that programs write under the name of Excel', () => {
  const sheet = 'urn:schemas-microsoft-com:office:spreadsheet';
  test.each([
    [
      'HTML',
      '<html><body><table><tr><th>Item</th><th>Sum</th></tr><tr><td>Plums</td><td>1.75</td></tr></table></body></html>',
    ],
    [
      'XML of Excel 2003',
      `<?xml version="1.0"?><Workbook xmlns="${sheet}" xmlns:ss="${sheet}"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">Item</Data></Cell><Cell><Data ss:Type="String">Sum</Data></Cell></Row><Row><Cell><Data ss:Type="String">Plums</Data></Cell><Cell><Data ss:Type="Number">1.75</Data></Cell></Row></Table></Worksheet></Workbook>`,
    ],
    ['tabs', 'Item\tSum\nPlums\t1.75\n'],
    ['semicolons', 'Item;Sum\nPlums;1.75\n'],
  ])('is read, if it is %s', async (_, content) => {
    expect(await convertToText('xls', 'csv', Buffer.from(content))).toBe('Item,Sum\r\nPlums,1.75\r\n');
  });
});

describe('hidden rows and columns', () => {
  const book = () =>
    workbook(
      `sheet = book.active
sheet.title = "Pay"
for row in (["Name", "Sum", "Note", "SECRET"], ["Ada", 1, "SECRET", "SECRET"], ["SECRET", 2], ["SECRET", 2], ["Bob", 3, "SECRET"]): sheet.append(row)
sheet.column_dimensions["C"].hidden = True
sheet.row_dimensions[3].hidden = True
# What has no size is not seen either; the library writes none of nothing.
sheet.column_dimensions["D"].width = 0.1
sheet.row_dimensions[4].height = 0.1
`,
      { ' width="0.1"': ' width="0"', ' ht="0.1"': ' ht="0"' },
    );

  test.each(['csv', 'json', 'md', 'html', 'pdf'])('are left out of %s, which is said', async (format) => {
    const path = await book();
    const { text, warnings } = await convertWarned('xlsx', format, path);
    expect(text).not.toContain('SECRET');
    expect(text).toMatch(/Ada[\s\S]*Bob/);
    expect(warnings).toEqual([
      {
        code: 'content_left_out',
        detail:
          '2 rows and 2 columns of the sheet "Pay" are hidden and left out. The option "hidden" brings them.',
      },
    ]);
    const all = await convertWarned('xlsx', format, path, { options: { hidden: true } });
    expect(all.text).toContain('SECRET');
  });

  test('are left out of what an OpenDocument becomes', async () => {
    const rows =
      '<table:table-row table:style-name="none"><table:table-cell office:value-type="string"><text:p>SECRET</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>seen</text:p></table:table-cell></table:table-row>';
    const style =
      '<office:automatic-styles><style:style style:name="none" style:family="table-row"><style:table-row-properties style:row-height="0in" style:use-optimal-row-height="false"/></style:style></office:automatic-styles>';
    const content = `${style}<office:body><office:spreadsheet><table:table table:name="Pay">${rows}</table:table></office:spreadsheet></office:body>`;
    const { text, warnings } = await convertWarned('ods', 'csv', await openDocument('spreadsheet', content));
    expect(text).toBe('seen\r\n');
    expect(warnings).toHaveLength(1);
  });
});

test('comments are not in the source of a page', async () => {
  const book = await workbook(`from openpyxl.comments import Comment
book.active.append(["seen"])
book.active["A1"].comment = Comment("SECRET", "me")`);
  const { text, warnings } = await convertWarned('xlsx', 'html', book);
  expect(text).not.toContain('SECRET');
  expect(warnings).toContainEqual({ code: 'content_left_out', detail: 'One comment was left out.' });
});

test('newer documents of Pages are refused with what to send instead', async () => {
  const newer = await zip({ 'Index/Document.iwa': 'x', 'QuickLook/Preview.pdf': 'x' });
  const failure = await failureOf(convert('pages', 'txt', newer));
  expect(failure.code).toBe('conversion_failed');
  expect(failure.reason).toMatch(/Pages 2013 or newer.*export it.*"QuickLook\/Preview\.pdf"/);
  expect(await convertToText('pages', 'txt', fixture('documents/letter.pages'))).toContain('fox jumps over');
});

test('a font that is not here is named, with what stands for it', async () => {
  const font = '<w:rPr><w:rFonts w:ascii="Aptos" w:hAnsi="Aptos"/></w:rPr>';
  const { all } = await convertWarned(
    'docx',
    'pdf',
    await wordDocument(`<w:p><w:r>${font}<w:t>Words</w:t></w:r></w:p>`),
  );
  expect(all).toContainEqual({
    code: 'font_replaced',
    detail: 'The font "Aptos" is not here. Carlito stands for it.',
  });
});

test('what is packed into a file of Word 97, such as its theme, is not taken for the document', async () => {
  const theme = await zip({ 'theme/theme/theme1.xml': '<a/>' });
  const letter = Buffer.concat([await readFile(fixture('documents/letter.doc')), theme]);
  expect(await convertToText('doc', 'txt', letter)).toContain('The quick brown fox');
});
