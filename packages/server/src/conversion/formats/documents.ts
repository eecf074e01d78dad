import { type Format, rowOf } from './format.ts';

const row = rowOf('document');
const text = { textual: true };
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** What is read page by page, plain text, and web pages. */
export const documents: readonly Format[] = [
  row('pdf', 'application/pdf', 'a PDF document'),
  row('doc', 'application/msword', 'a Word 97 document'),
  row('docx', `${openXml}.wordprocessingml.document`, 'a Word document', { isAlso: 'zip' }),
  row('odt', `${openDocument}.text`, 'an OpenDocument text', { isAlso: 'zip' }),
  row('rtf', 'application/rtf', 'a Rich Text document'),
  row('txt', 'text/plain', 'plain text', text),
  row('html', 'text/html', 'an HTML page', { ...text, aliases: ['htm'] }),
];
