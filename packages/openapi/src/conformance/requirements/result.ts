/** What is asked of every converted file, whichever way it came. */
import { parse } from 'content-disposition';
import { mediaTypesOf, otherThanResult } from '../content.ts';
import { type Exchange, headerOf, mediaTypeOf } from '../exchange.ts';
import { assert, Skipped } from '../verdict.ts';
import { isZip } from '../zip.ts';

/** Goes on only if the body is a file of this format, or a zip archive of such files. */
export async function assertResult(format: string, exchange: Exchange): Promise<void> {
  const other = await otherThanResult(format, exchange.body);
  assert(other === undefined, `a file in the format ${format}`, other ?? '', exchange);
}

/** Goes on only if Content-Type says what the body is. */
export function assertMediaType(format: string, exchange: Exchange): void {
  const types =
    isZip(exchange.body) && !mediaTypesOf(format).some((type) => /zip|openxml|opendocument/.test(type))
      ? mediaTypesOf('zip')
      : mediaTypesOf(format);
  if (types.length === 0) throw new Skipped(`the suite does not know the media type of ${format}`);
  assert(
    types.includes(mediaTypeOf(exchange)),
    `Content-Type: ${types.join(' or ')}`,
    contentType(exchange),
    exchange,
  );
}

/** Goes on only if the answer names its file, so that it can be saved under a name that says what it is. */
export function assertFileName(extensions: readonly string[], exchange: Exchange): string {
  const expected = `Content-Disposition: attachment with a file name in .${extensions.join(' or .')}`;
  const header = headerOf(exchange, 'content-disposition');
  assert(header !== undefined, expected, 'no Content-Disposition', exchange);
  const { type, parameters } = parse(header);
  const name = parameters.filename ?? '';
  const isNamed = extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
  assert(type === 'attachment' && isNamed, expected, header, exchange);
  return name;
}

/** The extensions that files of a format have. */
export function extensionsOf(format: string): readonly string[] {
  const also: Readonly<Record<string, readonly string[]>> = {
    jpg: ['jpeg'],
    jpeg: ['jpg'],
    tiff: ['tif'],
    tif: ['tiff'],
    html: ['htm'],
    text: ['txt'],
    latex: ['tex'],
  };
  return [format, ...(also[format] ?? [])];
}

function contentType(exchange: Exchange): string {
  const header = headerOf(exchange, 'content-type');
  return header === undefined ? 'no Content-Type' : `Content-Type: ${header}`;
}
