/** Tables of separated values that are plain, read and written as bytes; see `plain-rows.ts`. */
import { ColumnKind } from './column-types.ts';
import type { ColumnType } from './model.ts';
import type { PlainTable } from './plain.ts';
import { BROKEN, PlainRows } from './plain-rows.ts';

/** What has been seen of a plain table. */
export interface PlainLook {
  readonly table: PlainTable;
  readonly names: readonly string[];
  readonly width: number;
  readonly kinds: readonly ColumnType[];
}

type Asked = Omit<PlainTable, 'isSimple' | 'rows'>;

/** Goes over a file of UTF-8 once; gives what its columns hold, or nothing where it is not plain. */
export function lookAtPlain(asked: Asked, piece?: number): PlainLook | undefined {
  if (asked.delimiter.length !== 1 || asked.delimiter.charCodeAt(0) >= 0x80) return undefined;
  const rows = new PlainRows(asked, piece);
  const kinds: ColumnKind[] = [];
  let names: readonly string[] = [];
  let [isFirst, isSimple, count] = [true, true, 0];
  const isPlain = rows.read(asked.path, () => {
    if (rows.cells === 0) return;
    let from = 0;
    if (isFirst) {
      const table = { isText: true, hasDecimalCommas: asked.hasDecimalCommas };
      for (let column = 0; column < rows.width; column++) kinds.push(new ColumnKind(table));
      if (asked.header) {
        names = kinds.map((_, column) => rows.text(column));
        from = rows.width;
      }
      isFirst = false;
    }
    count += (rows.cells - from) / rows.width;
    for (let cell = 0; cell < rows.cells; cell++)
      if (((rows.flags[cell] ?? 0) & BROKEN) !== 0) isSimple = false;
    for (const [column, kind] of kinds.entries())
      addColumn(rows, from + column, kind, asked.hasDecimalCommas);
  });
  if (!isPlain || rows.width === 0) return undefined;
  const table = { ...asked, isSimple: isSimple && !rows.hasEmptyLines, rows: count };
  return { table, names, width: rows.width, kinds: kinds.map(({ found }) => found) };
}

function addColumn(rows: PlainRows, first: number, kind: ColumnKind, hasDecimalCommas: boolean): void {
  const { starts, ends, flags, cells, width } = rows;
  for (let cell = first; cell < cells && !kind.isText; cell += width) {
    const [start, end] = [starts[cell] ?? 0, ends[cell] ?? 0];
    if (start === end) continue;
    if (flags[cell] !== 0) kind.add(rows.text(cell));
    else if (!addUsual(rows.bytes, start, end, kind, hasDecimalCommas)) kind.add(rows.text(cell));
  }
}

const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
/** So many digits are sure in a double. */
const SURE = 15;

/** Knows the usual numbers and dates by their bytes, much faster than by their text. */
function addUsual(
  bytes: Uint8Array,
  start: number,
  end: number,
  kind: ColumnKind,
  hasDecimalCommas: boolean,
): boolean {
  const first = bytes[start] === MINUS ? start + 1 : start;
  if (first === end || end - first > SURE) return false;
  let point = -1;
  for (let at = first; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) continue;
    if (byte === MINUS && at === start + 4 && end - start === 10) return addDate(bytes, start, kind);
    if (byte !== POINT || point >= 0 || at === first || at === end - 1 || hasDecimalCommas) return false;
    point = at;
  }
  const isWhole = point < 0;
  const whole = (isWhole ? end : point) - first;
  if (bytes[first] === ZERO && (whole > 1 || (isWhole && first > start))) return false;
  if (isWhole) kind.addKind('integer');
  else kind.addDecimal(end - point - 1, bytes[end - 1] === ZERO);
  return true;
}

/** A day that every month has, of a year with four digits. */
function addDate(bytes: Uint8Array, start: number, kind: ColumnKind): boolean {
  for (let place = 0; place < 10; place++) {
    const byte = bytes[start + place] ?? 0;
    if (place === 4 || place === 7 ? byte !== MINUS : byte < ZERO || byte > NINE) return false;
  }
  const two = (place: number) =>
    ((bytes[start + place] ?? 0) - ZERO) * 10 + (bytes[start + place + 1] ?? 0) - ZERO;
  const [month, day] = [two(5), two(8)];
  if (month < 1 || month > 12 || day < 1 || day > 28) return false;
  kind.addKind('date');
  return true;
}
