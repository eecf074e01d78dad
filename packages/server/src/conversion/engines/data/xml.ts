/** XML as data: members are elements, `@name` is an attribute, `#text` the text beside other things, a list is elements of one name. */
import { readFile } from 'node:fs/promises';
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { readText, writeText } from './files.ts';
import { type Cell, cellText, type DataContent, type Table } from './model.ts';
import { hasMembers, toValue, type Value } from './value.ts';

const FORMAT = 'an XML document';
const CONVENTION = { attributeNamePrefix: '@', textNodeName: '#text', ignoreAttributes: false } as const;

/** Parses XML as data; all values are text. */
export function parseXml(text: string, alwaysLists: readonly string[] = []): Value {
  const fault = XMLValidator.validate(text);
  if (fault !== true) throw damaged(FORMAT, fault.err.line, fault.err);
  const parser = new XMLParser({
    ...CONVENTION,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    htmlEntities: true,
    isArray: (name) => alwaysLists.includes(name),
  });
  try {
    return toValue(parser.parse(text));
  } catch (error) {
    throw damaged(FORMAT, undefined, error);
  }
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

const builder = new XMLBuilder({ ...CONVENTION, format: true, suppressEmptyNode: true });
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Writes XML: a table is elements `row`, several are in elements of their names. */
export async function writeXml(content: DataContent, path: string): Promise<void> {
  if ('tables' in content) return writeText(path, tablesAsXml(content.tables));
  if ('records' in content) return writeText(path, recordsAsXml(content.records()));
  await writeText(path, [DECLARATION, formatXml(rooted(content.value))]);
}

/** An object with one member has a root; everything else gets one. */
function rooted(value: Value): Value {
  if (Array.isArray(value)) return { root: { item: value } };
  const [only, ...others] = hasMembers(value) ? Object.entries(value) : [];
  const isRoot = only && others.length === 0 && !Array.isArray(only[1]) && !/^[@#]/.test(only[0]);
  return isRoot ? value : { root: value };
}

/** Values as XML without a declaration. */
export function formatXml(value: Value): string {
  return builder.build(forXml(value));
}

async function* recordsAsXml(records: AsyncIterable<Value>): AsyncGenerator<string> {
  yield `${DECLARATION}<root>\n`;
  for await (const item of records) yield formatXml({ item });
  yield '</root>\n';
}

async function* tablesAsXml(tables: readonly Table[]): AsyncGenerator<string> {
  yield DECLARATION;
  if (tables.length > 1) yield '<tables>\n';
  for (const { name, columns, rows } of tables) {
    const element = elementName(name);
    yield `<${element}>\n`;
    for await (const row of rows()) yield formatXml({ row: rowOf(columns, row) });
    yield `</${element}>\n`;
  }
  if (tables.length > 1) yield '</tables>\n';
}

function rowOf(columns: readonly string[], row: readonly Cell[]): Value {
  return Object.fromEntries(columns.map((name, index) => [elementName(name), row[index] ?? null]));
}

function forXml(value: Value, known: readonly string[] = ['xml', 'xmlns']): unknown {
  if (Array.isArray(value))
    return value.map((each) => (Array.isArray(each) ? { item: forXml(each, known) } : forXml(each, known)));
  if (!hasMembers(value)) return withoutControls(cellText(value as Cell));
  const declared = Object.keys(value).flatMap((name) => /^@xmlns:(.+)$/.exec(name)?.[1] ?? []);
  const prefixes = [...known, ...declared];
  const members = Object.entries(value).map(([name, member]) => {
    if (name === '#text') return [name, forXml(member)];
    const isAttribute = name.startsWith('@') && !hasMembers(member) && !Array.isArray(member);
    const clean = elementName(isAttribute ? name.slice(1) : name, prefixes);
    return [isAttribute ? `@${clean}` : clean, forXml(member, prefixes)];
  });
  return Object.fromEntries(members);
}

/** What a name cannot have becomes an underscore, and so does the colon of a prefix that is not declared. */
function elementName(name: string, prefixes: readonly string[] = []): string {
  const [prefix = '', ...local] = name.split(':');
  const start = local.length > 0 && prefixes.includes(prefix) ? `${prefix}:` : '';
  const rest = start ? local.join(':') : name;
  const clean = rest.replace(/[^\p{L}\p{N}_.-]/gu, '_').replace(/^(?=[^\p{L}_])/u, '_');
  return `${start}${clean === '' ? '_' : clean}`;
}

/** XML 1.0 has no way to write these. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
