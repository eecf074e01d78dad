import { type Format, rowOf } from './format.ts';

const row = rowOf('document');
const text = { textual: true };
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What is read page by page, and the text and markup that such documents are written in. */
export const documents: readonly Format[] = [
  row('pdf', 'application/pdf', 'a PDF document'),
  row('doc', 'application/msword', 'a Word 97 document'),
  row('docx', `${openXml}.wordprocessingml.document`, 'a Word document', { isAlso: 'zip' }),
  row('odt', `${openDocument}.text`, 'an OpenDocument text', { isAlso: 'zip' }),
  row('rtf', 'application/rtf', 'a Rich Text document'),
  row('txt', 'text/plain', 'plain text', text),
  row('html', 'text/html', 'an HTML page', { ...text, aliases: ['htm'] }),
  row('epub', 'application/epub+zip', 'an EPUB book', { isAlso: 'zip' }),
  row('md', 'text/markdown', 'Markdown text', { ...text, aliases: ['markdown'] }),
  row('rst', 'text/x-rst', 'reStructuredText', text),
  row('latex', 'application/x-latex', 'LaTeX source', { ...text, extension: 'tex', aliases: ['tex'] }),
  row('org', 'text/x-org', 'Org-mode text', text),
];
