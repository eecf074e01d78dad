import type { Upload } from './platform.ts';

/**
 * The file name of a `Content-Disposition` header (RFC 6266; `filename*` before `filename`), as a bare name,
 * or undefined if it names nothing.
 */
export function filenameOf(contentDisposition: string | null): string | undefined {
  const header = contentDisposition ?? '';
  const extended = /;\s*filename\*\s*=\s*([\w-]+)'[^']*'([^;\s]+)/i.exec(header);
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header);
  const name = decode(extended?.[1], extended?.[2]) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
  return name === undefined ? undefined : bareName(name);
}

/** The name of a result to which the server gave none: the first input's, with the extension of what it became. */
export function resultNameFor(response: Response, upload: Upload | undefined): string | undefined {
  if (!upload) return undefined;
  const zipped = response.headers.get('Content-Type') === 'application/zip';
  const stem = upload.filename.replace(/\.[^.]*$/, '');
  return bareName(`${stem}.${zipped ? 'zip' : upload.targetFormat.replace(/^\./, '')}`);
}

/** RFC 8187 asks for UTF-8 alone; a name in anything else gives way to the plain one. */
function decode(charset: string | undefined, encoded: string | undefined): string | undefined {
  try {
    return /^utf-8$/i.test(charset ?? '') ? decodeURIComponent(encoded ?? '') : undefined;
  } catch {
    return undefined;
  }
}

/** What no file name may hold on some system: controls, direction marks that disguise an extension, and `<>:"|?*`. */
const FORBIDDEN = /[\p{Cc}\p{Bidi_C}<>:"|?*]/gu;

/** Only the last segment, and never one that means something else than a file beside its siblings. */
function bareName(name: string): string | undefined {
  const segment = name.replace(/^.*[\\/]/s, '').replace(FORBIDDEN, '_');
  return segment.replace(/[. ]+$/, '').trimStart() || undefined;
}
