/** The life of jobs: they are accepted, run, waited for, cancelled, and in the end forgotten. */
import { type Dispatcher, Interruption, type Work } from '../queue/dispatcher.ts';
import type { ApiKey, Ending } from '../store/store.ts';
import { Attendance } from './attendance.ts';
import { type Accepted, Intake, type IntakeContext } from './intake.ts';
import type { Job } from './job.ts';
import { JobNews } from './news.ts';
import { Refusal } from './refusal.ts';
import { runJob, type WorkerContext } from './worker.ts';

/**
 * How often the server may die with a job before the job is held to be the reason. Kills and power cuts that come in a
 * row are more common, and meanwhile the job stands behind all others.
 */
const MAX_ATTEMPTS = 10;
const SWEEP_MS = 30_000;
const ORPHAN_AGE_MS = 3_600_000;
/**
 * How long a job is remembered after its results are gone, so that its client is told so, and a request after it came, so
 * that it can be repeated.
 */
const REMEMBERED_MS = 86_400_000;

/** What the service is made of. */
export interface JobServiceOptions extends IntakeContext, WorkerContext {
  /** Makes the queue that starts the service's work. */
  readonly createDispatcher: (work: Work) => Dispatcher;
  readonly resultTtlS: number;
}

/** What a client has that waited for its job. */
export interface Waited extends Accepted {
  /** The job, if it has ended while the client waited. One that was deleted has, too. */
  readonly ended: Job | 'deleted' | undefined;
}

/** Accepts jobs and sees them through. */
export class JobService {
  readonly #options: JobServiceOptions;
  readonly #dispatcher: Dispatcher;
  readonly #news: JobNews;
  readonly #clients = new Attendance();
  /** Jobs that nobody seemed to run at the last look. One that is just being started is not there a second time. */
  #suspects = new Set<string>();
  #sweepTimer: NodeJS.Timeout | undefined;

  constructor(options: JobServiceOptions) {
    this.#options = options;
    this.#news = new JobNews(options.store.jobs);
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
    this.#news.stop();
    await this.#dispatcher.stop(graceMs);
  }

  /**
   * Begins to take a request in. Whoever opens an intake submits or discards it.
   *
   * @param idempotencyKey if the request may come again, what it is known by
   */
  openIntake(key: ApiKey, idempotencyKey?: string): Promise<Intake> {
    return Intake.open(this.#options, key, idempotencyKey);
  }

  /** Accepts what an intake holds, and starts it. */
  submit(intake: Intake): Promise<Accepted> {
    return this.#submit(intake, false);
  }

  /**
   * Accepts what an intake holds for a client that waits for the result. The job ends with the last client that waits
   * for it; if only the time is over, it goes on like any other.
   *
   * @param ms how long the client waits
   * @param gone aborted when the client hangs up
   * @throws the reason of `gone`
   */
  async submitAndWait(intake: Intake, ms: number, gone: AbortSignal): Promise<Waited> {
    const { request } = intake;
    this.#clients.join(request);
    try {
      const accepted = await this.#submit(intake, true);
      const ended = await this.#waitFor(accepted.jobId, request, ms, gone);
      return { ...accepted, ended };
    } finally {
      this.#clients.leave(request);
    }
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
    return this.#news.progressOf(job);
  }

  /**
   * Like {@link find}, but later: when the job gets on or ends, or its time is over. One that has ended is there at once.
   *
   * @param ms how long to wait at most
   * @throws what {@link find} throws, and the signal's reason
   */
  async findChanged(key: ApiKey, id: string, ms: number, signal: AbortSignal): Promise<Job> {
    await this.#news.waitForChange(id, ms, signal);
    signal.throwIfAborted();
    return this.find(key, id);
  }

  /** Stops a job if it runs, and deletes it with its files. */
  async remove(id: string): Promise<void> {
    await this.#cease(id, await this.#options.store.jobs.remove(id));
  }

  /** Its clients are gone. Without them a sync job ends, unless it has become one like any other. */
  async #abandon(id: string): Promise<void> {
    const files = await this.#options.store.jobs.abandon(id);
    if (files) await this.#cease(id, files);
  }

  async #cease(id: string, files: readonly string[]): Promise<void> {
    this.#dispatcher.cancel(id);
    this.#news.end(id);
    await this.#removeFiles(files);
  }

  async #submit(intake: Intake, sync: boolean): Promise<Accepted> {
    try {
      return await intake.submit(sync);
    } finally {
      this.#dispatcher.wake();
      await intake.discard();
    }
  }

  async #waitFor(id: string, request: string, ms: number, gone: AbortSignal): Promise<Waited['ended']> {
    const timeUp = new AbortController();
    const timer = setTimeout(() => timeUp.abort(), ms);
    try {
      return (await this.#news.waitForEnd(id, AbortSignal.any([gone, timeUp.signal]))) ?? 'deleted';
    } catch (error) {
      if (gone.aborted && this.#clients.isAlone(request)) await this.#abandon(id);
      if (gone.aborted || !timeUp.signal.aborted) throw error;
      await this.#options.store.jobs.detach(id);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async #run(job: Job, signal: AbortSignal): Promise<void> {
    const { store, log } = this.#options;
    try {
      const ending = await runJob(job, this.#options, signal, (share) => this.#news.advance(job.id, share));
      await this.#finish(job, ending);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      if (error.kind === 'cancelled') return;
      // Asked again, since its client may have stopped waiting meanwhile.
      if ((await store.jobs.find(job.id))?.sync) await this.#finish(job, interrupted(job));
      else await store.jobs.requeue(job.id, 'uncounted');
      log.info({ jobId: job.id }, 'a job was stopped with the server');
    }
  }

  async #finish(job: Job, ending: Ending): Promise<void> {
    const { store, resultTtlS } = this.#options;
    const isKept = await store.jobs.finish(job.id, ending, Date.now() + resultTtlS * 1000);
    this.#news.end(job.id);
    const obsolete = job.inputs.map(({ id }) => id);
    if (!isKept && ending.state === 'completed') obsolete.push(...ending.results.map(({ id }) => id));
    await this.#removeFiles(obsolete);
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
