import type { FieldCase } from './field-case.ts';

const DOCUMENTS = 'packages/server/test/engines/field-office.test.ts';
const PACKAGES = 'packages/server/test/engines/office-packages.test.ts';
const TABLES = 'packages/server/test/engines/field-tables.test.ts';

/** What was reported of office documents and tables. */
export const OFFICE_CASES: readonly FieldCase[] = [
  {
    kind: 'F1',
    source: 'github.com/gotenberg/gotenberg/issues/367',
    symptom: 'A document with a comment cannot be converted.',
    right: 'Its text on the pages; the comment is left out, which is said.',
    test: DOCUMENTS,
  },
  {
    kind: 'F4',
    source: 'github.com/dilshod/xlsx2csv/issues/217',
    symptom: 'Dates, leading zeros and durations change on the way to csv.',
    right: 'Cells as they are shown.',
    test: DOCUMENTS,
  },
  {
    kind: 'F5',
    source: 'github.com/gotenberg/gotenberg/pull/904',
    symptom: "Reviewers' comments are in the PDF document.",
    right: 'No comments, but where they are asked for.',
    test: DOCUMENTS,
  },
  {
    kind: 'F6',
    source: 'github.com/gotenberg/gotenberg/issues/657',
    symptom: 'The table of contents is empty.',
    right: 'The headings with their pages, where the file leaves it to the reader to make them.',
    test: DOCUMENTS,
  },
  {
    kind: 'F13',
    source: 'github.com/mechatroner/vscode_rainbow_csv/issues/129',
    symptom: 'Lines before a table decide what stands between its cells.',
    right: 'The columns of the table; the lines before it are left out, which is said.',
    test: TABLES,
  },
  {
    kind: 'F14',
    source: 'github.com/otherworld-dev/Budget/issues/371',
    symptom: 'Cyrillic text becomes accented Latin letters.',
    right: 'The text, read in the likeliest encoding, which is named.',
    test: TABLES,
  },
  {
    kind: 'F15',
    source: 'github.com/gotenberg/gotenberg/pull/844',
    symptom: "A workbook's columns are spread over pages.",
    right: 'An option that makes all columns fit on the width of a page, or a sheet on one page.',
    test: TABLES,
  },
  {
    kind: 'F16',
    source: 'github.com/CollaboraOnline/online/issues/7285',
    symptom: 'A wide csv file becomes strips of pages.',
    right: 'All columns side by side on lying pages.',
    test: TABLES,
  },
  {
    kind: 'F17',
    source: 'github.com/dilshod/xlsx2csv/issues/217',
    symptom: 'A duration becomes a day of 1900.',
    right: 'The duration as it is shown.',
    test: TABLES,
  },
  {
    kind: 'F25',
    source: 'github.com/SheetJS/sheetjs/issues/419',
    symptom: 'HTML, XML and text under the name of Excel 97 are refused.',
    right: 'The table, as Excel opens it.',
    test: DOCUMENTS,
  },
  {
    kind: 'F31',
    source: 'github.com/gotenberg/gotenberg/pull/904',
    symptom: 'Hidden sheets are published.',
    right: 'They are left out and named; an option brings them.',
    test: DOCUMENTS,
  },
  {
    kind: 'fonts',
    source: 'github.com/elwerene/libreoffice-convert/issues/45',
    symptom: 'Fonts are replaced without a word.',
    right: 'A warning names each font that is not here and what stands for it.',
    test: DOCUMENTS,
  },
  {
    kind: 'U1',
    source: 'github.com/ArtifexSoftware/pdf2docx/issues/154',
    symptom: 'Text that Word does not print is published.',
    right: 'No hidden words, paragraphs, rows or sections, which is said.',
    test: PACKAGES,
  },
  {
    kind: 'U2',
    source: 'github.com/elwerene/libreoffice-convert/issues/124',
    symptom: 'What a field shows vanishes, or is computed wrong.',
    right: 'What its own program saved, where no other can compute it.',
    test: PACKAGES,
  },
  {
    kind: 'U4',
    source: 'github.com/gotenberg/gotenberg/issues/1210',
    symptom: 'Links without a style of characters are lost in the PDF.',
    right: 'All of them are links.',
    test: PACKAGES,
  },
  {
    kind: 'U5',
    source: 'github.com/dolanmiu/docx/issues/2309',
    symptom: 'A table without a grid becomes empty.',
    right: 'Its cells, and rows that begin later at their place.',
    test: PACKAGES,
  },
  {
    kind: 'U6',
    source: 'github.com/jgm/pandoc/issues/8148',
    symptom: 'Words under reading marks vanish.',
    right: 'The words, and their marks in brackets behind them.',
    test: PACKAGES,
  },
  {
    kind: 'U7',
    source: 'github.com/jgm/pandoc/issues/10233',
    symptom: 'Numbers of headings and articles vanish, so what refers to them leads nowhere.',
    right: 'They are words before the heading or the article.',
    test: PACKAGES,
  },
  {
    kind: 'U8',
    source: 'github.com/jgm/pandoc/issues/8211',
    symptom: 'Boxes of a form that are ticked, and chosen entries, vanish.',
    right: 'A ticked or an empty box, and the entry.',
    test: PACKAGES,
  },
  {
    kind: 'U10',
    source: 'github.com/toxicphreAK/python-docx-ng/issues/70',
    symptom:
      'Packages that Word opens are damaged: other prefixes, UTF-16, backslashes, bytes behind the archive.',
    right: 'They are opened.',
    test: PACKAGES,
  },
  {
    kind: 'U11',
    source: 'github.com/houfu/redlines/issues/110',
    symptom: 'A strict workbook is empty.',
    right: 'Its cells.',
    test: PACKAGES,
  },
  {
    kind: 'U32',
    source: 'github.com/developer0hye/office2pdf/issues/841',
    symptom: 'What has been cut off a picture is published.',
    right: 'The picture as it is seen.',
    test: PACKAGES,
  },
];
