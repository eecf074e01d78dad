import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { orphans } from '../audit.ts';
import type { Books, Entry } from '../books.ts';
import { send, submit } from '../client.ts';
import { HeldUpload } from '../held-upload.ts';
import { age, fileRows, HURRY, hasSize, pathOf, SETTINGS, stagedFiles, toolProcesses } from '../inside.ts';
import type { Effort, Lab, Running, Scenario } from '../lab.ts';
import { until } from '../patience.ts';
import { signal } from '../processes.ts';
import { manyTables } from '../samples.ts';

const FILES = 100;

/** Tidying up while a job is being accepted. */
export const sweeps: Scenario = {
  name: 'sweeps',
  story:
    'Uploads of 100 files, whose first parts came hours ago, are accepted while the server tidies up several times a second.',

  async run(lab: Lab, { isShort }: Effort) {
    const dataDir = await lab.dataDir();
    const books = await lab.books(dataDir, 'Ann', 'Blocker');
    const server = await lab.start(dataDir, { preload: HURRY, env: { [SETTINGS.concurrency]: '1' } });
    const resume = await holdQueue(lab, books, server);
    for (let count = 0; count < (isShort ? 5 : 200); count++) await acceptLate(lab, books, server);
    await tidiesUp(lab, dataDir);
    resume();
    const [ann] = books.accounts;
    // Not only accepted, but right in the end, too.
    if (ann) await acceptOld(lab, books.open(ann, lab.samples.several), server);
    await lab.settle(books, server);
  },
};

/** Were nothing tidied up, nothing could be lost: a file that nobody owns must go, as long as all this lasts. */
async function tidiesUp(lab: Lab, dataDir: string): Promise<void> {
  const path = pathOf(dataDir, randomBytes(16).toString('hex'));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'of nobody');
  await age([path]);
  await lab.claimSoon('an old file that belongs to nobody is removed', () => orphans({ dataDir }));
}

/** A job whose tool stands still keeps the others waiting, so that their inputs have to stay. @returns ends that */
async function holdQueue(lab: Lab, books: Books, server: Running): Promise<() => void> {
  const account = books.accounts.find(({ name }) => name === 'Blocker');
  if (!account) throw new TypeError('Nobody blocks.');
  await submit(server.url, books.open(account, lab.samples.long));
  let tools: number[] = [];
  await until(async () => {
    tools = await toolProcesses(server.dataDir);
    return tools.length > 0;
  });
  // The whole group, as the tool itself is a child.
  for (const pid of tools) signal(-pid, 'SIGSTOP');
  return () => {
    for (const pid of tools) signal(-pid, 'SIGCONT');
  };
}

async function acceptLate(lab: Lab, books: Books, server: Running): Promise<void> {
  const [ann] = books.accounts;
  if (!ann) return;
  const entry = books.open(ann, { ...(await manyTables(FILES)), digests: [] });
  await acceptOld(lab, entry, server);
  if (entry.jobId === undefined) {
    lab.claim('no input of an accepted job is lost', [`it was refused as ${entry.refusals}`]);
    return;
  }
  const inputs = fileRows(server.dataDir).filter(({ jobId }) => jobId === entry.jobId);
  let kept = 0;
  for (const row of inputs) if (await hasSize(server.dataDir, row)) kept++;
  const faults = kept === FILES ? [] : [`${FILES - kept} of ${FILES} are gone`];
  lab.claim('no input of an accepted job is lost', faults);
  await send(server.url, ann, `/convert/${entry.jobId}`, { method: 'DELETE' });
  entry.isRemoved = true;
}

/** Uploads something whose files look as if they had come hours ago when its last bytes come. */
async function acceptOld(lab: Lab, entry: Entry, server: Running): Promise<void> {
  const upload = await HeldUpload.begin(server.url, entry);
  const { length } = entry.sample.parts;
  await until(async () => (await stagedFiles(server.dataDir)).length >= length);
  await age(await stagedFiles(server.dataDir));
  await upload.finish();
  lab.count('uploads accepted while the server tidied up');
}
