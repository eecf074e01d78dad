import type { FileData, NamedInput } from './input.ts';
import type { Part } from './multipart.ts';

/** A part of what is given as data. Nothing of it is read. */
export function dataPart({ data, filename }: Extract<NamedInput, { data: unknown }>, label: string): Part {
  return { filename, label, ...openable(data) };
}

function openable(data: FileData): Pick<Part, 'size' | 'type' | 'repeatable' | 'open'> {
  if (typeof data === 'function') return { repeatable: true, open: data };
  if (data instanceof Blob) {
    return { size: data.size, type: data.type, repeatable: true, open: () => data.stream() };
  }
  if (data instanceof Uint8Array || data instanceof ArrayBuffer) {
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data;
    return { size: bytes.byteLength, repeatable: true, open: () => [bytes] };
  }
  // A Node stream that fails before its turn would otherwise end the process; the failure shows when it is read.
  if ('on' in data && typeof data.on === 'function') data.on('error', () => {});
  return { repeatable: false, open: () => data };
}
