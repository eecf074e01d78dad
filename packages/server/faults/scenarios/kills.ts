import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { orphans } from '../audit.ts';
import { type JobRow, jobRows, stagedFiles } from '../inside.ts';
import type { Effort, Lab, Scenario } from '../lab.ts';
import { Address, HABITS, Load } from '../load.ts';
import { until } from '../patience.ts';
import type { ServerProcess } from '../server.ts';

const START_MS = 1500;
const MOMENT_MS = 4000;
const CHANGES = 60;
/**
 * Every so many servers one is left alone until what it has found is done: a job that the server dies with again and again
 * is given up in the end, by design, and that is not what is looked at here.
 */
const RESPITE = 5;
/** If nothing changes any more, it is killed all the same. */
const QUIET_MS = 10_000;

/** SIGKILL at any moment. */
export const kills: Scenario = {
  name: 'kills',
  story: 'The server is killed at random moments, while clients send, wait and repeat, and started again.',

  async run(lab: Lab, { kills: wanted }: Effort) {
    const dataDir = await lab.dataDir();
    const books = await lab.books(dataDir, ...Object.keys(HABITS));
    const address = new Address();
    const load = new Load(address, books, lab.random, [
      lab.samples.quick,
      lab.samples.several,
      lab.samples.short,
    ]);
    load.start();
    let lost: readonly string[] = [];
    for (let count = 0; count < wanted; count++) {
      const server = lab.launch(dataDir);
      if (count % RESPITE === RESPITE - 1) await untilDone(server, dataDir, address);
      await untilMoment(lab, server, dataDir, address);
      address.down();
      await server.end('SIGKILL');
      lost = await countMoment(lab, dataDir, lost);
    }
    const server = await lab.start(dataDir);
    address.up(server.url);
    await load.stop();
    lab.claim('no client gets another result than its own', load.faults);
    await lab.settle(books, server);
  },
};

async function untilDone(server: ServerProcess, dataDir: string, address: Address): Promise<void> {
  address.up(await server.ready);
  const found = jobRows(dataDir).filter(isUnfinished);
  await until(
    () => !jobRows(dataDir).some((row) => isUnfinished(row) && found.some(({ id }) => id === row.id)),
  );
}

function isUnfinished({ state }: JobRow): boolean {
  return state === 'queued' || state === 'running';
}

/** A moment by the clock, or by what the server has just written: changes come thick where accepting and ending are. */
async function untilMoment(
  lab: Lab,
  server: ServerProcess,
  dataDir: string,
  address: Address,
): Promise<void> {
  const kind = lab.random.pick(['starting', 'clock', 'change', 'change', 'change']);
  if (kind === 'starting') {
    await setTimeout(lab.random.between(0, START_MS));
    return;
  }
  address.up(await server.ready);
  if (kind === 'clock') await setTimeout(lab.random.between(0, MOMENT_MS));
  else await untilChange(dataDir, lab.random.between(1, CHANGES));
}

async function untilChange(dataDir: string, wanted: number): Promise<void> {
  let changes = 0;
  const watchers = ['files', 'scratch'].map((folder) =>
    watch(join(dataDir, folder), { recursive: true }, () => changes++).on('error', () => undefined),
  );
  await until(() => changes >= wanted, QUIET_MS);
  for (const watcher of watchers) watcher.close();
}

/**
 * Tells that the kills are spread over a job's life.
 *
 * @param before files that belonged to nobody before
 * @returns those that do now
 */
async function countMoment(lab: Lab, dataDir: string, before: readonly string[]): Promise<string[]> {
  lab.count('kills');
  const states = jobRows(dataDir).map(({ state }) => state);
  if ((await stagedFiles(dataDir)).length > 0) lab.count('kills with an upload or a conversion on disk');
  if (states.includes('running')) lab.count('kills with a running job');
  if (states.includes('queued')) lab.count('kills with a waiting job');
  const now = await orphans({ dataDir });
  if (now.some((path) => !before.includes(path))) lab.count('kills between a file and its row');
  return now;
}
