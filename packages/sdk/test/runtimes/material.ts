import { Converter, type ConverterOptions } from '@converter/sdk';
import { check } from './check.ts';
import { tarOf } from './tar.ts';

/** What the runtime is given. */
export interface Place {
  baseUrl: string;
  /** Without limits. */
  apiKey: string;
  /** For `tar2tar.gz` only, and for 1000 conversions. */
  limitedKey: string;
  /** For no conversion any more. */
  emptyKey: string;
}

/** One thing that has to work in every runtime. */
export type Case = (place: Place) => Promise<void>;

export const MEGABYTE = 1024 * 1024;

export function client({ baseUrl, apiKey }: Place, options: ConverterOptions = {}): Converter {
  return new Converter({ baseUrl, apiKey, ...options });
}

/** Bytes that no compression makes smaller. */
export function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  // More than 64 KiB at once are refused.
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** A file that is converted to `tar.gz` at once. */
export function archiveOf(content: Uint8Array, name = 'data.tar'): File {
  return new File([tarOf('content.bin', content)], name, { type: 'application/x-tar' });
}

/** A conversion that takes many seconds, if nobody ends it. */
export const slow = {
  file: () => archiveOf(randomBytes(24 * MEGABYTE), 'slow.tar'),
  target: 'tar.xz',
} as const;

/** An archive that breaks off in the middle of its one file. */
export function damagedArchive(name = 'damaged.tar'): File {
  return new File([tarOf('content.bin', randomBytes(4096)).slice(0, 2000)], name);
}

/** Reads a converted archive with the runtime's own means, and looks into it. */
export async function checkArchive(gzipped: Blob, content: Uint8Array): Promise<void> {
  const stream = gzipped.stream().pipeThrough(new DecompressionStream('gzip'));
  const tar = new Uint8Array(await new Response(stream).arrayBuffer());
  check(holds(tar, content), 'the archive holds what was sent');
}

function holds(tar: Uint8Array, content: Uint8Array): boolean {
  // The content of a member begins with a block.
  for (let at = 512; at + content.length <= tar.length; at += 512) {
    if (content.every((byte, index) => tar[at + index] === byte)) return true;
  }
  return false;
}
