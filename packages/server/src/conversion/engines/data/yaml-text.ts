/** YAML as text. */
import * as yaml from 'yaml';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { NUMBER, Numeral, toValue, type Value } from './value.ts';

const FORMAT = 'a YAML document';
/** So many values come of a file that repeats its parts, and so many times as many as it has. */
const MAX_REPEATED = 1_000_000;

/** The library's own bytes would become an object. */
const bytes: yaml.ScalarTag = {
  tag: 'tag:yaml.org,2002:binary',
  resolve: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

/** Parses YAML; several documents are a list, in which those without a word are left out. */
export function parseYaml(text: string): Value {
  const documents = yaml.parseAllDocuments(text, {
    intAsBigInt: true,
    merge: true,
    logLevel: 'error',
    customTags: (tags) => [...tags, bytes],
  });
  const list: Value[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error) throw damaged(FORMAT, error.linePos?.[0].line, error);
    if (documents.length === 1 || !isEmpty(document)) list.push(resolved(document));
  }
  return list.length === 1 ? (list[0] ?? null) : list;
}

function isEmpty({ contents }: yaml.Document.Parsed): boolean {
  return contents === null || (yaml.isScalar(contents) && contents.value === null && !contents.source);
}

function resolved(document: yaml.Document.Parsed): Value {
  let hasAliases = false;
  yaml.visit(document, {
    Alias: () => {
      hasAliases = true;
    },
    Scalar: (_key, node) => {
      const { value, source = '' } = node;
      if (typeof value === 'number' && String(value) !== source && NUMBER.test(source))
        node.value = Numeral.of(source);
      return named(document, node);
    },
    Collection: (_key, node) => named(document, node),
  });
  try {
    const given: unknown = document.toJS({ mapAsMap: true, maxAliasCount: -1 });
    // A few lines of aliases of aliases would fill any memory.
    if (hasAliases && sizeOf(given, new Map()) > MAX_REPEATED)
      throw new Problem('invalid_input_file', 'repeats its own parts too often');
    return toValue(given, { integersAreBig: true });
  } catch (error) {
    throw error instanceof ReferenceError ? damaged(FORMAT, undefined, error) : error;
  }
}

/** What a program's own tag says stays beside the value: `!Ref Env` becomes `{ "!Ref": "Env" }`. */
function named(document: yaml.Document.Parsed, node: yaml.Node): yaml.Node | undefined {
  if (yaml.isAlias(node) || !/^!\w/.test(node.tag ?? '')) return undefined;
  const { tag = '' } = node;
  delete node.tag;
  const map = new yaml.YAMLMap(document.schema);
  // Aliases mean the whole.
  if (node.anchor !== undefined) map.anchor = node.anchor;
  delete node.anchor;
  map.add(new yaml.Pair(new yaml.Scalar(tag), node));
  return map;
}

/** How many values there are with all that is repeated. */
function sizeOf(given: unknown, known: Map<object, number>): number {
  if (typeof given !== 'object' || given === null || given instanceof Uint8Array) return 1;
  const size = known.get(given);
  if (size !== undefined) return size;
  known.set(given, 1);
  const parts =
    given instanceof Map ? given.values() : Array.isArray(given) || given instanceof Set ? given : [];
  let sum = 1;
  for (const part of parts) sum += sizeOf(part, known);
  known.set(given, sum);
  return sum;
}

/** Numbers as version 1.1 knows them too: with a point, and a sign before the exponent. */
const numeral: yaml.ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  // Nothing is read so; the library prefers tags that have it.
  test: /(?!)/,
  identify: (value) => value instanceof Numeral || (typeof value === 'number' && /e/.test(String(value))),
  resolve: (text) => text,
  stringify: ({ value }) =>
    String(value)
      .replace(/^(-?\d+)(?=e)/i, '$1.0')
      .replace(/e(?=\d)/i, 'e+'),
};

/** Writes YAML that readers of its version 1.1 understand in the same way. */
export function formatYaml(value: Value): string {
  const document = new yaml.Document(value, {
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    customTags: (tags) => [numeral, ...tags],
  });
  yaml.visit(document, {
    Scalar: (key, node) => {
      if (typeof node.value !== 'string') return;
      // As the whole of a document, the library does not indent a block enough.
      const isBlockAlone = key === null && /^\s[\s\S]*\n|\n\s/.test(node.value);
      if (isBlockAlone || /[\t\u0085\u2028\u2029]|^[=<]+$|^ *\n\s*$/.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({ lineWidth: 0 });
  return text.replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
