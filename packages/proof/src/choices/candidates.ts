/** The candidates that the benchmark of a pair compares. */
import type { Engine } from '@converter/server/internal';
import { Planner, type Route } from '@converter/server/internal';
import { isPriority } from '../priority-pairs.ts';

/** A route of a pair, and whether the server offers it. */
export interface Candidate {
  readonly route: Route;
  readonly isOffered: boolean;
}

/**
 * The ways of a pair: the planner's, best first, and those of tools that are not engines for it. What differs only in a
 * part that is a priority pair itself is compared there.
 *
 * @returns nothing where there is only one
 */
export function candidatesOf(
  from: string,
  to: string,
  planner: Planner,
  competitors: readonly Engine[],
): readonly Candidate[] {
  const [best, ...others] = planner.routes(from, to);
  if (!best) return [];
  const offered = [best];
  for (const other of others) {
    const isNew = offered.every((each) => enginesOf(each) !== enginesOf(other));
    if (isNew && !isDecidedElsewhere(best, other)) offered.push(other);
  }
  const competing = competitors
    .filter(({ edges }) => edges.some((edge) => edge.from === from && edge.to === to))
    .flatMap((competitor) =>
      new Planner([competitor]).routes(from, to).filter(({ steps }) => steps.length === 1),
    );
  const candidates = [
    ...offered.map((route) => ({ route, isOffered: true })),
    ...competing.map((route) => ({ route, isOffered: false })),
  ];
  return candidates.length > 1 ? candidates : [];
}

/** An engine that makes a detour over itself is no other way. */
function enginesOf({ steps }: Route): string {
  const names = steps.map(({ engine }) => engine.name);
  return names.filter((name, index) => name !== names[index - 1]).join();
}

function isDecidedElsewhere(best: Route, other: Route): boolean {
  const ids = [best, other].map(({ from, steps }) => [
    from.id,
    ...steps.flatMap(({ engine, edge }) => [engine.name, edge.to]),
  ]);
  const [a = [], b = []] = ids;
  const shortest = Math.min(a.length, b.length);
  let before = 0;
  while (before + 2 < shortest && a[before + 1] === b[before + 1] && a[before + 2] === b[before + 2])
    before += 2;
  let after = 1;
  while (
    after + 2 < shortest - before &&
    a.at(-after - 1) === b.at(-after - 1) &&
    a.at(-after - 2) === b.at(-after - 2)
  )
    after += 2;
  const isPart = before > 0 || after > 1;
  return isPart && isPriority(a[before] ?? '', a.at(-after) ?? '');
}
