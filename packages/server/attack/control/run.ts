/** Runs bare tools, and looks at what they do by the same detectors. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { type Bait, COMMON_FOLDERS, layBait, takeBait } from '../kit/bait.ts';
import { type Breach, breach } from '../kit/breach.ts';
import { openFolder, removeFolder } from '../kit/folder.ts';
import { Listeners } from '../kit/listeners.ts';
import { findSecret } from '../kit/search.ts';
import { changes, namesWith, snapshot } from '../kit/snapshot.ts';
import { CONTROLS, type Control, makeInput } from './controls.ts';

/** What a bare tool has let happen. */
export interface ControlTrial {
  readonly name: string;
  readonly expected: string;
  readonly breaches: readonly Breach[];
  /** It is not installed here. */
  readonly isMissing: boolean;
}

const TIMEOUT_MS = 120_000;

/** Runs all controls. */
export async function runControls(onTrial: (trial: ControlTrial) => void): Promise<void> {
  const folder = await openFolder('control');
  const listeners = await Listeners.open(folder);
  try {
    for (const [index, control] of CONTROLS.entries()) {
      // Secrets of its own for each, as the one before may have changed them.
      const bait = await layBait(join(folder, `bait-${index}`), listeners.address);
      try {
        onTrial(await tryControl(control, join(folder, `work-${index}`), bait, listeners));
      } finally {
        await takeBait(bait);
      }
    }
  } finally {
    listeners.close();
    await removeFolder(folder);
  }
}

async function tryControl(
  control: Control,
  folder: string,
  bait: Bait,
  listeners: Listeners,
): Promise<ControlTrial> {
  await mkdir(folder);
  await makeInput(control, folder, bait);
  listeners.take();
  const places = Object.values(bait.places);
  const before = await snapshot(places);
  const names = await namesWith(bait.marker, COMMON_FOLDERS);
  const [tool = '', ...args] = control.command(bait);
  const { code } = await execa(tool, args, {
    cwd: folder,
    env: { HOME: folder, PATH: '/usr/bin:/bin:/usr/local/bin', LC_ALL: 'C.UTF-8' },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: TIMEOUT_MS,
    forceKillAfterDelay: 1000,
  });
  const breaches: Breach[] = [];
  for (const name of control.results) {
    const path = join(folder, name);
    if (!(await stat(path).catch(() => undefined))?.isFile()) continue;
    const found = await findSecret(path, bait.secret);
    if (found) breaches.push(breach('read', found));
  }
  for (const call of listeners.take()) breaches.push(breach('call', call));
  for (const line of changes(before, await snapshot(places))) breaches.push(breach('write', line));
  for (const name of await namesWith(bait.marker, COMMON_FOLDERS))
    if (!names.has(name)) breaches.push(breach('write', `${name} is new`));
  return { name: control.name, expected: control.kind, breaches, isMissing: code === 'ENOENT' };
}
