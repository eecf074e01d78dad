/** What the columns of a table hold, for formats that want to know. */
import type { Cell, ColumnType, Table } from './model.ts';
import { Numeral } from './value.ts';

const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.(\d+)$/;
/** Where commas stand before decimals, a point stands for thousands. */
const THOUSANDS = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
const BOOLEAN = /^(?:true|false)$/i;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?$/;

/** What each column holds. In a table of text a number is what looks like one and can be written back as it was. */
export async function columnTypes(table: Table): Promise<readonly ColumnType[]> {
  if (table.kinds) return table.kinds;
  const { columns, rows, isText = false } = table;
  const kinds = columns.map(() => new ColumnKind(table));
  for await (const row of rows())
    for (const [index, kind] of kinds.entries()) {
      const cell = row[index];
      if (cell !== null && cell !== undefined && !(isText && cell === '')) kind.add(cell);
    }
  return kinds.map(({ found }) => found);
}

/** What the cells of a column are, as far as they have been seen. */
export class ColumnKind {
  readonly #table: Pick<Table, 'isText' | 'hasDecimalCommas'>;
  readonly #decimals = new Decimals();
  #known: ColumnType | undefined;

  constructor(table: Pick<Table, 'isText' | 'hasDecimalCommas'>) {
    this.#table = table;
  }

  /** No cell changes it any more. */
  get isText(): boolean {
    return this.#known === 'text';
  }

  get found(): ColumnType {
    return (this.#known === 'number' && this.#decimals.areNames ? 'text' : this.#known) ?? 'text';
  }

  add(cell: Exclude<Cell, null>): void {
    if (this.#known === 'text') return;
    this.addKind(kindOf(cell, this.#table));
    if (this.#table.isText && this.#known === 'number' && typeof cell === 'string')
      this.#decimals.addText(withPoint(cell, this.#table));
  }

  /** A cell whose kind is known, and which has no decimals. */
  addKind(kind: ColumnType): void {
    this.#known = join(this.#known, kind);
  }

  /** A number with so many decimals. */
  addDecimal(length: number, hasZero: boolean): void {
    this.#known = join(this.#known, 'number');
    if (this.#known === 'number') this.#decimals.add(length, hasZero);
  }
}

/** The decimals of a column: 1.10 behind 1.9 is a version or a section, and 2.50 behind 1.95 a price. */
class Decimals {
  #length: number | undefined;
  #differ = false;
  #hasZeros = false;

  addText(text: string): void {
    const [, decimals] = DECIMAL.exec(text) ?? [];
    if (decimals !== undefined) this.add(decimals.length, decimals.endsWith('0'));
  }

  add(length: number, hasZero: boolean): void {
    this.#differ ||= this.#length !== undefined && this.#length !== length;
    this.#length = length;
    this.#hasZeros ||= hasZero;
  }

  get areNames(): boolean {
    return this.#hasZeros && this.#differ;
  }
}

function join(known: ColumnType | undefined, next: ColumnType): ColumnType {
  if (known === undefined || known === next) return next;
  const both = [known, next];
  if (both.every((kind) => kind === 'integer' || kind === 'number')) return 'number';
  return both.every((kind) => kind === 'date' || kind === 'time') ? 'time' : 'text';
}

function kindOf(cell: Exclude<Cell, null>, table: Pick<Table, 'isText' | 'hasDecimalCommas'>): ColumnType {
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
function withPoint(text: string, { hasDecimalCommas }: Pick<Table, 'hasDecimalCommas'>): string {
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
    kinds,
    ...(table.plain && { plain: table.plain }),
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
