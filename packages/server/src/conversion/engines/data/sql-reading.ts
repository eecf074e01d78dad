/** Statements of SQL that make tables and fill them, as MySQL, PostgreSQL, SQLite and others write them to keep a database. */
import { sayWarning } from '../../kits/workers/answer.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { encodingOf, textOf } from './files.ts';
import { type Cell, columnNames, type DataContent } from './model.ts';
import { Rows } from './sql-rows.ts';
import { copied, truth, unquoted, wordValue } from './sql-values.ts';
import { Words } from './sql-words.ts';

interface Filled {
  readonly name: string;
  columns: string[];
  /** How many cells the longest row has. */
  width: number;
  /** What the statement that makes it says of them. */
  readonly types: Map<string, string>;
  readonly rows: Rows;
}

/** Reads the tables that statements fill. No statement is carried out. */
export async function readSql(path: string): Promise<DataContent> {
  const { tables, left } = await tablesIn(path);
  if (tables.length === 0)
    throw new Problem('conversion_failed', 'has no statements that make or fill a table');
  if (left > 0)
    sayWarning(
      'content_changed',
      `${left === 1 ? 'A cell has' : `${left} cells have`} no value but what calculates one, which stands there as it is written.`,
    );
  return { tables: tables.map(tableOf) };
}

function tableOf({ name, columns, width, types, rows }: Filled) {
  const isBoolean = columns.map((column) => /^bool/i.test(types.get(column) ?? ''));
  return {
    name,
    columns: columnNames(columns, Math.max(width, columns.length)),
    rows: async function* () {
      for await (const row of rows.all())
        yield row.map((cell, index) => (isBoolean[index] ? truth(cell) : cell));
    },
  };
}

/** How the programs write whose texts have escapes, which the standard's do not. */
const OF_MYSQL =
  /^(?:-- (?:MySQL|MariaDB|phpMyAdmin)|\) ENGINE\s*=|(?:CREATE TABLE|INSERT INTO|DROP TABLE)[^'";(]*`)/im;

async function tablesIn(path: string): Promise<{ tables: Filled[]; left: number }> {
  const encoding = await encodingOf(path);
  const attempt = (hasEscapes: boolean) => {
    const words = new Words(path, encoding, hasEscapes);
    try {
      const statements = new Statements(words, `${path}.${hasEscapes ? 'escaped' : 'plain'}`);
      return { tables: statements.tables(), left: statements.left };
    } finally {
      words.close();
    }
  };
  if (await isOfMysql(path, encoding)) return attempt(true);
  try {
    return attempt(false);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return attempt(true);
  }
}

async function isOfMysql(path: string, encoding: string): Promise<boolean> {
  let last = '';
  for await (const piece of textOf(path, encoding)) {
    const lines = last + piece;
    if (OF_MYSQL.test(lines)) return true;
    last = lines.slice(lines.lastIndexOf('\n') + 1).slice(0, LONGEST_SIGN);
  }
  return false;
}

/** As long as the beginning of a line may be that tells the program. */
const LONGEST_SIGN = 1000;

const PLAIN = /[^\s,()'"`;]+/y;
const COPY = /^COPY\s+([\s\S]+?)\s*(?:\(([\s\S]*?)\))?\s+FROM\s+stdin\b/i;
/** What begins a line within the brackets of CREATE TABLE that is no column. */
const NO_COLUMN =
  /^(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|CHECK|FULLTEXT|SPATIAL|EXCLUDE|PERIOD|LIKE)$/i;

class Statements {
  readonly #words: Words;
  readonly #path: string;
  readonly #tables = new Map<string, Filled>();
  left = 0;

  /** @param path where files of rows may be made */
  constructor(words: Words, path: string) {
    this.#words = words;
    this.#path = path;
  }

  tables(): Filled[] {
    while (!this.#words.isAtEnd) this.#statement();
    return [...this.#tables.values()];
  }

  #statement(): void {
    this.#words.forget();
    const verb = this.#words.nextWord().toUpperCase();
    if (verb === 'CREATE') this.#create();
    else if (verb === 'INSERT' || verb === 'REPLACE') this.#insert();
    if (verb !== 'COPY' || !this.#copy()) this.#words.toEnd();
  }

  #create(): void {
    const words = this.#words;
    words.word();
    let kind = words.word().toUpperCase();
    while (/^(?:TEMPORARY|TEMP|UNLOGGED|GLOBAL|LOCAL|OR|REPLACE)$/.test(kind))
      kind = words.word().toUpperCase();
    if (kind !== 'TABLE') return;
    if (/^IF$/i.test(words.nextWord())) for (let each = 0; each < 3; each++) words.word();
    const table = this.#table(words.name());
    if (!words.takes('(')) return;
    const columns: string[] = [];
    do {
      const isName = /["`[]/.test(words.sign());
      const name = words.name();
      const type = words.nextWord();
      if (name !== '' && (isName || !NO_COLUMN.test(name))) {
        columns.push(name);
        table.types.set(name, type);
      }
      words.toSeparator();
    } while (words.takes(','));
    if (table.rows.count === 0) table.columns = columns;
  }

  #insert(): void {
    const words = this.#words;
    while (/^(?:INSERT|REPLACE|INTO|IGNORE|OR|DELAYED|LOW_PRIORITY)$/i.test(words.nextWord())) words.word();
    const table = this.#table(words.name());
    const named: string[] = [];
    if (words.takes('(')) {
      do named.push(words.name());
      while (words.takes(','));
      words.takes(')');
    }
    if (table.columns.length === 0) table.columns = named;
    while (/^(?:OVERRIDING|SYSTEM|USER|VALUE)$/i.test(words.nextWord())) words.word();
    if (!/^VALUES$/i.test(words.word())) return;
    do {
      words.forget();
      if (!words.takes('(')) return;
      add(table, inPlace(this.#row(), named, table));
    } while (words.takes(','));
  }

  /** The values up to the bracket; what has to be calculated stands as it is written. */
  #row(): Cell[] {
    const words = this.#words;
    const row: Cell[] = [];
    do {
      const start = words.place;
      const value = this.#value();
      const next = words.sign();
      if (next !== ',' && next !== ')') words.toSeparator();
      const isCast = value !== undefined && next === ':';
      const isWhole = value !== undefined && (next === ',' || next === ')');
      if (!isCast && !isWhole) this.left++;
      row.push(isCast || isWhole ? value : words.since(start).trim());
    } while (words.takes(','));
    if (!words.takes(')') && words.isAtEnd) throw new Problem('invalid_input_file', 'ends within a row');
    return row;
  }

  #value(): Cell | undefined {
    const words = this.#words;
    const next = words.ahead(20);
    if (next.startsWith("'") || next.startsWith('"')) return words.text(next.slice(0, 1), words.hasEscapes);
    const prefixed = /^(?:[Nn]|[Ee]|_\w+\s*)(?=')/.exec(next)?.[0];
    if (prefixed) {
      words.skip(prefixed.length);
      return words.text("'", /^e/i.test(prefixed) || words.hasEscapes);
    }
    if (/^[xXbB]'/.test(next)) {
      words.skip(1);
      const digits = words.text("'", false);
      return /^x/i.test(next) ? Buffer.from(digits, 'hex') : Number.parseInt(digits || '0', 2);
    }
    return wordValue(words.match(PLAIN));
  }

  /** PostgreSQL's own: a row a line, with tabs, up to a line of a backslash and a point. */
  #copy(): boolean {
    const words = this.#words;
    const start = words.place;
    const [, name = '', names = ''] = COPY.exec(words.upTo(';')) ?? [];
    if (name === '') {
      words.backTo(start);
      return false;
    }
    const table = this.#table(unquoted(name.split('.').at(-1) ?? name));
    if (names !== '') table.columns = names.split(',').map((each) => unquoted(each.trim()));
    const types = table.columns.map((column) => table.types.get(column) ?? '');
    words.upTo('\n');
    for (;;) {
      words.forget();
      const line = words.line();
      if (line === '\\.') return true;
      if (line === undefined) throw new Problem('invalid_input_file', 'ends within the rows of a table');
      add(
        table,
        line.split('\t').map((each, index) => copied(each, types[index] ?? '')),
      );
    }
  }

  #table(name: string): Filled {
    const found = this.#tables.get(name);
    if (found) return found;
    const rows = new Rows(`${this.#path}-${this.#tables.size}.jsonl`);
    const made = { name, columns: [], width: 0, types: new Map<string, string>(), rows };
    this.#tables.set(name, made);
    return made;
  }
}

function add(table: Filled, row: Cell[]): void {
  table.width = Math.max(table.width, row.length);
  table.rows.add(row);
}

/** A row in the order of the table's columns, where its own are named otherwise. */
function inPlace(row: readonly Cell[], named: readonly string[], table: Filled): Cell[] {
  if (named.length === 0) return [...row];
  for (const name of named) if (!table.columns.includes(name)) table.columns.push(name);
  const places = new Map(named.map((name, index) => [name, row[index] ?? null]));
  return table.columns.map((name) => places.get(name) ?? null);
}
