#!/usr/bin/env node
/**
 * `npm run faults`: breaks what a server stands on, in every way at once, and checks its books afterwards.
 *
 *     npm run faults                        everything, and writes docs/faults.md
 *     npm run faults -- kills --kills 20    some scenarios, and only says what came out
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import type { Effort, Findings } from './lab.ts';
import { describe, report } from './report.ts';
import { faultsOf, runScenario } from './run.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { ServerProcess } from './server.ts';
import { openWorkshop } from './workshop.ts';

const REPORT = fileURLToPath(new URL('../../../docs/faults.md', import.meta.url));
const KILLS = 200;

interface Options {
  readonly kills: number;
  readonly seed: number;
  readonly short?: true;
}

const program = new Command('faults')
  .description('Break what a server stands on, and check its books afterwards.')
  .argument('[scenarios...]', `some of ${SCENARIOS.map(({ name }) => name).join(', ')}; all by default`)
  .option('--kills <number>', 'how often the server is killed', toNumber, KILLS)
  .option('--seed <number>', 'of everything that is random', toNumber, 1)
  .option('--short', 'do as little as npm test does')
  .action(main);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.once('exit', () => ServerProcess.killAll());
await program.parseAsync();

async function main(names: readonly string[], options: Options): Promise<void> {
  const unknown = names.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name));
  if (unknown.length > 0) program.error(`There is no scenario "${unknown.join('", "')}". See --help.`);
  const chosen = SCENARIOS.filter(({ name }) => names.length === 0 || names.includes(name));
  const effort: Effort = { kills: options.kills, seed: options.seed, isShort: options.short ?? false };

  console.error('Starting a server that nobody disturbs, to learn what is right …');
  const workshop = await openWorkshop();
  const found = new Map<string, Findings>();
  try {
    for (const scenario of chosen) {
      console.error(`${scenario.name} …`);
      const findings = await runScenario(scenario, workshop, effort);
      found.set(scenario.name, findings);
      console.log(describe(scenario, findings));
    }
  } finally {
    await workshop.close();
  }
  const isFull = chosen.length === SCENARIOS.length && options.kills >= KILLS && !effort.isShort;
  if (isFull) await writeFile(REPORT, report(found, effort));
  process.exitCode = [...found.values()].some((findings) => faultsOf(findings).length > 0) ? 1 : 0;
}

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('It must be a whole number.');
}
