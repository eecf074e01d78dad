/**
 * What files of data hold, whatever their format: one value, a list of them that may be long, or tables. A format is
 * read into any of the three and written from the one that it needs.
 *
 * Between them, in a way that keeps every value: the members of an object within a row become columns of their own with
 * their path as name (`address.city`); a list within a row becomes JSON text in its cell. A list of objects is a table;
 * an object whose members are such lists holds a table for each.
 */
import { formatJson } from './json-text.ts';
import type { PlainTable } from './plain.ts';
import { hasMembers, type Members, type Numeral, type Value } from './value.ts';

/** What a cell holds. */
export type Cell = null | boolean | number | bigint | string | Numeral | Uint8Array;

/** What all cells of a column are, other than the empty ones. */
export type ColumnType = 'boolean' | 'integer' | 'number' | 'date' | 'time' | 'bytes' | 'text';

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
  /** What its columns hold, where that is known. */
  readonly kinds?: readonly ColumnType[];
  /** The file that it is from, where that is plain: some writers go over its bytes. */
  readonly plain?: PlainTable;
  /** The rows from the first, as often as they are asked for: a table may be larger than the memory. */
  rows(): AsyncIterable<readonly Cell[]>;
}

/** What a file holds. */
export type DataContent =
  | { readonly value: Value; readonly isText?: boolean }
  | {
      readonly records: () => AsyncIterable<Value>;
      /** The file of UTF-8 that has a record a line: some writers go over its bytes. */
      readonly lines?: string;
    }
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
  return new Map(content.tables.map(({ name }, index) => [name, lists[index] ?? []]));
}

/** A table's rows as objects. */
export async function* objectsOf({ columns, rows }: Table): AsyncGenerator<Members> {
  for await (const row of rows()) yield new Map(columns.map((name, index) => [name, row[index] ?? null]));
}

/** The content as tables. */
export async function asTables(content: DataContent): Promise<readonly Table[]> {
  if ('tables' in content) return content.tables;
  if ('records' in content) return [await tableOf(TABLE, content.records)];
  const { value, isText } = content;
  const list = isText ? onlyRow(value) : listIn(value);
  const [only] = list;
  if (list.length !== 1 || only !== value || !hasMembers(value))
    return [await tableOfList(TABLE, list, isText)];
  const keyed = isText ? undefined : keyedRecords(value);
  if (keyed) return [await tableOfList(TABLE, keyed)];
  const lists = [...tablesIn(value)];
  const found = lists.length === 1 ? lists : lists.filter(([path]) => path.length === 1);
  const rest = found.reduce((left, [path]) => without(left, path), value);
  const names = distinct(found.map(([path]) => path.at(-1) ?? TABLE));
  const tables = found.map(([, each], index) => tableOfList(names[index] ?? TABLE, each, isText));
  if (rest.size > 0 || tables.length === 0) tables.unshift(tableOfList(TABLE, [rest], isText));
  return Promise.all(tables);
}

/** The only row of a table that was written as XML, which looks like no list; or what {@link listIn} says. */
function onlyRow(value: Value): readonly Value[] {
  for (let inner = value; hasMembers(inner) && inner.size === 1; ) {
    const [[name, next] = ['', null]] = inner;
    if (name === 'row' && hasMembers(next)) return [next];
    inner = next;
  }
  return listIn(value);
}

/** A list's items, also where it lies in objects of one member each such as the root of XML; or else the value itself. */
export function listIn(value: Value): readonly Value[] {
  const found = unwrapped(value);
  return isList(found) ? found : [value];
}

function unwrapped(value: Value): Value {
  if (!hasMembers(value)) return value;
  const [only, ...others] = value.values();
  if (only === undefined || others.length > 0) return value;
  const inner = unwrapped(only);
  return isTableLike(inner) ? inner : value;
}

/** So many records under keys are a table; fewer may be parts of settings. */
const LEAST_KEYED = 3;

/** Records that stand under their keys, as databases of programs keep them, with the key as a member of each. */
function keyedRecords(value: Members): readonly Members[] | undefined {
  const [only] = value.values();
  if (value.size === 1 && hasMembers(only)) return keyedRecords(only);
  const records = [...value.values()];
  if (records.length < LEAST_KEYED || !records.every(hasMembers)) return undefined;
  const all = new Set(records.flatMap((record) => [...record.keys()]));
  const shared = [...all].filter((name) => records.every((record) => record.has(name)));
  if (shared.length === 0 || shared.length * 2 < all.size) return undefined;
  const [key = 'key'] = ['key', 'key_2', '_key'].filter((name) => !all.has(name));
  return [...value].flatMap(([name, record]) =>
    hasMembers(record) ? [new Map([[key, name], ...record])] : [],
  );
}

/** The lists of objects below a value, with their paths. One alone is the table, however deep an answer has it. */
function* tablesIn(
  value: Value,
  path: readonly string[] = [],
): Generator<[path: readonly string[], list: readonly Value[]]> {
  if (isTableLike(value) && path.length > 0) yield [path, value];
  else if (hasMembers(value) && path.length < MAX_DEPTH)
    for (const [name, member] of value) yield* tablesIn(member, [...path, name]);
}

/** An object without one of its members, however deep that is. */
function without(members: Members, [name = '', ...path]: readonly string[]): Members {
  const inner = members.get(name);
  const rest = hasMembers(inner) && path.length > 0 ? without(inner, path) : undefined;
  const others = [...members].flatMap(([each, value]): [string, Value][] => {
    if (each !== name) return [[each, value]];
    return rest && rest.size > 0 ? [[each, rest]] : [];
  });
  return new Map(others);
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
  const names = new Map<string, string>();
  for await (const record of records())
    for (const { path, column } of flatten(record)) names.set(path, column);
  const paths = [...names.keys()];
  return {
    name,
    columns: distinct([...names.values()]),
    isText,
    async *rows() {
      for await (const record of records()) {
        const cells = new Map(Array.from(flatten(record), ({ path, cell }) => [path, cell]));
        yield paths.map((path) => cells.get(path) ?? null);
      }
    },
  };
}

/** Deeper than anybody nests what belongs into a table. */
const MAX_DEPTH = 50;

interface Place {
  /** Tells a name with a point from a name within another. */
  readonly path: string;
  readonly column: string;
  readonly cell: Cell;
}

function* flatten(value: Value, path = '', column = '', depth = 0): Generator<Place> {
  if (!hasMembers(value) || value.size === 0 || depth >= MAX_DEPTH) {
    yield { path, column: column || 'value', cell: toCell(value) };
    return;
  }
  for (const [name, member] of value)
    yield* flatten(member, `${path}\0${name}`, path === '' ? name : `${column}.${name}`, depth + 1);
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
  return distinct(Array.from({ length: width }, (_, index) => names[index]?.trim() || `column_${index + 1}`));
}

/** Names each of which is there once: the second of its kind gets a number. */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
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
