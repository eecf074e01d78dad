/** What calendars and address books have in common: a file of components, each with properties that have parameters. */
import ICAL from 'ical.js';
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
    const parsed: unknown[] = ICAL.parse(text);
    // One component alone is no list of them.
    const components = typeof parsed[0] === 'string' ? [parsed] : parsed;
    const found = components.filter(Array.isArray).map((each) => new ICAL.Component(each));
    if (found.length > 0 && found.every(({ name }) => name === kind)) return found;
  } catch (error) {
    throw damaged(format, undefined, error);
  }
  throw damaged(format);
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
