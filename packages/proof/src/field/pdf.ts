import type { FieldCase } from './field-case.ts';

const PAGES = 'packages/server/test/engines/picture-pages.test.ts';
const COLUMNS = 'packages/server/test/engines/columns.test.ts';
const FIELD = 'packages/server/test/engines/field-pdf.test.ts';
const TABLES = 'packages/server/test/engines/pdf-tables.test.ts';
const TAGGED = 'packages/server/test/engines/tagged-pdf.test.ts';
const OCR = 'packages/server/src/conversion/engines/tesseract/ocr.test.ts';

/** PDF documents, the recognition of text, and pictures as pages. */
export const PDF_CASES: readonly FieldCase[] = [
  ...[
    'docling-project/docling/issues/2204',
    'firecrawl/pdf-inspector/issues/219',
    'datalab-to/marker/issues/50',
  ].map((source) => ({
    kind: 'F8',
    source: `github.com/${source}`,
    symptom: 'The lines of two columns are mixed.',
    right: 'One column is read after the other.',
    test: COLUMNS,
  })),
  ...['1563', '903', '1668'].map((number) => ({
    kind: 'F7',
    source: `github.com/ocrmypdf/OCRmyPDF/issues/${number}`,
    symptom: 'A scanned page with a bit of text on it is not read.',
    right: 'What lies beside the text is read; the option "ocr" says otherwise.',
    test: OCR,
  })),
  ...[
    'pdfarranger/pdfarranger/issues/457',
    'python-pillow/Pillow/issues/8052',
    'deckerst/aves/issues/1185',
  ].map((source) => ({
    kind: 'media 6',
    source: `github.com/${source}`,
    symptom: 'The gain map of a photograph becomes a second, grey page.',
    right: 'One page.',
    test: PAGES,
  })),
  {
    kind: 'U15',
    source: 'github.com/mdgate/converters/issues/91',
    symptom: 'The cells of a table without lines become paragraphs.',
    right: 'A row stays a row, also in plain text.',
    test: FIELD,
  },
  {
    kind: 'U15',
    source: 'github.com/tabulapdf/tabula/issues/734',
    symptom: 'Where a cell is empty, the values of two columns of a statement are one.',
    right: 'Each value stands in its column.',
    test: TABLES,
  },
  {
    kind: 'U15',
    source: 'github.com/tabulapdf/tabula/issues/887',
    symptom: 'A table over two pages becomes two.',
    right: 'One table, whose head stands once.',
    test: TABLES,
  },
  {
    kind: 'U15',
    source: 'github.com/chezou/tabula-py/issues/268',
    symptom: 'Joined cells move the values of other rows to the left.',
    right: 'The proof compares all cells of a table with joined ones.',
    test: TABLES,
  },
  {
    kind: 'U16',
    source: 'github.com/microsoft/markitdown/issues/1404',
    symptom: 'Heads, feet and numbers of pages stand in the middle of the text.',
    right: 'Their words stand once, and a warning says so.',
    test: FIELD,
  },
  {
    kind: 'U17',
    source: 'github.com/microsoft/markitdown/issues/1404',
    symptom: 'Compounds lose their hyphens at the end of a line.',
    right: '"state-of-the-art" keeps them; "information" is whole.',
    test: FIELD,
  },
  {
    kind: 'U18',
    source: 'github.com/microsoft/markitdown/issues/304',
    symptom: 'Headings in bold of the text’s size are paragraphs.',
    right: 'They are headings, as the outline or their numbers say.',
    test: FIELD,
  },
  {
    kind: 'U41',
    source: 'github.com/microsoft/markitdown/issues/304',
    symptom: 'Headings, lists and tables of a tagged document are told by their looks.',
    right: 'They are what the tags say.',
    test: TAGGED,
  },
  {
    kind: 'U19',
    source: 'github.com/microsoft/markitdown/issues/304',
    symptom: 'Numbers of lists are escaped, lists are flat, programs lose their indents.',
    right: 'Numbered and nested lists; programs as they stand.',
    test: FIELD,
  },
  {
    kind: 'U20',
    source: 'github.com/ArtifexSoftware/pdf2docx/issues/281',
    symptom: 'Word documents lose colours, sizes, raised numbers and alignment.',
    right: 'They have them.',
    test: FIELD,
  },
  {
    kind: 'U21',
    source: 'github.com/xberg-io/xberg/issues/1221',
    symptom: 'Of text that is set sideways, the last line comes first.',
    right: 'The first line comes first.',
    test: FIELD,
  },
  {
    kind: 'U22',
    source: 'github.com/Belval/pdf2image/issues/132',
    symptom: 'Words outside of the crop box come out.',
    right: 'Only what is seen.',
    test: FIELD,
  },
  {
    kind: 'U23',
    source: 'github.com/jsvine/pdfplumber/issues/1280',
    symptom: 'Joined letters are signs of their own.',
    right: '"office" is found.',
    test: FIELD,
  },
  {
    kind: 'U24',
    source: 'github.com/ocrmypdf/OCRmyPDF/issues/306',
    symptom: 'One damaged picture makes the whole document damaged.',
    right: 'The rest comes out, and a warning names the page.',
    test: FIELD,
  },
  {
    kind: 'U26',
    source: 'github.com/yamadashy/pdfvision/pull/101',
    symptom: 'Of a dynamic XFA form, the page comes out that asks to wait.',
    right: 'A refusal that says so, and what to send.',
    test: FIELD,
  },
  {
    kind: 'U27',
    source: 'github.com/Belval/pdf2image/issues/267',
    symptom: 'Pages with a unit of their own are too small.',
    right: 'They have their size.',
    test: FIELD,
  },
  {
    kind: 'U28',
    source: 'github.com/pdfminer/pdfminer.six/issues/746',
    symptom: 'Letters that are set apart are words.',
    right: '"SUMMARY" is one word.',
    test: FIELD,
  },
  {
    kind: 'U37',
    source: 'github.com/gotenberg/gotenberg/issues/1210',
    symptom: 'Word documents lose title and author.',
    right: 'They have them.',
    test: FIELD,
  },
  {
    kind: 'F7',
    source: 'github.com/ocrmypdf/OCRmyPDF/issues/1563',
    symptom: 'Plain text of a scan has its stamp alone.',
    right: 'A warning that names the pages, and the target format that reads them.',
    test: FIELD,
  },
  {
    kind: 'F21',
    source: 'github.com/Stirling-Tools/Stirling-PDF/issues/3367',
    symptom: 'Nobody sees which boxes of a form are ticked.',
    right: 'A sign each, ticked or not.',
    test: FIELD,
  },
];
