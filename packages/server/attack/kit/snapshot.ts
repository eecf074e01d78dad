/** What files look like, to see later whether somebody has touched them. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths and what is at each of them: kind, rights, owner, time and content. */
export type Snapshot = ReadonlyMap<string, string>;

const MAX_HASHED_BYTES = 4 * 1024 ** 2;

/** Looks at everything below some folders. */
export async function snapshot(folders: readonly string[]): Promise<Snapshot> {
  const seen = new Map<string, string>();
  const walk = async (path: string) => {
    const stat = await lstat(path).catch(() => undefined);
    if (!stat) return;
    const facts = [stat.mode.toString(8), `${stat.uid}:${stat.gid}`, `links ${stat.nlink}`];
    if (stat.isFile()) facts.push(`modified ${stat.mtimeMs}`, await contentOf(path, stat.size));
    if (stat.isSymbolicLink()) facts.push(`to ${await readlink(path)}`);
    seen.set(path, facts.join(', '));
    if (!stat.isDirectory()) return;
    for (const name of await readdir(path).catch(() => [])) await walk(join(path, name));
  };
  for (const folder of folders) await walk(folder);
  return seen;
}

/** What has changed, a line each. */
export function changes(before: Snapshot, after: Snapshot): string[] {
  const lines: string[] = [];
  for (const [path, facts] of before) {
    const now = after.get(path);
    if (now === undefined) lines.push(`${path} is gone`);
    else if (now !== facts) lines.push(`${path} was ${facts} and is ${now}`);
  }
  for (const path of after.keys()) if (!before.has(path)) lines.push(`${path} is new`);
  return lines;
}

/** Names in some folders that have a text in them. */
export async function namesWith(text: string, folders: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const folder of new Set(folders))
    for (const name of await readdir(folder).catch(() => []))
      if (name.includes(text)) found.add(join(folder, name));
  return found;
}

async function contentOf(path: string, size: number): Promise<string> {
  if (size > MAX_HASHED_BYTES) return `${size} bytes`;
  const content = await readFile(path).catch(() => Buffer.from('unreadable'));
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
