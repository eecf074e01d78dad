/** Tells text from other content, and which textual formats show themselves by how they begin. */

import { formatByOpening, formatByRoot } from '../formats.ts';
import { subtitleFormat } from './subtitle.ts';

/** Control characters that text has: BEL to CR, the end-of-file mark of DOS, and ESC, as `file` sees it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_TEXT = /[\u0000-\u0006\u000E-\u0019\u001C-\u001F]/;

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { encoding: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
];

/**
 * Decodes a file's beginning, which may end within a character.
 *
 * @returns undefined if it is not text in UTF-8, UTF-16 with a byte order mark, or an 8-bit encoding
 */
export function decodeText(head: Buffer): string | undefined {
  const marked = BYTE_ORDER_MARKS.find(({ bytes }) => head.subarray(0, 2).equals(bytes));
  // Windows-1252 stands for every 8-bit encoding here: only ASCII characters are looked at.
  const encodings = marked ? [marked.encoding] : ['utf-8', 'windows-1252'];
  for (const encoding of encodings) {
    const text = decode(head, encoding);
    if (text !== undefined) return NOT_TEXT.test(text) ? undefined : text;
  }
  return undefined;
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The elements that pages without a doctype or `<html>` begin with. */
const HTML_ROOT =
  /^(?:html|head|body|meta|title|base|link|style|script|table|div|p|span|center|font|h[1-6]|ul|ol|pre|a|b|i|br|hr|img|form)$/i;
const HTML_DOCTYPE = /^<!DOCTYPE\s+html\b/i;
const PROLOG = /^(?:\s+|<\?.*?\?>|<!--.*?-->)+/s;
const ROOT = /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)(?=[\s/>])/;

/**
 * Which textual format a text is, by its beginning.
 *
 * @returns a format's id, `xml` for other markup of that kind, or undefined for any other text
 */
export function textualFormat(text: string): string | undefined {
  const start = text.replace(PROLOG, '');
  if (HTML_DOCTYPE.test(start)) return 'html';
  const root = rootOf(start);
  const format = formatByOpening(text) ?? (root === undefined ? undefined : formatByRoot(root));
  if (format) return format.id;
  if (root && HTML_ROOT.test(root)) return 'html';
  if (text.trimStart().startsWith('<?xml')) return 'xml';
  return subtitleFormat(text) ?? (isDelimited(text) ? 'csv' : undefined);
}

/** The name of a markup's first element, without its prefix, where nothing but a prolog stands before it. */
export function rootOf(text: string): string | undefined {
  return ROOT.exec(afterDoctype(text.replace(PROLOG, '')).replace(PROLOG, ''))?.[1];
}

function afterDoctype(text: string): string {
  if (!/^<!DOCTYPE/i.test(text)) return text;
  const subset = text.indexOf('[');
  const close = text.indexOf('>');
  if (subset < 0 || subset > close) return text.slice(close + 1);
  const rest = text.slice(subset);
  const end = /\]\s*>/.exec(rest);
  return end ? rest.slice(end.index + end[0].length) : '';
}

const LINES_LOOKED_AT = 20;

/** Whether each of the first lines has the same number of delimiters outside of quotation marks. */
function isDelimited(text: string): boolean {
  const records = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, LINES_LOOKED_AT + 1);
  // The last one may be cut off, or is the emptiness after the last line break.
  const lines = records.slice(0, -1).filter((line) => line !== '');
  if (lines.length < 2) return false;
  return [',', ';', '\t'].some((delimiter) => {
    const [first = 0, ...others] = lines.map((line) => line.split(delimiter).length);
    return first > 1 && others.every((count) => count === first);
  });
}
