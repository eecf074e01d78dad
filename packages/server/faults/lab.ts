/** Where one scenario works: its folders, servers and clients, and what it finds. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as audit from './audit.ts';
import { type Account, Books } from './books.ts';
import { age, createKey, shareTools } from './inside.ts';
import { untilNone } from './patience.ts';
import { Random } from './random.ts';
import type { Samples } from './samples.ts';
import { ServerProcess, type StartOptions } from './server.ts';
import type { Workshop } from './workshop.ts';

/** How much a scenario does. */
export interface Effort {
  /** A part of a minute or less, for `npm test`. */
  readonly isShort: boolean;
  readonly kills: number;
  readonly seed: number;
}

/** One kind of fault. */
export interface Scenario {
  /** What it is called on the command line. */
  readonly name: string;
  /** What happens, in a sentence. */
  readonly story: string;
  run(lab: Lab, effort: Effort): Promise<void>;
}

/** What was claimed of the server, how often it was looked at, and what was found against it. */
export interface Claim {
  times: number;
  readonly faults: string[];
}

/** What came out of a scenario. */
export interface Findings {
  readonly counts: ReadonlyMap<string, number>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** What could not be done here, and why. */
  readonly notes: readonly string[];
}

/** A running server and where its data lie. */
export interface Running extends audit.Place {
  readonly process: ServerProcess;
}

export class Lab implements Findings {
  readonly counts = new Map<string, number>();
  readonly claims = new Map<string, Claim>();
  readonly notes: string[] = [];
  readonly random: Random;
  readonly samples: Samples;
  readonly #workshop: Workshop;
  readonly #undo: (() => unknown)[] = [];

  constructor(workshop: Workshop, seed: number) {
    this.#workshop = workshop;
    this.samples = workshop.samples;
    this.random = new Random(seed);
  }

  /** A folder for a server's data. */
  async dataDir(): Promise<string> {
    const folder = await this.folder();
    const dataDir = join(folder, 'data');
    await mkdir(dataDir, { mode: 0o700 });
    await this.prepare(dataDir);
    return dataDir;
  }

  /** Spares the first server of a folder what another one has found out already. */
  prepare(dataDir: string): Promise<void> {
    return shareTools(this.#workshop.dataDir, dataDir);
  }

  /** A folder that is gone afterwards. */
  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'converter-faults-'));
    this.defer(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  /** Launches a server that may not come to answer. It is gone afterwards. */
  launch(dataDir: string, options: StartOptions = {}): ServerProcess {
    const server = new ServerProcess(dataDir, options);
    this.defer(() => server.end('SIGKILL'));
    return server;
  }

  /** Starts a server, and waits until it answers. */
  async start(dataDir: string, options: StartOptions = {}): Promise<Running> {
    const process = this.launch(dataDir, options);
    return { process, dataDir, url: await process.ready };
  }

  /** Opens books of clients with a key each, in a folder whose server may run or not. */
  async books(dataDir: string, ...names: string[]): Promise<Books> {
    const accounts: Account[] = [];
    for (const name of names) {
      const quota = 10_000;
      accounts.push({ name, quota, ...(await createKey(dataDir, name, quota)) });
    }
    return new Books(accounts);
  }

  /** Says that something was done. */
  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  /** Says that something cannot be done here. */
  note(reason: string): void {
    this.notes.push(reason);
  }

  /** Claims something of the server, against which these were found. */
  claim(claim: string, faults: readonly string[]): void {
    const known = this.claims.get(claim) ?? { times: 0, faults: [] };
    known.times++;
    known.faults.push(...faults);
    this.claims.set(claim, known);
  }

  /** Claims what comes to be so, sooner or later. */
  async claimSoon(claim: string, look: () => Promise<readonly string[]>, patienceMs?: number): Promise<void> {
    this.claim(claim, await untilNone(look, patienceMs));
  }

  /**
   * Compares the books with a server that has all the time it needs, and which then ends.
   *
   * @returns when it has ended
   */
  async settle(books: Books, server: Running): Promise<void> {
    this.count('requests', books.entries.length);
    this.count('accepted jobs', books.accepted.length);
    this.claim('every accepted job ends with its right result', await audit.jobFaults(books, server));
    await this.claimSoon('scratch is empty and no tool is left', () => audit.leftovers(server));
    this.claim('every job and every result is there once', await audit.doubleFaults(books, server));
    this.claim('the quota is what was accepted', await audit.quotaFaults(books, server));
    this.claim('every file that is owned is on disk', await audit.rowFaults(server));
    this.claim('the server ends when it is asked to', await stop(server));
    await this.#settleOrphans(server.dataDir);
    this.claim('the database is whole', audit.storageFaults(server));
  }

  /** Files that nobody owns may stay for a while after a crash; once they are old, the next sweep takes them. */
  async #settleOrphans(dataDir: string): Promise<void> {
    const found = await audit.orphans({ dataDir });
    this.count('files that belonged to nobody after a crash', found.length);
    if (found.length > 0) {
      await age(found);
      const server = await this.start(dataDir);
      await this.claimSoon('no file belongs to nobody for longer than a sweep', () => audit.orphans(server));
      await stop(server);
    } else this.claim('no file belongs to nobody for longer than a sweep', []);
  }

  /** Does this in the end, the last first. */
  defer(undo: () => unknown): void {
    this.#undo.push(undo);
  }

  async close(): Promise<void> {
    for (const undo of this.#undo.reverse()) await undo();
  }
}

async function stop({ process }: Running): Promise<string[]> {
  const { code, signal } = await process.end('SIGTERM');
  return code === 0 ? [] : [`it ended with ${code ?? signal}`];
}
