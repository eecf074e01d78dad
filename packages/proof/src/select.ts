/** Chooses which routes are proven in a run. */
import { createHash } from 'node:crypto';
import type { Route } from '@converter/server/internal';

/** How many equally good routes are compared by their time; the quickest one is chosen. */
const COMPARED = 16;

/**
 * Some of the routes, the same ones for the same seed: at least one of every engine and of every pair of families, and
 * others until there are enough.
 *
 * @param seconds how long a route takes
 */
export function sample<Some extends Route>(
  routes: readonly Some[],
  count: number,
  seed: string,
  seconds: (route: Route) => number,
): Some[] {
  const ranks = new Map(routes.map((route) => [route, rank(route, seed)]));
  const rankOf = (route: Some) => ranks.get(route) ?? '';
  const waiting = [...routes].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const chosen: Some[] = [];
  const covered = new Set<string>();
  const choose = (isIntended: (route: Some) => boolean) => {
    const [quickest] = firstOf(waiting, COMPARED, isIntended).sort((a, b) => seconds(a) - seconds(b));
    if (!quickest) return;
    waiting.splice(waiting.indexOf(quickest), 1);
    chosen.push(quickest);
    for (const stratum of strataOf(quickest)) covered.add(stratum);
  };
  for (const stratum of new Set(waiting.flatMap(strataOf))) {
    if (!covered.has(stratum)) choose((route) => strataOf(route).includes(stratum));
  }
  while (chosen.length < Math.min(count, routes.length)) choose(() => true);
  return chosen;
}

function firstOf<Some extends Route>(
  routes: readonly Some[],
  count: number,
  isIntended: (route: Some) => boolean,
): Some[] {
  const found: Some[] = [];
  for (const route of routes) {
    if (isIntended(route)) found.push(route);
    if (found.length === count) break;
  }
  return found;
}

/** Every n-th route, so that several machines can share a run: `2/3` is the second of three parts. */
export function shard<Some extends Route>(routes: readonly Some[], part: string): Some[] {
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
