/** What the values of statements in SQL mean. */
import type { Cell } from './model.ts';
import { NUMBER, Numeral } from './value.ts';

/** Databases without a type of their own for it write 1 and 0. */
export function truth(cell: Cell): Cell {
  return cell === 0 || cell === 1 ? cell === 1 : cell;
}

/** What a word stands for, if that needs no calculation. */
export function wordValue(word: string): Cell | undefined {
  if (/^null$/i.test(word)) return null;
  if (/^(?:true|false)$/i.test(word)) return /^true$/i.test(word);
  if (/^0x[\da-f]+$/i.test(word)) return Buffer.from(word.slice(2), 'hex');
  return NUMBER.test(word) ? Numeral.of(word) : undefined;
}

const NUMBERS = /^(?:big|small)?(?:int|serial|numeric|decimal|real|double|float)/i;

/** A cell of PostgreSQL's lines. */
export function copied(text: string, type: string): Cell {
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

/** A name without the marks around it. */
export function unquoted(name: string): string {
  return /^".*"$/.test(name) ? name.slice(1, -1).replaceAll('""', '"') : name;
}
