/** What pages made of documents and workbooks keep of their looks: marked words, words within a cell, and what pictures show. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fixture } from './convert.ts';
import { convertToText, openDocument, workbookOf, zip } from './office-files.ts';

test('words that are marked with a pen have a ground', async () => {
  const run = (words: string, looks = '') => `<w:r><w:rPr>${looks}</w:rPr><w:t>${words}</w:t></w:r>`;
  const space = 'http://schemas.openxmlformats.org';
  const document = await zip({
    '[Content_Types].xml': `<Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="r" Type="${space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${space}/wordprocessingml/2006/main"><w:body><w:p>${run('plain')}${run('marked', '<w:highlight w:val="yellow"/>')}${run('rest')}</w:p></w:body></w:document>`,
  });
  const page = await convertToText('docx', 'html', document);
  expect(page).toMatch(/plain<(?:span|font)[^>]*background: #ffff00[^>]*>(?:<[^>]*>)*marked(?:<[^>]*>)*rest/);
});

test('a cell keeps the looks of its words', async () => {
  const cell =
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Bold </t></r><r><t>m &lt; 3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>';
  const page = await convertToText('xlsx', 'html', await workbookOf(`<row>${cell}</row>`));
  expect(page).toMatch(/<td[^>]*><b>Bold <\/b>m &lt; 3<sup>2<\/sup><\/td>/);
});

test('a picture says what it shows', async () => {
  const data = (await readFile(fixture('images/picture.png'))).toString('base64');
  const frame = `<draw:frame draw:name="One" svg:width="2cm" svg:height="2cm" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" text:anchor-type="as-char"><draw:image><office:binary-data>${data}</office:binary-data></draw:image><svg:desc>A red &amp; green square</svg:desc></draw:frame>`;
  const body = `<office:body><office:text><text:p>${frame}</text:p></office:text></office:body>`;
  const page = await convertToText('odt', 'html', await openDocument('text', body));
  expect(page).toContain('alt="A red &amp; green square"');
});
