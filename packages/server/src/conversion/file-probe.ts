/** Reads pieces of files that may be made to be read for ever. */
import { type FileHandle, open } from 'node:fs/promises';

/** A file that is open to be looked at. */
export interface FileProbe {
  readonly path: string;
  /** How long it is. */
  readonly bytes: number;
  readonly read: Read;
}

/** Reads up to `length` bytes at a place in a file; fewer where it ends before that. */
export type Read = (position: number, length: number) => Promise<Buffer>;

/** A file asks for more looking at than a processor's second. What has been seen of it until then says nothing against it. */
export class SeenEnough extends Error {
  override readonly name = 'SeenEnough';
}

/** What is looked at of a file: pieces, how often the file is really read for them, and bytes. */
const MAX_PIECES = 1_000_000;
const MAX_READS = 10_000;
const MAX_BYTES = 256 * 1024 ** 2;

const PIECE_BYTES = 1024 ** 2;
const FIRST_WINDOW_BYTES = 4096;
const LARGEST_WINDOW_BYTES = 1024 ** 2;

/** How the end of a file looks, and what lies beyond it. */
const NOTHING = Buffer.alloc(0);

/**
 * A reader that takes many small pieces out of one window, which becomes larger while the pieces follow each other.
 *
 * @returns a function that throws {@link SeenEnough} when it has read as much as one file is worth
 */
export function readerOf(file: Pick<FileHandle, 'read'>): Read {
  let window = { at: 0, bytes: NOTHING };
  let windowBytes = FIRST_WINDOW_BYTES;
  let [pieces, reads, bytesRead] = [0, 0, 0];

  return async (position, length) => {
    pieces += 1;
    if (pieces > MAX_PIECES) throw new SeenEnough();
    // Lengths in a file may be of 64 bits, and lead to where no file reaches.
    if (!Number.isSafeInteger(position + length)) return NOTHING;
    const end = window.at + window.bytes.length;
    if (position < window.at || position + length > end) {
      reads += 1;
      // A gap such as a checksum's does not matter.
      const isNext = position >= window.at && position <= end + windowBytes / 4;
      windowBytes = isNext ? Math.min(2 * windowBytes, LARGEST_WINDOW_BYTES) : FIRST_WINDOW_BYTES;
      const asked = Math.max(windowBytes, length);
      bytesRead += asked;
      if (reads > MAX_READS || bytesRead > MAX_BYTES) throw new SeenEnough();
      const { buffer, bytesRead: got } = await file.read(Buffer.allocUnsafe(asked), 0, asked, position);
      window = { at: position, bytes: buffer.subarray(0, got) };
    }
    const from = position - window.at;
    return window.bytes.subarray(from, from + length);
  };
}

/** Opens a file for as long as it is looked at. */
export async function probe<T>(path: string, look: (file: FileProbe) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await look({ path, bytes: (await file.stat()).size, read: readerOf(file) });
  } finally {
    await file.close();
  }
}

/** The last bytes of a file, or all that it has. */
export function tailOf({ bytes, read }: FileProbe, length: number): Promise<Buffer> {
  return read(Math.max(bytes - length, 0), length);
}

/** A whole file, or a part of it, piece by piece. */
export async function* piecesOf({ read, bytes }: FileProbe, from = 0, to = bytes): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const piece = await read(at, Math.min(PIECE_BYTES, to - at));
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}
