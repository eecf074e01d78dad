import type { FieldCase } from './field-case.ts';

const PAGES = 'packages/server/test/engines/picture-pages.test.ts';
const COLUMNS = 'packages/server/test/engines/columns.test.ts';
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
];
