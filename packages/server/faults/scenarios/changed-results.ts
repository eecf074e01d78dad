import { mkdir, open, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account, Books, Entry } from '../books.ts';
import { codeOf, ended, send, submit } from '../client.ts';
import { openConnection, pipelined, type RawAnswer, requestHead } from '../connection.ts';
import { age, fileRows, pathOf, storedFiles } from '../inside.ts';
import type { Effort, Lab, Running, Scenario } from '../lab.ts';
import { until } from '../patience.ts';
import { type Sample, sha256 } from '../samples.ts';

const NOTICED = 'a result that is not what it was is answered as result_damaged';
const IN_STEP = 'a damaged result never shifts the answers of its connection';

/** What happens to the file of a result. */
const CHANGES: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  cut: async (path) => truncate(path, Math.floor((await stat(path)).size / 3)),
  extended: async (path) => truncate(path, (await stat(path)).size + 1000),
  'changed in four bytes': (path) => overwrite(path),
  removed: (path) => rm(path),
  'replaced by a link': async (path) => {
    // To the very same bytes: what is behind a link may be anything the next time.
    const elsewhere = join(dirname(path), '../..', basename(path));
    await rename(path, elsewhere);
    await symlink(elsewhere, path);
  },
  'replaced by a link to another file': async (path) => {
    await rm(path);
    await symlink('/etc/hostname', path);
  },
};

/** Stored results that are not any more what they were. */
export const changedResults: Scenario = {
  name: 'changed-results',
  story:
    'Stored results are cut, extended, changed, removed or replaced by links, before and after a first download.',

  async run(lab: Lab, { isShort }: Effort) {
    const dataDir = await lab.dataDir();
    const books = await lab.books(dataDir, 'Ann');
    const [ann] = books.accounts;
    if (!ann) return;
    const shelf = new Shelf(lab, books, ann, await lab.start(dataDir));
    const { quick, several } = lab.samples;
    const neighbour = await shelf.convert(quick);
    for (const [name, change] of Object.entries(CHANGES)) {
      for (const sample of [quick, several]) {
        for (const isRead of isShort ? [sample === quick] : [false, true]) {
          const entry = await shelf.convert(sample);
          if (isRead) await shelf.download(entry);
          await shelf.change(entry, change);
          await shelf.ask(name, entry);
        }
      }
    }
    await shelf.cutWhileRead();
    lab.claim('other results are as they were', await shelf.faultsOf(neighbour));
    await shelf.settle();
    await strangers(lab, dataDir);
  },
};

/** A file system's own folder, an editor's copy: whatever lies among the files, a server must start. */
async function strangers(lab: Lab, dataDir: string): Promise<void> {
  const [some] = await storedFiles(dataDir);
  const folder = dirname(pathOf(dataDir, some ?? ''));
  const strange = [join(folder, `${some}~`), join(folder, 'notes.txt'), join(folder, '../notes.txt')];
  for (const path of strange) await writeFile(path, 'not of the server');
  await mkdir(join(folder, '../lost+found'));
  await age(strange);
  const process = lab.launch(dataDir);
  const faults = await process.ready.then(
    () => [],
    (error: unknown) => [String(error)],
  );
  lab.claim("files that are not the server's do not keep it from starting", faults);
  await process.end('SIGTERM');
}

class Shelf {
  readonly #lab: Lab;
  readonly #books: Books;
  readonly #ann: Account;
  readonly #server: Running;

  constructor(lab: Lab, books: Books, ann: Account, server: Running) {
    this.#lab = lab;
    this.#books = books;
    this.#ann = ann;
    this.#server = server;
  }

  async convert(sample: Sample): Promise<Entry> {
    const entry = this.#books.open(this.#ann, sample);
    await submit(this.#server.url, entry);
    await ended(this.#server.url, this.#ann, entry.jobId ?? '');
    return entry;
  }

  async download(entry: Entry): Promise<void> {
    await (await send(this.#server.url, this.#ann, `/download/${entry.jobId}`)).arrayBuffer();
  }

  /** Changes the last of the results, and what several were packed into. */
  async change(entry: Entry, change: (path: string) => Promise<unknown>): Promise<void> {
    this.#lab.count('results changed');
    const rows = fileRows(this.#server.dataDir).filter(({ jobId }) => jobId === entry.jobId);
    const last = rows.findLast(({ role }) => role === 'result');
    for (const row of rows)
      if (row === last || row.role === 'archive') await change(pathOf(this.#server.dataDir, row.id));
    entry.isRemoved = true;
  }

  /** Asks for a result in several ways, each with another request right behind it, and then removes the job. */
  async ask(change: string, entry: Entry): Promise<void> {
    const path = `/download/${entry.jobId}`;
    const key = { 'X-API-Key': this.#ann.key };
    const ways: Record<string, string> = {
      GET: requestHead('GET', path, key),
      Range: requestHead('GET', path, { ...key, Range: 'bytes=10-' }),
      HEAD: requestHead('HEAD', path, key),
    };
    const next = requestHead('GET', '/healthz', {});
    for (const [way, request] of Object.entries(ways)) {
      // A head alone promises little; the bytes are what must be right.
      const isNoticed = way !== 'HEAD';
      const [answer, health, ...more] = await pipelined(this.#server.url, [request, next]);
      this.#lab.count('downloads of changed results');
      const where = `${entry.sample.digests.length} results, ${change}, ${way}`;
      if (isNoticed) this.#lab.claim(NOTICED, answerFaults(where, answer, entry.sample));
      this.#lab.claim(IN_STEP, stepFaults(where, answer, health, more));
    }
    const removed = await send(this.#server.url, this.#ann, `/convert/${entry.jobId}`, { method: 'DELETE' });
    this.#lab.claim(
      'a job whose result is damaged can be removed',
      removed.status === 204 ? [] : [`${removed.status}`],
    );
    const row = fileRows(this.#server.dataDir).filter(({ jobId }) => jobId === entry.jobId);
    this.#lab.claim(
      'a deleted job leaves no file',
      row.map(({ id }) => id),
    );
  }

  /** A result that gets shorter while it is being sent cannot be refused any more: its connection must end. */
  async cutWhileRead(): Promise<void> {
    const entry = await this.convert(this.#lab.samples.large);
    const socket = await openConnection(this.#server.url);
    const chunks: Buffer[] = [];
    const key = { 'X-API-Key': this.#ann.key };
    socket.write(requestHead('GET', `/download/${entry.jobId}`, key) + requestHead('GET', '/healthz', {}));
    await until(() => socket.readableLength > 0);
    socket.pause();
    await this.change(entry, (path) => truncate(path, 1000));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).resume();
    const isEnded = await until(() => socket.destroyed);
    socket.destroy();
    const text = Buffer.concat(chunks).toString('latin1');
    const faults = isEnded ? [] : ['the connection stays open'];
    if (text.indexOf('HTTP/1.1 ', 1) > 0) faults.push('the next answer stands in the middle of a result');
    this.#lab.claim(
      IN_STEP,
      faults.map((fault) => `cut while it is read: ${fault}`),
    );
    await send(this.#server.url, this.#ann, `/convert/${entry.jobId}`, { method: 'DELETE' });
  }

  async faultsOf({ jobId, sample }: Entry): Promise<string[]> {
    const response = await send(this.#server.url, this.#ann, `/download/${jobId}`);
    const content = Buffer.from(await response.arrayBuffer());
    return sha256(content) === sample.digests[0] ? [] : [`${response.status}, ${content.length} bytes`];
  }

  settle(): Promise<void> {
    return this.#lab.settle(this.#books, this.#server);
  }
}

/** Refused in a sentence; or where a part had been sent before it was noticed, the connection ended. */
function answerFaults(where: string, answer: RawAnswer | undefined, { digests }: Sample): string[] {
  if (!answer) return [`${where}: no answer`];
  const isZip = digests.length > 1;
  if (answer.status === 200 && isZip && !answer.isWhole) return [];
  if (answer.status < 400) return [`${where}: ${answer.status}, ${answer.isWhole ? '' : 'not '}whole`];
  const code = codeOf(answer.body.toString());
  return code === 'result_damaged' ? [] : [`${where}: ${answer.status} ${code}`];
}

function stepFaults(
  where: string,
  answer: RawAnswer | undefined,
  health: RawAnswer | undefined,
  more: readonly RawAnswer[],
): string[] {
  const faults: string[] = [];
  if (answer?.body.includes('HTTP/1.1 ')) faults.push('the next answer stands in the middle of a result');
  // A connection that ends is in order; one that goes on must go on with the right answer.
  if (health && (health.status !== 200 || !health.body.includes('ok')))
    faults.push(`then comes something else, ${health.status}`);
  if (!answer?.isWhole && health) faults.push('half an answer is followed by another');
  if (more.length > 0) faults.push('more answers than requests');
  return faults.map((fault) => `${where}: ${fault}`);
}

async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+');
  const { size } = await file.stat();
  const at = Math.floor(size / 2);
  const bytes = Buffer.alloc(4);
  await file.read(bytes, 0, 4, at);
  await file.write(
    bytes.map((byte) => byte ^ 0xff),
    0,
    4,
    at,
  );
  await file.close();
}
