/** Electronic books with links, entities, and members above them. */
import type { Bait } from '../kit/bait.ts';
import { XML } from '../make/ooxml.ts';
import { type ZipMember, zip } from '../make/zip.ts';
import { type HostileInput, input } from './input.ts';
import { entity, LAUGHS } from './xml.ts';

const epub = (chapter: string, manifest = '', others: readonly ZipMember[] = []) =>
  zip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content: `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    {
      name: 'book.opf',
      content: `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>t</dc:title><dc:language>en</dc:language><dc:identifier id="i">x</dc:identifier></metadata><manifest><item id="c" href="chapter.xhtml" media-type="application/xhtml+xml"/>${manifest}</manifest><spine><itemref idref="c"/>${manifest && '<itemref idref="s"/>'}</spine></package>`,
    },
    { name: 'chapter.xhtml', content: chapter },
    ...others,
  ]);

const chapter = (body: string, declare = '') =>
  `${XML}${declare}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>text ${body}</p></body></html>`;

const linkedBook = (bait: Bait) => {
  const up = `../../../../../../../../../../..${bait.file('html')}`;
  return epub(
    chapter(
      `<img src="file://${bait.file('png')}"/><img src="${up.replace('.html', '.png')}"/><img src="${bait.url}/image.png"/><iframe src="file://${bait.file('html')}"/><a href="${up}">x</a>`,
    ),
    `<item id="s" href="${up}" media-type="application/xhtml+xml"/><item id="p" href="file://${bait.file('png')}" media-type="image/png"/>`,
    [{ name: `../../../../../../../..${bait.target('epub')}`, content: 'pwned' }],
  );
};

export const books: readonly HostileInput[] = [
  input(
    'read',
    'a book with links to files and addresses',
    'links.epub',
    ['epub', 'azw3', 'docx', 'md', 'txt'],
    linkedBook,
  ),
  input('read', 'a book with an entity that is a file', 'entity.epub', ['epub', 'azw3', 'txt'], (bait) =>
    epub(chapter('&x;&called;', entity(bait))),
  ),
  input(
    'exhaust',
    'a book with an entity of a thousand million words',
    'laughs.epub',
    ['epub', 'mobi', 'md'],
    () => epub(chapter('&x;', LAUGHS)),
  ),
  input('read', 'a zipped page with files above it', 'up.htmlz', ['htmlz', 'epub', 'azw3'], (bait) =>
    zip([
      {
        name: 'index.html',
        content: `<p>text<img src="../../../../../../..${bait.file('png')}"><img src="file://${bait.file('png')}"></p>`,
      },
      { name: `../../../../../../..${bait.target('htmlz')}`, content: 'pwned' },
    ]),
  ),
];
