/** PDF documents whose tags say what is a heading, a list or a table, as Word, LibreOffice and browsers write them. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert } from './convert.ts';

/** Pieces of text: the structure they belong to, and where they stand from the top. They all look the same. */
const PIECES: readonly (readonly [x: number, y: number, text: string])[] = [
  [60, 80, 'Care of boats'],
  [60, 100, 'Wooden boats need care all the year round, and this is what is to be done for them.'],
  [60, 120, 'Spring'],
  [70, 140, 'Wash the hull'],
  [70, 154, 'Paint it'],
  [60, 180, 'Colour'],
  [200, 180, 'Coats'],
  [60, 200, 'White or'],
  [60, 212, 'anything like it'],
  [200, 206, '3'],
  [60, 230, 'Sum'],
];

/** The document, whose structure is written as `<name>(<kid>, …)`, where a number is a piece. */
function tagged(): Buffer {
  const shown = PIECES.map(
    ([x, y, text], at) => `/P <</MCID ${at}>> BDC BT /F 10 Tf 1 0 0 1 ${x} ${842 - y} Tm (${text}) Tj ET EMC`,
  ).join('\n');
  const element = (name: string, kids: string, more = '') => `<</S/${name}/Pg 3 0 R${more}/K[${kids}]>>`;
  const cell = (kids: string, more = '') => element('TD', kids, more);
  const rows = [
    element('TR', `${element('TH', '5')} ${element('TH', '6')}`),
    element('TR', `${cell('7 8')} ${cell('9')}`),
    element('TR', cell('10', '/A<</O/Table/ColSpan 2>>')),
  ];
  const body = [
    element('Kopf', '0'),
    element('P', '1'),
    element('H2', '2'),
    element('L', `${element('LI', element('LBody', '3'))} ${element('LI', element('LBody', '4'))}`),
    element('Table', rows.join(' ')),
  ];
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${shown.length}>> stream\n${shown}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Type/StructTreeRoot/RoleMap<</Kopf/H1>>/K[${element('Document', body.join(' '))}]>>`,
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

async function textOf(to: string): Promise<string> {
  const [file] = await convert('pdf', to, tagged());
  return readFile(file?.path ?? '', 'utf8');
}

test('headings, lists and tables are those of the tags, whatever they look like', async () => {
  const text = await textOf('md');
  expect(text).toContain('# Care of boats\n');
  expect(text).toContain('## Spring\n');
  expect(text).toMatch(/- +Wash the hull\n- +Paint it/);
  expect(text).toMatch(/\| White or anything like it +\| 3 +\|/);
});

test('the cells of a tagged table are those of its rows, joined ones among them', async () => {
  expect(await textOf('csv')).toBe('Colour,Coats\nWhite or anything like it,3\nSum,\n');
});
