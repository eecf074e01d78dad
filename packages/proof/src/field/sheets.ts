import type { FieldCase } from './field-case.ts';

const SHEETS = 'packages/server/test/engines/field-sheets.test.ts';
const PAGES = 'packages/server/test/engines/field-web-pages.test.ts';
const SLIDES = 'packages/server/test/engines/field-slides.test.ts';

/** What was reported of workbooks and slides. */
export const SHEETS_CASES: readonly FieldCase[] = [
  {
    kind: 'U11',
    source: 'github.com/houfu/redlines/issues/110',
    symptom: 'A strict workbook becomes an empty result.',
    right: 'Its cells.',
    test: SHEETS,
  },
  {
    kind: 'U12',
    source: 'github.com/jmcnamara/XlsxWriter/issues/877',
    symptom: 'Formulas of programs that leave calculating to others are 0.',
    right: 'They are calculated; the saved values of other workbooks stay.',
    test: SHEETS,
  },
  {
    kind: 'U13',
    source: 'github.com/qrilka/xlsx/issues/145',
    symptom: 'Days before March 1900 are a day early.',
    right: 'The days that Excel shows.',
    test: SHEETS,
  },
  {
    kind: 'U14',
    source: 'github.com/dilshod/xlsx2csv/issues/81',
    symptom: 'Markdown has 0.256 for 26%, loses zeros in front, and shows what is hidden.',
    right: 'Cells as they are shown.',
    test: SHEETS,
  },
  {
    kind: 'U14',
    source: 'github.com/ONLYOFFICE/DocumentServer/issues/2629',
    symptom: 'Links of cells are lost in Markdown.',
    right: 'Links.',
    test: SHEETS,
  },
  {
    kind: 'U14',
    source: 'github.com/microsoft/markitdown/issues/167',
    symptom: 'Rows below a merged cell have no name.',
    right: 'Each row has what the merged cell says.',
    test: SHEETS,
  },
  {
    kind: 'U14',
    source: 'github.com/doy/spreadsheet-parsexlsx/issues/72',
    symptom: 'Pages lose the bold and raised words of a cell.',
    right: 'The looks of its words.',
    test: PAGES,
  },
  {
    kind: 'F17',
    source: 'github.com/dilshod/xlsx2csv/issues/217',
    symptom: 'A duration of an OpenDocument workbook becomes a clock.',
    right: 'The duration.',
    test: SHEETS,
  },
  {
    kind: 'U3',
    source: 'github.com/elwerene/libreoffice-convert/issues/124',
    symptom: "Heads of sheets have the converter's name of the file.",
    right: 'No name, which is said.',
    test: SHEETS,
  },
  {
    kind: 'U33',
    source: 'github.com/gotenberg/gotenberg/issues/924',
    symptom: 'Pages lose what pictures show, and marks of a pen.',
    right: 'Both.',
    test: PAGES,
  },
  {
    kind: 'U34',
    source: 'github.com/arc53/DocsGPT/pull/2792',
    symptom: 'The text of slides is out of order and has no numbers.',
    right: 'Titles first, then from the top down, with numbers.',
    test: SLIDES,
  },
  {
    kind: 'F25',
    source: 'github.com/SheetJS/sheetjs/issues/419',
    symptom: 'Saved pages under the names of Word and Excel are refused.',
    right: 'The page with its pictures, or the sheets.',
    test: SHEETS,
  },
];
