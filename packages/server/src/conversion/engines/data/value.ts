/** What any format can hold, and how libraries give and take it. */
import { Problem } from '../../kits/workers/problem.ts';

/**
 * Dates are text as ISO 8601 writes it. Whole numbers that a double cannot hold are of the type bigint, and other numbers
 * that it would write in another way, numerals.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Numeral
  | Uint8Array
  | readonly Value[]
  | Members;

/** An object's members, in their order. An object of the language would put names first that are numbers. */
export type Members = ReadonlyMap<string, Value>;

/** A double holds so many digits of a decimal number without loss. */
const SURE_DIGITS = 15;

/** A number as it is written, such as `1.10` or `12345678901234567.89`. */
export class Numeral {
  /** As JSON writes numbers. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The number of what is written so: itself where a double gives it back. */
  static of(text: string): number | bigint | Numeral {
    const number = Number(text);
    if (String(number) === text) {
      // Only digits are those of a whole number; with an exponent a double has them all.
      return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number;
    }
    return /^-?[1-9]\d*$/.test(text) ? BigInt(text) : new Numeral(text);
  }

  /** As a double, where that has all digits, or else as text. */
  get plain(): number | string {
    const number = Number(this.text);
    if (this.text.length <= SURE_DIGITS && Number.isFinite(number)) return number;
    const digits = this.text.replace(/e.*/i, '').replace(/\D/g, '').replace(/^0+/, '');
    return digits.length <= SURE_DIGITS && Number.isFinite(number) ? number : this.text;
  }

  toString(): string {
    return this.text;
  }
}

/** What a number may look like in JSON. */
export const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Whether a value is an object. */
export function hasMembers(value: unknown): value is Members {
  return value instanceof Map;
}

/** The members of an object of the language. */
export function membersOf(object: Readonly<Record<string, Value>>): Members {
  return new Map(Object.entries(object));
}

/** The deepest nesting that is accepted; no library writes more. */
export const MAX_DEPTH = 1000;

/** The sentence for what is deeper. */
export function tooDeep(): Problem {
  return new Problem('limit_exceeded', 'is nested too deeply');
}

/** How a library gives numbers. */
export interface Given {
  /** Whole numbers are of the type bigint, so that all others have a point. */
  readonly integersAreBig?: boolean;
}

/** What a library has read, as a value of the model. */
export function toValue(given: unknown, how: Given = {}, depth = 0): Value {
  if (depth > MAX_DEPTH) throw tooDeep();
  switch (typeof given) {
    case 'boolean':
    case 'string':
      return given;
    case 'number':
      if (!Number.isFinite(given)) return String(given);
      return how.integersAreBig && /^-?\d+$/.test(String(given)) ? new Numeral(`${given}.0`) : given;
    case 'bigint':
      return Number.isSafeInteger(Number(given)) ? Number(given) : given;
    case 'object':
      return objectOf(given, how, depth);
    default:
      return null;
  }
}

function objectOf(given: object | null, how: Given, depth: number): Value {
  if (given === null) return null;
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? null : given.toISOString();
  if (given instanceof Uint8Array || given instanceof Numeral) return given;
  if (Array.isArray(given) || given instanceof Set)
    return [...given].map((each) => toValue(each, how, depth + 1));
  const entries = given instanceof Map ? [...given] : Object.entries(given);
  return new Map(entries.map(([name, each]) => [nameOf(name), toValue(each, how, depth + 1)]));
}

/** Names may be of any kind in some formats. */
export function nameOf(name: unknown): string {
  if (typeof name !== 'object' || name === null) return String(name);
  return JSON.stringify(name, (_, each: unknown) => (typeof each === 'bigint' ? Number(each) : each));
}

/** What a format cannot have. */
export interface Lacks {
  /** Members that are nothing are left out, and in lists they are empty text. */
  readonly null?: true;
  /** They become base64. */
  readonly bytes?: true;
  /** They become text from 64 bits on. */
  readonly longIntegers?: true;
  /** They become doubles, or text where these have too few digits. */
  readonly numerals?: true;
}

/** A value as a format can have it. */
export function without(lacks: Lacks, value: Value): Value {
  if (value === null) return lacks.null ? '' : null;
  if (typeof value === 'bigint')
    return lacks.longIntegers && BigInt.asIntN(64, value) !== value ? String(value) : value;
  if (value instanceof Uint8Array) return lacks.bytes ? Buffer.from(value).toString('base64') : value;
  if (value instanceof Numeral) return lacks.numerals ? value.plain : value;
  if (hasMembers(value)) {
    const members = [...value].filter(([, member]) => !(lacks.null && member === null));
    return new Map(members.map(([name, member]) => [name, without(lacks, member)]));
  }
  return typeof value === 'object' ? value.map((each: Value) => without(lacks, each)) : value;
}
