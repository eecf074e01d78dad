import { setTimeout } from 'node:timers/promises';
import type { Account, Books, Entry } from '../books.ts';
import { codeOf, ended, send, submit } from '../client.ts';
import { Filler, mountMemory } from '../disks.ts';
import { HeldUpload } from '../held-upload.ts';
import { fileRows, stagedFiles, storedFiles, toolProcesses, underWay } from '../inside.ts';
import type { Effort, Lab, Running, Scenario } from '../lab.ts';
import { until } from '../patience.ts';
import { noise, type Sample } from '../samples.ts';

const DISK_MIB = 56;
const MIB = 1024 ** 2;
const KIB = 1024;
/** How long a job is given to meet the full disk before there is room again. */
const FULL_MS = 3000;

const REFUSED = 'what finds no room is refused as storage_full';

/** No byte left, at every point of a job's life. */
export const fullDisk: Scenario = {
  name: 'full-disk',
  story: 'The disk of the data folder has no room for what comes, or none at all, and then has room again.',

  async run(lab: Lab, { isShort }: Effort) {
    const dataDir = await lab.dataDir();
    if (!(await mountMemory(lab, dataDir, DISK_MIB))) return;
    await lab.prepare(dataDir);
    const books = await lab.books(dataDir, 'Ann');
    const [ann] = books.accounts;
    if (!ann) return;
    const server = await lab.start(dataDir);
    const disk = new Disk(lab, books, ann, server);

    await disk.tooLarge();
    await disk.fullAtAccept();
    await disk.fullDuringUpload();
    await disk.fullDuringConversion();
    for (let round = 0; round < (isShort ? 3 : 20); round++) await disk.nearlyFull();
    await disk.fullAtDelete();
    await lab.settle(books, server);
  },
};

class Disk {
  readonly #lab: Lab;
  readonly #books: Books;
  readonly #ann: Account;
  readonly #server: Running;
  readonly #filler: Filler;

  constructor(lab: Lab, books: Books, ann: Account, server: Running) {
    this.#lab = lab;
    this.#books = books;
    this.#ann = ann;
    this.#server = server;
    this.#filler = new Filler(server.dataDir);
  }

  async tooLarge(): Promise<void> {
    const part = await noise(await this.#lab.folder(), 'huge', (DISK_MIB + 8) * MIB);
    const entry = await this.#submit({ target: 'tar.xz', parts: [part], digests: [] });
    this.#lab.claim(REFUSED, refusalFaults(entry));
    await this.#lab.claimSoon('nothing stays of an upload that found no room', async () => [
      ...(await underWay(this.#server.dataDir)),
      ...(await storedFiles(this.#server.dataDir)),
    ]);
  }

  async fullAtAccept(): Promise<void> {
    const { quick } = this.#lab.samples;
    const kept = await this.#submit(quick);
    await ended(this.#server.url, this.#ann, kept.jobId ?? '');
    await this.#filler.fill();
    this.#lab.claim(REFUSED, refusalFaults(await this.#submit(quick)));
    await this.#lab.claimSoon('/readyz says 503 while there is no room', () => this.#unlessReadiness(503));
    const { status } = await fetch(`${this.#server.url}/healthz`);
    this.#lab.claim('/healthz answers while there is no room', status === 200 ? [] : [String(status)]);
    const download = await send(this.#server.url, this.#ann, `/download/${kept.jobId}`);
    const faults = download.ok ? [] : [`${download.status} ${await download.text()}`];
    this.#lab.claim('results can be downloaded while there is no room', faults);
    await this.#filler.free();
    await this.#lab.claimSoon('/readyz says 200 when there is room again', () => this.#unlessReadiness(200));
  }

  async fullDuringUpload(): Promise<void> {
    const entry = this.#books.open(this.#ann, this.#lab.samples.short);
    const upload = await HeldUpload.begin(this.#server.url, entry, 0.5);
    await until(async () => (await stagedFiles(this.#server.dataDir)).length > 0);
    await this.#filler.fill();
    await upload.finish();
    await this.#filler.free();
    this.#lab.claim(REFUSED, refusalFaults(entry));
  }

  async fullDuringConversion(): Promise<void> {
    const entry = await this.#submit(this.#lab.samples.long);
    entry.mayFail.add('storage_full');
    await until(async () => (await toolProcesses(this.#server.dataDir)).length > 0);
    await this.#filler.fill();
    await until(async () => (await toolProcesses(this.#server.dataDir)).length === 0);
    await this.#filler.free();
  }

  /** Somewhere between accepting and ending, a few bytes are too many. */
  async nearlyFull(): Promise<void> {
    await this.#filler.fill(this.#lab.random.between(0, 60) * 4 * KIB);
    const entry = await this.#submit(
      this.#lab.random.pick([this.#lab.samples.quick, this.#lab.samples.several]),
    );
    entry.mayFail.add('storage_full');
    if (entry.jobId === undefined) this.#lab.claim(REFUSED, refusalFaults(entry));
    else await Promise.race([ended(this.#server.url, this.#ann, entry.jobId), setTimeout(FULL_MS)]);
    await this.#filler.free();
    if (entry.jobId !== undefined) await ended(this.#server.url, this.#ann, entry.jobId);
  }

  async fullAtDelete(): Promise<void> {
    const entry = await this.#submit(this.#lab.samples.quick);
    const path = `/convert/${entry.jobId}`;
    await ended(this.#server.url, this.#ann, entry.jobId ?? '');
    await this.#filler.fill();
    const first = await send(this.#server.url, this.#ann, path, { method: 'DELETE' });
    const said = first.status === 204 ? 'deleted' : codeOf(await first.text());
    const faults = said === 'deleted' || said === 'storage_full' ? [] : [said];
    this.#lab.claim('DELETE without any room works, or says storage_full', faults);
    await this.#filler.free();
    const second = await send(this.#server.url, this.#ann, path, { method: 'DELETE' });
    const isGone = second.status === (first.status === 204 ? 404 : 204);
    this.#lab.claim('DELETE works when there is room again', isGone ? [] : [`${second.status}`]);
    entry.isRemoved = true;
    await this.#lab.claimSoon('a deleted job leaves no file', async () =>
      fileRows(this.#server.dataDir).flatMap(({ id, jobId }) => (jobId === entry.jobId ? [id] : [])),
    );
  }

  async #submit(sample: Sample): Promise<Entry> {
    const entry = this.#books.open(this.#ann, sample);
    this.#lab.count('requests to a disk that is full or fills up');
    await submit(this.#server.url, entry);
    return entry;
  }

  async #unlessReadiness(expected: number): Promise<string[]> {
    const { status } = await fetch(`${this.#server.url}/readyz`);
    return status === expected ? [] : [`it says ${status}`];
  }
}

function refusalFaults({ jobId, cuts, refusals }: Entry): string[] {
  if (jobId !== undefined) return ['it was accepted'];
  if (cuts > 0) return ['it was cut without an answer'];
  return refusals.filter((code) => code !== 'storage_full');
}
