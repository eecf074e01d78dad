/** Formats that hold one nested value: YAML, TOML, property lists, INI, MessagePack and CBOR. */
import { readFile, writeFile } from 'node:fs/promises';
import { decodeMulti, encode as encodeMsgpack } from '@msgpack/msgpack';
import { decodeFirst, encode as encodeCbor } from 'cborg';
import * as toml from 'smol-toml';
import { damaged, Problem } from '../../kits/workers/problem.ts';
import { isBinaryPropertyList, parseBinaryPropertyList } from './binary-property-list.ts';
import { CBOR } from './cbor-tags.ts';
import { readText } from './files.ts';
import { typedContent } from './json.ts';
import { asValue, type DataContent } from './model.ts';
import { formatPropertyList, parsePropertyList } from './property-list.ts';
import { parseSettings } from './settings.ts';
import { formatToml } from './toml-text.ts';
import { hasMembers, type Lacks, nameOf, tooDeep, toValue, type Value, without } from './value.ts';
import { formatYaml, parseYaml } from './yaml-text.ts';

/** Reads YAML; several documents are a list. */
export async function readYaml(path: string): Promise<DataContent> {
  return { value: parseYaml(await readText(path)) };
}

/** Writes YAML that readers of its version 1.1 understand in the same way. */
export const writeYaml = written({ bytes: true }, formatYaml);

/** Reads TOML. */
export async function readToml(path: string): Promise<DataContent> {
  const text = await readText(path);
  try {
    return { value: toValue(toml.parse(text, { integersAsBigInt: true }), { integersAreBig: true }) };
  } catch (error) {
    if (error instanceof toml.TomlError) throw damaged('a TOML document', error.line, error);
    throw error;
  }
}

/** Writes TOML, whose root is always a table: a list is its member `rows`. */
export const writeToml = written({ null: true, bytes: true, longIntegers: true }, (value) =>
  formatToml(hasMembers(value) ? value : new Map([[Array.isArray(value) ? 'rows' : 'value', value]])),
);

/** Reads a property list of any kind. */
export async function readPlist(path: string): Promise<DataContent> {
  return reading('a property list', async () => {
    const bytes = await readFile(path);
    return isBinaryPropertyList(bytes)
      ? parseBinaryPropertyList(bytes)
      : parsePropertyList(await readText(path));
  });
}

/** Writes a property list of XML. */
export const writePlist = written({ null: true }, formatPropertyList);

/** Reads sections and settings; all of them are text. */
export async function readIni(path: string): Promise<DataContent> {
  return { value: parseSettings(await readText(path)), isText: true };
}

/** Reads MessagePack; several values one behind the other are a list. */
export function readMsgpack(path: string): Promise<DataContent> {
  return reading('a MessagePack file', async () =>
    oneOrList([...decodeMulti(await readFile(path), MSGPACK)].map(inOrder)),
  );
}

/** Before each name, since an object of the language would put names first that are numbers. */
const MARK = '=';
const MSGPACK = {
  useBigInt64: true,
  // A name that means something in the language is one of many with the mark.
  keyDecoder: {
    canBeCached: () => true,
    decode: (bytes: Uint8Array, start: number, length: number) =>
      MARK + Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString(),
  },
  mapKeyConverter: (name: unknown) => (typeof name === 'string' ? name : MARK + nameOf(name)),
};

function inOrder(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(inOrder);
  if (typeof given !== 'object' || given === null || Object.getPrototypeOf(given) !== Object.prototype)
    return given;
  return new Map(Object.entries(given).map(([name, each]) => [name.slice(MARK.length), inOrder(each)]));
}

/** Writes MessagePack. */
export const writeMsgpack = written({ longIntegers: true, numerals: true }, (value) =>
  Buffer.concat([...packed(value)]),
);

/** Objects in their order, which the library does not keep. */
function* packed(value: Value): Generator<Uint8Array> {
  if (hasMembers(value)) {
    yield packedSize(value.size, 0x80, 0xde);
    for (const [name, each] of value) yield* [encodeMsgpack(name), ...packed(each)];
  } else if (Array.isArray(value)) {
    yield packedSize(value.length, 0x90, 0xdc);
    for (const each of value) yield* packed(each);
  } else yield encodeMsgpack(value, { useBigInt64: true });
}

/** What begins an object or a list: up to 15 members are told in the same byte. */
function packedSize(size: number, short: number, long: number): Uint8Array {
  if (size < 16) return Uint8Array.of(short | size);
  const isWide = size > 0xffff;
  const head = Buffer.alloc(isWide ? 5 : 3);
  head[0] = isWide ? long + 1 : long;
  if (isWide) head.writeUInt32BE(size, 1);
  else head.writeUInt16BE(size, 1);
  return head;
}

/** Reads CBOR; several values one behind the other are a list. */
export function readCbor(path: string): Promise<DataContent> {
  return reading('a CBOR file', async () => {
    const values: unknown[] = [];
    let rest: Uint8Array = await readFile(path);
    while (values.length === 0 || rest.length > 0) {
      const [value, next] = decodeFirst(rest, CBOR);
      values.push(value);
      rest = next;
    }
    return oneOrList(values);
  });
}

/** Writes CBOR. */
export const writeCbor = written({ longIntegers: true, numerals: true }, (value) =>
  encodeCbor(value, { mapSorter: () => 0 }),
);

function oneOrList(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values;
}

async function reading(format: string, read: () => Promise<unknown>): Promise<{ value: Value }> {
  try {
    return { value: toValue(await read()) };
  } catch (error) {
    // What refers to itself, or is deeper than any program goes.
    if (error instanceof RangeError && /call stack/.test(error.message)) throw tooDeep();
    throw error instanceof Problem ? error : damaged(format, undefined, error);
  }
}

/** A writer of a format that lacks something. */
function written(lacks: Lacks, format: (value: Value) => string | Uint8Array) {
  return async (content: DataContent, path: string): Promise<void> => {
    await writeFile(path, format(without(lacks, await asValue(await typedContent(content)))));
  };
}
