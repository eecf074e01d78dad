/** Files of settings, as Windows and Python's `configparser` read them. */
import type { Value } from './value.ts';

const SECTION = /^\[(.*)\]\s*(?:[;#].*)?$/;
const REMARK = /^\s*[;#]/;
/** The first sign of the two ends a name; a colon only before a space, since names of files and addresses have it. */
const SETTING = /^(.*?)\s*(?:=|:(?=\s|$))\s*(.*)$/;
/** Repeated names with these at their end are a list. */
const LIST = '[]';

interface Setting {
  readonly name: string;
  readonly indent: number;
  value: Value;
}

/** Sections and settings; all of them are text. No sign within a value means anything. */
export function parseSettings(text: string): Value {
  const root = new Map<string, Value>();
  let section = root;
  let last: Setting | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '' || REMARK.test(line)) continue;
    const indent = line.search(/\S/);
    const [, called] = SECTION.exec(line.trim()) ?? [];
    if (last && indent > last.indent) {
      last.value = [last.value, line.trim()].filter((each) => each !== '').join('\n');
      section.set(last.name, last.value);
    } else if (called !== undefined) {
      section = sectionOf(root, called);
      last = undefined;
    } else last = add(section, line.trim(), indent);
  }
  return root;
}

function sectionOf(root: Map<string, Value>, name: string): Map<string, Value> {
  const known = root.get(name);
  if (known instanceof Map) return known;
  const section = new Map<string, Value>();
  root.set(name, section);
  return section;
}

/** @returns what the next lines may go on with */
function add(section: Map<string, Value>, line: string, indent: number): Setting | undefined {
  const [, name = line, given = 'true'] = SETTING.exec(line) ?? [];
  const value = unquoted(given);
  if (!name.endsWith(LIST)) {
    section.set(name, value);
    return { name, indent, value };
  }
  const key = name.slice(0, -LIST.length);
  const known = section.get(key);
  section.set(key, [...(Array.isArray(known) ? known : []), value]);
  return undefined;
}

function unquoted(text: string): string {
  const [, mark = '', inner = ''] = /^(["'])(.*)\1$/.exec(text) ?? [];
  return mark === '' || inner.includes(mark) ? text : inner;
}
