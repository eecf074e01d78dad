/** Lines of JSON from the bytes of a plain table; each is what `formatJson` makes of its row. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { ColumnType } from './column-types.ts';
import { DOUBLED, PlainRows } from './plain-rows.ts';
import type { PlainTable } from './plain-table.ts';

/** A sign may become `\u001f`. */
const MOST = 6;
const MARK = 0x22;
const NULL = Buffer.from('null');

/** Writes a row of the table as a line, under the names of its columns. */
export function writePlainLines(
  table: PlainTable,
  columns: readonly string[],
  kinds: readonly ColumnType[],
  path: string,
  piece?: number,
): void {
  const rows = new PlainRows(table, piece);
  const heads = columns.map((name, index) =>
    Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`),
  );
  const headBytes = heads.reduce((sum, { length }) => sum + length, 0);
  const line = new Line(rows, table.hasDecimalCommas);
  const file = openSync(path, 'w');
  let skips = table.header;
  try {
    rows.read(table.path, () => {
      const first = skips && rows.cells > 0 ? rows.width : 0;
      if (first > 0) skips = false;
      // Each row is written out before the next could be too long for what is left.
      for (let row = first; row < rows.cells; row += rows.width) {
        const length = (rows.ends[row + rows.width - 1] ?? 0) - (rows.starts[row] ?? 0);
        line.reserve(headBytes + length * MOST + rows.width * 8 + 2, file);
        for (let column = 0; column < rows.width; column++)
          line.add(heads[column] ?? NULL, row + column, kinds[column] ?? 'text');
        line.end();
      }
    });
    line.flush(file);
  } finally {
    closeSync(file);
  }
}

/** Bytes of JSON that are to be written. */
class Line {
  readonly #rows: PlainRows;
  readonly #hasDecimalCommas: boolean;
  #out = Buffer.allocUnsafe(1024 ** 2);
  #at = 0;

  constructor(rows: PlainRows, hasDecimalCommas: boolean) {
    this.#rows = rows;
    this.#hasDecimalCommas = hasDecimalCommas;
  }

  reserve(bytes: number, file: number): void {
    if (this.#at + bytes <= this.#out.length) return;
    this.flush(file);
    if (bytes > this.#out.length) this.#out = Buffer.allocUnsafe(bytes);
  }

  flush(file: number): void {
    for (let at = 0; at < this.#at; ) at += writeSync(file, this.#out, at, this.#at - at);
    this.#at = 0;
  }

  end(): void {
    this.#out[this.#at++] = 0x7d;
    this.#out[this.#at++] = 0x0a;
  }

  add(head: Buffer, cell: number, kind: ColumnType): void {
    this.#copy(head, 0, head.length);
    const { bytes, starts, ends, flags } = this.#rows;
    const [start, end] = [starts[cell] ?? 0, ends[cell] ?? 0];
    if (kind === 'text') this.#string(start, end, ((flags[cell] ?? 0) & DOUBLED) !== 0);
    else if (start === end) this.#copy(NULL, 0, NULL.length);
    else if (kind === 'boolean') this.#small(bytes, start, end);
    else if (kind === 'integer') this.#copy(bytes, start, end);
    else if (kind === 'number') this.#number(bytes, start, end);
    else this.#string(start, end, false);
  }

  #copy(from: Uint8Array, start: number, end: number): void {
    const out = this.#out;
    let to = this.#at;
    for (let at = start; at < end; at++) out[to++] = from[at] ?? 0;
    this.#at = to;
  }

  /** In small letters. */
  #small(from: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++) this.#out[this.#at++] = (from[at] ?? 0) | 0x20;
  }

  #number(from: Uint8Array, start: number, end: number): void {
    const first = this.#at;
    this.#copy(from, start, end);
    if (!this.#hasDecimalCommas) return;
    const comma = this.#out.subarray(first, this.#at).indexOf(0x2c);
    if (comma >= 0) this.#out[first + comma] = 0x2e;
  }

  #string(start: number, end: number, hasDoubled: boolean): void {
    const [out, bytes] = [this.#out, this.#rows.bytes];
    let to = this.#at;
    out[to++] = MARK;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x20 && byte !== MARK && byte !== 0x5c) {
        out[to++] = byte;
        continue;
      }
      if (byte === MARK && hasDoubled) at++;
      const escaped = ESCAPED[byte] ?? '';
      for (let place = 0; place < escaped.length; place++) out[to++] = escaped.charCodeAt(place);
    }
    out[to++] = MARK;
    this.#at = to;
  }
}

/** How a string of JSON has what cannot stand in it. */
const ESCAPED = Array.from({ length: 0x5d }, (_, code) =>
  JSON.stringify(String.fromCharCode(code)).slice(1, -1),
);
