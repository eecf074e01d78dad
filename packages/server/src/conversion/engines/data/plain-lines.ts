/** Lines of JSON from the bytes of a plain table; each is what `formatJson` makes of its row. */
import { ByteWriter } from './bytes.ts';
import type { ColumnType } from './model.ts';
import type { PlainTable } from './plain.ts';
import { DOUBLED, PlainRows } from './plain-rows.ts';

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
  const line = new Lines(rows, table.hasDecimalCommas, path);
  let skips = table.header;
  try {
    rows.read(table.path, () => {
      const first = skips && rows.cells > 0 ? rows.width : 0;
      if (first > 0) skips = false;
      for (let row = first; row < rows.cells; row += rows.width) {
        const length = (rows.ends[row + rows.width - 1] ?? 0) - (rows.starts[row] ?? 0);
        line.reserve(headBytes + length * MOST + rows.width * 8 + 2);
        for (let column = 0; column < rows.width; column++)
          line.add(heads[column] ?? NULL, row + column, kinds[column] ?? 'text');
        line.end();
      }
    });
  } finally {
    line.close();
  }
}

/** Lines of JSON, cell by cell. */
class Lines extends ByteWriter {
  readonly #rows: PlainRows;
  readonly #hasDecimalCommas: boolean;

  constructor(rows: PlainRows, hasDecimalCommas: boolean, path: string) {
    super(path);
    this.#rows = rows;
    this.#hasDecimalCommas = hasDecimalCommas;
  }

  end(): void {
    this.out[this.at++] = 0x7d;
    this.out[this.at++] = 0x0a;
  }

  add(head: Buffer, cell: number, kind: ColumnType): void {
    this.copy(head, 0, head.length);
    const { bytes, starts, ends, flags } = this.#rows;
    const [start, end] = [starts[cell] ?? 0, ends[cell] ?? 0];
    if (kind === 'text') this.#string(start, end, ((flags[cell] ?? 0) & DOUBLED) !== 0);
    else if (start === end) this.copy(NULL, 0, NULL.length);
    else if (kind === 'boolean') this.#small(bytes, start, end);
    else if (kind === 'integer') this.copy(bytes, start, end);
    else if (kind === 'number') this.#number(bytes, start, end);
    else this.#string(start, end, false);
  }

  /** In small letters. */
  #small(from: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++) this.out[this.at++] = (from[at] ?? 0) | 0x20;
  }

  #number(from: Uint8Array, start: number, end: number): void {
    const first = this.at;
    this.copy(from, start, end);
    if (!this.#hasDecimalCommas) return;
    const comma = this.out.subarray(first, this.at).indexOf(0x2c);
    if (comma >= 0) this.out[first + comma] = 0x2e;
  }

  #string(start: number, end: number, hasDoubled: boolean): void {
    const { out } = this;
    const { bytes } = this.#rows;
    let to = this.at;
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
    this.at = to;
  }
}

/** How a string of JSON has what cannot stand in it. */
const ESCAPED = Array.from({ length: 0x5d }, (_, code) =>
  JSON.stringify(String.fromCharCode(code)).slice(1, -1),
);
