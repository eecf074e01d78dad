import type { Books, Entry } from '../books.ts';
import { ended, submit } from '../client.ts';
import { HeldUpload } from '../held-upload.ts';
import { jobRows, SETTINGS, toolProcesses } from '../inside.ts';
import type { Effort, Lab, Running, Scenario } from '../lab.ts';
import { until } from '../patience.ts';

/** Docker kills what takes longer. */
const STOP_MS = 10_000;
const SLOTS = 2;

/** A polite stop, in the middle of everything. */
export const sigterm: Scenario = {
  name: 'sigterm',
  story:
    'The server is asked to end while jobs run and wait, clients wait for results, and an upload is under way.',

  async run(lab: Lab, { isShort }: Effort) {
    const dataDir = await lab.dataDir();
    const books = await lab.books(dataDir, 'Ann', 'Bob', 'Cem');
    for (let round = 0; round < (isShort ? 1 : 5); round++) {
      const server = await lab.start(dataDir, { env: { [SETTINGS.concurrency]: String(SLOTS) } });
      await stopBusy(lab, books, server, isShort);
    }
    await lab.settle(books, await lab.start(dataDir));
  },
};

async function stopBusy(lab: Lab, books: Books, server: Running, isShort: boolean): Promise<void> {
  const { url, dataDir, process } = server;
  const [ann, bob, cem] = books.accounts;
  if (!ann || !bob || !cem) return;
  const { long, quick } = lab.samples;

  const before = jobRows(dataDir).length;
  const running = [books.open(ann, long), books.open(bob, long, { isSync: true })];
  const waiting = [books.open(cem, long, { isSync: true }), books.open(bob, quick, { isSync: true })];
  const sync: Entry[] = [...running, ...waiting].filter(({ isSync }) => isSync);
  const answers = running.map((entry) => submit(url, entry));
  await until(async () => (await toolProcesses(dataDir)).length >= SLOTS);
  const ahead = books.open(ann, quick);
  await submit(url, ahead);
  answers.push(...waiting.map((entry) => submit(url, entry)));
  const progress = ended(url, ann, ahead.jobId ?? '').catch(() => undefined);
  const upload = await HeldUpload.begin(url, books.open(ann, quick));
  const known = books.entries.length;
  const sent = running.length + waiting.length + 1;
  await until(() => jobRows(dataDir).length >= before + sent);

  lab.count('stops of a busy server');
  const started = performance.now();
  const exit = await process.end('SIGTERM');
  const took = performance.now() - started;
  lab.claim('it ends with 0', exit.code === 0 ? [] : [`it ended with ${exit.code ?? exit.signal}`]);
  if (!isShort)
    lab.claim('it ends within ten seconds', took < STOP_MS ? [] : [`it took ${Math.round(took)} ms`]);
  await Promise.all(answers);
  await progress;
  await upload.finish();
  lab.count('requests under way', known);
  const cut = sync.filter(({ cuts }) => cuts > 0).map(({ account }) => `${account.name} got no answer`);
  lab.claim('every client that waits for a result gets an answer', cut);
}
