/**
 * Separated values from lines of JSON, in bytes, as long as each line is an object of the same members in the same order, none of
 * which is nested. Each row is what `separated.ts` makes of it, to which all else is left.
 */
import { ByteWriter, eachPiece, PIECE } from './bytes.ts';

const [MARK, BACKSLASH, COMMA, COLON, LF, CR] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a, 0x0d];
const [OPEN, CLOSE, MINUS, PLUS, POINT, ZERO] = [0x7b, 0x7d, 0x2d, 0x2b, 0x2e, 0x30];
const WORDS = ['true', 'false', 'null'].map((word) => Buffer.from(word));
/** What stands behind a backslash, and what it means. */
const ESCAPES = new Map(
  [...'"\\/bfnrt'].map((sign) => [sign.charCodeAt(0), JSON.parse(`"\\${sign}"`).charCodeAt(0)]),
);

/** Writes a row for each line; gives false where the lines are not plain, and then what it has written is worth nothing. */
export function writePlainRecords(
  input: string,
  output: string,
  { delimiter, header }: { readonly delimiter: string; readonly header: boolean },
  piece = PIECE,
): boolean {
  const sign = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || sign >= 0x80 || /[\t\r\n"]/.test(delimiter)) return false;
  const buffer = Buffer.alloc(piece);
  const rows = new Rows(buffer, sign, header, output);
  try {
    return eachPiece(input, buffer, (start, end, isLast) => rows.take(start, end, isLast)) && rows.count > 0;
  } finally {
    rows.close();
  }
}

class Rows extends ByteWriter {
  readonly #bytes: Buffer;
  readonly #delimiter: number;
  readonly #header: boolean;
  /** The names in the first line, within their quotation marks. */
  #names: Buffer[] | undefined;
  /** How far a line is read; -1 where it is not plain. */
  #read = 0;
  count = 0;

  constructor(bytes: Buffer, delimiter: number, header: boolean, path: string) {
    super(path);
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#header = header;
  }

  take(start: number, end: number, isLast: boolean): number {
    for (let at = start; ; ) {
      const found = this.#bytes.subarray(at, end).indexOf(LF);
      if (found < 0 && !isLast) return at;
      const stop = found < 0 ? end : at + found;
      if (!this.#line(at, stop)) return -1;
      if (found < 0) return end;
      at = stop + 1;
    }
  }

  /** Writes a line that ends at a place, where bytes of the next may stand. */
  #line(start: number, end: number): boolean {
    this.#read = start;
    if (this.#next(end) < 0) return true;
    if (!this.#names && !this.#learn(start, end)) return false;
    const names = this.#names ?? [];
    this.#read = start;
    this.reserve((end - start) * 2 + names.length * 3 + 2);
    if (this.#next(end) !== OPEN) return false;
    this.#read++;
    for (let index = 0; index < names.length; index++) {
      if (index > 0) this.out[this.at++] = this.#delimiter;
      if (!this.#name(names[index] ?? this.#bytes, end) || !this.#value(end)) return false;
      const sign = this.#next(end);
      this.#read++;
      if (sign !== (index === names.length - 1 ? CLOSE : COMMA)) return false;
    }
    if (this.#next(end) >= 0) return false;
    this.#endRow();
    this.count++;
    return true;
  }

  #endRow(): void {
    this.out[this.at++] = CR;
    this.out[this.at++] = LF;
  }

  /** The next sign that means something, or -1 at the end. */
  #next(end: number): number {
    const bytes = this.#bytes;
    let at = this.#read;
    while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === CR)) at++;
    this.#read = at;
    return at < end ? (bytes[at] ?? -1) : -1;
  }

  #name(name: Buffer, end: number): boolean {
    if (this.#next(end) !== MARK) return false;
    const bytes = this.#bytes;
    const first = this.#read + 1;
    for (let place = 0; place < name.length; place++) if (bytes[first + place] !== name[place]) return false;
    this.#read = first + name.length + 1;
    if (bytes[this.#read - 1] !== MARK || this.#next(end) !== COLON) return false;
    this.#read++;
    return true;
  }

  #value(end: number): boolean {
    const sign = this.#next(end);
    if (sign === MARK) return this.#string(end);
    if (sign === MINUS || (sign >= ZERO && sign <= 0x39)) return this.#number(end);
    const word = WORDS.find((each) => each[0] === sign);
    if (!word) return false;
    const stop = this.#read + word.length;
    if (stop > end || word.compare(this.#bytes, this.#read, stop) !== 0) return false;
    if (word !== WORDS[2]) this.copy(word, 0, word.length);
    this.#read = stop;
    return true;
  }

  #number(end: number): boolean {
    const bytes = this.#bytes;
    const start = this.#read;
    let at = start;
    const isDigit = (place: number) =>
      place < end && (bytes[place] ?? 0) >= ZERO && (bytes[place] ?? 0) <= 0x39;
    if (bytes[at] === MINUS) at++;
    if (!isDigit(at) || (bytes[at] === ZERO && isDigit(at + 1))) return false;
    while (isDigit(at)) at++;
    if (at < end && bytes[at] === POINT) {
      if (!isDigit(++at)) return false;
      while (isDigit(at)) at++;
    }
    if (at < end && ((bytes[at] ?? 0) | 0x20) === 0x65) {
      at++;
      if (bytes[at] === PLUS || bytes[at] === MINUS) at++;
      if (!isDigit(at)) return false;
      while (isDigit(at)) at++;
    }
    this.copy(bytes, start, at);
    this.#read = at;
    return true;
  }

  /** Text, in quotation marks where a reader would take it for something else without. */
  #string(end: number): boolean {
    const [bytes, out, delimiter] = [this.#bytes, this.out, this.#delimiter];
    const first = this.at;
    let [at, to, isMarked] = [this.#read + 1, first + 1, false];
    for (; at < end; at++) {
      let byte = bytes[at] ?? 0;
      if (byte === MARK) break;
      if (byte < 0x20) return false;
      if (byte === BACKSLASH) {
        const sign = bytes[++at] ?? 0;
        if (sign === 0x75) {
          const letter = this.#letter(at - 1, end);
          if (letter === '') return false;
          at += letter.length === 2 ? 10 : 4;
          if (letter > '\x7f') {
            to += out.write(letter, to);
            continue;
          }
          byte = letter.charCodeAt(0);
        } else {
          const meant = ESCAPES.get(sign);
          if (meant === undefined) return false;
          byte = meant;
        }
      }
      if (byte === MARK) out[to++] = MARK;
      if (byte === MARK || byte === delimiter || byte === CR || byte === LF) isMarked = true;
      out[to++] = byte;
    }
    if (at >= end) return false;
    this.#read = at + 1;
    if (isMarked) {
      out[first] = MARK;
      out[to++] = MARK;
    } else out.copyWithin(first, first + 1, to--);
    this.at = to;
    return true;
  }

  /** The letter that is written by its number, or nothing where it is half of one. */
  #letter(at: number, end: number): string {
    const text = this.#bytes.toString('latin1', at, Math.min(at + 12, end));
    const [, first, second] = /^\\u([\da-f]{4})(?:\\u([\da-f]{4}))?/i.exec(text) ?? [];
    if (first === undefined) return '';
    const code = Number.parseInt(first, 16);
    if (code < 0xd800 || code > 0xdfff) return String.fromCharCode(code);
    const letter = String.fromCharCode(code, Number.parseInt(second ?? '', 16));
    return letter.isWellFormed() ? letter : '';
  }

  /** Takes the names from the first line, and writes them. */
  #learn(start: number, end: number): boolean {
    const names = namesIn(this.#bytes.toString('utf8', start, end));
    if (!names) return false;
    this.#names = names.map((name) => Buffer.from(name));
    if (!this.#header) return true;
    const sign = String.fromCharCode(this.#delimiter);
    const cells = names.map((name) => (name.includes(sign) ? `"${name}"` : name));
    const line = Buffer.from(cells.join(sign));
    this.reserve(line.length + 2);
    this.copy(line, 0, line.length);
    this.#endRow();
    return true;
  }
}

/** The names of an object's members, if none is there twice or needs a backslash. */
function namesIn(line: string): string[] | undefined {
  try {
    const names: string[] = [];
    // Names that are numbers would come first in an object of the language.
    for (const [, name = ''] of line.matchAll(/[{,]\s*"([^"\\]*)"\s*:/g)) names.push(name);
    const members: unknown = JSON.parse(line);
    if (typeof members !== 'object' || members === null || Array.isArray(members)) return undefined;
    const isSure =
      names.length > 0 &&
      new Set(names).size === names.length &&
      names.length === Object.keys(members).length &&
      names.every((name) => name !== '' && Object.hasOwn(members, name));
    return isSure ? names : undefined;
  } catch {
    return undefined;
  }
}
