import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { submit } from '../client.ts';
import { BreakableDisk, mountReadOnly } from '../disks.ts';
import { databasePath, toolProcesses } from '../inside.ts';
import type { Effort, Lab, Scenario } from '../lab.ts';
import { Address, HABITS, Load } from '../load.ts';
import { until } from '../patience.ts';
import type { StartOptions } from '../server.ts';

const HELD_MS = [6000, 12_000] as const;
const FREE_MS = 500;
const DISK_MIB = 96;
/** A liveness probe gives up after some seconds; this is as generous as they are set. */
const PROBE_MS = 5000;

const BUSY = '/healthz answers while another process holds the database';
const REFUSES = 'a server that cannot write says so in a sentence and ends with another code than 0';

/** A database that is held by somebody else, or cannot be written. */
export const database: Scenario = {
  name: 'database',
  story:
    'Another process holds the database for seconds, again and again; its disk turns read-only while it is used, or was before the start.',

  async run(lab: Lab, { isShort }: Effort) {
    await busy(lab, isShort ? 1 : 20);
    await turnsReadOnly(lab);
    await readOnlyAtStart(lab);
  },
};

async function busy(lab: Lab, rounds: number): Promise<void> {
  const dataDir = await lab.dataDir();
  const books = await lab.books(dataDir, ...Object.keys(HABITS));
  const server = await lab.start(dataDir);
  const address = new Address();
  address.up(server.url);
  const load = new Load(address, books, lab.random, [
    lab.samples.quick,
    lab.samples.short,
    lab.samples.several,
  ]);
  load.start();
  for (let round = 0; round < rounds; round++) {
    await until(async () => (await toolProcesses(dataDir)).length > 0);
    const held = new DatabaseSync(databasePath(dataDir), { timeout: 60_000 });
    held.exec('BEGIN IMMEDIATE');
    const over = setTimeout(lab.random.between(...HELD_MS)).then(() => held.close());
    lab.count('times that the database was held');
    lab.claim(BUSY, await probe(lab, server.url, over));
    await over;
    await setTimeout(FREE_MS);
  }
  await load.stop();
  for (const code of books.entries.flatMap(({ refusals }) => refusals)) lab.count(`refused as ${code}`);
  lab.claim('no client gets another result than its own', load.faults);
  await lab.settle(books, server);
}

/** Asks whether the server lives, again and again. */
async function probe(lab: Lab, url: string, over: Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  let isOver = false;
  void over.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(PROBE_MS) }).catch(String);
    if (typeof answer === 'string') faults.push(answer);
    else lab.count('answers of /healthz meanwhile');
    await setTimeout(FREE_MS / 2);
  }
  return faults;
}

async function turnsReadOnly(lab: Lab): Promise<void> {
  const dataDir = await lab.dataDir();
  const disk = await BreakableDisk.mount(lab, dataDir, DISK_MIB);
  if (!disk) return;
  await lab.prepare(dataDir);
  const books = await lab.books(dataDir, 'Ann');
  const [ann] = books.accounts;
  if (!ann) return;
  const server = await lab.start(dataDir);
  for (const sample of [lab.samples.long, lab.samples.quick, lab.samples.several, lab.samples.quick])
    await submit(server.url, books.open(ann, sample));
  await until(async () => (await toolProcesses(dataDir)).length > 0);
  await disk.break();
  lab.count('disks that turned read-only under a server');

  const late = books.open(ann, lab.samples.quick);
  const fate = await submit(server.url, late);
  lab.claim('nothing is accepted that cannot be written down', fate === 'refused' ? [] : [fate]);
  const { status } = await fetch(`${server.url}/healthz`);
  lab.claim('/healthz answers on a read-only disk', status === 200 ? [] : [`${status}`]);
  await lab.claimSoon('/readyz says 503 on a read-only disk', async () => {
    const readiness = await fetch(`${server.url}/readyz`);
    return readiness.status === 503 ? [] : [`it says ${readiness.status}`];
  });
  // It cannot write down that it ends, but it must end.
  await server.process.end('SIGTERM');
  await disk.mend();
  await lab.settle(books, await lab.start(dataDir));
}

async function readOnlyAtStart(lab: Lab): Promise<void> {
  const kinds: Record<string, (dataDir: string) => string> = {
    folder: (dataDir) => dataDir,
    database: databasePath,
  };
  for (const [what, pathIn] of Object.entries(kinds)) {
    const dataDir = await lab.dataDir();
    // Once in peace, so that there is something to read.
    const first = await lab.start(dataDir);
    await first.process.end('SIGTERM');
    if (!(await mountReadOnly(lab, pathIn(dataDir)))) return;
    lab.claim(REFUSES, await startFaults(lab, what, dataDir));
  }
}

async function startFaults(
  lab: Lab,
  what: string,
  dataDir: string,
  options: StartOptions = {},
): Promise<string[]> {
  lab.count('starts that cannot work');
  const server = lab.launch(dataDir, options);
  const isUp = await server.ready.then(
    () => true,
    () => false,
  );
  if (isUp) return [`with a read-only ${what} it starts`];
  const { code } = await server.exited;
  const faults: string[] = [];
  if (code === 0) faults.push(`with a read-only ${what} it ends with 0`);
  if (/^\s+at /m.test(server.output))
    faults.push(`with a read-only ${what} it prints a stack: ${server.output.slice(0, 300)}`);
  if (!/[a-z]+ [a-z]+.*\./i.test(server.output)) faults.push(`with a read-only ${what} it says nothing`);
  return faults;
}
