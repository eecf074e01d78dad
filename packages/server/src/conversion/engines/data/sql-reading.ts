/** Statements of SQL that make tables and fill them, as MySQL, PostgreSQL, SQLite and others write them to keep a database. */
import { sayWarning } from '../../kits/workers/answer.ts';
import { Problem } from '../../kits/workers/problem.ts';
import { readText } from './files.ts';
import { type Cell, columnNames, type DataContent, iterate } from './model.ts';
import { NUMBER, Numeral } from './value.ts';

interface Filled {
  readonly name: string;
  columns: string[];
  /** What the statement that makes it says of them. */
  readonly types: Map<string, string>;
  readonly rows: Cell[][];
}

/** Reads the tables that statements fill. No statement is carried out. */
export async function readSql(path: string): Promise<DataContent> {
  const text = await readText(path);
  const { tables, left } = tablesIn(text);
  if (tables.length === 0)
    throw new Problem('conversion_failed', 'has no statements that make or fill a table');
  if (left > 0)
    sayWarning(
      'content_changed',
      `${left === 1 ? 'A cell has' : `${left} cells have`} no value but what calculates one, which stands there as it is written.`,
    );
  return {
    tables: tables.map(({ name, columns, types, rows }) => {
      const width = rows.reduce((most, row) => Math.max(most, row.length), columns.length);
      const isBoolean = columns.map((column) => /^bool/i.test(types.get(column) ?? ''));
      const typed = rows.map((row) => row.map((cell, index) => (isBoolean[index] ? truth(cell) : cell)));
      return { name, columns: columnNames(columns, width), rows: () => iterate(typed) };
    }),
  };
}

/** How the programs write whose texts have escapes, which the standard's do not. */
const OF_MYSQL =
  /^(?:-- (?:MySQL|MariaDB|phpMyAdmin)|\) ENGINE\s*=|(?:CREATE TABLE|INSERT INTO|DROP TABLE)[^'";(]*`)/im;

function tablesIn(text: string): { tables: Filled[]; left: number } {
  const attempt = (hasEscapes: boolean) => {
    const reader = new Reader(text, hasEscapes);
    return { tables: reader.tables(), left: reader.left };
  };
  if (OF_MYSQL.test(text)) return attempt(true);
  try {
    return attempt(false);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return attempt(true);
  }
}

const SPACE = /(?:\s+|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[A-Za-z_\u0080-\uffff@$][\w\u0080-\uffff@$]*/y;
const PLAIN = /[^\s,()'"`;]+/y;
/** Stands around the text of a program. */
const FENCE = /\$\w*\$/y;
const COPY = /^COPY\s+([\s\S]+?)\s*(?:\(([\s\S]*?)\))?\s+FROM\s+stdin\b/i;
/** What begins a line within the brackets of CREATE TABLE that is no column. */
const NO_COLUMN =
  /^(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|CHECK|FULLTEXT|SPATIAL|EXCLUDE|PERIOD|LIKE)$/i;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0', b: '\b', Z: '\x1a' };

class Reader {
  readonly #text: string;
  readonly #hasEscapes: boolean;
  readonly #tables = new Map<string, Filled>();
  #at = 0;
  left = 0;

  constructor(text: string, hasEscapes: boolean) {
    this.#text = text;
    this.#hasEscapes = hasEscapes;
  }

  tables(): Filled[] {
    while (this.#skipSpace() < this.#text.length) this.#statement();
    return [...this.#tables.values()];
  }

  #statement(): void {
    const verb = this.#peek(WORD).toUpperCase();
    if (verb === 'CREATE') this.#create();
    else if (verb === 'INSERT' || verb === 'REPLACE') this.#insert();
    if (verb !== 'COPY' || !this.#copy()) this.#toEnd();
  }

  #create(): void {
    this.#word();
    let kind = this.#word().toUpperCase();
    while (/^(?:TEMPORARY|TEMP|UNLOGGED|GLOBAL|LOCAL|OR|REPLACE)$/.test(kind))
      kind = this.#word().toUpperCase();
    if (kind !== 'TABLE') return;
    if (/^IF$/i.test(this.#peek(WORD))) for (let each = 0; each < 3; each++) this.#word();
    const table = this.#table(this.#name());
    if (!this.#takes('(')) return;
    const columns: string[] = [];
    do {
      const isName = /["`[]/.test(this.#sign());
      const name = this.#name();
      const type = this.#peek(WORD);
      if (name !== '' && (isName || !NO_COLUMN.test(name))) {
        columns.push(name);
        table.types.set(name, type);
      }
      this.#toSeparator();
    } while (this.#takes(','));
    if (table.rows.length === 0) table.columns = columns;
  }

  #insert(): void {
    while (/^(?:INSERT|REPLACE|INTO|IGNORE|OR|DELAYED|LOW_PRIORITY)$/i.test(this.#peek(WORD))) this.#word();
    const table = this.#table(this.#name());
    const named: string[] = [];
    if (this.#takes('(')) {
      do named.push(this.#name());
      while (this.#takes(','));
      this.#takes(')');
    }
    if (table.columns.length === 0) table.columns = named;
    while (/^(?:OVERRIDING|SYSTEM|USER|VALUE)$/i.test(this.#peek(WORD))) this.#word();
    if (!/^VALUES$/i.test(this.#word())) return;
    do {
      if (!this.#takes('(')) return;
      table.rows.push(inPlace(this.#row(), named, table));
    } while (this.#takes(','));
  }

  /** The values up to the bracket; what has to be calculated stands as it is written. */
  #row(): Cell[] {
    const row: Cell[] = [];
    do {
      this.#skipSpace();
      const start = this.#at;
      const value = this.#value();
      const next = this.#sign();
      if (next !== ',' && next !== ')') this.#toSeparator();
      const isCast = value !== undefined && next === ':';
      const isWhole = value !== undefined && (next === ',' || next === ')');
      if (!isCast && !isWhole) this.left++;
      row.push(isCast || isWhole ? value : this.#text.slice(start, this.#at).trim());
    } while (this.#takes(','));
    if (!this.#takes(')') && this.#skipSpace() >= this.#text.length)
      throw new Problem('invalid_input_file', 'ends within a row');
    return row;
  }

  #value(): Cell | undefined {
    const sign = this.#sign();
    if (sign === "'" || sign === '"') return this.#string(sign, this.#hasEscapes);
    const prefixed = /^(?:[Nn]|[Ee]|_\w+\s*)(?=')/.exec(this.#text.slice(this.#at, this.#at + 20))?.[0];
    if (prefixed) {
      this.#at += prefixed.length;
      return this.#string("'", /^e/i.test(prefixed) || this.#hasEscapes);
    }
    if (/^[xXbB]'/.test(this.#text.slice(this.#at, this.#at + 2))) {
      const isHex = /x/i.test(sign);
      this.#at++;
      const digits = this.#string("'", false);
      return isHex ? Buffer.from(digits, 'hex') : Number.parseInt(digits || '0', 2);
    }
    return wordValue(this.#match(PLAIN));
  }

  /** PostgreSQL's own: a row a line, with tabs, up to a line of a backslash and a point. */
  #copy(): boolean {
    const end = this.#text.indexOf(';', this.#at);
    const [, name = '', names = ''] = COPY.exec(this.#text.slice(this.#at, end)) ?? [];
    if (name === '') return false;
    const table = this.#table(unquoted(name.split('.').at(-1) ?? name));
    const columns = names.split(',').map((each) => unquoted(each.trim()));
    if (names !== '') table.columns = columns;
    this.#at = this.#text.indexOf('\n', end) + 1 || this.#text.length;
    for (;;) {
      const lineEnd = this.#text.indexOf('\n', this.#at);
      const line = this.#text.slice(this.#at, lineEnd < 0 ? undefined : lineEnd).replace(/\r$/, '');
      this.#at = lineEnd < 0 ? this.#text.length : lineEnd + 1;
      if (line === '\\.') break;
      if (lineEnd < 0) throw new Problem('invalid_input_file', 'ends within the rows of a table');
      const types = table.columns.map((column) => table.types.get(column) ?? '');
      table.rows.push(line.split('\t').map((each, index) => copied(each, types[index] ?? '')));
    }
    return true;
  }

  #table(name: string): Filled {
    const found = this.#tables.get(name) ?? { name, columns: [], types: new Map(), rows: [] };
    this.#tables.set(name, found);
    return found;
  }

  /** A name's last part: what stands before a point is the database's. */
  #name(): string {
    let name = this.#onePart();
    while (this.#takes('.')) name = this.#onePart();
    return name;
  }

  #onePart(): string {
    const sign = this.#sign();
    if (sign === '"' || sign === '`') return this.#string(sign, false);
    if (sign === '[') {
      const end = this.#text.indexOf(']', this.#at);
      const name = this.#text.slice(this.#at + 1, end);
      this.#at = end + 1;
      return name;
    }
    return sign === "'" ? this.#string("'", false) : this.#word();
  }

  #string(mark: string, hasEscapes: boolean): string {
    let text = '';
    this.#at++;
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined) throw new Problem('invalid_input_file', 'ends within a text');
      if (sign === mark) {
        this.#at++;
        if (this.#text[this.#at] !== mark) return text;
        text += mark;
        this.#at++;
      } else if (sign === '\\' && hasEscapes) {
        const next = this.#text[this.#at + 1] ?? '';
        text += ESCAPES[next] ?? (/[%_]/.test(next) ? `\\${next}` : next);
        this.#at += 2;
      } else {
        const end = this.#nextOf(mark, hasEscapes);
        text += this.#text.slice(this.#at, end);
        this.#at = end;
      }
    }
  }

  #nextOf(mark: string, hasEscapes: boolean): number {
    const end = this.#text.indexOf(mark, this.#at);
    const backslash = hasEscapes ? this.#text.slice(this.#at, end < 0 ? undefined : end).indexOf('\\') : -1;
    if (backslash >= 0) return this.#at + backslash;
    return end < 0 ? this.#text.length : end;
  }

  /** Goes to the comma or bracket that ends what is being read. */
  #toSeparator(): void {
    for (let depth = 0; this.#skipSpace() < this.#text.length; ) {
      const sign = this.#text[this.#at] ?? '';
      if (depth === 0 && /[,);]/.test(sign)) return;
      if (/['"`]/.test(sign)) this.#string(sign, this.#hasEscapes && sign !== '`');
      else {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        this.#at++;
      }
    }
  }

  #toEnd(): void {
    while (this.#skipSpace() < this.#text.length) {
      const sign = this.#text[this.#at] ?? '';
      const fence = sign === '$' ? this.#peek(FENCE) : '';
      if (/['"`]/.test(sign)) this.#string(sign, this.#hasEscapes && sign !== '`');
      else if (fence === '') this.#at++;
      else
        this.#at =
          (this.#text.indexOf(fence, this.#at + fence.length) + 1 || this.#text.length) + fence.length - 1;
      if (sign === ';') return;
    }
  }

  #sign(): string {
    this.#skipSpace();
    return this.#text[this.#at] ?? '';
  }

  #takes(sign: string): boolean {
    const isThere = this.#sign() === sign;
    if (isThere) this.#at++;
    return isThere;
  }

  #word(): string {
    this.#skipSpace();
    const word = this.#match(WORD);
    if (word === '') this.#at++;
    return word;
  }

  #peek(pattern: RegExp): string {
    const at = this.#skipSpace();
    const word = this.#match(pattern);
    this.#at = at;
    return word;
  }

  #skipSpace(): number {
    this.#match(SPACE);
    return this.#at;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }
}

/** A row in the order of the table's columns, where its own are named otherwise. */
function inPlace(row: readonly Cell[], named: readonly string[], table: Filled): Cell[] {
  if (named.length === 0) return [...row];
  for (const name of named) if (!table.columns.includes(name)) table.columns.push(name);
  const places = new Map(named.map((name, index) => [name, row[index] ?? null]));
  return table.columns.map((name) => places.get(name) ?? null);
}

/** Databases without a type of their own for it write 1 and 0. */
function truth(cell: Cell): Cell {
  return cell === 0 || cell === 1 ? cell === 1 : cell;
}

function wordValue(word: string): Cell | undefined {
  if (/^null$/i.test(word)) return null;
  if (/^(?:true|false)$/i.test(word)) return /^true$/i.test(word);
  if (/^0x[\da-f]+$/i.test(word)) return Buffer.from(word.slice(2), 'hex');
  return NUMBER.test(word) ? Numeral.of(word) : undefined;
}

const NUMBERS = /^(?:big|small)?(?:int|serial|numeric|decimal|real|double|float)/i;

function copied(text: string, type: string): Cell {
  if (text === '\\N') return null;
  if (NUMBERS.test(type) && NUMBER.test(text)) return Numeral.of(text);
  if (/^bool/i.test(type) && /^[tf]$/.test(text)) return text === 't';
  return text.replace(
    /\\(?:([0-7]{1,3})|x([\da-f]{1,2})|([\s\S]))/gi,
    (_, octal?: string, hex?: string, sign = '') => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
      return { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }[sign as string] ?? sign;
    },
  );
}

function unquoted(name: string): string {
  return /^".*"$/.test(name) ? name.slice(1, -1).replaceAll('""', '"') : name;
}
