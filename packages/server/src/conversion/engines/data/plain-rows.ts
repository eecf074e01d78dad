/**
 * Separated values in bytes, as long as they are written as the standard says and each row has as many cells as the first. Most large
 * tables are; what is not so is left to `separated.ts`. Nothing is made for a cell but where it starts and ends.
 */
import { eachPiece, PIECE } from './bytes.ts';
import type { PlainStyle } from './plain.ts';

/** What is said of a cell. */
export const DOUBLED = 1;
export const BROKEN = 2;
export const WIDE = 4;

const [MARK, LF, CR] = [0x22, 0x0a, 0x0d];

/** The cells of one piece after the other. */
export class PlainRows {
  readonly #delimiter: number;
  readonly #hasMarks: boolean;
  /** Ends a run of letters in a cell without marks. */
  readonly #stops = new Uint8Array(256);
  readonly bytes: Buffer;
  /** Where each cell starts and ends, within its marks, and what is said of it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly flags: Uint8Array;
  /** How many cells the piece has. */
  cells = 0;
  /** How many cells a row has; 0 before the first. */
  width = 0;
  hasEmptyLines = false;

  constructor({ delimiter, hasMarks }: PlainStyle, piece = PIECE) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#hasMarks = hasMarks;
    for (const stop of [this.#delimiter, LF, CR, 0, ...(hasMarks ? [MARK] : [])]) this.#stops[stop] = 1;
    this.bytes = Buffer.alloc(piece);
    this.starts = new Int32Array(piece + 1);
    this.ends = new Int32Array(piece + 1);
    this.flags = new Uint8Array(piece + 1);
  }

  /** Goes over the rows of a file; `use` is called for each piece. Gives whether all of the file is plain. */
  read(path: string, use: () => void): boolean {
    return eachPiece(path, this.bytes, (start, end, isLast) => {
      const rest = this.#split(start, end, isLast);
      if (rest >= 0) use();
      return rest;
    });
  }

  /** Finds the cells of all rows that are whole; gives where the first that is not starts, or -1 where one is not plain. */
  #split(from: number, length: number, isLast: boolean): number {
    const { bytes, starts, ends, flags } = this;
    const [delimiter, stops, hasMarks] = [this.#delimiter, this.#stops, this.#hasMarks];
    let [at, row, cells, cell] = [from, from, 0, 0];
    this.cells = 0;
    for (;;) {
      if (at >= length && !(isLast && at > row)) break;
      if (hasMarks && bytes[at] === MARK && at < length) {
        let flag = 0;
        starts[cell] = ++at;
        for (; ; at++) {
          while (at < length) {
            const byte = bytes[at] ?? 0;
            if (byte === MARK) break;
            if (byte >= 0x80) flag |= WIDE;
            else if (byte < 0x20) {
              if (byte === 0) return -1;
              if (byte === LF || byte === CR) flag |= BROKEN;
            }
            at++;
          }
          if (at + 1 >= length || bytes[at + 1] !== MARK) break;
          flag |= DOUBLED;
          at++;
        }
        if (at >= length) return isLast ? -1 : this.#end(cells, row);
        ends[cell] = at++;
        flags[cell] = flag;
      } else {
        let wide = 0;
        starts[cell] = at;
        while (at < length) {
          const byte = bytes[at] ?? 0;
          if (stops[byte] === 1) break;
          wide |= byte;
          at++;
        }
        ends[cell] = at;
        flags[cell] = wide >= 0x80 ? WIDE : 0;
      }
      cell++;
      if (at >= length) {
        if (!isLast) break;
        if (!this.#fits(cell - cells)) return -1;
        return this.#end(cell, length);
      }
      const stop = bytes[at];
      if (stop === delimiter) {
        at++;
        continue;
      }
      if (stop === CR) {
        if (at + 1 >= length && !isLast) break;
        if (bytes[++at] !== LF || at >= length) return -1;
      } else if (stop !== LF) return -1;
      at++;
      const isEmpty = cell === cells + 1 && (bytes[row] === LF || bytes[row] === CR);
      if (isEmpty) this.hasEmptyLines = true;
      else if (!this.#fits(cell - cells)) return -1;
      else cells = cell;
      cell = cells;
      row = at;
    }
    return this.#end(cells, row);
  }

  #end(cells: number, at: number): number {
    this.cells = cells;
    return at;
  }

  #fits(width: number): boolean {
    if (this.width === 0) this.width = width;
    return width === this.width;
  }

  /** A cell as text. */
  text(cell: number): string {
    const [start = 0, end = 0, flag = 0] = [this.starts[cell], this.ends[cell], this.flags[cell]];
    const text = this.bytes.toString((flag & WIDE) === 0 ? 'latin1' : 'utf8', start, end);
    return (flag & DOUBLED) === 0 ? text : text.replaceAll('""', '"');
  }
}
