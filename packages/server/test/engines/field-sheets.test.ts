/** What people's workbooks have that those made by one program lack: made-up values, other namespaces, formats, links, merged cells. */

import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert, failureOf } from './convert.ts';
import { convertToText, openDocument, textIn, workbookOf } from './office-files.ts';

const text = (at: string, words: string, more = '') =>
  `<c r="${at}" t="inlineStr"${more}><is><t xml:space="preserve">${words}</t></is></c>`;
const number = (at: string, value: number, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;

describe('values that a program has made up, since whoever opens a workbook is to calculate it,', () => {
  const rows =
    row(text('A1', 'a'), text('B1', 'sum')) + row(number('A2', 2), '<c r="B2"><f>A2+3</f><v>0</v></c>');

  test.each([
    ['csv', 'a,sum\r\n2,5\r\n'],
    ['json', '[\n  {\n    "a": 2,\n    "sum": 5\n  }\n]\n'],
  ])('are calculated for %s', async (format, right) => {
    const book = await workbookOf(rows, { book: '<calcPr calcId="124519" fullCalcOnLoad="1"/>' });
    expect(await convertToText('xlsx', format, book)).toBe(right);
  });

  test('stay where no program says so', async () => {
    const book = await workbookOf(rows, { book: '<calcPr calcId="124519"/>' });
    expect(await convertToText('xlsx', 'csv', book)).toBe('a,sum\r\n2,0\r\n');
  });
});

test('a strict workbook is not an empty one', async () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const book = await workbookOf(row(text('A1', 'name')) + row(text('A2', 'Ada')), {
    main: `${strict}/spreadsheetml/main`,
    office: `${strict}/officeDocument/relationships`,
  });
  expect(await convertToText('xlsx', 'json', book)).toBe('[\n  {\n    "name": "Ada"\n  }\n]\n');
});

describe('Markdown has cells as they are shown', () => {
  const tableOf = async (...args: Parameters<typeof workbookOf>) =>
    convertToText('xlsx', 'md', await workbookOf(...args));

  test('with their formats', async () => {
    const shown: [string, number, string][] = [
      ['0%', 0.256, '26%'],
      ['00000', 1067, '01067'],
      ['"Yes";"Yes";"No"', 0, 'No'],
      [';;;', 4711, ''],
      ['dd.mm.yyyy', 45356, '05.03.2024'],
      ['yyyy-mm-dd', 1, '1900-01-01'],
      ['[h]:mm', 1.5, '36:00'],
      ['no format [', 3, '3'],
    ];
    const rows = shown.map(([, value], index) =>
      row(text(`A${index + 2}`, 'x'), number(`B${index + 2}`, value, index + 1)),
    );
    const table = await tableOf(row(text('A1', 'k'), text('B1', 'v')) + rows.join(''), {
      formats: shown.map(([format]) => format),
    });
    expect(table.split('\n').slice(2, -2)).toEqual(shown.map(([, , right]) => `| x | ${right} |`));
  });

  test('with their links', async () => {
    const table = await tableOf(
      row(text('A1', 'Site'), text('B1', 'Other')) +
        row(
          text('A2', 'Ours'),
          '<c r="B2" t="str"><f>HYPERLINK("https://example.com/b","Click")</f><v>Click</v></c>',
        ),
      {
        after: '<hyperlinks><hyperlink ref="A2" r:id="r1"/></hyperlinks>',
        relations:
          '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/a?b=1&amp;c=2" TargetMode="External"/>',
      },
    );
    expect(table).toContain('| [Ours](https://example.com/a?b=1&c=2) | [Click](https://example.com/b) |');
  });

  test('and each row and column says what a merged cell stands for', async () => {
    const table = await tableOf(
      row(text('A1', 'Region'), text('B1', 'Sales')) +
        row(text('A2', 'North'), number('B2', 1), number('C2', 2)) +
        row(number('B3', 3), number('C3', 4)),
      { after: '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A2:A3"/></mergeCells>' },
    );
    expect(table).toBe(
      '| Region | Sales | Sales |\n| --- | --- | --- |\n| North | 1 | 2 |\n| North | 3 | 4 |\n\n',
    );
  });

  test('without what only XML needs, and without what binary fractions leave behind', async () => {
    const rows =
      row(text('A1', 'k'), text('B1', 'v')) +
      row(text('A2', 'one_x000D_\ntwo'), number('B2', 0.30000000000000004));
    expect(await tableOf(rows)).toContain('| one<br>two | 0.3 |');
    expect(JSON.parse(await convertToText('xlsx', 'json', await workbookOf(rows)))).toEqual([
      { k: 'one\ntwo', v: 0.3 },
    ]);
  });
});

test('days before March 1900 are those that Excel shows', async () => {
  const formats = ['yyyy-mm-dd'];
  const days = [1, 59, 61].map((day, index) =>
    row(text(`A${index + 1}`, 'x'), number(`B${index + 1}`, day, 1)),
  );
  const book = await workbookOf(days.join(''), { formats });
  const right = 'x,1900-01-01\r\nx,1900-02-28\r\nx,1900-03-01\r\n';
  expect(await convertToText('xlsx', 'csv', book)).toBe(right);
  const [old] = await convert('xlsx', 'xls', book);
  expect(await convertToText('xls', 'csv', old?.path ?? '')).toBe(right);
});

test('a time of a day and more in an OpenDocument workbook is a duration', async () => {
  const cells =
    '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:style-name="T" office:value-type="time" office:time-value="PT26H30M00S"><text:p>26:30</text:p></table:table-cell>';
  const rows = `<table:table-row>${cells}</table:table-row>`;
  const clock = 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0';
  const looks = `<number:time-style xmlns:number="${clock}" style:name="N"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style><style:style style:name="T" style:family="table-cell" style:data-style-name="N"/>`;
  const book = await openDocument(
    'spreadsheet',
    `<office:body><office:spreadsheet><table:table table:name="One">${rows}</table:table></office:spreadsheet></office:body>`,
    {
      'styles.xml': `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3"><office:styles>${looks}</office:styles></office:document-styles>`,
    },
  );
  expect(await convertToText('ods', 'csv', book)).toBe('x,26:30:00\r\n');
  const json = await convertToText('ods', 'json', book);
  expect(json).toContain('"26:30:00"');
});

describe('a saved page under the name of an Office format', () => {
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const part = (type: string, encoding: string, place: string, content: string) =>
    `--x\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\nContent-Location: file:///C:/${place}\n\n${content}\n`;
  const saved = (head: string, ...parts: string[]) =>
    Buffer.from(
      `${head}MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n${parts.join('')}--x--\n`,
    );

  test('is a text with its pictures', async () => {
    const page = part(
      'text/html; charset=UTF-8',
      'quoted-printable',
      'page.html',
      '<html><body><h1>Gr=C3=BC=C3=9Fe</h1><p>Some words.</p><img src=3D"dot"></body></html>',
    );
    const wiki = saved(
      'Date: Tue, 5 Mar 2024 10:00:00 +0000\nMessage-ID: <1@x>\nSubject: Exported\n',
      page,
      part('application/octet-stream', 'base64', 'dot', dot),
    );
    expect(await convertToText('doc', 'txt', wiki)).toContain('Grüße');
    const [made] = await convert('doc', 'pdf', wiki);
    expect((await execa('pdfimages', ['-list', made?.path ?? ''])).stdout).toContain(' image ');
  });

  test('is a workbook of its sheets', async () => {
    const sheet = (name: string, cells: string) =>
      part('text/html; charset="us-ascii"', '7bit', name, `<table><tr>${cells}</tr></table>`);
    const book = saved(
      '',
      part('text/html', '7bit', 'book.htm', '<frameset><frame src="sheet001.htm"></frameset>'),
      sheet('sheet001.htm', '<td>Plums</td><td>1.75</td>'),
      sheet('sheet002.htm', '<td>Pears</td><td>2.5</td>'),
    );
    const text = await convertToText('xls', 'csv', book);
    expect(text).toContain('Plums,1.75\r\n');
    expect(text).toContain('Pears,2.5\r\n');
  });

  test('is refused where it holds no page', async () => {
    const letter = saved('', part('text/plain', '7bit', 'a.txt', 'words'));
    expect((await failureOf(convert('doc', 'pdf', letter))).code).toBe('invalid_input_file');
  });
});

test('the head of a page has no name of a file that is none of the client', async () => {
  const book = await workbookOf(row(text('A1', 'words')), {
    after:
      '<headerFooter><oddHeader>&amp;CFile: &amp;F, page &amp;P</oddHeader><oddFooter>&amp;L&amp;A</oddFooter></headerFooter>',
  });
  const warnings: string[] = [];
  const files = await convert('xlsx', 'pdf', book, { onWarning: ({ detail }) => warnings.push(detail) });
  const page = await textIn('pdf', files);
  expect(page).toMatch(/File: , page 1/);
  expect(page).toContain('One');
  expect(warnings).toContain('The name of the file, which heads or feet of pages show, was left out.');
});
