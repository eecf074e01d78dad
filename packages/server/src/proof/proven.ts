/** The table of what was proven: `npm run proof` writes it, the server reads it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { DetectedEngine } from '../conversion/catalogue.ts';

/** The committed table. */
export const PROVEN_FILE = fileURLToPath(new URL('../../proven.json', import.meta.url));

const Proof = z.object({
  /** Stands for everything that the proof depends on; see `ProofKeys`. */
  key: z.string(),
  /** Engines and the versions of their tools, when it was run. */
  tools: z.record(z.string(), z.string()),
  /** Debian packages of these engines and their upstream versions, when it was run. */
  packages: z.record(z.string(), z.string()),
  /** The day, as `2026-11-24`. */
  date: z.iso.date(),
  /** How long the conversions of all fixtures took. */
  seconds: z.number(),
  /** What was looked at, such as `words` and `pages`. */
  checks: z.array(z.string()),
  /** Since when something has changed that the proof depends on. Until it is run again, the route is not offered. */
  pending: z.iso.date().optional(),
});

/** One line of the table: a route that was run on real files, and whose output was checked. */
export type Proof = z.infer<typeof Proof>;

/** The whole table, by the routes' ids. */
export type ProofTable = ReadonlyMap<string, Proof>;

/** Reads the table. */
export function readProofTable(): ProofTable {
  const lines = z.record(z.string(), Proof).parse(JSON.parse(readFileSync(PROVEN_FILE, 'utf8')));
  return new Map(Object.entries(lines));
}

/**
 * The ids of the routes that were proven with the tools of this host. Another major version of a tool is another tool:
 * what it makes was not looked at.
 */
export function provenRoutes(table: ProofTable, engines: readonly DetectedEngine[]): ReadonlySet<string> {
  const here = new Map(engines.map(({ engine, version }) => [engine.name, version]));
  const isSame = ([engine, version]: [string, string]) => {
    const found = here.get(engine);
    return found !== undefined && majorOf(found) === majorOf(version);
  };
  const holds = ({ tools, pending }: Proof) => pending === undefined && Object.entries(tools).every(isSame);
  return new Set([...table].filter(([, proof]) => holds(proof)).map(([id]) => id));
}

/** What says how compatible a version is: `7` of 7.4.7, `0.35` of 0.35.5. */
export function majorOf(version: string): string {
  return /^0\.\d+|^\d+/.exec(version)?.[0] ?? version;
}
