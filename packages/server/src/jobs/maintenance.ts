/** Housekeeping: recovers orphaned jobs, and deletes expired jobs and orphaned files. */
import type { FileStore } from '../domain/files.ts';
import type { JobStatus } from '../domain/job.ts';
import { type JobStore, LONGEST_DELAY_MS } from '../domain/store.ts';
import type { Logger } from '../log.ts';
import type { SteadyClock } from './clock.ts';
import { interrupted, type JobEndings } from './ending.ts';

const EVERY_MS = 30_000;
const ORPHANS_EVERY_MS = 3_600_000;
/** An orphaned file is kept for a while: another process may be about to store its owner. */
const ORPHAN_AGE_MS = 3_600_000;
/**
 * How often the server may die with a job before the job counts as the reason. Repeated kills and power cuts are more
 * common, and the job runs later each time.
 */
const MAX_ATTEMPTS = 25;
const FIRST_DELAY_MS = 1000;
/**
 * How long a job is remembered after its results are gone, so that its client is told so, and a request after it came, so
 * that it can be repeated.
 */
const REMEMBERED_MS = 86_400_000;

/** What housekeeping needs. */
export interface MaintenanceContext {
  readonly jobs: JobStore;
  readonly files: FileStore;
  readonly clock: SteadyClock;
  readonly endings: Pick<JobEndings, 'write'>;
  /** Whether a job runs in this process. */
  readonly isRunning: (jobId: string) => boolean;
  /** There may be a job to run. */
  readonly wake: () => void;
  readonly log: Logger;
}

/** Keeps the jobs and the files in order. */
export class Maintenance {
  readonly #context: MaintenanceContext;
  /** Jobs that were not running here at the last sweep. A job that is just being started is gone by the next one. */
  #orphanCandidates: ReadonlySet<string> = new Set();
  #orphansDue: number;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(context: MaintenanceContext) {
    this.#context = context;
    this.#orphansDue = context.clock.monotonic() + ORPHANS_EVERY_MS;
  }

  /** Recovers what an earlier process left. To be called before any job is accepted or run. */
  async recover(): Promise<void> {
    const { jobs } = this.#context;
    for (const job of await jobs.running()) await this.#recoverJob(job);
    // The clients of these jobs were cut off with that process.
    for (const job of await jobs.queuedSync()) await this.#interrupt(job);
    await this.#expire();
    await this.#removeOrphanFiles(Number.POSITIVE_INFINITY);
  }

  /** Starts the periodic sweep. */
  start(): void {
    const next = async () => {
      await this.run();
      if (!this.#isStopped) this.start();
    };
    this.#timer = setTimeout(() => void next(), EVERY_MS).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Sweeps once. Failures are logged, and tried again at the next sweep. */
  async run(): Promise<void> {
    await this.#try(() => this.#recoverOrphans());
    this.#context.wake();
    await this.#try(() => this.#expire());
    const { clock } = this.#context;
    if (clock.monotonic() < this.#orphansDue) return;
    this.#orphansDue = clock.monotonic() + ORPHANS_EVERY_MS;
    await this.#try(() => this.#removeOrphanFiles(clock.earliest() - ORPHAN_AGE_MS));
  }

  async #try(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) =>
      this.#context.log.error({ err: error }, 'the storage could not be tidied up'),
    );
  }

  async #recoverOrphans(): Promise<void> {
    const { jobs, isRunning } = this.#context;
    const orphans = (await jobs.running()).filter(({ id }) => !isRunning(id));
    for (const job of orphans) if (this.#orphanCandidates.has(job.id)) await this.#recoverJob(job);
    this.#orphanCandidates = new Set(orphans.map(({ id }) => id));
  }

  /** Queues a job again whose process died, or could not store its end. */
  async #recoverJob(job: JobStatus): Promise<void> {
    const { jobs, log } = this.#context;
    log.warn({ jobId: job.id, attempts: job.attempts }, 'found a job that nobody was running');
    if (job.sync || job.attempts >= MAX_ATTEMPTS) return this.#interrupt(job);
    const delay = FIRST_DELAY_MS * 2 ** (job.attempts - 1);
    await jobs.requeue(job.id, 'counted', Math.min(delay, LONGEST_DELAY_MS));
  }

  async #interrupt({ id }: JobStatus): Promise<void> {
    const job = await this.#context.jobs.find(id);
    if (job) await this.#context.endings.write(job, interrupted(job));
  }

  async #expire(): Promise<void> {
    const { jobs, files, clock } = this.#context;
    for (const id of await jobs.expire(clock.earliest())) await files.remove(id);
    await jobs.purge(clock.earliest() - REMEMBERED_MS);
  }

  /** Asks the database first, so that only orphaned files are looked at. */
  async #removeOrphanFiles(before: number): Promise<void> {
    const { jobs, files, log } = this.#context;
    for await (const ids of files.list()) {
      const owned = await jobs.ownedFiles(ids);
      for (const id of ids) {
        if (owned.has(id)) continue;
        const committedAt = await files.committedAt(id);
        if (committedAt === undefined || committedAt >= before) continue;
        log.warn({ file: id }, 'found a file that belongs to no job');
        await files.remove(id);
      }
    }
  }
}
