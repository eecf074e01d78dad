/** Tables that people take out of PDF documents: statements without lines, over some pages. */
import { readFile } from 'node:fs/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture } from './convert.ts';

type Piece = readonly [x: number, y: number, text: string];

/** A document of pages, each of words at places from the top. */
function pdfOf(pages: readonly (readonly Piece[])[]): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((pieces, at) => {
      const shown = pieces
        .map(([x, y, text]) => `BT /F 10 Tf 1 0 0 1 ${x} ${842 - y} Tm (${text}) Tj ET`)
        .join('\n');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        `<</Length ${shown.length}>> stream\n${shown}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}trailer <</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
}

const LEFTS = [60, 130, 300, 360, 430];
const HEAD = ['Date', 'Purpose', 'Unit', 'Debit', 'Balance'];
const PER_PAGE = 4;
/** What is paid in comes first on each page, where the column of what is paid out is empty. */
const ROWS = Array.from({ length: 3 * PER_PAGE - 3 }, (_, at) => [
  `2024-05-${String(at + 10)}`,
  at % PER_PAGE === 0 ? 'Salary of the month before' : 'Card payment',
  'EUR',
  at % PER_PAGE === 0 ? '' : `${at}.50`,
  `${2000 - at * 3}.00`,
]);

const rowAt = (y: number, cells: readonly string[]): Piece[] =>
  cells.flatMap((cell, at) => (cell ? [[LEFTS[at] ?? 0, y, cell] as const] : []));

const STATEMENT = pdfOf(
  [0, 1, 2].map((page) => [
    [60, 40, 'Bank of Nowhere'],
    [480, 40, `Page ${page + 1}`],
    ...rowAt(80, HEAD),
    ...ROWS.slice(page * PER_PAGE, (page + 1) * PER_PAGE).flatMap((cells, at) => rowAt(98 + at * 18, cells)),
  ]),
);

describe('tables of PDF documents', () => {
  test('rows without lines are one table over some pages, whose head stands once', async () => {
    const warnings: string[] = [];
    const files = await convert('pdf', 'csv', STATEMENT, { onWarning: ({ code }) => warnings.push(code) });
    expect(files).toHaveLength(1);
    const text = await readFile(files[0]?.path ?? '', 'utf8');
    expect(text).toBe(`${[HEAD, ...ROWS].map((cells) => cells.join(',')).join('\n')}\n`);
    expect(warnings).toEqual(['content_left_out']);
  });

  test('days that stand at the same place on every page are no heads of pages', async () => {
    const [file] = await convert('pdf', 'md', STATEMENT);
    const text = await readFile(file?.path ?? '', 'utf8');
    for (const [day = ''] of ROWS) expect(text).toContain(day);
    expect(text).not.toContain('Page 2');
  });

  test('written numbers are numbers of a workbook where that loses nothing', async () => {
    const cells = [
      ['Code', 'Paid'],
      ['00712', '1,250.00'],
      ['12345678901234567', '-3.5'],
      ['=A1', '4,711'],
    ];
    const page = cells.flatMap(([code = '', paid = ''], at): Piece[] => [
      [60, 80 + at * 16, code],
      [250, 80 + at * 16, paid],
    ]);
    const [file] = await convert('pdf', 'xlsx', pdfOf([page]));
    const { stdout } = await execa('unzip', ['-p', file?.path ?? '', 'xl/worksheets/sheet1.xml']);
    const values = [...stdout.matchAll(/ t="n"><v>([^<]*)/g)].map(([, value]) => value);
    expect(values).toEqual(['1250', '-3.5', '4711']);
    expect(stdout).not.toContain('<f>');
  });

  test('a joined cell is its first one, and moves no other', async () => {
    const files = await convert('pdf', 'csv', fixture('documents/tables.pdf'));
    const text = await readFile(files[0]?.path ?? '', 'utf8');
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Code,Seed,Stock,',
      ',,Bags,Value',
      '00000,Sunflower,0,"1,000.00"',
    ]);
    expect(text).toContain('\nAll of them,,1305,"35,437.50"\n');
    expect(files.map(({ label }) => label)).toEqual(['table-1', 'table-2']);
  });

  test('a page of text has none, and the refusal says what to take', async () => {
    const lines = Array.from(
      { length: 5 },
      (_, at): Piece => [60, 80 + at * 14, 'The river runs past the old mill'],
    );
    const failure = await failureOf(convert('pdf', 'csv', pdfOf([lines])));
    expect(failure.reason).toMatch(/no table.*"txt" and "docx"/);
  });
});
