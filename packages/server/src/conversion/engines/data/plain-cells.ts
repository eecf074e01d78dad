/** The cells of a plain table as values of the language; see `plain-rows.ts`. */
import type { ColumnType } from './model.ts';
import type { PlainTable } from './plain.ts';
import { DOUBLED, PlainRows, WIDE } from './plain-rows.ts';

/** Calls for each cell below the names, row by row. Numbers are doubles, which have all digits of what is called a number in a table of text. */
export function eachPlainCell(
  table: PlainTable,
  kinds: readonly ColumnType[],
  use: (cell: null | boolean | number | string) => void,
  piece?: number,
): void {
  const rows = new PlainRows(table, piece);
  let skips = table.header;
  rows.read(table.path, () => {
    const { bytes, starts, ends, flags, width, cells } = rows;
    let first = 0;
    if (skips && cells > 0) [first, skips] = [width, false];
    // A text of one sign a byte is cut faster than bytes are decoded.
    const text = bytes.toString('latin1', 0, ends[cells - 1] ?? 0);
    for (let row = first; row < cells; row += width) {
      for (let column = 0; column < width; column++) {
        const cell = row + column;
        const [start = 0, end = 0, flag = 0] = [starts[cell], ends[cell], flags[cell]];
        const whole = (flag & WIDE) !== 0 ? bytes.toString('utf8', start, end) : text.slice(start, end);
        const shown = (flag & DOUBLED) !== 0 ? whole.replaceAll('""', '"') : whole;
        use(cellOf(shown, kinds[column] ?? 'text', table.hasDecimalCommas));
      }
    }
  });
}

function cellOf(text: string, kind: ColumnType, hasDecimalCommas: boolean): null | boolean | number | string {
  if (kind === 'text') return text;
  if (text === '') return null;
  if (kind === 'boolean') return text.toLowerCase() === 'true';
  if (kind === 'integer') return Number(text);
  if (kind === 'number') return Number(hasDecimalCommas ? text.replace(',', '.') : text);
  return text;
}
