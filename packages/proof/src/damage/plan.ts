/** What damaged files are tried of each format, by which conversion, and whether that was seen before. */
import { createHash } from 'node:crypto';
import type { Engine, Format, Route } from '@converter/server/internal';
import { Planner, pairName } from '@converter/server/internal';
import { EXCLUDED } from '../excluded.ts';
import { versionsOf } from '../installed.ts';
import type { ProofKeys } from '../key.ts';
import { changedPackages } from '../plan.ts';
import type { Stamp } from '../seen/stamps.ts';
import { type Trial, trialsOf } from './trials.ts';

/** The trials of a format. */
export interface PlannedTrials {
  readonly from: Format;
  readonly to: Format;
  /** All that a server would try, best first. */
  readonly routes: readonly Route[];
  readonly trials: readonly Trial[];
}

/** The cheapest conversion of each format that some engines can do, sorted. */
export function planTrials(engines: readonly Engine[]): readonly PlannedTrials[] {
  const planner = new Planner(engines);
  const cheapest = new Map(
    planner
      .bestRoutes()
      .filter(({ from, to }) => !(pairName(from.id, to.id) in EXCLUDED))
      .sort((a, b) => b.cost - a.cost)
      .map((route) => [route.from.id, route]),
  );
  return [...cheapest.entries()]
    .sort()
    .map(([id, { from, to }]) => ({ from, to, routes: planner.routes(id, to.id), trials: trialsOf(id) }));
}

/**
 * What it takes for a stamp to hold: the code of the engines, what looks at files before them, and the damaged files
 * themselves. Versions of tools are compared by themselves.
 */
function keyOf({ routes, trials }: PlannedTrials, keys: ProofKeys): string {
  const files = trials.map(({ name, bytes, codes }) => [
    name,
    createHash('sha256').update(bytes).digest('hex'),
    codes,
  ]);
  return keys.ofFiles(routes, files);
}

/** The stamp of trials that were green here just now. */
export function stampOf(
  planned: PlannedTrials,
  keys: ProofKeys,
  installed: ReadonlyMap<string, string>,
  date: string,
): Stamp {
  const engines = planned.routes.flatMap(({ steps }) => steps.map(({ engine }) => engine));
  return { key: keyOf(planned, keys), packages: versionsOf(engines, installed), date };
}

/** Whether the same was tried before, with the same tools, and was green. */
export function isSeen(
  planned: PlannedTrials,
  stamp: Stamp | undefined,
  keys: ProofKeys,
  installed: ReadonlyMap<string, string>,
): stamp is Stamp {
  return stamp?.key === keyOf(planned, keys) && changedPackages(stamp, installed).length === 0;
}
