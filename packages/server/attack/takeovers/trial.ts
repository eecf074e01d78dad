/** Runs one takeover once, and looks at what it has done. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Breach, breach } from '../kit/breach.ts';
import { removeFolder } from '../kit/folder.ts';
import { endProcessesOf } from '../kit/processes.ts';
import { changes, snapshot } from '../kit/snapshot.ts';
import { becomes, within } from '../kit/wait.ts';
import type { Ending, Stage } from '../project.ts';
import type { Scene, Takeover } from './takeover.ts';

/** What became of one run of a takeover. */
export interface Outcome {
  readonly outcome: string;
  readonly breaches: readonly Breach[];
  /** What a program has seen, where that is all that it does. */
  readonly seen?: unknown;
}

const PATIENCE_MS = 60_000;
/** What is deleted a little later is deleted, too. */
const CLEARED_MS = 60_000;
/** The server itself has little to do, however much its tools do. */
const MAX_OWN_SECONDS = 15;

/**
 * @param host folders of the host that must stay as they are
 */
export async function tryTakeover(
  takeover: Takeover,
  scene: Scene,
  stage: Stage,
  host: readonly string[],
): Promise<Outcome> {
  const act = takeover.act(scene);
  const before = await snapshot(host);
  const spent = process.cpuUsage();
  const ending = await within(stage.run(act), (act.timeoutS ?? 60) * 1000 + PATIENCE_MS);
  const breaches: Breach[] = [];
  if (!ending) breaches.push(breach('silence', 'the job has not ended'));
  else breaches.push(...judge(ending, takeover, scene));
  const { user, system } = process.cpuUsage(spent);
  const seconds = Math.round((user + system) / 1e6);
  if (seconds > MAX_OWN_SECONDS)
    breaches.push(
      breach('limit', `it cost the server itself more than ${MAX_OWN_SECONDS} seconds of processor time`),
    );
  for (const line of changes(before, await snapshot(host))) breaches.push(breach('write', line));
  breaches.push(...(await cleared(stage)));
  const outcome = ending?.outcome ?? 'no answer';
  const [result] = ending?.results ?? [];
  if (takeover.subject !== 'view' || !result) return { outcome, breaches };
  return { outcome, breaches, seen: JSON.parse(result.toString('utf8')) };
}

function judge(ending: Ending, { subject }: Takeover, { token, data }: Scene): Breach[] {
  const breaches: Breach[] = [];
  for (const result of ending.results) {
    if (result.includes(token)) breaches.push(breach('read', 'a secret is in a result'));
    for (const note of notesIn(result)) breaches.push(breach(subject === 'disk' ? 'limit' : 'power', note));
  }
  if (ending.left.length > 0) breaches.push(breach('left', ending.left.slice(0, 5).join(', ')));
  for (const odd of ending.odd) breaches.push(breach('power', odd));
  if (ending.outcome === 'broke off') breaches.push(breach('unclear', ending.message.slice(0, 300)));
  else if (ending.message.includes(data) || ending.message.includes('/job'))
    breaches.push(breach('told', ending.message));
  return breaches;
}

/** What a program says that it could do. */
function notesIn(result: Buffer): string[] {
  try {
    const notes: unknown = JSON.parse(result.toString('utf8'));
    return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether nothing of a run stays in the scratch space, and it can be opened again. */
async function cleared(stage: Stage): Promise<Breach[]> {
  const isEmpty = await becomes(async () => (await stage.kept()).length === 0, CLEARED_MS);
  const breaches: Breach[] = [];
  if (isEmpty) return breaches;
  const left = await stage.kept();
  breaches.push(breach('kept', 'its folder could not be deleted'));
  for (const name of left) endProcessesOf(basename(name));
  await stage.reopen().catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    breaches.push(breach('death', `the next start ends with ${reason}`));
  });
  for (const name of await stage.kept()) await removeFolder(join(stage.folder, 'scratch', name));
  return breaches;
}

/** Puts secrets back into their place. */
export async function layScene({ secret, open, data, token }: Scene): Promise<void> {
  const files = {
    [secret]: 0o600,
    [open]: 0o644,
    [join(data, 'first-key')]: 0o600,
    [join(data, 'converter.db')]: 0o600,
  };
  for (const [path, mode] of Object.entries(files)) {
    const text = `{"secret": "${token} of ${basename(path)}"}\n`;
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    await rm(path, { recursive: true, force: true });
    await writeFile(path, text, { mode });
  }
}
