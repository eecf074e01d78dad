import { type Format, flatOpenDocument, rowOf } from './format.ts';

const row = rowOf('document');
const text = { textual: true };
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const word97 = { container: 'Word 97' };
const word = { isAlso: 'zip', container: 'Word' };
const openText = { isAlso: 'zip', container: 'OpenDocument text' };
const oldText = { isAlso: 'zip', container: 'OpenOffice 1 text' };

/** What is read page by page, plain text, and web pages. */
export const documents: readonly Format[] = [
  row('pdf', 'application/pdf', 'a PDF document', { container: 'PDF' }),
  row('djvu', 'image/vnd.djvu', 'a DjVu document', { aliases: ['djv'], signatures: ['AT&TFORM'] }),
  row('doc', 'application/msword', 'a Word 97 document', word97),
  row('dot', 'application/msword', 'a Word 97 template', word97),
  row('docx', `${openXml}.wordprocessingml.document`, 'a Word document', word),
  row('docm', 'application/vnd.ms-word.document.macroEnabled.12', 'a Word document with macros', word),
  row('dotx', `${openXml}.wordprocessingml.template`, 'a Word template', word),
  row('dotm', 'application/vnd.ms-word.template.macroEnabled.12', 'a Word template with macros', word),
  row('odt', `${openDocument}.text`, 'an OpenDocument text', openText),
  row('ott', `${openDocument}.text-template`, 'an OpenDocument text template', openText),
  row('fodt', `${openDocument}.text-flat-xml`, 'an OpenDocument text in one XML file', {
    ...text,
    opening: flatOpenDocument('text'),
  }),
  row('sxw', 'application/vnd.sun.xml.writer', 'an OpenOffice 1 text', oldText),
  row('stw', 'application/vnd.sun.xml.writer.template', 'an OpenOffice 1 text template', oldText),
  row('uot', 'application/vnd.uoml+xml', 'a Uniform Office text', {
    ...text,
    opening: /<uof:UOF[\s\S]*<uof:文字处理/,
  }),
  row('abw', 'application/x-abiword', 'an AbiWord document', { ...text, root: 'abiword' }),
  row('wpd', 'application/vnd.wordperfect', 'a WordPerfect document', {
    // The first four bytes are those of drawings, too; behind them stands where its text begins. These are a document and its version.
    signatures: [
      { at: 8, bytes: '\x01\x0a\x00' },
      { at: 8, bytes: '\x01\x0a\x02' },
    ],
  }),
  row('pages', 'application/vnd.apple.pages', "a document of Apple's Pages", {
    container: 'zip',
    isAlso: 'zip',
  }),
  row('rtf', 'application/rtf', 'a Rich Text document'),
  row('txt', 'text/plain', 'plain text', text),
  row('html', 'text/html', 'an HTML page', { ...text, aliases: ['htm'] }),
  row('mhtml', 'multipart/related', 'a saved web page', { ...text, aliases: ['mht'] }),
];
