/** What the columns of a table hold, for formats that want to know. */
import type { Cell, Table } from './model.ts';

/** What all cells of a column are, other than the empty ones. */
export type ColumnType = 'boolean' | 'integer' | 'number' | 'date' | 'time' | 'bytes' | 'text';

/** A double holds so many digits of a decimal number without loss. */
const SURE_DIGITS = 15;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.\d+(?:[eE][+-]?\d+)?$/;
const BOOLEAN = /^(?:true|false)$/i;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?$/;

/** What each column holds. In a table of text a number is what looks like one and can be written back as it was. */
export async function columnTypes(table: Table): Promise<ColumnType[]> {
  const { columns, rows, isText = false } = table;
  const kinds: (ColumnType | undefined)[] = columns.map(() => undefined);
  for await (const row of rows()) {
    for (const [index, known] of kinds.entries()) {
      const cell = row[index];
      if (known !== 'text' && cell !== null && cell !== undefined && !(isText && cell === ''))
        kinds[index] = join(known, kindOf(cell, table));
    }
  }
  return kinds.map((kind) => kind ?? 'text');
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
      return 'bytes';
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
  const isSure = text.replace(/\D/g, '').length <= SURE_DIGITS && text !== '-0';
  if (isSure && INTEGER.test(text)) return 'integer';
  return isSure && DECIMAL.test(text) ? 'number' : 'text';
}

/** The text with a point in the place of a decimal comma. */
function withPoint(text: string, { hasDecimalCommas }: Table): string {
  return hasDecimalCommas && /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}

function isOnCalendar(text: string): boolean {
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
      return Number(withPoint(cell, table));
    default:
      return cell;
  }
}
