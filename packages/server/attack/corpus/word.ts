/** Word documents and rich texts with links, fields and entities. */
import type { Bait } from '../kit/bait.ts';
import { docx, paragraph } from '../make/ooxml.ts';
import { type HostileInput, input } from './input.ts';
import { entity, LAUGHS } from './xml.ts';

const field = (code: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>old</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const picture = (link: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="${link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

const linkedWord = (bait: Bait) =>
  docx({
    body:
      picture('p1') +
      picture('p2') +
      field(`INCLUDEPICTURE "${bait.file('png')}" \\d`) +
      field(`INCLUDETEXT "${bait.file('txt')}"`) +
      field(`DDEAUTO sh "-c" "touch ${bait.target('dde')}"`) +
      field(`IMPORT "${bait.url}/import.png"`) +
      '<w:altChunk r:id="c1"/><w:subDoc r:id="d1"/>' +
      `<w:p><w:r><w:object><v:shape><v:imagedata r:href="p1"/></v:shape><o:OLEObject Type="Link" ProgID="Package" ShapeID="x" DrawAspect="Content" r:id="o1" UpdateMode="Always"/></w:object></w:r></w:p>` +
      paragraph('text'),
    links: [
      ['p1', 'image', `file://${bait.file('png')}`, 'External'],
      ['p2', 'image', `${bait.url}/image.png`, 'External'],
      ['c1', 'aFChunk', `file://${bait.file('html')}`, 'External'],
      ['d1', 'subDocument', `file://${bait.file('txt')}`, 'External'],
      ['o1', 'oleObject', `file://${bait.file('txt')}`, 'External'],
    ],
    settings:
      '<w:attachedTemplate r:id="t1"/><w:mailMerge><w:dataSource r:id="m1"/></w:mailMerge><w:updateFields w:val="true"/>',
    settingsLinks: [
      ['t1', 'attachedTemplate', `${bait.url}/template.dotm`, 'External'],
      ['m1', 'mailMergeSource', `file://${bait.file('csv')}`, 'External'],
    ],
  });

const rtf = (bait: Bait) =>
  `{\\rtf1{\\*\\template ${bait.url}/template.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "file://${bait.file('png')}" \\\\d}{\\fldrslt old}}{\\field\\flddirty{\\*\\fldinst INCLUDETEXT "${bait.file('txt')}"}{\\fldrslt old}}{\\field{\\*\\fldinst INCLUDEPICTURE "${bait.url}/x.png"}{\\fldrslt old}}{\\object\\objautlink\\objupdate{\\*\\objdata 010500000200000008000000}}text\\par}`;

export const word: readonly HostileInput[] = [
  input(
    'read',
    'a Word document with links to pictures, texts, templates and programs',
    'links.docx',
    ['docx', 'pdf', 'odt', 'txt', 'html', 'epub'],
    linkedWord,
  ),
  input(
    'read',
    'a Word document with an entity that is a file',
    'entity.docx',
    ['docx', 'txt', 'md', 'pdf'],
    (bait) => docx({ body: paragraph('&x;&called;'), declare: entity(bait) }),
  ),
  input(
    'exhaust',
    'a Word document with an entity of a thousand million words',
    'laughs.docx',
    ['docx', 'txt', 'pdf'],
    () => docx({ body: paragraph('&x;'), declare: LAUGHS }),
  ),
  input('exhaust', 'a Word document of a million paragraphs', 'long.docx', ['docx', 'pdf', 'txt'], () =>
    docx({ body: paragraph('text').repeat(1_000_000) }),
  ),
  input(
    'read',
    'a rich text with links to pictures, texts and templates',
    'links.rtf',
    ['rtf', 'pdf', 'docx', 'epub', 'txt'],
    rtf,
  ),
  input(
    'exhaust',
    'a rich text with a million nested groups',
    'deep.rtf',
    ['rtf', 'pdf', 'epub'],
    () => `{\\rtf1 ${'{\\b '.repeat(1_000_000)}x${'}'.repeat(1_000_000)}}`,
  ),
];
