import { InputError } from '../errors/input.ts';
import { post } from '../platform/page-fetch.ts';
import type { Upload } from '../platform.ts';
import type { FileData, FileInputs } from './input.ts';
import { nameInputs } from './input.ts';

/**
 * A form of Blobs: the browser streams them from where they are and sends a Content-Length. A stream is gathered
 * into a Blob first, since browsers cannot send one over HTTP/1.1.
 */
export async function prepareUpload(files: FileInputs, targetFormat: string): Promise<Upload> {
  const form = new FormData();
  form.append('target_format', targetFormat);
  const named = nameInputs(files).map(({ input, label }) => {
    if ('data' in input) return input;
    throw new InputError({ detail: `${label} is a path, which browsers cannot open. Pass a File.` });
  });
  const blobs: Blob[] = [];
  for (const { data, filename } of named) {
    const blob = await toBlob(data);
    blobs.push(blob);
    form.append('files', blob, filename);
  }
  return {
    filename: named[0]?.filename ?? '',
    targetFormat,
    size: blobs.reduce((all, { size }) => all + size, 0),
    send: (request) => post(request, form),
  };
}

async function toBlob(data: FileData): Promise<Blob> {
  if (data instanceof Blob) return data;
  if (typeof data === 'function') return toBlob(data());
  if (data instanceof ReadableStream || !(Symbol.asyncIterator in data)) {
    return new Response(data as ConstructorParameters<typeof Response>[0]).blob();
  }
  const pieces: (Uint8Array<ArrayBuffer> | string)[] = [];
  for await (const piece of data as AsyncIterable<Uint8Array<ArrayBuffer> | string>) pieces.push(piece);
  return new Blob(pieces);
}
