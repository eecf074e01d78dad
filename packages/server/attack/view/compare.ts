/** Compares what a tool sees with a list that was looked at and kept. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Breach, breach } from '../kit/breach.ts';
import type { ServerUser } from '../kit/user.ts';

/** What was seen, by what it is: lists of lines. */
export type View = Readonly<Record<string, readonly string[]>>;

const FILES: Readonly<Record<ServerUser, string>> = {
  root: fileURLToPath(new URL('root.json', import.meta.url)),
  'a plain user': fileURLToPath(new URL('plain.json', import.meta.url)),
};

/** Where every line must be there, too: a limit that is not there is no limit. */
const WHOLE = ['status', 'limits'];

/** The list that is kept for a server of a user. */
export async function keptView(user: ServerUser): Promise<View> {
  return JSON.parse(await readFile(FILES[user], 'utf8')) as View;
}

/** Keeps what was seen. */
export async function keepView(user: ServerUser, view: View): Promise<void> {
  await writeFile(FILES[user], `${JSON.stringify(view, undefined, 2)}\n`);
}

/** What is seen and not in the kept list: less may be seen, as other machines have fewer programs. */
export function compareViews(kept: View, seen: View): Breach[] {
  const breaches: Breach[] = [];
  for (const [name, lines] of Object.entries(seen)) {
    const known = kept[name] ?? [];
    for (const line of lines)
      if (!known.includes(line)) breaches.push(breach('power', `it sees ${name}: ${line}`));
    if (!WHOLE.includes(name)) continue;
    for (const line of known)
      if (!lines.includes(line)) breaches.push(breach('power', `it lacks ${name}: ${line}`));
  }
  return breaches;
}
