/** OpenDocument texts and presentations with links, entities and macros. */
import type { Bait } from '../kit/bait.ts';
import { XML } from '../make/ooxml.ts';
import { NAMES, openDocument } from '../make/opendocument.ts';
import { type HostileInput, input } from './input.ts';
import { entity, LAUGHS } from './xml.ts';

const listener = (where: string) =>
  `<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:${where}" xlink:type="simple"/></office:event-listeners></office:scripts>`;

const image = (href: string) =>
  `<text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${href}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`;

const letter = (text: string) =>
  `<office:body><office:text><text:p>${text}</text:p></office:text></office:body>`;

const linkedText = (bait: Bait) =>
  openDocument(
    'text',
    `${listener('x.py$main?language=Python&amp;location=document')}<office:body><office:text>${image(`file://${bait.file('png')}`)}${image(`${bait.url}/image.png`)}${image(`../../../../../../../../../../..${bait.file('png')}`)}<text:section text:name="s"><text:section-source xlink:href="file://${bait.file('txt')}" xlink:type="simple"/><text:p>old</text:p></text:section><text:p>text</text:p></office:text></office:body>`,
    [
      {
        name: 'Scripts/python/x.py',
        content: `def main(*args):\n    open(${JSON.stringify(bait.target('python'))}, 'w')\n`,
      },
      {
        name: 'meta.xml',
        content: `${XML}<office:document-meta ${NAMES} xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta><meta:auto-reload xlink:href="${bait.url}/reload" meta:delay="PT1S"/><meta:template xlink:href="${bait.url}/template.ott"/></office:meta></office:document-meta>`,
      },
    ],
  );

export const openTexts: readonly HostileInput[] = [
  input(
    'read',
    'an OpenDocument text with links and a macro in Python',
    'links.odt',
    ['odt', 'pdf', 'docx', 'md', 'epub'],
    linkedText,
  ),
  input(
    'read',
    'an OpenDocument text with an entity that is a file',
    'entity.odt',
    ['odt', 'txt', 'pdf', 'md'],
    (bait) => openDocument('text', letter('&x;&called;'), [], entity(bait)),
  ),
  input(
    'exhaust',
    'an OpenDocument text with an entity of a thousand million words',
    'laughs.odt',
    ['odt', 'txt', 'md'],
    () => openDocument('text', letter('&x;'), [], LAUGHS),
  ),
  input(
    'read',
    'a presentation with pictures and sounds from elsewhere',
    'links.fodp',
    ['fodp', 'pdf', 'odp'],
    (bait) =>
      `${XML}<office:document ${NAMES} xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page draw:name="p"><draw:frame svg:width="5cm" svg:height="5cm" svg:x="1cm" svg:y="1cm"><draw:image xlink:href="file://${bait.file('png')}" xlink:type="simple"/></draw:frame><draw:frame svg:width="5cm" svg:height="5cm"><draw:plugin xlink:href="${bait.url}/film.mp4" xlink:type="simple" draw:mime-type="application/vnd.sun.star.media"/></draw:frame></draw:page></office:presentation></office:body></office:document>`,
  ),
];
