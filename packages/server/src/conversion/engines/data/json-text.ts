/** JSON as text: names in their order, numbers as they are written. */
import { hasMembers, MAX_DEPTH, NUMBER, Numeral, tooDeep, type Value } from './value.ts';

/** How strict a text is read. */
export interface Ease {
  /** Comments, commas at the end, names without quotation marks and all else that JSON5 allows. */
  readonly isJson5?: boolean;
}

/** What is not as JSON has it. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly line: number;

  constructor(text: string, at: number) {
    const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
    super(`Something else was expected on line ${line}, at "${text.slice(at, at + 20)}".`);
    this.line = line;
  }
}

/** Reads JSON. What Python and JavaScript call no number is nothing. */
export function parseJson(text: string, ease: Ease = {}): Value {
  return new Reader(text, ease.isJson5 ?? false).whole();
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  0: '\0',
};
const NAME = /[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}$\u200c\u200d]*/uy;
const BARE = /[^\s,:[\]{}"'/]+/y;
const SPACE = /[ \t\r\n]*/y;
const SPACE5 = /(?:[\s\ufeff]|\/\/[^\r\n\u2028\u2029]*|\/\*[\s\S]*?\*\/)*/y;

class Reader {
  readonly #text: string;
  readonly #isJson5: boolean;
  #at = 0;

  constructor(text: string, isJson5: boolean) {
    this.#text = text;
    this.#isJson5 = isJson5;
  }

  whole(): Value {
    const value = this.#value(0);
    if (this.#next() !== undefined) throw this.#fault();
    return value;
  }

  #value(depth: number): Value {
    if (depth > MAX_DEPTH) throw tooDeep();
    switch (this.#next()) {
      case '{':
        return this.#members(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return this.#string('"');
      case "'":
        if (this.#isJson5) return this.#string("'");
        throw this.#fault();
      default:
        return this.#bare();
    }
  }

  #members(depth: number): Value {
    const members = new Map<string, Value>();
    this.#at++;
    for (let isFirst = true; !this.#ends('}', isFirst); isFirst = false) {
      const name = this.#name();
      if (this.#next() !== ':') throw this.#fault();
      this.#at++;
      members.set(name, this.#value(depth + 1));
    }
    return members;
  }

  #list(depth: number): Value {
    const list: Value[] = [];
    this.#at++;
    for (let isFirst = true; !this.#ends(']', isFirst); isFirst = false) list.push(this.#value(depth + 1));
    return list;
  }

  /** Goes behind what ends a list, or over the comma before its next item. */
  #ends(end: string, isFirst: boolean): boolean {
    const isComma = !isFirst && this.#next() === ',';
    if (isComma) this.#at++;
    const isEnd = this.#next() === end && (!isComma || this.#isJson5);
    if (isEnd) this.#at++;
    else if (!isFirst && !isComma) throw this.#fault();
    return isEnd;
  }

  #name(): string {
    const sign = this.#next();
    if (sign === '"' || (sign === "'" && this.#isJson5)) return this.#string(sign);
    const name = this.#isJson5 ? this.#match(NAME) : '';
    if (name === '') throw this.#fault();
    return name;
  }

  #bare(): Value {
    const start = this.#at;
    const word = this.#match(BARE);
    if (NUMBER.test(word)) return Numeral.of(word);
    const unsigned = word.replace(/^[+-]/, '');
    if (word === 'null' || unsigned === 'NaN') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (unsigned === 'Infinity') return word.replace('+', '');
    if (this.#isJson5 && /^0x[\da-f]+$/i.test(unsigned))
      return Numeral.of(String(BigInt(unsigned) * (word.startsWith('-') ? -1n : 1n)));
    const usual = word
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.')
      .replace(/\.(?=e|$)/i, '');
    if (this.#isJson5 && NUMBER.test(usual)) return Numeral.of(usual);
    this.#at = start;
    throw this.#fault();
  }

  #string(mark: string): string {
    const start = this.#at + 1;
    let end = start;
    for (; ; end++) {
      const code = this.#text.charCodeAt(end);
      if (Number.isNaN(code) || (code < 0x20 && !this.#isJson5)) {
        this.#at = Math.min(end, this.#text.length);
        throw this.#fault();
      }
      if (code === 0x5c) end++;
      else if (code === mark.charCodeAt(0)) break;
    }
    this.#at = end + 1;
    const inner = this.#text.slice(start, end);
    return inner.includes('\\') ? this.#unescaped(inner, start) : inner;
  }

  #unescaped(inner: string, start: number): string {
    const sequence = /\\(?:u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi;
    return inner.replace(sequence, (whole: string, wide?: string, byte?: string, sign = '', at = 0) => {
      if (wide !== undefined) return String.fromCharCode(Number.parseInt(wide, 16));
      if (/^["\\/]$/.test(sign)) return sign;
      const known = ESCAPES[sign];
      if (known !== undefined && (this.#isJson5 || !/[v0]/.test(sign))) return known;
      if (!this.#isJson5 || whole === '\\u') {
        this.#at = start + at;
        throw this.#fault();
      }
      if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
      return /[\r\n\u2028\u2029]/.test(sign) ? '' : sign;
    });
  }

  /** The next sign that means something. */
  #next(): string | undefined {
    const code = this.#text.charCodeAt(this.#at);
    if (code <= 0x20 || (this.#isJson5 && (code === 0x2f || code > 0x7f)))
      this.#match(this.#isJson5 ? SPACE5 : SPACE);
    return this.#text[this.#at];
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #fault(): JsonFault {
    return new JsonFault(this.#text, this.#at);
  }
}

/** Writes JSON; bytes become base64. */
export function formatJson(value: Value, indent = 0, margin = '\n'): string {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  if (value instanceof Numeral) return value.text;
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('base64'));
  const inner = margin + ' '.repeat(indent);
  const colon = indent > 0 ? ': ' : ':';
  const parts = hasMembers(value)
    ? Array.from(value, ([name, each]) => JSON.stringify(name) + colon + formatJson(each, indent, inner))
    : value.map((each: Value) => formatJson(each, indent, inner));
  const [start, end] = hasMembers(value) ? ['{', '}'] : ['[', ']'];
  if (parts.length === 0) return start + end;
  return indent > 0
    ? `${start}${inner}${parts.join(`,${inner}`)}${margin}${end}`
    : `${start}${parts.join(',')}${end}`;
}
