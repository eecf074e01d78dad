/** Formats that hold one nested value: YAML, TOML, property lists, INI, MessagePack and CBOR. */
import { readFile, writeFile } from 'node:fs/promises';
import { decode as decodeMsgpack, encode as encodeMsgpack } from '@msgpack/msgpack';
import { decode as decodeCbor, encode as encodeCbor } from 'cborg';
import ini from 'ini';
import * as plist from 'plist';
import * as toml from 'smol-toml';
import * as yaml from 'yaml';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { readText } from './files.ts';
import { typedContent } from './json.ts';
import { asValue, type DataContent } from './model.ts';
import { hasMembers, type Lacks, toValue, type Value, without } from './value.ts';

/** Reads YAML; several documents are a list. */
export async function readYaml(path: string): Promise<DataContent> {
  const text = await readText(path);
  const documents = yaml.parseAllDocuments(text, { intAsBigInt: true, merge: true, logLevel: 'error' });
  const list: Value[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error) throw damaged('a YAML document', error.linePos?.[0].line, error);
    list.push(resolved(document));
  }
  return { value: list.length === 1 ? (list[0] ?? null) : list };
}

function resolved(document: yaml.Document.Parsed): Value {
  try {
    return toValue(document.toJS());
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    if (!/^Excessive/.test(error.message)) throw damaged('a YAML document', undefined, error);
    // A few lines of aliases of aliases would fill any memory.
    throw new Problem('invalid_input_file', 'repeats its own parts too often', { cause: error });
  }
}

/** Writes YAML that readers of its version 1.1 understand in the same way. */
export const writeYaml = written({ bytes: true }, (value) => {
  const document = new yaml.Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  yaml.visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && /[\t\u0085\u2028\u2029]/.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({ lineWidth: 0 });
  return text.replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
});

/** Reads TOML. */
export async function readToml(path: string): Promise<DataContent> {
  const text = await readText(path);
  try {
    return { value: toValue(toml.parse(text, { integersAsBigInt: 'asNeeded' })) };
  } catch (error) {
    if (error instanceof toml.TomlError) throw damaged('a TOML document', error.line, error);
    throw error;
  }
}

/** Writes TOML, whose root is always a table: a list is its member `rows`. */
export const writeToml = written({ null: true, bytes: true, longIntegers: true }, (value) =>
  toml.stringify(hasMembers(value) ? value : Array.isArray(value) ? { rows: value } : { value }),
);

/** Reads a property list of XML. */
export async function readPlist(path: string): Promise<DataContent> {
  return reading('a property list', async () => plist.parse(await readText(path)));
}

/** Writes a property list of XML. */
export const writePlist = written({ null: true, longIntegers: true }, (value) =>
  plist.build(forPlist(value) as plist.PlistValue),
);

/** Its library takes no bigint, and bytes only as a buffer. */
function forPlist(value: Value): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (hasMembers(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, forPlist(each)]));
  return Array.isArray(value) ? value.map(forPlist) : value;
}

/** Reads sections and settings; all of them are text. */
export async function readIni(path: string): Promise<DataContent> {
  const content = await reading('a file of settings', async () => ini.parse(await readText(path)));
  return { ...content, isText: true };
}

/** Reads MessagePack. */
export function readMsgpack(path: string): Promise<DataContent> {
  return reading('a MessagePack file', async () =>
    decodeMsgpack(await readFile(path), { useBigInt64: true }),
  );
}

/** Writes MessagePack. */
export const writeMsgpack = written({ longIntegers: true }, (value) =>
  encodeMsgpack(value, { useBigInt64: true }),
);

/** Reads CBOR. */
export function readCbor(path: string): Promise<DataContent> {
  return reading('a CBOR file', async () =>
    decodeCbor(await readFile(path), {
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowBigInt: true,
      tags: {},
    }),
  );
}

/** Writes CBOR. */
export const writeCbor = written({ longIntegers: true }, (value) => encodeCbor(value));

async function reading(format: string, read: () => Promise<unknown>): Promise<{ value: Value }> {
  try {
    return { value: toValue(await read()) };
  } catch (error) {
    throw error instanceof Problem ? error : damaged(format, undefined, error);
  }
}

/** A writer of a format that lacks something. */
function written(lacks: Lacks, format: (value: Value) => string | Uint8Array) {
  return async (content: DataContent, path: string): Promise<void> => {
    await writeFile(path, format(without(lacks, await asValue(await typedContent(content)))));
  };
}
