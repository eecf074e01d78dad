/** Clients that keep sending until they are told to stop, whatever happens to the server meanwhile. */
import { setTimeout } from 'node:timers/promises';
import type { Account, Books, Entry } from './books.ts';
import { ended, submit } from './client.ts';
import type { Random } from './random.ts';
import type { Sample } from './samples.ts';

const PAUSE_MS = 100;

/** Where the server answers, if it does at the moment. */
export class Address {
  #url = Promise.withResolvers<string>();
  #isUp = false;

  up(url: string): void {
    this.#url.resolve(url);
    this.#isUp = true;
  }

  /** Whoever waits already goes on waiting for the next one. */
  down(): void {
    if (this.#isUp) this.#url = Promise.withResolvers<string>();
    this.#isUp = false;
  }

  /** Waits until there is a server. */
  get current(): Promise<string> {
    return this.#url.promise;
  }
}

/** What a client does. */
export interface Habit {
  readonly isSync?: boolean;
  /** Sends a request again, as the same one, until it is answered. */
  readonly isRepeatable?: boolean;
}

/** The usual clients: each of the books' four accounts has a habit of its own. */
export const HABITS: Readonly<Record<string, Habit>> = {
  Ann: {},
  Bob: { isSync: true },
  Cem: { isRepeatable: true },
  Dora: { isSync: true, isRepeatable: true },
};

/** Clients at work. */
export class Load {
  readonly #address: Address;
  readonly #books: Books;
  readonly #random: Random;
  readonly #samples: readonly Sample[];
  readonly #stop = new AbortController();
  #clients: Promise<void>[] = [];
  /** Answers that were not what the client had asked for. */
  readonly faults: string[] = [];

  constructor(address: Address, books: Books, random: Random, samples: readonly Sample[]) {
    this.#address = address;
    this.#books = books;
    this.#random = random;
    this.#samples = samples;
  }

  start(): void {
    this.#clients = this.#books.accounts.map((account) => this.#work(account, HABITS[account.name] ?? {}));
  }

  /** Lets every client come to the end of what it does. The server must be there. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#clients);
  }

  async #work(account: Account, habit: Habit): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const entry = this.#books.open(account, this.#random.pick(this.#samples), habit);
      try {
        await this.#send(entry);
      } catch (error) {
        this.faults.push(String(error));
      }
      // Not always, so that some jobs queue up.
      if (entry.jobId !== undefined && this.#random.share() < 0.7)
        await this.#waitForEnd(account, entry.jobId);
    }
  }

  async #send(entry: Entry): Promise<void> {
    for (;;) {
      const fate = await submit(await this.#address.current, entry);
      if (fate !== 'accepted') await setTimeout(PAUSE_MS);
      const again = fate === 'cut' || entry.mayFail.has('interrupted');
      if (!again || entry.idempotencyKey === undefined) return;
      entry.mayFail.delete('interrupted');
    }
  }

  async #waitForEnd(account: Account, jobId: string): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const done = await ended(await this.#address.current, account, jobId).catch(() => undefined);
      if (done) return;
      await setTimeout(PAUSE_MS);
    }
  }
}
