/** The words, texts and signs of statements in SQL, one after the other, from a file that may be larger than the memory. */
import { closeSync, openSync, readSync } from 'node:fs';
import { Problem } from '../../kits/workers/problem.ts';
import { decoderOf } from './decoder.ts';

const PIECE_BYTES = 1024 ** 2;
/** As far as anything here looks ahead. */
const AHEAD = 200;

const SPACE = /(?:\s+|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[A-Za-z_\u0080-\uffff@$][\w\u0080-\uffff@$]*/y;
/** Stands around the text of a program. */
const FENCE = /\$\w*\$/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0', b: '\b', Z: '\x1a' };

/** Where a file of statements is being read. */
export class Words {
  readonly hasEscapes: boolean;
  readonly #file: number;
  readonly #decoder;
  readonly #bytes = Buffer.alloc(PIECE_BYTES);
  /** What is in memory of the file; what was read before is forgotten. */
  #text = '';
  #at = 0;
  #isWhole = false;

  /** @param hasEscapes a backslash within a text stands before a sign */
  constructor(path: string, encoding: string, hasEscapes: boolean) {
    this.hasEscapes = hasEscapes;
    this.#file = openSync(path, 'r');
    this.#decoder = decoderOf(encoding);
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Nothing before this place is asked for again. */
  forget(): void {
    if (this.#at < PIECE_BYTES) return;
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
  }

  get isAtEnd(): boolean {
    this.#skipSpace();
    return this.#at >= this.#text.length;
  }

  /** A mark of this place for {@link since}, which holds until {@link forget}. */
  get place(): number {
    this.#skipSpace();
    return this.#at;
  }

  since(place: number): string {
    return this.#text.slice(place, this.#at);
  }

  backTo(place: number): void {
    this.#at = place;
  }

  /** What comes next. */
  sign(): string {
    this.#skipSpace();
    return this.#text[this.#at] ?? '';
  }

  /** The next signs, as many as are asked for at most. */
  ahead(count: number): string {
    this.#skipSpace();
    return this.#text.slice(this.#at, this.#at + count);
  }

  skip(count: number): void {
    this.#at += count;
  }

  takes(sign: string): boolean {
    const isThere = this.sign() === sign;
    if (isThere) this.#at++;
    return isThere;
  }

  word(): string {
    const word = this.match(WORD);
    if (word === '') this.#at++;
    return word;
  }

  nextWord(): string {
    return this.#peek(WORD);
  }

  /** @param pattern with the flag `y` */
  match(pattern: RegExp): string {
    this.#skipSpace();
    return this.#match(pattern);
  }

  /** A name's last part: what stands before a point is the database's. */
  name(): string {
    let name = this.#partOfName();
    while (this.takes('.')) name = this.#partOfName();
    return name;
  }

  #partOfName(): string {
    const sign = this.sign();
    if (sign === '[') return this.upTo(']').slice(1);
    return /["`']/.test(sign) ? this.text(sign, false) : this.word();
  }

  /** A text between two of the mark, which stands twice where it is a part of the text. */
  text(mark: string, hasEscapes: boolean): string {
    let text = '';
    this.#at++;
    for (;;) {
      if (!this.#has(2) && !this.#has(1)) throw new Problem('invalid_input_file', 'ends within a text');
      const sign = this.#text[this.#at] ?? '';
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
    const found = this.#text.indexOf(mark, this.#at);
    const end = found < 0 ? this.#text.length : found;
    const backslash = hasEscapes ? this.#text.slice(this.#at, end).indexOf('\\') : -1;
    return backslash >= 0 ? this.#at + backslash : end;
  }

  /** What stands before a sign, which is passed too. */
  upTo(sign: string): string {
    const start = this.#at;
    let end = this.#text.indexOf(sign, start);
    while (end < 0 && this.#more()) end = this.#text.indexOf(sign, start);
    this.#at = end < 0 ? this.#text.length : end + sign.length;
    return this.#text.slice(start, end < 0 ? undefined : end);
  }

  /** A line without its end, or undefined behind the last one that has an end. */
  line(): string | undefined {
    const line = this.upTo('\n');
    return this.#text[this.#at - 1] === '\n' ? line.replace(/\r$/, '') : undefined;
  }

  /** Goes to the comma or bracket that ends what is being read. */
  toSeparator(): void {
    for (let depth = 0; !this.isAtEnd; ) {
      const sign = this.sign();
      if (depth === 0 && /[,);]/.test(sign)) return;
      if (/['"`]/.test(sign)) this.text(sign, this.hasEscapes && sign !== '`');
      else {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        this.#at++;
      }
    }
  }

  /** Goes behind the end of the statement. */
  toEnd(): void {
    while (!this.isAtEnd) {
      this.forget();
      const sign = this.sign();
      const fence = sign === '$' ? this.#peek(FENCE) : '';
      if (/['"`]/.test(sign)) this.text(sign, this.hasEscapes && sign !== '`');
      else if (fence === '') this.#at++;
      else {
        this.#at += fence.length;
        this.upTo(fence);
      }
      if (sign === ';') return;
    }
  }

  #peek(pattern: RegExp): string {
    this.#skipSpace();
    const at = this.#at;
    const word = this.#match(pattern);
    this.#at = at;
    return word;
  }

  #skipSpace(): void {
    do {
      this.#has(AHEAD);
      this.#match(SPACE);
      // A remark may be longer than what is in memory.
    } while (this.#text.startsWith('/*', this.#at) && this.#more());
  }

  #match(pattern: RegExp): string {
    for (;;) {
      pattern.lastIndex = this.#at;
      const [found = ''] = pattern.exec(this.#text) ?? [];
      if (this.#at + found.length === this.#text.length && this.#more()) continue;
      this.#at += found.length;
      return found;
    }
  }

  /** Whether there are so many signs more. */
  #has(count: number): boolean {
    while (this.#text.length - this.#at < count && this.#more());
    return this.#text.length - this.#at >= count;
  }

  #more(): boolean {
    if (this.#isWhole) return false;
    const count = readSync(this.#file, this.#bytes);
    this.#isWhole = count === 0;
    const bytes = this.#bytes.subarray(0, count);
    this.#text += count === 0 ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true });
    return true;
  }
}
