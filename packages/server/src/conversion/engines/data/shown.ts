/** The cells of a workbook as people see them. */
import { format } from 'numfmt';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Cell, cellText } from './model.ts';
import { hasMembers, Numeral, type Value } from './value.ts';

/** A cell as `workbook.py show` writes it, where it is more than its value. */
interface ShownCell {
  readonly value: Cell;
  /** How Excel shows the number. */
  readonly format: string;
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** Where it leads. */
  readonly link: string | undefined;
}

const DAYS_TO_1904 = 1462;

/** A currency and the country it is of, which is about the sign alone and not about the number. */
const CURRENCY = /\[\$([^\]-]+)-[0-9A-Fa-f]+\]/g;

/** The cell as Markdown: what people see of it, and where it leads. */
export function asMarkdown(cell: Value | undefined): string {
  const { link, ...shown } = readCell(cell ?? null);
  const text = escapeMarkdown(shownText(shown));
  if (link === undefined || text.trim() === '') return text;
  return `[${text.trim()}](${encodeURI(decoded(link)).replace(/[()|]/g, encodeURIComponent)})`;
}

function readCell(cell: Value): ShownCell {
  const members = hasMembers(cell) ? cell : new Map([['value', cell]]);
  const [value = null, format, link] = ['value', 'format', 'link'].map((name) => members.get(name));
  return {
    value: value instanceof Numeral ? value.plain : (value as Cell),
    format: typeof format === 'string' ? format : 'General',
    is1904: members.get('is1904') === true,
    link: typeof link === 'string' ? link : undefined,
  };
}

/** The address without escapes that would be escaped again. */
function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

function shownText({ value, format: pattern, is1904 }: Omit<ShownCell, 'link'>): string {
  const isNumber = typeof value === 'number';
  if (!isNumber && (typeof value !== 'string' || pattern === 'General')) return cellText(value);
  // General is cut to the width of a cell, which a table for people need not do.
  if (isNumber && pattern === 'General') return String(value);
  try {
    return format(
      pattern.replace(CURRENCY, '[$$$1]'),
      isNumber && is1904 ? value + DAYS_TO_1904 : value,
    ).trim();
  } catch {
    // Not all that programs write is a format.
    return cellText(value);
  }
}
