/** What was proven: `npm run proof` writes it down, and the server serves nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DetectedEngine } from '../engine.ts';
import type { Route } from './planner.ts';

/** The committed table. */
export const PROVEN_FILE = fileURLToPath(new URL('../../../proven.json', import.meta.url));

/** One line of the table: a route that was run on real files, and whose output was checked. */
export interface Proof {
  /** Stands for everything that the proof depends on but the tools; see `ProofKeys`. */
  readonly key: string;
  /** Engines and the versions of their tools, when it was run. */
  readonly tools: Readonly<Record<string, string>>;
  /** Debian packages of these engines and their upstream versions, when it was run. */
  readonly packages: Readonly<Record<string, string>>;
  /** The day, as `2026-11-24`. */
  readonly date: string;
  /** How long the conversions of all fixtures took. */
  readonly seconds: number;
  /** What was looked at, such as `words` and `pages`. */
  readonly checks: readonly string[];
  /** Since when something has changed that the proof depends on. Until it is run again, the route is not offered. */
  readonly pending?: string;
}

/** The whole table, by the routes' ids. */
export type ProofTable = ReadonlyMap<string, Proof>;

/** Reads the table. It is a part of this package, and is trusted. */
export function readProofTable(): ProofTable {
  const lines = JSON.parse(readFileSync(PROVEN_FILE, 'utf8')) as Record<string, Proof>;
  return new Map(Object.entries(lines));
}

declare const PROVEN: unique symbol;

/** A route that may be served. */
export interface ProvenRoute extends Route {
  readonly [PROVEN]: true;
}

/** Tells which routes may be served. Nothing else makes a {@link ProvenRoute}. */
export type IsProven = (route: Route) => route is ProvenRoute;

/**
 * Those that were proven with the tools of this host, and those that its operator answers for, who has configured a tool that
 * cannot be proven elsewhere. Another major version of a tool is another tool: what it makes was not looked at.
 */
export function provenHere(table: ProofTable, engines: readonly DetectedEngine[]): IsProven {
  const here = new Map(
    engines.flatMap(({ engine, version }) => (version ? [[engine.name, majorOf(version)]] : [])),
  );
  const isSame = ([engine, version]: [string, string]) => here.get(engine) === majorOf(version);
  const holds = (proof: Proof | undefined) =>
    proof !== undefined && proof.pending === undefined && Object.entries(proof.tools).every(isSame);
  return (route): route is ProvenRoute => holds(table.get(route.id)) || isVouchedFor(route);
}

/** Those that were proven with some tools, for what is told of every server. */
export function provenAnywhere(table: ProofTable): IsProven {
  return (route): route is ProvenRoute => table.has(route.id) || isVouchedFor(route);
}

/** Accepts every route, for callers that check the output themselves, such as the proof. */
export const onTrial: IsProven = (route): route is ProvenRoute => route !== undefined;

function isVouchedFor({ steps }: Route): boolean {
  return steps.every(({ engine }) => engine.unproven !== undefined);
}

/** What says how compatible a version is: `7` of 7.4.7, `0.35` of 0.35.5. */
export function majorOf(version: string): string {
  return /^0\.\d+|^\d+/.exec(version)?.[0] ?? version;
}
