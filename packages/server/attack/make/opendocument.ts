/** OpenDocument files. */
import { XML } from './ooxml.ts';
import { type ZipMember, zip } from './zip.ts';

/** The namespaces of a document's elements. */
export const NAMES = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"`;

/** A file. @param kind the media type's last part */
export function openDocument(
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
