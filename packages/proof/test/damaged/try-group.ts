/** Tests that what is damaged ends in a clear failure, in every format of a group that something can be made of. */

import { detectHere } from '@converter/server/test-harness';
import { expect, test } from 'vitest';
import { isSeen, type PlannedTrials, planTrials } from '../../src/damage/plan.ts';
import { codeOf } from '../../src/damage/try.ts';
import { installedPackages } from '../../src/installed.ts';
import { ProofKeys } from '../../src/key.ts';
import { readStamps } from '../../src/seen/stamps.ts';
import { GROUP_OF, type Group } from './groups.ts';

/**
 * Registers the tests of a group: one for each format that was seen before with this code, these files and these tools,
 * and the trials of all others. `CONVERTER_STAMP=ignore` tries all.
 */
export async function tryGroup(group: Group): Promise<void> {
  const engines = await detectHere({ languages: ['eng'] });
  const planned = planTrials(engines.flatMap(({ engine, version }) => (version ? [engine] : [])));
  const ofGroup = planned.filter(({ from }) => GROUP_OF[from.family] === group);
  const stamps = process.env.CONVERTER_STAMP === 'ignore' ? new Map() : readStamps();
  const [keys, installed] = [new ProofKeys(), installedPackages()];
  const trials: [PlannedTrials, PlannedTrials['trials'][number]][] = [];
  for (const each of ofGroup) {
    const { id } = each.from;
    const stamp = stamps.get(id);
    if (isSeen(each, stamp, keys, installed))
      test(`${id} was seen with this code, these files and these tools on ${stamp.date}`, () => undefined);
    else trials.push(...each.trials.map((trial) => [each, trial] as [typeof each, typeof trial]));
  }

  const named = trials.map(([each, trial]) => ({ each, trial, name: trial.name, to: each.to.id }));
  test.concurrent.for(named)('$name: not passed off as $to', async ({ each, trial }) => {
    expect(trial.codes).toContain(await codeOf(each, trial));
  });
}
