/** Files in bytes, read and written in large pieces. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** The largest line or row. */
export const PIECE = 1024 ** 2;
const BYTE_ORDER_MARK = 'efbbbf';

/**
 * Reads a file piece by piece into the same buffer.
 *
 * @param take what a piece has from a place on and up to another; gives where it goes on with the next piece, or -1 where it does not
 * @returns whether it has gone over all of the file
 */
export function eachPiece(
  path: string,
  buffer: Buffer,
  take: (start: number, end: number, isLast: boolean) => number,
): boolean {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (let isFirst = true; ; isFirst = false) {
      const read = readSync(file, buffer, length, buffer.length - length, null);
      length += read;
      const isMarked = isFirst && buffer.toString('hex', 0, Math.min(length, 3)) === BYTE_ORDER_MARK;
      const rest = take(isMarked ? 3 : 0, length, read === 0);
      if (rest < 0) return false;
      if (read === 0) return true;
      buffer.copyWithin(0, rest, length);
      length -= rest;
      if (length === buffer.length) return false;
    }
  } finally {
    closeSync(file);
  }
}

/** Bytes on their way to a file. Those who write fast put them into `out` themselves. */
export class ByteWriter {
  readonly #file: number;
  out = Buffer.allocUnsafe(PIECE);
  at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  /** Makes room. */
  reserve(bytes: number): void {
    if (this.at + bytes <= this.out.length) return;
    this.#flush();
    if (bytes > this.out.length) this.out = Buffer.allocUnsafe(bytes);
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const { out } = this;
    let to = this.at;
    for (let at = start; at < end; at++) out[to++] = from[at] ?? 0;
    this.at = to;
  }

  close(): void {
    try {
      this.#flush();
    } finally {
      closeSync(this.#file);
    }
  }

  #flush(): void {
    for (let at = 0; at < this.at; ) at += writeSync(this.#file, this.out, at, this.at - at);
    this.at = 0;
  }
}
