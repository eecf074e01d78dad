import { filenameOf } from '../filename.ts';
import type { ByteIterable, FileData, FileInput, FileInputs, NamedInput } from './input.ts';
import type { Part } from './multipart.ts';

/** A `Response` with the name that its `Content-Disposition` or its address gives it. */
export function withResponseNames(files: FileInputs): FileInputs {
  if (Array.isArray(files)) return files.map((file) => withResponseNames(file) as FileInput);
  if (!(files instanceof Response)) return files;
  const { headers, url } = files;
  const ofUrl =
    url
      .replace(/[?#].*/, '')
      .split('/')
      .pop() ?? '';
  return { data: files, filename: filenameOf(headers.get('Content-Disposition')) ?? decoded(ofUrl) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A part of what is given as data. Nothing of it is read. */
export function dataPart({ data, filename }: Extract<NamedInput, { data: unknown }>, label: string): Part {
  return { filename, label, ...openable(data) };
}

function openable(data: FileData): Pick<Part, 'size' | 'type' | 'repeatable' | 'open'> {
  if (typeof data === 'function') return { repeatable: true, open: data };
  if (data instanceof Blob) {
    return { size: data.size, type: data.type, repeatable: true, open: () => data.stream() };
  }
  if (data instanceof Response) return openable(data.body ?? new Blob());
  if (typeof data === 'string' || Array.isArray(data)) {
    const pieces: unknown[] = [data].flat();
    const encoder = new TextEncoder();
    const bytes = pieces.map((piece) =>
      typeof piece === 'string' ? encoder.encode(piece) : piece,
    ) as Uint8Array[];
    const size = bytes.reduce((all, { byteLength }) => all + byteLength, 0);
    return { size, repeatable: true, open: () => bytes };
  }
  if (data instanceof Uint8Array || data instanceof ArrayBuffer) {
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
    return { size: bytes.byteLength, repeatable: true, open: () => [bytes] };
  }
  // A Node stream that fails before its turn would otherwise end the process; the failure shows when it is read.
  if ('on' in data && typeof data.on === 'function') data.on('error', () => {});
  return { repeatable: false, open: () => data as ByteIterable };
}
