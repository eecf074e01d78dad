/** Writes down what was proven: the table that servers read, and the page that people read. */
import { writeFile } from 'node:fs/promises';
import type { Planner } from '@converter/server/internal';
import { PROVEN_FILE, type ProofTable } from '@converter/server/internal';
import { PAGE_FILE, pairsPage } from './page.ts';

/** One line a route, so that a change is seen as one. */
export async function writeTable(table: ProofTable): Promise<void> {
  const lines = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, proof]) => `${JSON.stringify(id)}: ${JSON.stringify(proof)}`);
  await writeFile(PROVEN_FILE, `{\n${lines.join(',\n')}\n}\n`);
}

/** The page is made of the table, and of no tool of this machine. */
export async function writePairs(planner: Planner, table: ProofTable): Promise<void> {
  await writeFile(PAGE_FILE, pairsPage(planner, table));
}
