/** The life of jobs: they are accepted, run, waited for, cancelled, and in the end forgotten. */
import { EventEmitter } from 'node:events';
import { type Dispatcher, Interruption, type Work } from '../queue/dispatcher.ts';
import type { ApiKey, Ending } from '../store/store.ts';
import { type Accepted, Intake, type IntakeContext } from './intake.ts';
import type { Job } from './job.ts';
import { Refusal } from './refusal.ts';
import { runJob, type WorkerContext } from './worker.ts';

/**
 * How often the server may die with a job before the job is held to be the reason. Kills and power cuts that come in a
 * row are more common, and meanwhile the job stands behind all others.
 */
const MAX_ATTEMPTS = 10;
const SWEEP_MS = 30_000;
const ORPHAN_AGE_MS = 3_600_000;
/** How long a job is remembered after its results are gone, so that its client is told so. */
const REMEMBERED_MS = 86_400_000;
/** 1 is told only when the result is there. */
const ALMOST_DONE = 0.99;

/** What the service is made of. */
export interface JobServiceOptions extends IntakeContext, WorkerContext {
  /** Makes the queue that starts the service's work. */
  readonly createDispatcher: (work: Work) => Dispatcher;
  readonly resultTtlS: number;
}

/** Accepts jobs and sees them through. */
export class JobService {
  readonly #options: JobServiceOptions;
  readonly #dispatcher: Dispatcher;
  /** In memory only: a durable write for each step would cost more than it tells. */
  readonly #progress = new Map<string, number>();
  readonly #ended = new EventEmitter().setMaxListeners(0);
  /** Jobs that nobody seemed to run at the last look. One that is just being started is not there a second time. */
  #suspects = new Set<string>();
  #sweepTimer: NodeJS.Timeout | undefined;

  constructor(options: JobServiceOptions) {
    this.#options = options;
    this.#dispatcher = options.createDispatcher({
      weightOf: (job) => this.#weightOf(job),
      run: (job, signal) => this.#run(job, signal),
    });
  }

  /** Takes up what an earlier process left, then begins to work. */
  async start(): Promise<void> {
    for (const job of await this.#options.store.jobs.running()) await this.#adopt(job);
    await this.#sweep();
    this.#dispatcher.start();
    this.#sweepTimer = setInterval(() => void this.#maintain(), SWEEP_MS).unref();
  }

  /**
   * Lets running jobs end, and puts those back into the queue that do not in time.
   *
   * @param graceMs milliseconds
   */
  async stop(graceMs: number): Promise<void> {
    clearInterval(this.#sweepTimer);
    await this.#dispatcher.stop(graceMs);
  }

  /** Begins to take a request in. Whoever opens an intake discards it in the end. */
  openIntake(key: ApiKey): Promise<Intake> {
    return Intake.open(this.#options, key);
  }

  /** Accepts what an intake holds, and starts it. */
  async submit(intake: Intake, { sync }: { sync: boolean }): Promise<Accepted> {
    const accepted = await intake.submit(sync);
    this.#dispatcher.wake();
    return accepted;
  }

  /**
   * A key's job.
   *
   * @throws Refusal if there is none, or it is another key's, which makes no difference to the client
   */
  async find(key: ApiKey, id: string): Promise<Job> {
    const job = await this.#options.store.jobs.find(id);
    if (job?.keyId !== key.id) throw new Refusal('job_not_found', 'There is no job with this ID.');
    return job;
  }

  /** How much of a job is done, from 0 to 1. It never goes back, and is 1 only when the result is there. */
  progressOf(job: Job): number {
    return job.state === 'completed' ? 1 : (this.#progress.get(job.id) ?? 0);
  }

  /**
   * Waits until a job has ended, or is gone.
   *
   * @throws the signal's reason
   */
  async waitForEnd(id: string, signal: AbortSignal): Promise<Job | undefined> {
    const { jobs } = this.#options.store;
    const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
    // It may be rejected while the store is still being asked.
    ended.catch(() => undefined);
    const onAbort = () => reject(signal.reason);
    this.#ended.once(id, resolve);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      signal.throwIfAborted();
      const job = await jobs.find(id);
      if (!job || job.state === 'completed' || job.state === 'failed') return job;
      await ended;
      return await jobs.find(id);
    } finally {
      this.#ended.off(id, resolve);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** The client of a sync job has stopped waiting; the job goes on by itself. */
  detach(id: string): Promise<void> {
    return this.#options.store.jobs.detach(id);
  }

  /** Stops a job if it runs, and deletes it with its files. */
  async remove(id: string): Promise<void> {
    const files = await this.#options.store.jobs.remove(id);
    this.#dispatcher.cancel(id);
    this.#forget(id);
    await this.#removeFiles(files);
  }

  async #run(job: Job, signal: AbortSignal): Promise<void> {
    const { store, log } = this.#options;
    try {
      const ending = await runJob(job, this.#options, signal, (share) => this.#advance(job.id, share));
      await this.#finish(job, ending);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      if (error.kind === 'cancelled') return;
      if (job.sync) await this.#finish(job, interrupted(job));
      else await store.jobs.requeue(job.id, 'uncounted');
      log.info({ jobId: job.id }, 'a job was stopped with the server');
    }
  }

  async #finish(job: Job, ending: Ending): Promise<void> {
    const { store, resultTtlS } = this.#options;
    const isKept = await store.jobs.finish(job.id, ending, Date.now() + resultTtlS * 1000);
    this.#forget(job.id);
    const obsolete = job.inputs.map(({ id }) => id);
    if (!isKept && ending.state === 'completed') obsolete.push(...ending.results.map(({ id }) => id));
    await this.#removeFiles(obsolete);
  }

  #advance(id: string, share: number): void {
    const next = Math.min(share, ALMOST_DONE);
    if (next > (this.#progress.get(id) ?? 0)) this.#progress.set(id, next);
  }

  #forget(id: string): void {
    this.#progress.delete(id);
    this.#ended.emit(id);
  }

  #weightOf(job: Job): number {
    const steps = this.#options.catalogue.byName(job.pair)?.routes[0]?.steps ?? [];
    return Math.max(1, ...steps.map(({ engine }) => engine.weight));
  }

  async #maintain(): Promise<void> {
    try {
      const running = await this.#options.store.jobs.running();
      const orphans = running.filter(({ id }) => !this.#dispatcher.isRunning(id));
      for (const job of orphans) if (this.#suspects.has(job.id)) await this.#adopt(job);
      this.#suspects = new Set(orphans.map(({ id }) => id));
      this.#dispatcher.wake();
      await this.#sweep();
    } catch (error) {
      this.#options.log.error({ err: error }, 'the storage could not be tidied up');
    }
  }

  /** Takes up a job whose process died, or could not write down how it ended. */
  async #adopt(job: Job): Promise<void> {
    this.#options.log.warn({ jobId: job.id, attempts: job.attempts }, 'found a job that nobody was running');
    if (job.sync || job.attempts >= MAX_ATTEMPTS) await this.#finish(job, interrupted(job));
    else await this.#options.store.jobs.requeue(job.id, 'counted');
  }

  async #sweep(): Promise<void> {
    const { store, files } = this.#options;
    const now = Date.now();
    await this.#removeFiles(await store.jobs.expire(now));
    await store.jobs.purge(now - REMEMBERED_MS);
    const old = await Array.fromAsync(files.list(now - ORPHAN_AGE_MS));
    const owned = await store.jobs.ownedFiles(old);
    await this.#removeFiles(old.filter((id) => !owned.has(id)));
  }

  async #removeFiles(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#options.files.remove(id);
  }
}

function interrupted(job: Job): Ending {
  const message = job.sync
    ? 'The server was stopped while it converted. Send the request again.'
    : `The server was stopped ${job.attempts} times while it converted. The files may be too much for it.`;
  return { state: 'failed', code: 'interrupted', message };
}
