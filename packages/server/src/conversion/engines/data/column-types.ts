/** What the columns of a table hold, for formats that want to know. */
import type { Cell, Table } from './model.ts';
import { Numeral } from './value.ts';

/** What all cells of a column are, other than the empty ones. */
export type ColumnType = 'boolean' | 'integer' | 'number' | 'date' | 'time' | 'bytes' | 'text';

const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.(\d+)$/;
/** Where commas stand before decimals, a point stands for thousands. */
const THOUSANDS = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
const BOOLEAN = /^(?:true|false)$/i;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?$/;

/** What each column holds. In a table of text a number is what looks like one and can be written back as it was. */
export async function columnTypes(table: Table): Promise<ColumnType[]> {
  const { columns, rows, isText = false } = table;
  const kinds: (ColumnType | undefined)[] = columns.map(() => undefined);
  const decimals = columns.map(() => new Decimals());
  for await (const row of rows()) {
    for (const [index, known] of kinds.entries()) {
      const cell = row[index];
      if (known === 'text' || cell === null || cell === undefined || (isText && cell === '')) continue;
      const kind = join(known, kindOf(cell, table));
      if (isText && kind === 'number' && typeof cell === 'string')
        decimals[index]?.add(withPoint(cell, table));
      kinds[index] = kind;
    }
  }
  return kinds.map(
    (kind, index) => (kind === 'number' && decimals[index]?.areNames ? 'text' : kind) ?? 'text',
  );
}

/** The decimals of a column: 1.10 behind 1.9 is a version or a section, and 2.50 behind 1.95 a price. */
class Decimals {
  readonly #lengths = new Set<number>();
  #hasZeros = false;

  add(text: string): void {
    const [, decimals] = DECIMAL.exec(text) ?? [];
    if (decimals === undefined) return;
    this.#lengths.add(decimals.length);
    this.#hasZeros ||= decimals.endsWith('0');
  }

  get areNames(): boolean {
    return this.#hasZeros && this.#lengths.size > 1;
  }
}

function join(known: ColumnType | undefined, next: ColumnType): ColumnType {
  if (known === undefined || known === next) return next;
  const both = [known, next];
  if (both.every((kind) => kind === 'integer' || kind === 'number')) return 'number';
  return both.every((kind) => kind === 'date' || kind === 'time') ? 'time' : 'text';
}

function kindOf(cell: Exclude<Cell, null>, table: Table): ColumnType {
  switch (typeof cell) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return Number.isSafeInteger(cell) ? 'integer' : 'number';
    case 'bigint':
      return BigInt.asIntN(64, cell) === cell ? 'integer' : 'text';
    case 'object':
      if (cell instanceof Uint8Array) return 'bytes';
      return typeof cell.plain === 'number' ? 'number' : 'text';
    default:
      return kindOfText(table.isText ? withPoint(cell, table) : cell, table.isText ?? false);
  }
}

/** Codes with leading zeros, and numbers so long that they are names, stay text. */
function kindOfText(text: string, isText: boolean): ColumnType {
  if (DATE.test(text) && isOnCalendar(text)) return 'date';
  if (TIME.test(text) && isOnCalendar(text)) return 'time';
  if (!isText) return 'text';
  if (BOOLEAN.test(text)) return 'boolean';
  if (text === '-0' || (INTEGER.test(text) && !Number.isSafeInteger(Number(text)))) return 'text';
  if (INTEGER.test(text)) return 'integer';
  return DECIMAL.test(text) && typeof new Numeral(text).plain === 'number' ? 'number' : 'text';
}

/** The text with a point in the place of a decimal comma; one with points for thousands is no number. */
function withPoint(text: string, { hasDecimalCommas }: Table): string {
  if (!hasDecimalCommas) return text;
  if (THOUSANDS.test(text)) return `${text} `;
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

function isOnCalendar(text: string): boolean {
  // Every month has these days.
  if (Number(text.slice(8, 10)) <= 28) return true;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

/** The table with numbers, booleans and nothing in the place of text that stands for them. */
export async function typed(table: Table): Promise<Table> {
  if (!table.isText) return table;
  const kinds = await columnTypes(table);
  return {
    name: table.name,
    columns: table.columns,
    async *rows() {
      for await (const row of table.rows())
        yield kinds.map((kind, index) => typedCell(row[index], kind, table));
    },
  };
}

function typedCell(cell: Cell | undefined, kind: ColumnType, table: Table): Cell {
  if (typeof cell !== 'string') return cell ?? null;
  if (kind === 'text') return cell;
  if (cell === '') return null;
  switch (kind) {
    case 'boolean':
      return cell.toLowerCase() === 'true';
    case 'integer':
    case 'number':
      return Numeral.of(withPoint(cell, table));
    default:
      return cell;
  }
}
