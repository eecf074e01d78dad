/** What calendars and address books have in common: a file of components, each with properties that have parameters. */
import ICAL from 'ical.js';
import { sayWarning } from '../../kits/workers/answer.ts';
import { damaged } from '../../kits/workers/problem.ts';
import type { Cell, DataContent, Table } from './model.ts';

/** An entry's values by the names of their columns. */
export type Entry = ReadonlyMap<string, string | boolean>;

/**
 * Parses a file of components.
 *
 * @param kind the name of the outermost ones
 * @param format what people call such a file
 */
export function componentsOf(text: string, kind: string, format: string): ICAL.Component[] {
  try {
    const parsed: unknown[] = ICAL.parse(readableLines(text, kind));
    // One component alone is no list of them.
    const components = typeof parsed[0] === 'string' ? [parsed] : parsed;
    const found = components.filter(Array.isArray).map((each) => new ICAL.Component(each));
    if (found.length > 0 && found.every(({ name }) => name === kind)) return found;
  } catch (error) {
    throw damaged(format, undefined, error);
  }
  throw damaged(format);
}

const LINE = /^[\w.-]+(?:;(?:"[^"]*"|[^":])*)?:/;
const DATED = /^(?:DTSTART|DTEND|DUE|DTSTAMP|CREATED|LAST-MODIFIED|COMPLETED|RECURRENCE-ID)\b[^:]*:/i;
const DATE = /:\d{8}(?:T\d{6}Z?)?$/;

/** The lines that can be read; one that cannot costs only itself. */
function readableLines(text: string, kind: string): string {
  const open: string[] = [];
  let left = 0;
  const lines = text
    .replaceAll('\ufeff', '')
    .replace(/(?:\r\n|\r|\n)[ \t]/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, begun] = /^BEGIN:\s*(\S+)/i.exec(line) ?? [];
      const [, ended] = /^END:\s*(\S+)/i.exec(line) ?? [];
      if (begun) return begin(open, begun, kind);
      if (ended) return end(open, ended);
      const isRead = LINE.test(line) && (!DATED.test(line) || DATE.test(line.trim()));
      // A value of no sign is no value.
      const isEmpty = /^[^:]*:\s*$/.test(line);
      if (!isRead && !isEmpty) left++;
      return isRead && !isEmpty ? [line] : [];
    });
  // What holds all others may lack its end; where one within does, the file was cut.
  if (open.length === 1 && open[0]?.toLowerCase() === kind && lines.at(-1)?.startsWith('END:')) {
    lines.push(`END:${open[0]}`);
    sayWarning(
      'content_left_out',
      'The file has no end: what may have stood after its last entry is missing.',
    );
  } else if (open.length > 0) throw new SyntaxError(`${open.join(', ')} has no end.`);
  if (left > 0)
    sayWarning(
      'content_left_out',
      `${left === 1 ? 'A line' : `${left} lines`} that could not be read ${left === 1 ? 'was' : 'were'} left out.`,
    );
  return lines.join('\r\n');
}

/** The outermost component is never within another: what stands open before it has no end. */
function begin(open: string[], name: string, kind: string): string[] {
  const closed = name.toLowerCase() === kind ? open.splice(0).toReversed() : [];
  open.push(name);
  return [...closed.map((each) => `END:${each}`), `BEGIN:${name}`];
}

/** Ends all that stands open within, and nothing where nothing of that name is open. */
function end(open: string[], name: string): string[] {
  const at = open.findLastIndex((each) => each.toLowerCase() === name.toLowerCase());
  return at < 0
    ? []
    : open
        .splice(at)
        .toReversed()
        .map((each) => `END:${each}`);
}

/** A component's properties of a name, without those that say nothing. */
export function propertiesOf(component: ICAL.Component, name: string): ICAL.Property[] {
  return component.getAllProperties(name).filter(({ jCal }) => jCal.slice(3).some((value) => value !== ''));
}

/** What a parameter says, such as the kinds of a telephone number. */
export function parameterOf(property: ICAL.Property, name: string): string[] {
  const value: unknown = property.getParameter(name);
  return [value ?? []].flat().map(String);
}

/** Several texts in one cell. */
export function together(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join('; ');
}

/** Entries as a table. Columns that no entry fills are left out. */
export function tableOfEntries(name: string, columns: readonly string[], entries: readonly Entry[]): Table {
  const cell = (entry: Entry, column: string): Cell => {
    const value = entry.get(column);
    return value === undefined || value === '' ? null : value;
  };
  const filled = columns.filter((column) => entries.some((entry) => cell(entry, column) !== null));
  const shown = filled.length > 0 ? filled : columns;
  return {
    name,
    columns: shown,
    async *rows() {
      for (const entry of entries) yield shown.map((column) => cell(entry, column));
    },
  };
}

/** Tables that have rows; the first where none has. */
export function contentOf(
  tables: readonly { readonly table: Table; readonly entries: number }[],
): DataContent {
  const used = tables.filter(({ entries }) => entries > 0);
  return { tables: (used.length > 0 ? used : tables.slice(0, 1)).map(({ table }) => table) };
}
