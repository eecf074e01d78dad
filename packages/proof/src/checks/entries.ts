import { deepEqual } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Check } from './check.ts';

/** What is made anew each time. */
const OWN = /^(?:UID|DTSTAMP|PRODID|VERSION):/;

/** Calendars and address books: every line of every entry. */
export const checkEntries: Check = async (made, { facts: { entries = [] } }) => {
  const texts = await Promise.all(made.files.map(({ path }) => readFile(path, 'utf8')));
  const lines = texts.flatMap((text) => text.replaceAll('\r\n ', '').split('\r\n'));
  const kind = made.to === 'ics' ? 'VEVENT' : 'VCARD';
  const found: string[][] = [];
  let entry: string[] | undefined;
  for (const line of lines) {
    if (line === `END:${kind}` && entry) found.push(entry);
    if (line.startsWith('END:')) entry = undefined;
    else if (line === `BEGIN:${kind}`) entry = [];
    else if (!OWN.test(line)) entry?.push(line);
  }
  deepEqual(found, entries);
  return ['entries'];
};
