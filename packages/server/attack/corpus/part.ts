/** The corpus as a part of a run: servers of all users, with baits and listeners of their own. */
import { chown } from 'node:fs/promises';
import { layBait, takeBait } from '../kit/bait.ts';
import { openFolder, removeFolder } from '../kit/folder.ts';
import { Listeners } from '../kit/listeners.ts';
import { asPlainUser, isRoot, PLAIN_UID, type ServerUser } from '../kit/user.ts';
import type { Group } from './index.ts';
import { CorpusRun, type Trial } from './run.ts';

/** How the corpus is tried. */
export interface CorpusOrder {
  readonly user: ServerUser;
  readonly groups: readonly Group[];
  /** Targets of an input at most. */
  readonly ways?: number;
  readonly sandbox?: 'bwrap' | 'off';
  readonly jobTimeoutS?: number;
  readonly onTrial: (trial: Trial) => void;
}

const JOB_TIMEOUT_S = 30;

/** @returns pairs that this server does not offer, each with the input that asked for it */
export async function runCorpus(order: CorpusOrder): Promise<readonly string[]> {
  const folder = await openFolder('corpus');
  const isPlain = order.user === 'a plain user' && isRoot;
  if (isPlain) await chown(folder, PLAIN_UID, PLAIN_UID);
  const listeners = await Listeners.open(folder);
  const bait = await layBait(folder, listeners.address);
  try {
    const run = await CorpusRun.open({
      folder,
      bait,
      listeners,
      user: order.user,
      jobTimeoutS: order.jobTimeoutS ?? JOB_TIMEOUT_S,
      onTrial: order.onTrial,
      ...(order.sandbox && { sandbox: order.sandbox }),
      ...(isPlain && { wrap: asPlainUser, uid: PLAIN_UID }),
    });
    for (const group of order.groups) await run.try(group, order.ways);
    await run.close();
    return run.skipped;
  } finally {
    listeners.close();
    await takeBait(bait);
    await removeFolder(folder);
  }
}
