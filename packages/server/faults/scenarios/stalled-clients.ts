import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Account, Books, Entry } from '../books.ts';
import { ended, submit } from '../client.ts';
import { openConnection, requestHead } from '../connection.ts';
import { HeldUpload } from '../held-upload.ts';
import { toolProcesses } from '../inside.ts';
import type { Effort, Lab, Running, Scenario } from '../lab.ts';
import { until } from '../patience.ts';
import { descriptors, memory } from '../processes.ts';

const MIB = 1024 ** 2;
/** A few connections of others, timers, files: not one for each client that was there. */
const SPARE_DESCRIPTORS = 12;
/** What garbage may take until it is collected, far below what the clients could make a server hold. */
const SPARE_MEMORY = 192 * MIB;
const TRICKLE_MS = 1000;
/** A server gives slow clients minutes. */
const CLOSING_MS = 600_000;

/** Clients that hold what they have: silent, slow, deaf, or gone. */
export const stalledClients: Scenario = {
  name: 'stalled-clients',
  story:
    'Uploads stop in the middle or trickle, downloads are never read, connections stay silent, and clients of sync requests vanish.',

  async run(lab: Lab, { isShort }: Effort) {
    const dataDir = await lab.dataDir();
    const books = await lab.books(dataDir, 'Ann', 'Stalled');
    const [ann, other] = books.accounts;
    if (!ann || !other) return;
    const server = await lab.start(dataDir);
    await convert(lab, books, ann, server);
    const before = await use(server);

    const many = isShort ? 4 : 30;
    const crowd = new Crowd(lab, books, other, server);
    await crowd.stopUploads(many);
    const stopTrickling = await crowd.trickleUploads(isShort ? 2 : 5);
    await crowd.neverRead(many);
    await crowd.staySilent(isShort ? 200 : 2000);
    await crowd.vanish(isShort ? 2 : 20);

    const { status } = await fetch(`${server.url}/healthz`);
    lab.claim('/healthz answers while all of them are there', status === 200 ? [] : [`${status}`]);
    await convert(lab, books, ann, server);
    const { memoryBytes } = await use(server);
    const grown = memoryBytes - before.memoryBytes;
    lab.claim('they do not fill the memory', grown < SPARE_MEMORY ? [] : [`it grew by ${grown} bytes`]);
    if (!isShort) await crowd.untilClosed();
    stopTrickling();
    crowd.leave();

    await lab.claimSoon('descriptors come back', async () => {
      const now = (await use(server)).descriptors;
      return now <= before.descriptors + SPARE_DESCRIPTORS
        ? []
        : [`${before.descriptors} before, ${now} after`];
    });
    await lab.claimSoon('memory comes back', async () => {
      const now = (await use(server)).memoryBytes;
      return now < before.memoryBytes + SPARE_MEMORY ? [] : [`${before.memoryBytes} before, ${now} after`];
    });
    await lab.settle(books, server);
  },
};

class Crowd {
  readonly #lab: Lab;
  readonly #books: Books;
  readonly #account: Account;
  readonly #server: Running;
  readonly #uploads: HeldUpload[] = [];
  readonly #silent: Socket[] = [];
  readonly #deaf: Socket[] = [];

  constructor(lab: Lab, books: Books, account: Account, server: Running) {
    this.#lab = lab;
    this.#books = books;
    this.#account = account;
    this.#server = server;
  }

  async stopUploads(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const entry = this.#books.open(this.#account, this.#lab.samples.short);
      this.#uploads.push(await HeldUpload.begin(this.#server.url, entry, this.#lab.random.share()));
    }
    this.#lab.count('uploads that stop', count);
  }

  /** @returns ends the trickling */
  async trickleUploads(count: number): Promise<() => void> {
    const first = this.#uploads.length;
    await this.stopUploads(count);
    let at = 0;
    const timer = setInterval(() => {
      for (const upload of this.#uploads.slice(first)) upload.trickle(at);
      at++;
    }, TRICKLE_MS);
    this.#lab.count('of these, uploads that trickle', count);
    return () => clearInterval(timer);
  }

  async neverRead(count: number): Promise<void> {
    const entry = this.#books.open(this.#account, this.#lab.samples.large);
    await submit(this.#server.url, entry);
    await ended(this.#server.url, this.#account, entry.jobId ?? '');
    const head = requestHead('GET', `/download/${entry.jobId}`, { 'X-API-Key': this.#account.key });
    for (let index = 0; index < count; index++) {
      const socket = await openConnection(this.#server.url);
      socket.pause();
      socket.write(head);
      this.#deaf.push(socket);
    }
    this.#lab.count('downloads that are not read', count);
  }

  async staySilent(count: number): Promise<void> {
    while (this.#silent.length < count) this.#silent.push(await openConnection(this.#server.url));
    this.#lab.count('silent connections', count);
  }

  /** Clients that reset their connection while the server converts for them: nobody needs the result any more. */
  async vanish(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      const entry = this.#books.open(this.#account, this.#lab.samples.long, { isSync: true });
      entry.isRemoved = true;
      const upload = await HeldUpload.begin(this.#server.url, entry);
      const answered = upload.finish();
      await until(async () => (await toolProcesses(this.#server.dataDir)).length > 0);
      upload.reset();
      await answered;
      await this.#lab.claimSoon('a sync job ends with its client', () => this.#tools());
    }
    this.#lab.count('clients of sync requests that vanish', count);
  }

  /** What says nothing, or nearly nothing, is closed by the server. */
  async untilClosed(): Promise<void> {
    const closed = 'silent connections and uploads that stand still are closed';
    const look = async () => {
      const silent = this.#silent.filter(({ destroyed }) => !destroyed).length;
      const uploads = this.#uploads.filter(({ isClosed }) => !isClosed).length;
      return silent + uploads === 0
        ? []
        : [`${silent} silent connections and ${uploads} uploads are still open`];
    };
    await this.#lab.claimSoon(closed, look, CLOSING_MS);
  }

  leave(): void {
    for (const socket of [...this.#deaf, ...this.#silent]) socket.resetAndDestroy();
    for (const upload of this.#uploads) upload.reset();
  }

  async #tools(): Promise<string[]> {
    return (await toolProcesses(this.#server.dataDir)).map((pid) => `the process ${pid} still runs`);
  }
}

async function convert(lab: Lab, books: Books, account: Account, { url }: Running): Promise<void> {
  const entries: Entry[] = [];
  for (let index = 0; index < 3; index++) {
    const entry = books.open(account, lab.samples.quick);
    await submit(url, entry);
    entries.push(entry);
  }
  for (const { jobId } of entries) await ended(url, account, jobId ?? '');
  // What is closed is gone from the list a moment later.
  await setTimeout(TRICKLE_MS);
}

async function use({ process }: Running): Promise<{ descriptors: number; memoryBytes: number }> {
  return { descriptors: await descriptors(process.pid), memoryBytes: await memory(process.pid) };
}
