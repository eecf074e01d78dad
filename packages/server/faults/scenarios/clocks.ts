import { setTimeout } from 'node:timers/promises';
import { submit } from '../client.ts';
import { Clock } from '../clock.ts';
import { HURRY, toolProcesses } from '../inside.ts';
import type { Effort, Lab, Scenario } from '../lab.ts';
import { until } from '../patience.ts';

const AWAY_HOURS = [48, -48];
/** Longer than a sweep; and with a server in a hurry, some sweeps. */
const AWAY_MS = 45_000;
const HURRIED_AWAY_MS = 3000;

/** A clock that jumps, as one does that is set by the network or a careless hand. */
export const clocks: Scenario = {
  name: 'clocks',
  story:
    'The clock jumps two days ahead and back again, then two days back, while jobs run and results are kept.',

  async run(lab: Lab, { isShort }: Effort) {
    await jump(lab, HURRY, HURRIED_AWAY_MS);
    if (!isShort) await jump(lab, undefined, AWAY_MS);
  },
};

async function jump(lab: Lab, preload: string | undefined, awayMs: number): Promise<void> {
  const clock = await Clock.open(lab);
  if (!clock) return;
  const dataDir = await lab.dataDir();
  const books = await lab.books(dataDir, 'Ann', 'Cem');
  const [ann, cem] = books.accounts;
  if (!ann || !cem) return;
  const server = await lab.start(dataDir, { env: clock.env, preload });
  for (const hours of AWAY_HOURS) {
    const { quick, several, long, short } = lab.samples;
    for (const sample of [quick, several, quick]) await submit(server.url, books.open(ann, sample));
    const repeated = books.open(cem, quick, { isRepeatable: true });
    await submit(server.url, repeated);
    for (const sample of [long, short]) await submit(server.url, books.open(ann, sample));
    await until(async () => (await toolProcesses(dataDir)).length > 0);

    await clock.set(hours);
    lab.count('jumps of the clock');
    await submit(server.url, books.open(ann, quick));
    await setTimeout(awayMs);
    await clock.set(0);

    const first = repeated.jobId;
    await submit(server.url, repeated);
    const faults = repeated.jobId === first ? [] : [`it is ${repeated.jobId} instead of ${first}`];
    lab.claim('a request that is repeated after a jump is still the same', faults);
  }
  await lab.settle(books, server);
}
