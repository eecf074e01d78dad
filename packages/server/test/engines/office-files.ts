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
  const spaces = ['office', 'text', 'table', 'script'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`);
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
