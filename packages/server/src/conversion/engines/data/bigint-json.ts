/** JSON as text, with whole numbers of any length. */ import type { Value } from './value.ts';

declare global {
  interface JSON {
    /** https://github.com/tc39/proposal-json-parse-with-source, which TypeScript does not know yet. */
    rawJSON(text: string): object;
    parse(
      text: string,
      reviver: (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown,
    ): Value;
  }
}

/** Reads JSON. A whole number that a double cannot hold becomes a bigint. */
export function parseJson(text: string): Value {
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source)
      ? BigInt(source)
      : value,
  );
}

/** Writes JSON; bytes become base64. */
export function formatJson(value: Value, indent = 0): string {
  return JSON.stringify(value, replace, indent);
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return JSON.rawJSON(String(value));
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
