import { type Format, rowOf } from './format.ts';

const row = rowOf('recognition');
const text = { textual: true };

/** What is recognised in speech or in a picture, as opposed to `txt`, which is plain or extracted text. */
export const recognition: readonly Format[] = [
  row('text', 'text/plain', 'recognised text', { ...text, extension: 'txt' }),
  row('hocr', 'text/vnd.hocr+html', 'recognised text with places (hOCR)', text),
  row('searchable-pdf', 'application/pdf', 'a searchable PDF document', { extension: 'pdf' }),
];
