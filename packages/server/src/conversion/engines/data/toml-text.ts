/** Writes TOML: names in their order, but settings before the tables that would take them in. */
import { hasMembers, type Members, Numeral, type Value } from './value.ts';

/** A document of the members of an object. */
export function formatToml(members: Members): string {
  return tableOf(members, []).join('\n').replace(/^\n/, '').concat('\n');
}

function tableOf(members: Members, path: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [name, value] of members)
    if (!hasMembers(value) && !isTables(value)) lines.push(`${keyOf(name)} = ${inline(value)}`);
  for (const [name, value] of members) {
    const inner = [...path, keyOf(name)];
    const title = inner.join('.');
    if (hasMembers(value)) lines.push('', `[${title}]`, ...tableOf(value, inner));
    else if (isTables(value))
      for (const each of value) lines.push('', `[[${title}]]`, ...tableOf(each, inner));
  }
  return lines;
}

function isTables(value: Value): value is readonly Members[] {
  return Array.isArray(value) && value.length > 0 && value.every(hasMembers);
}

function keyOf(name: string): string {
  return /^[\w-]+$/.test(name) ? name : quoted(name);
}

function inline(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (hasMembers(value))
    return `{ ${Array.from(value, ([name, each]) => `${keyOf(name)} = ${inline(each)}`).join(', ')} }`.replace(
      '{  }',
      '{}',
    );
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (value instanceof Numeral || typeof value === 'number') return numberOf(String(value));
  return String(value);
}

/** A number with an exponent is a float, and may stand without a point. Whole numbers of more than 64 bits are floats, too. */
function numberOf(text: string): string {
  return text === '-0' ? '-0.0' : text;
}

function quoted(text: string): string {
  // JSON's escapes are TOML's, but for one sign.
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
