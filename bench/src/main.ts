/**
 * What the SDK costs: each task is done by it and by bare `fetch` as a careful programmer would use it, in turns, on the
 * same server. Prints the medians and the ratio.
 *
 *     --rounds 7     how often each does each task (default 5), short ones four times as often
 *     --small        64 MiB instead of 1 GiB, to see that it works
 *     --json FILE    writes the figures, too
 *     --check        fails above the limit of 1.05
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeArchive } from './archive.ts';
import { compare } from './contest.ts';
import { startServer } from './server.ts';
import { type Contestants, tasks } from './tasks.ts';

const LIMIT = 1.05;
const GIB = 1024 ** 3;
const SHORT_S = 2;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    small: { type: 'boolean' },
    json: { type: 'string' },
    check: { type: 'boolean' },
  },
});
const rounds = Number(options.rounds);

const folder = await mkdtemp(join(tmpdir(), 'converter-bench-'));
const server = await startServer(join(folder, 'data'));
try {
  const archive = await makeArchive(folder, options.small ? GIB / 16 : GIB);
  const figures: Figure[] = [];
  for (const [task, contestants] of Object.entries(await tasks(server, archive, folder)))
    figures.push(await compareTask(task, contestants));
  console.log(table(figures));
  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  const report = { date: new Date().toISOString().slice(0, 10), ...machine, rounds, figures };
  if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.check && figures.some(({ ratio }) => ratio > LIMIT)) process.exitCode = 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

interface Figure {
  task: string;
  /** Medians, in seconds. */
  sdk: number;
  fetch: number;
  /** The median of the rounds' ratios: what slows the machine down for a while slows both. */
  ratio: number;
}

/** A moment in which the machine does something else weighs more in a short task. */
async function compareTask(task: string, { sdk, fetch }: Contestants): Promise<Figure> {
  const isShort = Math.max(await sdk(), await fetch()) < SHORT_S;
  const { ours, other, ratio } = await compare(isShort ? rounds * 4 : rounds, sdk, fetch);
  console.error(`${task}: ${seconds(ours)} by the SDK, ${seconds(other)} by fetch`);
  return { task, sdk: ours, fetch: other, ratio };
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function table(figures: readonly Figure[]): string {
  const lines = figures.map(
    ({ task, sdk, fetch, ratio }) =>
      `| ${task} | ${seconds(sdk)} | ${seconds(fetch)} | ${ratio.toFixed(3)} |`,
  );
  return ['| task | SDK | bare fetch | ratio |', '|---|---|---|---|', ...lines].join('\n');
}
