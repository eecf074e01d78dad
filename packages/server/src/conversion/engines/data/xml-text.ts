/** Values as XML: see `xml.ts` for what stands for what. */
import { type Cell, cellText, distinct } from './model.ts';
import { hasMembers, type Members, type Value } from './value.ts';

const KNOWN = ['xml', 'xmlns'];
/** Text and elements side by side, in their order. */
export const CONTENT = '#content';
/** The text beside attributes. */
export const TEXT = '#text';

/** The elements of an object's members, without a declaration. */
export function formatXml(value: Value): string {
  return hasMembers(value)
    ? contentOf(value, KNOWN, '\n').replace(/^\n/, '').concat('\n')
    : escaped(cellText(value as Cell));
}

/** The members of an object as elements one below the other. */
function contentOf(members: Members, prefixes: readonly string[], margin: string): string {
  const entries = [...members].filter(([name, value]) => !isAttribute(name, value));
  const names = distinct(
    entries.map(([name, value]) => elementName(name, [...prefixes, ...declaredIn(value)])),
  );
  return entries
    .map(([name, value], index) => {
      if (name === TEXT) return escaped(cellText(value as Cell));
      const list = Array.isArray(value) && value.length > 0 ? value : [value];
      if (name === CONTENT) return list.map((part: Value) => partOf(part, prefixes, margin)).join('');
      return list.map((each: Value) => element(names[index] ?? '_', each, prefixes, margin)).join('');
    })
    .join('');
}

/** A piece of text, or an element among such. */
function partOf(part: Value, prefixes: readonly string[], margin: string): string {
  return hasMembers(part) ? contentOf(part, prefixes, margin) : escaped(cellText(part as Cell));
}

function element(name: string, value: Value, known: readonly string[], margin: string): string {
  if (Array.isArray(value))
    return element(name, value.length > 0 ? new Map([['item', value]]) : '', known, margin);
  if (!hasMembers(value)) {
    const text = escaped(cellText(value as Cell));
    return text === '' ? `${margin}<${name}/>` : `${margin}<${name}>${text}</${name}>`;
  }
  const prefixes = [...known, ...declaredIn(value)];
  const isMixed = value.has(TEXT) || hasText(value.get(CONTENT));
  const inner = margin === '' || isMixed ? '' : `${margin}  `;
  const start = `${margin}<${name}${attributesOf(value, prefixes)}`;
  const content = contentOf(value, prefixes, inner);
  return content === '' ? `${start}/>` : `${start}>${content}${inner === '' ? '' : margin}</${name}>`;
}

function hasText(content: Value | undefined): boolean {
  return Array.isArray(content) && content.some((part: Value) => typeof part === 'string');
}

function attributesOf(members: Members, prefixes: readonly string[]): string {
  const entries = [...members].filter(([name, value]) => isAttribute(name, value));
  const names = distinct(entries.map(([name]) => elementName(name.slice(1), prefixes)));
  return entries
    .map(([, value], index) => ` ${names[index]}="${escaped(cellText(value as Cell), true)}"`)
    .join('');
}

function isAttribute(name: string, value: Value): boolean {
  return name.startsWith('@') && !hasMembers(value) && !Array.isArray(value);
}

/** The prefixes that an element declares, for itself too. */
function declaredIn(value: Value): string[] {
  const [first] = Array.isArray(value) ? value : [value];
  if (!hasMembers(first)) return [];
  return [...first.keys()].flatMap((name) => /^@xmlns:(.+)$/.exec(name)?.[1] ?? []);
}

/** What a name cannot have becomes an underscore, and so does the colon of a prefix that is not declared. */
export function elementName(name: string, prefixes: readonly string[] = []): string {
  const [prefix = '', ...local] = name.split(':');
  const start = local.length > 0 && prefixes.includes(prefix) ? `${prefix}:` : '';
  const rest = start ? local.join(':') : name;
  const clean = rest.replace(/[^\p{L}\p{N}_.-]/gu, '_').replace(/^(?=[^\p{L}_])/u, '_');
  return `${start}${clean === '' ? '_' : clean}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** XML 1.0 has no way to write control characters. A reader makes spaces of tabs and line ends in attributes. */
function escaped(text: string, isAttribute = false): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(isAttribute ? /[&<>"\r\n\t]/g : /[&<>\r]/g, (sign) => SIGNS[sign] ?? sign)
  );
}
