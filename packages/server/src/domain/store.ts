/** What the server remembers: keys and jobs. Each backend implements these two ports and passes the same tests. */
import type { FailureCode } from '../conversion/failure.ts';
import type { Options } from '../conversion/options.ts';
import type { ArchiveFile, InputFile, Job, JobStatus, JobWarning, ResultFile, Selection } from './job.ts';

/** The database cannot be written to for now: another process holds it, or it is read-only. Nothing was changed. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError';
}

/** A client's key. The key itself is known only to the client. */
export interface ApiKey {
  readonly id: number;
  /** Its first characters, to recognise it by. */
  readonly prefix: string;
  readonly name: string;
  /** Conversions left; -1 for any number. */
  readonly quota: number;
  /** The names of the pairs that it may use; undefined for all. */
  readonly pairs: readonly string[] | undefined;
  readonly createdAt: number;
  readonly revokedAt: number | undefined;
}

/** What a key may be given. */
export interface KeySettings {
  readonly name: string;
  readonly quota: number;
  readonly pairs: readonly string[] | undefined;
}

/** The keys. They are looked up by the SHA-256 of their text. */
export interface KeyStore {
  insert(hash: string, prefix: string, settings: KeySettings): Promise<ApiKey>;
  /** Revoked ones too. */
  findByHash(hash: string): Promise<ApiKey | undefined>;
  find(id: number): Promise<ApiKey | undefined>;
  list(): Promise<ApiKey[]>;
  /** @returns whether there was such a key */
  update(id: number, change: Partial<KeySettings> & { revokedAt?: number | undefined }): Promise<boolean>;
}

/** What tells a repeat of a request from a new one. */
export interface Idempotency {
  /** What the client has sent. It means something for its API key only. */
  readonly key: string;
  /** The same for the same request, and for no other. */
  readonly fingerprint: string;
}

/** A job to be created. */
export interface NewJob {
  readonly id: string;
  readonly keyId: number;
  readonly pair: string;
  readonly options: Options;
  readonly sync: boolean;
  readonly inputs: readonly InputFile[];
  /** Of the request, if it may be repeated. */
  readonly idempotency: Idempotency | undefined;
}

/** What became of a new job. */
export type Creation =
  | { readonly outcome: 'created'; readonly jobId: string; readonly remainingQuota: number }
  /** The request has created a job before: that one, with what was left of the quota then. */
  | { readonly outcome: 'repeated'; readonly jobId: string; readonly remainingQuota: number }
  /** Its idempotency key stands for a request with another fingerprint. */
  | { readonly outcome: 'idempotency_key_reused' }
  | { readonly outcome: 'quota_exhausted' }
  | { readonly outcome: 'queue_full' };

/** How a job ended. */
export type Ending =
  | {
      readonly state: 'completed';
      readonly results: readonly ResultFile[];
      readonly warnings: readonly JobWarning[];
    }
  | { readonly state: 'failed'; readonly code: FailureCode; readonly message: string };

/** The longest that a job can be delayed. */
export const LONGEST_DELAY_MS = 60_000;

/**
 * The jobs. Every call is one transaction, and durable when its promise resolves.
 *
 * Those that write throw {@link StoreBusyError}.
 */
export interface JobStore {
  /**
   * Takes one from the key's quota and puts the job into the queue, or does neither. A request whose sync job was
   * abandoned or interrupted is not charged again.
   */
  create(job: NewJob, queueLimit: number): Promise<Creation>;
  /** Whether an idempotency key of an API key stands for a request that was accepted. */
  hasRequest(keyId: number, idempotencyKey: string): Promise<boolean>;
  find(id: string): Promise<Job | undefined>;
  /** Costs the same however many files a job has. */
  findStatus(id: string): Promise<JobStatus | undefined>;
  /**
   * Takes the next job from the queue, marks it running, and counts the attempt. It is one of a key that has the fewest
   * running, and of these the oldest.
   *
   * @param exceptKey whose jobs stay in the queue
   */
  claim(exceptKey?: number): Promise<Job | undefined>;
  /** After how many milliseconds the next one of the delayed jobs may be claimed; undefined if there is none. */
  nextDelayEnd(): Promise<number | undefined>;
  /**
   * Puts a running job back into the queue; does nothing to one that has ended.
   *
   * @param attempt whether the attempt counts: it does where the process died, and not where it was asked to stop
   * @param delayMs how long it is not claimed; {@link LONGEST_DELAY_MS} at most
   */
  requeue(id: string, attempt: 'counted' | 'uncounted', delayMs?: number): Promise<void>;
  /**
   * Ends a running job.
   *
   * @returns whether it was still there: false if it was deleted meanwhile, and its files are orphans
   */
  finish(id: string, ending: Ending, expiresAt: number): Promise<boolean>;
  /** The client no longer waits for this job; it goes on like any other. */
  detach(id: string): Promise<void>;
  /** The jobs that are marked as running, by whichever process. */
  running(): Promise<JobStatus[]>;
  /** The sync jobs that wait for their turn, and have their clients wait. */
  queuedSync(): Promise<JobStatus[]>;
  /** Forgets a job. @returns the ids of its files */
  remove(id: string): Promise<string[]>;
  /**
   * Deletes a sync job without waiters; the same request may run again. Does nothing to a job that has ended, or is not
   * sync.
   *
   * @returns the ids of its files; undefined if nothing was done
   */
  dropIfUnwatched(id: string): Promise<string[] | undefined>;
  /** Forgets the files of jobs whose time is over, and marks them expired. @returns the ids of those files */
  expire(now: number): Promise<string[]>;
  /** Forgets jobs that expired before a time, and requests that came before it. */
  purge(before: number): Promise<void>;
  /** The archive of a job's results, if one was kept. */
  archiveOf(jobId: string, selection: Selection): Promise<ArchiveFile | undefined>;
  /**
   * Makes an archive one of a job's files, in the place of an earlier one.
   *
   * @returns the ids of the files that are orphans now; undefined if the job's results are gone, and nothing was done
   */
  keepArchive(jobId: string, selection: Selection, archive: ArchiveFile): Promise<string[] | undefined>;
  /** Which of these files belong to a job. */
  ownedFiles(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Keys and jobs in one database. */
export interface Store {
  readonly keys: KeyStore;
  readonly jobs: JobStore;
  /** Resolves if the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
