/** Outlines of OPML, which are most often lists of feeds: a row for each entry, with the folders above it. */
import { damaged } from '../../kits/workers/problem.ts';
import { readText } from './files.ts';
import { type DataContent, iterate, TABLE } from './model.ts';
import { hasMembers, type Members, type Value } from './value.ts';
import { parseXml } from './xml.ts';

/** Names of entries; one has either, or the same as both. */
const NAMES = ['text', 'title'];
const FOLDER = 'folder';

/** Reads an outline. What has entries below it and only a name is the folder of these. */
export async function readOutline(path: string): Promise<DataContent> {
  const root = parseXml(await readText(path));
  const outline = hasMembers(root) ? root.get('opml') : undefined;
  const body = hasMembers(outline) ? outline.get('body') : undefined;
  if (body === undefined) throw damaged('an OPML outline');
  const entries = [...entriesIn(body, [])];
  const columns = [...new Set(['text', ...entries.flatMap((entry) => [...entry.keys()])])];
  const rows = entries.map((entry) => columns.map((column) => entry.get(column) ?? null));
  return { tables: [{ name: TABLE, columns, rows: () => iterate(rows) }] };
}

function* entriesIn(parent: Value, folders: readonly string[]): Generator<ReadonlyMap<string, string>> {
  for (const element of outlinesIn(parent)) {
    const about = attributesOf(element);
    const below = outlinesIn(element);
    const name = NAMES.map((each) => about.get(each)).find(Boolean) ?? '';
    const isFolder = below.length > 0 && [...about.keys()].every((each) => NAMES.includes(each));
    if (!isFolder) yield folders.length > 0 ? new Map([[FOLDER, folders.join(' / ')], ...about]) : about;
    yield* entriesIn(element, [...folders, name]);
  }
}

function outlinesIn(parent: Value): readonly Members[] {
  const found = hasMembers(parent) ? parent.get('outline') : undefined;
  const list: readonly Value[] = Array.isArray(found) ? found : [found ?? null];
  // One without attributes and entries is empty text.
  return list.filter(hasMembers);
}

function attributesOf(element: Members): ReadonlyMap<string, string> {
  const given = [...element].flatMap(([name, value]): [string, string][] =>
    name.startsWith('@') && typeof value === 'string' ? [[name.slice(1), value]] : [],
  );
  return new Map(given);
}
