/**
 * XML as data: members are elements, `@name` is an attribute, `#text` the text beside attributes, a list is elements of one
 * name. Where text stands between elements, or elements of one name are apart, `#content` has all of them in their order.
 */
import { readFile } from 'node:fs/promises';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { readText, writeText } from './files.ts';
import { type Cell, type DataContent, distinct, type Table } from './model.ts';
import { hasMembers, MAX_DEPTH, tooDeep, type Value } from './value.ts';
import { CONTENT, elementName, formatXml, TEXT } from './xml-text.ts';

const FORMAT = 'an XML document';
const ATTRIBUTES = ':@';
/** Names of the language's own objects, which the library refuses or changes; no element's name begins with the mark. */
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const MARK = ':';

/** A node as the library gives it in order: one member is the element's name, and one its attributes. */
type Node = Readonly<Record<string, unknown>>;

/** Parses XML as data; all values are text. */
export function parseXml(text: string): Value {
  try {
    return elementsOf(parseNodes(text), new Map(), false, 0);
  } catch (error) {
    throw error instanceof Problem ? error : damaged(FORMAT, undefined, error);
  }
}

/** Parses XML in its order. */
function parseNodes(text: string): readonly Node[] {
  const whole = withOwnEntities(text);
  const fault = XMLValidator.validate(whole);
  if (fault !== true) throw damaged(FORMAT, fault.err.line, fault.err);
  const parser = new XMLParser({
    preserveOrder: true,
    attributeNamePrefix: '@',
    textNodeName: TEXT,
    cdataPropName: CDATA,
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    htmlEntities: true,
    transformTagName: (name) => (RESERVED.has(name) ? `${MARK}${name}` : name),
  });
  return parser.parse(whole) as readonly Node[];
}

const CDATA = '#cdata';

/** An element's value, or that of the whole document. */
function elementsOf(
  nodes: readonly Node[],
  attributes: ReadonlyMap<string, Value>,
  isPreserved: boolean,
  depth: number,
): Value {
  if (depth > MAX_DEPTH) throw tooDeep();
  const keeps = attributes.get('@xml:space') === 'preserve' || isPreserved;
  const parts = nodes.flatMap((node) => partOf(node, keeps, depth));
  const children = parts.filter((part) => typeof part !== 'string');
  const texts = parts.filter((part) => typeof part === 'string');
  if (children.length === 0) {
    const text = texts.join('');
    if (attributes.size === 0) return text;
    return text === '' ? attributes : new Map([...attributes, [TEXT, text]]);
  }
  const isMixed = texts.some((text) => keeps || text.trim() !== '');
  const lists = new Map<string, Value[]>();
  let [isApart, previous] = [false, ''];
  for (const [name, value] of children) {
    const list = lists.get(name);
    isApart ||= list !== undefined && previous !== name;
    if (list) list.push(value);
    else lists.set(name, [value]);
    previous = name;
  }
  if (isMixed) return new Map([...attributes, [CONTENT, parts.map(asPart)]]);
  if (isApart) return new Map([...attributes, [CONTENT, children.map(asPart)]]);
  const members = Array.from(lists, ([name, list]): [string, Value] => [
    name,
    list.length > 1 ? list : (list[0] ?? ''),
  ]);
  return new Map([...attributes, ...members]);
}

type Part = string | readonly [name: string, value: Value];

function asPart(part: Part): Value {
  return typeof part === 'string' ? part : new Map([part]);
}

function partOf(node: Node, isPreserved: boolean, depth: number): Part[] {
  const { [ATTRIBUTES]: given = {}, ...rest } = node;
  const [name, content] = Object.entries(rest)[0] ?? [];
  if (name === undefined) return [];
  if (name === TEXT) return [String(content)];
  if (name === CDATA) return (content as readonly Node[]).map((inner) => String(inner[TEXT] ?? ''));
  const attributes = new Map(Object.entries(given as object).map(([key, value]) => [key, String(value)]));
  return [
    [
      name.startsWith(MARK) ? name.slice(MARK.length) : name,
      elementsOf(content as readonly Node[], attributes, isPreserved, depth + 1),
    ],
  ];
}

/** Longer texts in the place of a name would fill any memory. */
const MAX_ENTITY = 1000;

/** The text with what its own entities stand for whose text has a sign by number, which the library leaves as they are. */
function withOwnEntities(text: string): string {
  const [subset] = /<!DOCTYPE[^[>]*\[[^\]]*\]\s*>/.exec(text) ?? [];
  if (subset === undefined) return text;
  const entities = new Map<string, string>();
  for (const [, name = '', , value = ''] of subset.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])(.*?)\2\s*>/gs))
    if (/&#/.test(value) && value.length <= MAX_ENTITY)
      entities.set(name, value.replace(/&#(?:38|x26);/gi, '&amp;').replace(/&#(?:60|x3c);/gi, '&lt;'));
  if (entities.size === 0) return text;
  return text.replace(/<!\[CDATA\[.*?\]\]>|<!--.*?-->|&([\w.-]+);/gs, (whole, name?: string) =>
    name === undefined ? whole : (entities.get(name) ?? whole),
  );
}

/** Reads XML as data. */
export async function readXml(path: string): Promise<DataContent> {
  return { value: parseXml(await readText(path, await declaredEncoding(path))), isText: true };
}

/** What the document's first line says, unless it has a mark that says more. */
async function declaredEncoding(path: string): Promise<string | undefined> {
  const head = (await readFile(path)).subarray(0, 200).toString('latin1');
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  if (declared === undefined || /^utf-?16/i.test(declared)) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch (error) {
    throw new Problem('conversion_failed', 'is in an encoding that is not known here', { cause: error });
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Writes XML: a table is elements `row`, several are in elements of their names. */
export async function writeXml(content: DataContent, path: string): Promise<void> {
  if ('tables' in content) return writeText(path, tablesAsXml(content.tables));
  if ('records' in content) return writeText(path, recordsAsXml(content.records()));
  await writeText(path, [DECLARATION, formatXml(rooted(content.value))]);
}

/** An object with one member has a root; everything else gets one. */
function rooted(value: Value): Value {
  if (Array.isArray(value)) return new Map([['root', new Map([['item', value]])]]);
  const [only, ...others] = hasMembers(value) ? [...value] : [];
  const isRoot = only && others.length === 0 && !Array.isArray(only[1]) && !/^[@#]/.test(only[0]);
  return isRoot ? value : new Map([['root', value]]);
}

async function* recordsAsXml(records: AsyncIterable<Value>): AsyncGenerator<string> {
  yield `${DECLARATION}<root>\n`;
  for await (const item of records) yield formatXml(new Map([['item', item]]));
  yield '</root>\n';
}

async function* tablesAsXml(tables: readonly Table[]): AsyncGenerator<string> {
  yield DECLARATION;
  if (tables.length > 1) yield '<tables>\n';
  for (const { name, columns, rows } of tables) {
    const element = elementName(name);
    yield `<${element}>\n`;
    const names = distinct(columns.map((column) => elementName(column)));
    for await (const row of rows()) yield formatXml(new Map([['row', rowOf(names, row)]]));
    yield `</${element}>\n`;
  }
  if (tables.length > 1) yield '</tables>\n';
}

function rowOf(names: readonly string[], row: readonly Cell[]): Value {
  return new Map(names.map((name, index) => [name, row[index] ?? null]));
}
