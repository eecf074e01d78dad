/** What any format can hold, and how libraries give and take it. */
import { Problem } from '../../kits/workers/problem.ts';

/** Dates are text as ISO 8601 writes it. Whole numbers that a double cannot hold are of the type bigint. */
export type Value = null | boolean | number | bigint | string | Uint8Array | readonly Value[] | Members;

/** An object's members. Read into an object by `Object.fromEntries`, so that no name means anything. */
export interface Members {
  readonly [name: string]: Value;
}

/** Whether a value is an object. */
export function hasMembers(value: Value | undefined): value is Members {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

/** The deepest nesting that is accepted; no library writes more. */
const MAX_DEPTH = 1000;

/** What a library has read, as a value of the model. */
export function toValue(given: unknown, depth = 0): Value {
  if (depth > MAX_DEPTH) throw new Problem('limit_exceeded', 'is nested too deeply');
  switch (typeof given) {
    case 'boolean':
    case 'string':
      return given;
    case 'number':
      return Number.isFinite(given) ? given : String(given);
    case 'bigint':
      return Number.isSafeInteger(Number(given)) ? Number(given) : given;
    case 'object':
      return objectOf(given, depth);
    default:
      return null;
  }
}

function objectOf(given: object | null, depth: number): Value {
  if (given === null) return null;
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? null : given.toISOString();
  if (given instanceof Uint8Array) return given;
  if (Array.isArray(given)) return given.map((each) => toValue(each, depth + 1));
  const entries = given instanceof Map ? [...given] : Object.entries(given);
  return Object.fromEntries(entries.map(([name, each]) => [String(name), toValue(each, depth + 1)]));
}

/** What a format cannot have. */
export interface Lacks {
  /** Members that are nothing are left out, and in lists they are empty text. */
  readonly null?: true;
  /** They become base64. */
  readonly bytes?: true;
  /** They become text from 64 bits on. */
  readonly longIntegers?: true;
}

/** A value as a library for a format can write it. */
export function without(lacks: Lacks, value: Value): Value {
  if (value === null) return lacks.null ? '' : null;
  if (typeof value === 'bigint')
    return lacks.longIntegers && BigInt.asIntN(64, value) !== value ? String(value) : value;
  if (value instanceof Uint8Array) return lacks.bytes ? Buffer.from(value).toString('base64') : value;
  if (!hasMembers(value))
    return typeof value === 'object' ? value.map((each: Value) => without(lacks, each)) : value;
  const members = Object.entries(value).filter(([, member]) => !(lacks.null && member === null));
  return Object.fromEntries(members.map(([name, member]) => [name, without(lacks, member)]));
}
