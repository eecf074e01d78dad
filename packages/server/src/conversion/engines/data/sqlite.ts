/** SQLite databases, and the statements that make one. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { sayWarning } from '../../kits/workers/answer.ts';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { columnTypes, typed } from './column-types.ts';
import { writeText } from './files.ts';
import { asTables, type Cell, type ColumnType, columnNames, type DataContent, type Table } from './model.ts';
import { eachPlainCell } from './plain-cells.ts';
import { quoted } from './sql.ts';
import { Numeral } from './value.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
  number: 'REAL',
  date: 'DATE',
  time: 'TIMESTAMP',
  bytes: 'BLOB',
  text: 'TEXT',
};

/** SQLite takes no more columns by default. */
const MAX_COLUMNS = 2000;
/** Of a statement; a row has at most as many places as {@link MAX_COLUMNS}, and a statement of SQLite 32,766. */
const ROWS = 8;
const FORMAT = 'a SQLite database';

/** Reads the tables and views of a database; what SQLite keeps for itself is left out. */
export async function readSqlite(path: string): Promise<DataContent> {
  try {
    // Nothing else uses the file, and there is nowhere to write a journal.
    const database = new DatabaseSync(new URL('?immutable=1', pathToFileURL(path)), { readOnly: true });
    assertWhole(database);
    const names = database
      .prepare(
        "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, rowid",
      )
      .all();
    return {
      tables: names.flatMap(({ name, type }) =>
        type === 'view' ? viewOf(database, String(name)) : [tableOf(database, String(name))],
      ),
    };
  } catch (error) {
    throw error instanceof Problem ? error : damaged(FORMAT, undefined, error);
  }
}

function assertWhole(database: DatabaseSync): void {
  try {
    const [verdict] = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {});
    if (verdict !== 'ok') throw damaged(FORMAT, undefined, verdict);
  } catch (error) {
    // An index in an order that only the program knows which made it, as on telephones: rows are read without it.
    if (!(error instanceof Error && /^no such collation sequence/.test(error.message))) throw error;
  }
}

function tableOf(database: DatabaseSync, name: string): Table {
  const select = database.prepare(`SELECT * FROM ${quoted(name)}`);
  select.setReadBigInts(true);
  select.setReturnArrays(true);
  const columns = select.columns();
  const isBoolean = columns.map(({ type }) => /^bool/i.test(type ?? ''));
  return {
    name,
    columns: columnNames(
      columns.map((column) => column.name),
      columns.length,
    ),
    async *rows() {
      for (const row of select.iterate() as unknown as Iterable<Cell[]>)
        yield row.map((cell, index) => cellOf(cell, isBoolean[index] ?? false));
    },
  };
}

/** What a view shows. One that cannot be shown, such as of a table that is gone, costs only itself. */
function viewOf(database: DatabaseSync, name: string): Table[] {
  try {
    database.prepare(`SELECT * FROM ${quoted(name)} LIMIT 1`).all();
    return [tableOf(database, name)];
  } catch (error) {
    sayWarning('content_left_out', `The view "${name}" cannot be shown and was left out.`);
    if (!(error instanceof Error)) throw error;
    return [];
  }
}

function cellOf(cell: Cell, isBoolean: boolean): Cell {
  if (typeof cell !== 'bigint') return cell;
  if (isBoolean && (cell === 0n || cell === 1n)) return cell === 1n;
  return Number.isSafeInteger(Number(cell)) ? Number(cell) : cell;
}

/** Writes a database with a table for each. */
export async function writeSqlite(content: DataContent, path: string): Promise<void> {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  for (const table of await tablesFor(content)) {
    database.exec(table.create);
    const inserts = new Inserts(database, table.name, table.columns.length);
    if (table.plain && table.kinds)
      eachPlainCell(table.plain, table.kinds, (cell) =>
        inserts.add(typeof cell === 'boolean' ? BigInt(cell) : cell),
      );
    else
      for await (const row of table.rows())
        for (let index = 0; index < table.columns.length; index++) inserts.add(stored(row[index] ?? null));
    inserts.end();
  }
  database.exec('COMMIT');
  database.close();
}

/** Rows on their way into a table: each statement takes some at once, which takes half the time. */
class Inserts {
  readonly #one: StatementSync;
  readonly #several: StatementSync;
  readonly #width: number;
  readonly #cells: Stored[] = [];

  constructor(database: DatabaseSync, name: string, width: number) {
    const places = `(${Array.from({ length: width }, () => '?').join(', ')})`;
    const insert = (rows: number) =>
      database.prepare(`INSERT INTO ${name} VALUES ${Array.from({ length: rows }, () => places).join(', ')}`);
    this.#one = insert(1);
    this.#several = insert(ROWS);
    this.#width = width;
  }

  /** Takes the next cell of a row. */
  add(cell: Stored): void {
    this.#cells.push(cell);
    if (this.#cells.length < ROWS * this.#width) return;
    this.#several.run(...this.#cells);
    this.#cells.length = 0;
  }

  end(): void {
    for (let row = 0; row < this.#cells.length; row += this.#width)
      this.#one.run(...this.#cells.slice(row, row + this.#width));
    this.#cells.length = 0;
  }
}

/** Writes the statements that make the tables and fill them. */
export async function writeSql(content: DataContent, path: string): Promise<void> {
  const tables = await tablesFor(content);
  async function* statements() {
    yield 'BEGIN;\n';
    for (const { create, name, columns, rows } of tables) {
      yield `${create};\n`;
      for await (const row of rows()) {
        const values = columns.map((_, index) => literal(row[index] ?? null));
        yield `INSERT INTO ${name} VALUES (${values.join(', ')});\n`;
      }
    }
    yield 'COMMIT;\n';
  }
  await writeText(path, statements());
}

/** The tables with typed cells, their quoted names, and the statement that creates each. */
async function tablesFor(content: DataContent): Promise<(Table & { readonly create: string })[]> {
  const tables = (await asTables(content)).filter(({ columns }) => columns.length > 0);
  const names = distinct(tables.map(({ name }) => name));
  return Promise.all(
    tables.map(async (given, index) => {
      const table = await typed(given);
      if (table.columns.length > MAX_COLUMNS)
        throw new Problem('conversion_failed', 'has more columns than a SQLite database can have');
      const kinds = await columnTypes(table);
      const name = quoted(names[index] ?? '');
      const titles = distinct(table.columns);
      const columns = titles.map((title, place) => `${quoted(title)} ${TYPES[kinds[place] ?? 'text']}`);
      return { ...table, name, create: `CREATE TABLE ${name} (${columns.join(', ')})` };
    }),
  );
}

/** SQLite does not tell small letters from capitals in names, and keeps some for itself. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const base = given.replaceAll('\0', '').replace(/^(?=sqlite_)/i, '_');
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** What SQLite takes. */
type Stored = null | number | bigint | string | Uint8Array;

function stored(cell: Cell): Stored {
  if (typeof cell === 'bigint') return BigInt.asIntN(64, cell) === cell ? cell : String(cell);
  if (cell instanceof Numeral) return cell.plain;
  if (typeof cell === 'number' && Number.isInteger(cell) && Number.isSafeInteger(cell)) return BigInt(cell);
  return typeof cell === 'boolean' ? BigInt(cell) : cell;
}

function literal(cell: Cell): string {
  const value = stored(cell);
  if (value === null) return 'NULL';
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`;
  return typeof value === 'string' ? quoted(value.replaceAll('\0', ''), "'") : String(value);
}
