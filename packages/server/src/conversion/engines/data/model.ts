/**
 * What files of data hold, whatever their format: one value, a list of them that may be long, or tables. A format is
 * read into any of the three and written from the one that it needs.
 *
 * Between them, in a way that keeps every value: the members of an object within a row become columns of their own with
 * their path as name (`address.city`); a list within a row becomes JSON text in its cell. A list of objects is a table;
 * an object whose members are such lists holds a table for each.
 */
import { formatJson } from './bigint-json.ts';
import { hasMembers, type Members, type Value } from './value.ts';

/** What a cell holds. */
export type Cell = null | boolean | number | bigint | string | Uint8Array;

/** Rows under named columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Nothing in it has a type: all cells are text, and a number is what looks like one. */
  readonly isText?: boolean;
  /** A comma may stand before a number's decimals, as in most of Europe. */
  readonly hasDecimalCommas?: boolean;
  /** Its cells and the names of its columns are Markdown. */
  readonly isMarkdown?: boolean;
  /** The rows from the first, as often as they are asked for: a table may be larger than the memory. */
  rows(): AsyncIterable<readonly Cell[]>;
}

/** What a file holds. */
export type DataContent =
  | { readonly value: Value; readonly isText?: boolean }
  | { readonly records: () => AsyncIterable<Value> }
  | { readonly tables: readonly Table[] };

/** The name of a table that has none. */
export const TABLE = 'table';

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The content as one value: a table is a list of objects, and several are an object of such lists. */
export async function asValue(content: DataContent): Promise<Value> {
  if ('value' in content) return content.value;
  if ('records' in content) return collect(content.records());
  const lists = await Promise.all(content.tables.map((table) => collect(objectsOf(table))));
  if (lists.length === 1) return lists[0] ?? [];
  return Object.fromEntries(content.tables.map(({ name }, index) => [name, lists[index] ?? []]));
}

/** A table's rows as objects. */
export async function* objectsOf({ columns, rows }: Table): AsyncGenerator<Members> {
  for await (const row of rows())
    yield Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
}

/** The content as tables. */
export async function asTables(content: DataContent): Promise<readonly Table[]> {
  if ('tables' in content) return content.tables;
  if ('records' in content) return [await tableOf(TABLE, content.records)];
  const { value, isText } = content;
  const list = listIn(value);
  const [only] = list;
  if (list.length !== 1 || only !== value || !hasMembers(value))
    return [await tableOfList(TABLE, list, isText)];
  const members = Object.entries(value);
  const tables = members.flatMap(([name, each]) =>
    isTableLike(each) ? [tableOfList(name, each, isText)] : [],
  );
  const rest = members.filter(([, each]) => !isTableLike(each));
  if (rest.length > 0 || tables.length === 0)
    tables.unshift(tableOfList(TABLE, [Object.fromEntries(rest)], isText));
  return Promise.all(tables);
}

/** A list's items, also where it lies in objects of one member each such as the root of XML; or else the value itself. */
export function listIn(value: Value): readonly Value[] {
  const found = unwrapped(value);
  return isList(found) ? found : [value];
}

function unwrapped(value: Value): Value {
  if (!hasMembers(value)) return value;
  const [only, ...others] = Object.values(value);
  if (only === undefined || others.length > 0) return value;
  const inner = unwrapped(only);
  return isTableLike(inner) ? inner : value;
}

function isTableLike(value: Value): value is readonly Value[] {
  return isList(value) && value.length > 0 && value.every(hasMembers);
}

function tableOfList(name: string, list: readonly Value[], isText = false): Promise<Table> {
  if (list.length > 0 && list.every(isList)) return Promise.resolve(tableOfLists(name, list, isText));
  return tableOf(name, () => iterate(list), isText);
}

/** A list of lists is a table whose first row has the names, if all of it is text. */
function tableOfLists(name: string, lists: readonly (readonly Value[])[], isText: boolean): Table {
  const width = lists.reduce((most, list) => Math.max(most, list.length), 0);
  const [first = []] = lists;
  const hasNames = first.length === width && first.every((each) => typeof each === 'string' && each !== '');
  const columns = columnNames(hasNames ? first.map(String) : [], width);
  const rows = lists.slice(hasNames ? 1 : 0).map((list) => list.map(toCell));
  return { name, columns, isText, rows: () => iterate(rows) };
}

async function tableOf(name: string, records: () => AsyncIterable<Value>, isText = false): Promise<Table> {
  const columns = new Set<string>();
  for await (const record of records()) for (const [column] of flatten(record)) columns.add(column);
  return {
    name,
    columns: [...columns],
    isText,
    async *rows() {
      for await (const record of records()) {
        const cells = new Map(flatten(record));
        yield [...columns].map((column) => cells.get(column) ?? null);
      }
    },
  };
}

/** Deeper than anybody nests what belongs into a table. */
const MAX_DEPTH = 50;

function* flatten(value: Value, path = '', depth = 0): Generator<[column: string, cell: Cell]> {
  const members = hasMembers(value) && depth < MAX_DEPTH ? Object.entries(value) : [];
  if (members.length === 0) yield [path || 'value', toCell(value)];
  for (const [name, member] of members)
    yield* flatten(member, path === '' ? name : `${path}.${name}`, depth + 1);
}

function toCell(value: Value): Cell {
  return hasMembers(value) || isList(value) ? formatJson(value) : value;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** A list as whatever comes piece by piece. */
export async function* iterate<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Names for all columns, each of them once: what has none, or one that another has, gets its number. */
export function columnNames(names: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const given = names[index]?.trim() || `column_${index + 1}`;
    let name = given;
    for (let number = 2; taken.has(name); number++) name = `${given}_${number}`;
    taken.add(name);
    return name;
  });
}

/** A cell as text; nothing is empty text. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Uint8Array ? Buffer.from(cell).toString('base64') : String(cell);
}
