/** Property lists of text: XML, or as NeXT wrote them. */
import * as plist from 'plist';
import { hasMembers, Numeral, toValue, type Value } from './value.ts';
import { parseXml } from './xml.ts';
import { CONTENT, formatXml } from './xml-text.ts';

/** Parses any of the kinds. */
export function parsePropertyList(text: string): Value {
  if (!/<plist[\s>]/.test(text)) return toValue(plist.parse(text));
  const root = parseXml(text);
  const list = hasMembers(root) ? root.get('plist') : undefined;
  const [[name, value] = []] = elementsIn(list ?? null);
  return name === undefined ? toValue(plist.parse(text)) : meaningOf(name, value ?? '');
}

/** The elements of an element in their order. */
function elementsIn(element: Value): [name: string, value: Value][] {
  if (!hasMembers(element)) return [];
  const content = element.get(CONTENT);
  if (Array.isArray(content)) return content.flatMap((part: Value) => elementsIn(part));
  return [...element]
    .filter(([name]) => !name.startsWith('@'))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((each): [string, Value] => [name, each]),
    );
}

function meaningOf(kind: string, element: Value): Value {
  const text = typeof element === 'string' ? element : '';
  switch (kind) {
    case 'dict':
      return dictionaryOf(elementsIn(element));
    case 'array':
      return elementsIn(element).map(([name, value]) => meaningOf(name, value));
    case 'integer':
      return toValue(BigInt(text.trim()));
    case 'real': {
      const number = Number(text);
      return /^-?\d+$/.test(String(number)) ? new Numeral(`${number}.0`) : toValue(number);
    }
    case 'true':
    case 'false':
      return kind === 'true';
    case 'date':
      return toValue(new Date(text.trim()));
    case 'data':
      return new Uint8Array(Buffer.from(text, 'base64'));
    case 'string':
      return text;
    default:
      throw new SyntaxError(`A property list has no element "${kind}".`);
  }
}

function dictionaryOf(elements: readonly [string, Value][]): Value {
  const members = new Map<string, Value>();
  for (let at = 0; at < elements.length; at += 2) {
    const [[name, key] = [], [kind = '', value = ''] = []] = elements.slice(at, at + 2);
    if (name !== 'key' || typeof key !== 'string') throw new SyntaxError('A value has no key.');
    members.set(key, meaningOf(kind, value));
  }
  return members;
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

/** Writes a property list of XML. */
export function formatPropertyList(value: Value): string {
  return (
    HEAD +
    formatXml(
      new Map([
        [
          'plist',
          new Map([
            ['@version', '1.0'],
            [CONTENT, [elementOf(value)]],
          ] as [string, Value][]),
        ],
      ]),
    )
  );
}

function elementOf(value: Value): Value {
  if (hasMembers(value)) {
    const parts = [...value].flatMap(([name, each]) => [new Map([['key', name]]), elementOf(each)]);
    return new Map([['dict', parts.length > 0 ? new Map([[CONTENT, parts]]) : '']]);
  }
  if (Array.isArray(value))
    return new Map([['array', value.length > 0 ? new Map([[CONTENT, value.map(elementOf)]]) : '']]);
  if (value instanceof Uint8Array) return new Map([['data', Buffer.from(value).toString('base64')]]);
  if (value instanceof Numeral) return new Map([['real', value.text]]);
  switch (typeof value) {
    case 'boolean':
      return new Map([[String(value), '']]);
    case 'number':
    case 'bigint':
      return new Map([[/^-?\d+$/.test(String(value)) ? 'integer' : 'real', String(value)]]);
    default:
      return new Map([['string', String(value ?? '')]]);
  }
}
