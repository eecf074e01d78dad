/** Office Open XML: documents and workbooks, part by part. */
import { type ZipMember, zip } from './zip.ts';

/** What every part begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Namespaces. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** From one part to another, or to something outside. */
export type Relation = readonly [id: string, type: string, target: string, mode?: 'External'];

/** The relations of a part. */
export function relations(list: readonly Relation[]): string {
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

/** What a document consists of. */
export interface Word {
  readonly body: string;
  readonly declare?: string;
  readonly links?: readonly Relation[];
  readonly settings?: string;
  readonly settingsLinks?: readonly Relation[];
}

/** A document. */
export function docx({ body, declare = '', links = [], settings = '', settingsLinks = [] }: Word): Buffer {
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

/** A paragraph of a text. */
export const paragraph = (content: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`;

/** A workbook of one sheet. @param cells rows, as XML */
export function xlsx(
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
