import { FOR_PAGES } from '../build.ts';
import { InputError, unusable } from '../errors/input.ts';
import { post } from '../platform/page-fetch.ts';
import type { Upload } from '../platform.ts';
import type { FileData, FileInputs, NamedInput } from './input.ts';
import { nameInputs } from './input.ts';

/**
 * A form of Blobs: the browser streams them from where they are and sends a Content-Length. A stream is gathered
 * into a Blob first, since browsers cannot send one over HTTP/1.1.
 */
export async function prepareUpload(
  files: FileInputs,
  targetFormat: string,
  options: string | undefined,
): Promise<Upload> {
  const form = new FormData();
  form.append('target_format', targetFormat);
  if (options) form.append('options', options);
  const named = nameInputs(files).map(({ input, label }) => {
    if (FOR_PAGES || 'data' in input) return { ...(input as Extract<NamedInput, { data: unknown }>), label };
    throw unusable(label, 'a File, as browsers cannot open paths');
  });
  let size = 0;
  for (const { data, filename, label } of named) {
    const blob = await toBlob(data).catch((cause) => {
      throw new InputError({ detail: `${label}: "${filename}" could not be read to its end.`, cause });
    });
    size += blob.size;
    form.append('files', blob, filename);
  }
  return {
    filename: named[0]?.filename ?? '',
    targetFormat,
    size,
    send: (request) => post(request, form),
  };
}

async function toBlob(data: FileData): Promise<Blob> {
  if (data instanceof Blob) return data;
  if (data instanceof Response) return data.blob();
  if (typeof data === 'function') return toBlob(data());
  if (Array.isArray(data)) return new Blob(data);
  if (data instanceof ReadableStream || !(Symbol.asyncIterator in Object(data))) {
    return new Response(data as ConstructorParameters<typeof Response>[0]).blob();
  }
  const pieces: (Uint8Array<ArrayBuffer> | string)[] = [];
  for await (const piece of data as AsyncIterable<Uint8Array<ArrayBuffer> | string>) pieces.push(piece);
  return new Blob(pieces);
}
