/** What every client has sent, and what it was told: the books that a server must agree with afterwards. */
import type { Sample } from './samples.ts';

/** A client with a key of its own. */
export interface Account {
  readonly name: string;
  readonly key: string;
  /** In the server's database. */
  readonly id: number;
  /** Conversions that it had in the beginning. */
  readonly quota: number;
}

/** One request. It may have been sent several times, where it carries an idempotency key. */
export interface Entry {
  readonly account: Account;
  readonly sample: Sample;
  readonly isSync: boolean;
  readonly idempotencyKey: string | undefined;
  /** The last job that an answer named. */
  jobId: string | undefined;
  /** How often the connection ended without an answer. */
  cuts: number;
  /** The codes of answers that named no job. */
  readonly refusals: string[];
  /** Codes that its job may have ended with, instead of being completed. */
  readonly mayFail: Set<string>;
  /** The job was removed, by DELETE or by the client of a sync request that left. */
  isRemoved: boolean;
}

/** All entries of a scenario. */
export class Books {
  readonly accounts: readonly Account[];
  readonly entries: Entry[] = [];
  #requests = 0;

  constructor(accounts: readonly Account[]) {
    this.accounts = accounts;
  }

  /** Writes a request down before it is sent. */
  open(account: Account, sample: Sample, kind: { isSync?: boolean; isRepeatable?: boolean } = {}): Entry {
    const entry: Entry = {
      account,
      sample,
      isSync: kind.isSync ?? false,
      idempotencyKey: kind.isRepeatable ? `request-${this.#requests++}` : undefined,
      jobId: undefined,
      cuts: 0,
      refusals: [],
      mayFail: new Set(),
      isRemoved: false,
    };
    this.entries.push(entry);
    return entry;
  }

  /** Requests whose job a client was told of. */
  get accepted(): Entry[] {
    return this.entries.filter(({ jobId }) => jobId !== undefined);
  }

  of(account: Account): Entry[] {
    return this.entries.filter((entry) => entry.account === account);
  }
}

/** Whether nobody can know if a request was charged: it was cut, and cannot be sent again as the same one. */
export function isUncertain(entry: Entry): boolean {
  return entry.jobId === undefined && entry.cuts > 0;
}
