/** What CBOR's tags make of values: https://www.rfc-editor.org/rfc/rfc8949#section-3.4. */
import type { DecodeOptions, TagDecoder } from 'cborg';
import { Numeral } from './value.ts';

type Meaning = (value: unknown) => unknown;

/** By the tag's number. What is not here is its value alone. */
const MEANINGS: Readonly<Record<number, Meaning>> = {
  // Seconds since 1970.
  1: (value) => new Date(Number(value) * 1000),
  2: (value) => wholeOf(value),
  3: (value) => -1n - wholeOf(value),
  4: decimalOf,
  37: uuidOf,
  // Days since 1970.
  100: (value) => new Date(Number(value) * 86_400_000).toISOString().slice(0, 10),
};

function wholeOf(value: unknown): bigint {
  const digits = value instanceof Uint8Array ? Buffer.from(value).toString('hex') : '';
  return digits === '' ? 0n : BigInt(`0x${digits}`);
}

/** An exponent of ten and the digits before it. */
function decimalOf(value: unknown): unknown {
  const [exponent, digits] = Array.isArray(value) ? value.map(String) : [];
  const places = -Number(exponent);
  if (digits === undefined || !Number.isSafeInteger(places) || places < 0 || places > 1000)
    return digits === undefined ? value : Numeral.of(`${digits}e${exponent}`);
  const [, sign = '', whole = ''] = /^(-?)(\d+)$/.exec(digits) ?? [];
  const padded = whole.padStart(places + 1, '0');
  const at = padded.length - places;
  return Numeral.of(`${sign}${padded.slice(0, at)}${places > 0 ? `.${padded.slice(at)}` : ''}`);
}

function uuidOf(value: unknown): unknown {
  if (!(value instanceof Uint8Array) || value.length !== 16) return value;
  return Buffer.from(value)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const tags = new Proxy<Record<number, TagDecoder>>(
  {},
  { get: (_, tag) => (decode: () => unknown) => (MEANINGS[Number(tag)] ?? ((value) => value))(decode()) },
);

/** How CBOR is read. */
export const CBOR: DecodeOptions = { useMaps: true, rejectDuplicateMapKeys: true, allowBigInt: true, tags };
