/** Documents that tests make, and the text of what becomes of them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { convert, temporaryFolder } from './convert.ts';

const CONTENT = fileURLToPath(new URL('../../../proof/src/checks/content.py', import.meta.url));

/** The text of a conversion's results, as a reader other than the engines sees it. */
export async function textIn(format: string, files: readonly { path: string }[]): Promise<string> {
  const texts = files.map(async ({ path }) => {
    if (['txt', 'csv', 'json', 'html', 'md', 'rst', 'latex', 'org'].includes(format))
      return readFile(path, 'utf8');
    if (format === 'pdf') return (await execa('pdftotext', [path, '-'])).stdout;
    const { stdout } = await execa('/usr/bin/python3', [CONTENT, format, path]);
    return String(JSON.parse(stdout).text);
  });
  return (await Promise.all(texts)).join('\n');
}

export async function convertToText(from: string, to: string, input: string | Buffer): Promise<string> {
  return textIn(to, await convert(from, to, input));
}

const PACK = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for name, content in json.load(sys.stdin).items():
        archive.writestr(name, content)
`;

export async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const path = join(await temporaryFolder(), 'made.zip');
  await execa('/usr/bin/python3', ['-c', PACK, path], { input: JSON.stringify(parts) });
  return readFile(path);
}

/** An OpenDocument package with this content, and further parts. */
export function openDocument(kind: string, content: string, more: Readonly<Record<string, string>> = {}) {
  const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
  const mediaType = `application/vnd.oasis.opendocument.${kind}`;
  const spaces = ['office', 'text', 'table', 'script', 'style'].map(
    (name) => `xmlns:${name}="${oasis}:${name}:1.0"`,
  );
  spaces.push(`xmlns:draw="${oasis}:drawing:1.0"`, 'xmlns:xlink="http://www.w3.org/1999/xlink"');
  spaces.push(`xmlns:of="${oasis}:of:1.2"`, 'xmlns:dom="http://www.w3.org/2001/xml-events"');
  const parts = {
    'styles.xml': `<office:document-styles ${spaces.join(' ')} office:version="1.3"/>`,
    ...more,
  };
  const entries = ['content.xml', ...Object.keys(parts)].map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  );
  return zip({
    mimetype: mediaType,
    'content.xml': `<office:document-content ${spaces.join(' ')} office:version="1.3"><office:font-face-decls/><office:automatic-styles/>${content}</office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/>${entries.join('')}</manifest:manifest>`,
    ...parts,
  });
}

const OFFICE = 'http://schemas.openxmlformats.org';

/** What of a small workbook is other than usual. */
interface WorkbookParts {
  /** What stands in the workbook after its sheets. */
  readonly book?: string;
  /** What stands in the sheet after its rows. */
  readonly after?: string;
  /** Relations of the sheet. */
  readonly relations?: string;
  /** The namespace of its parts. */
  readonly main?: string;
  /** The namespace of its relations. */
  readonly office?: string;
  /** Formats of numbers: the style `s="1"` has the first one. */
  readonly formats?: readonly string[];
}

/** A workbook of one sheet with these rows, as XML. */
export function workbookOf(rows: string, parts: WorkbookParts = {}): Promise<Buffer> {
  const { book = '', after = '', relations = '', formats = [] } = parts;
  const {
    main = `${OFFICE}/spreadsheetml/2006/main`,
    office = `${OFFICE}/officeDocument/2006/relationships`,
  } = parts;
  const package_ = `${OFFICE}/package/2006`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const numbered = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map(
    (_, index) =>
      `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return zip({
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${package_}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets>${book}</workbook>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${numbered.join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf xfId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${package_}/relationships">${relations}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  });
}
