/** The cells of a workbook as people see them. */
import { format } from 'numfmt';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Cell, cellText } from './model.ts';

/** A cell as `workbook.py show` writes it, where it is more than its value. */
export interface ShownCell {
  readonly value: Cell;
  /** How Excel shows the number. */
  readonly format?: string;
  /** Days are counted from 1904. */
  readonly is1904?: boolean;
  /** Where it leads. */
  readonly link?: string;
}

const DAYS_TO_1904 = 1462;

/** The cell as Markdown: what people see of it, and where it leads. */
export function asMarkdown(cell: Cell | ShownCell | undefined): string {
  const { value, link, ...more } = isShown(cell) ? cell : { value: cell };
  const text = escapeMarkdown(shownText({ value: value ?? null, ...more }));
  if (link === undefined || text.trim() === '') return text;
  return `[${text.trim()}](${encodeURI(decoded(link)).replace(/[()|]/g, encodeURIComponent)})`;
}

function isShown(cell: Cell | ShownCell | undefined): cell is ShownCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

/** The address without escapes that would be escaped again. */
function decoded(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

function shownText({ value, format: pattern = 'General', is1904 = false }: ShownCell): string {
  const isNumber = typeof value === 'number';
  if (!isNumber && (typeof value !== 'string' || pattern === 'General')) return cellText(value);
  // General is cut to the width of a cell, which a table for people need not do.
  if (isNumber && pattern === 'General') return String(value);
  try {
    return format(pattern, isNumber && is1904 ? value + DAYS_TO_1904 : value).trim();
  } catch {
    // Not all that programs write is a format.
    return cellText(value);
  }
}
