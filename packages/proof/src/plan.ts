/** What there is to prove, on whatever machine: the routes of all engines, and how their lines in the table stand. */

import type { Proof, ProofTable } from '@converter/server/internal';
import { ENGINES, Planner, pairName, type Route } from '@converter/server/internal';
import { EXCLUDED, EXCLUDED_ROUTES } from './excluded.ts';
import { ProofKeys } from './key.ts';

/** A route, and the key that its proof must have. */
export interface Planned extends Route {
  readonly key: string;
}

/** The routes of every engine but those that only an operator can vouch for. */
export function planAll(): { readonly planner: Planner; readonly planned: readonly Planned[] } {
  const planner = new Planner(ENGINES.filter(({ unproven }) => unproven === undefined));
  const keys = new ProofKeys();
  const routes = planner.allRoutes().flatMap((ofPair) => ofPair.filter((route) => !isExcluded(route)));
  return { planner, planned: routes.map((route) => ({ ...route, key: keys.of(route) })) };
}

/** A pair may be excluded, or only a fallback route of it. */
function isExcluded({ id, from, to }: Route): boolean {
  return pairName(from.id, to.id) in EXCLUDED || EXCLUDED_ROUTES.some(({ routes }) => routes.test(id));
}

/**
 * Why a route must be proven, or undefined where its proof holds.
 *
 * @param installed the versions of this machine's packages
 */
export function reasonToProve(
  { id, key }: Planned,
  table: ProofTable,
  installed: ReadonlyMap<string, string>,
): string | undefined {
  const proof = table.get(id);
  if (!proof) return 'it was never proven';
  if (proof.key !== key) return 'its code, its check, a format or a fixture has changed';
  const changed = changedPackages(proof, installed);
  return changed.length > 0 ? `it was proven with ${changed.join(' and ')}` : undefined;
}

/** Packages of which another version is installed than at the proof; of those that are missing here nothing is known. */
export function changedPackages(
  { packages }: Pick<Proof, 'packages'>,
  installed: ReadonlyMap<string, string>,
): string[] {
  return Object.entries(packages).flatMap(([name, version]) => {
    const here = installed.get(name);
    return here === undefined || here === version ? [] : [`${name} ${version} instead of ${here}`];
  });
}
