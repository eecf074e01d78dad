import { setTimeout } from 'node:timers/promises';
import { confinedProcesses, SETTINGS, toolProcesses } from '../inside.ts';
import type { Effort, Lab, Scenario } from '../lab.ts';
import { Address, HABITS, Load } from '../load.ts';
import { until } from '../patience.ts';
import { signal } from '../processes.ts';

/** A stopped tool is ended when its job's time is over. */
const JOB_TIMEOUT_S = 20;
const PAUSE_MS = 400;

/** Tools that die or stand still, as those do that meet a bug or an administrator. */
export const toolsKilled: Scenario = {
  name: 'tools-killed',
  story: 'Processes of tools are killed and stopped at random, while several clients convert.',

  async run(lab: Lab, { isShort }: Effort) {
    const dataDir = await lab.dataDir();
    const books = await lab.books(dataDir, ...Object.keys(HABITS));
    const server = await lab.start(dataDir, { env: { [SETTINGS.jobTimeoutS]: String(JOB_TIMEOUT_S) } });
    const address = new Address();
    address.up(server.url);
    const { quick, several, short, long } = lab.samples;
    const load = new Load(address, books, lab.random, [quick, several, short, long]);
    load.start();
    for (let count = 0; count < (isShort ? 4 : 100); count++) {
      const kind = lab.random.pick(['SIGKILL', 'SIGKILL', 'SIGSTOP'] as const);
      if (await hit(lab, dataDir, kind))
        lab.count(kind === 'SIGKILL' ? 'processes killed' : 'processes stopped');
      await setTimeout(PAUSE_MS);
    }
    await load.stop();
    for (const entry of books.entries) {
      // Its tool was taken away from it, which is all that can be said.
      for (const code of ['conversion_failed', 'timed_out']) entry.mayFail.add(code);
    }
    lab.claim('no client gets another result than its own', load.faults);
    await lab.settle(books, server);
  },
};

/** @returns whether there was a process to hit */
async function hit(lab: Lab, dataDir: string, kind: NodeJS.Signals): Promise<boolean> {
  await until(async () => (await toolProcesses(dataDir)).length > 0);
  const found = await confinedProcesses(dataDir);
  return found.length > 0 && signal(lab.random.pick(found), kind);
}
