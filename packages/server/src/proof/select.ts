/** Chooses which routes are proven in a run. */
import { createHash } from 'node:crypto';
import type { Route } from '../conversion/planner.ts';

/**
 * Some of the routes, the same ones for the same seed: at least one of every engine and of every pair of families, and
 * others until there are enough.
 */
export function sample(routes: readonly Route[], count: number, seed: string): Route[] {
  const shuffled = [...routes].sort((a, b) => (rank(a, seed) < rank(b, seed) ? -1 : 1));
  const chosen = new Set<Route>();
  const covered = new Set<string>();
  for (const route of shuffled) {
    const strata = strataOf(route).filter((stratum) => !covered.has(stratum));
    if (strata.length === 0) continue;
    chosen.add(route);
    for (const stratum of strata) covered.add(stratum);
  }
  for (const route of shuffled) {
    if (chosen.size >= count) break;
    chosen.add(route);
  }
  return [...chosen];
}

/** Every n-th route, so that several machines can share a run: `2/3` is the second of three parts. */
export function shard(routes: readonly Route[], part: string): Route[] {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(part)?.map(Number) ?? [];
  if (!index || !count || index > count) throw new RangeError(`"${part}" is not a part such as 2/3.`);
  return routes.filter((_, position) => position % count === index - 1);
}

function strataOf({ from, to, steps }: Route): string[] {
  return [`${from.family} to ${to.family}`, ...steps.map(({ engine }) => engine.name)];
}

function rank({ id }: Route, seed: string): string {
  return createHash('sha256').update(`${seed} ${id}`).digest('hex');
}
