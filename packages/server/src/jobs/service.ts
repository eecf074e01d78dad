/** Accepts, runs, awaits and cancels jobs. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError } from '../domain/api-error.ts';
import { type Dispatcher, Interruption, STOP_MS, type Work } from '../domain/dispatcher.ts';
import type { Job, JobStatus } from '../domain/job.ts';
import type { ApiKey } from '../domain/store.ts';
import { type Clock, SteadyClock, systemClock } from './clock.ts';
import { interrupted, JobEndings } from './ending.ts';
import { JobEvents } from './events.ts';
import { Maintenance } from './maintenance.ts';
import { serverStopping } from './problems.ts';
import { type RunJobContext, runJob } from './run-job.ts';
import { type Accepted, Submission, type SubmissionContext } from './submission.ts';
import { WaiterCount } from './waiter-count.ts';

/** What the service is made of. */
export interface JobServiceOptions extends SubmissionContext, RunJobContext {
  readonly catalogue: SubmissionContext['catalogue'];
  /** Makes the queue that starts the service's work. */
  readonly createDispatcher: (work: Work) => Dispatcher;
  readonly resultTtlS: number;
  /** The machine's, unless told. */
  readonly clock?: Clock;
}

/** What a waiting client gets. */
export interface WaitOutcome extends Accepted {
  /** The job, if it has ended while the client waited. One that was deleted has, too. */
  readonly ended: Job | 'deleted' | undefined;
}

/** Accepts jobs and sees them through. */
export class JobService {
  readonly #options: JobServiceOptions;
  readonly #dispatcher: Dispatcher;
  readonly #events: JobEvents;
  readonly #waiters = new WaiterCount();
  readonly #endings: JobEndings;
  readonly #maintenance: Maintenance;
  readonly #stopped = new AbortController();
  #isStopping = false;

  constructor(options: JobServiceOptions) {
    this.#options = options;
    const { files, log, resultTtlS } = options;
    const { jobs } = options.store;
    const clock = new SteadyClock(options.clock ?? systemClock);
    this.#events = new JobEvents(jobs);
    this.#dispatcher = options.createDispatcher({
      weightOf: (job) => this.#weightOf(job),
      run: (job, signal) => this.#run(job, signal),
    });
    this.#endings = new JobEndings({ jobs, files, events: this.#events, clock, resultTtlS, log });
    this.#maintenance = new Maintenance({
      ...{ jobs, files, clock, endings: this.#endings, log },
      isRunning: (id) => this.#dispatcher.isRunning(id),
      wake: () => this.#dispatcher.wake(),
    });
  }

  /** Recovers the jobs of an earlier process, then starts the dispatcher. */
  async start(): Promise<void> {
    await this.#maintenance.recover();
    this.#dispatcher.start();
    this.#maintenance.start();
  }

  /**
   * Lets running jobs end, and puts those back into the queue that do not in time. Clients that wait are told.
   *
   * @param graceMs milliseconds
   */
  async stop(graceMs: number): Promise<void> {
    this.#isStopping = true;
    this.#maintenance.stop();
    this.#events.stop();
    // The dispatcher claims no job from here on.
    const stopped = this.#dispatcher.stop(graceMs);
    await this.#interruptQueued();
    await stopped;
    // A job that was being claimed is queued again by now.
    await this.#interruptQueued();
    this.#stopped.abort(serverStopping());
  }

  /**
   * Opens a submission. The caller must submit or discard it.
   *
   * @param idempotencyKey if the request may come again, what it is known by
   */
  openSubmission(key: ApiKey, idempotencyKey?: string): Promise<Submission> {
    return Submission.open(this.#options, key, idempotencyKey);
  }

  /** Accepts what a submission holds, and starts it. */
  submit(submission: Submission): Promise<Accepted> {
    return this.#submit(submission, false);
  }

  /**
   * Accepts what a submission holds for a client that waits for the result. The job ends with the last client that waits
   * for it; if only the time is over, it goes on like any other.
   *
   * @param ms how long the client waits
   * @param gone aborted when the client hangs up
   * @throws the reason of `gone`
   */
  async submitAndWait(submission: Submission, ms: number, gone: AbortSignal): Promise<WaitOutcome> {
    const { request } = submission;
    this.#waiters.acquire(request);
    try {
      const accepted = await this.#submit(submission, true);
      if (this.#isStopping) await this.#interruptQueued();
      const ended = await this.#waitFor(accepted.jobId, request, ms, gone);
      return { ...accepted, ended };
    } finally {
      this.#waiters.release(request);
    }
  }

  /**
   * A key's job.
   *
   * @throws ApiError if there is none
   */
  async find(key: ApiKey, id: string): Promise<Job> {
    return this.#own(key, await this.#options.store.jobs.find(id));
  }

  /**
   * How a key's job stands. Unlike {@link find}, it costs the same for a job of any size.
   *
   * @throws ApiError if there is none
   */
  async findStatus(key: ApiKey, id: string): Promise<JobStatus> {
    return this.#own(key, await this.#options.store.jobs.findStatus(id));
  }

  /** How much of a job is done, from 0 to 1. It never goes back, and is 1 only when the result is there. */
  progressOf(job: JobStatus): number {
    return this.#events.progressOf(job);
  }

  /**
   * Like {@link findStatus}, but later: when the job gets on or ends, or its time is over. One that has ended is there at
   * once.
   *
   * @param ms how long to wait at most
   * @throws what {@link findStatus} throws, and the signal's reason
   */
  async findChanged(key: ApiKey, id: string, ms: number, signal: AbortSignal): Promise<JobStatus> {
    await this.#events.waitForChange(id, ms, signal);
    signal.throwIfAborted();
    return this.findStatus(key, id);
  }

  /** Stops a job if it runs, and deletes it with its files. */
  async remove(id: string): Promise<void> {
    await this.#terminate(id, await this.#options.store.jobs.remove(id));
  }

  /** Deletes a sync job whose clients are gone, unless it was detached from its request. */
  async #dropIfUnwatched(id: string): Promise<void> {
    const files = await this.#options.store.jobs.dropIfUnwatched(id);
    if (files) await this.#terminate(id, files);
  }

  async #terminate(id: string, files: readonly string[]): Promise<void> {
    this.#dispatcher.cancel(id);
    this.#events.end(id);
    for (const file of files) await this.#options.files.remove(file);
  }

  /** Ends the queued sync jobs: their clients are cut off by the stop. */
  async #interruptQueued(): Promise<void> {
    const { log, store } = this.#options;
    const interruptAll = async () => {
      for (const { id } of await store.jobs.queuedSync()) {
        const job = await store.jobs.find(id);
        if (job) await this.#endings.write(job, interrupted(job));
      }
    };
    const done = interruptAll().catch((error: unknown) =>
      log.error({ err: error }, 'a job that waits for its turn could not be ended'),
    );
    // The next start ends those that a busy database leaves.
    await Promise.race([done, sleep(STOP_MS, undefined, { ref: false })]);
  }

  #own<Found extends JobStatus>(key: ApiKey, job: Found | undefined): Found {
    if (job?.keyId !== key.id) throw new ApiError('job_not_found', 'There is no job with this ID.');
    return job;
  }

  async #submit(submission: Submission, sync: boolean): Promise<Accepted> {
    try {
      return await submission.submit(sync);
    } finally {
      this.#dispatcher.wake();
      await submission.discard();
    }
  }

  async #waitFor(id: string, request: string, ms: number, gone: AbortSignal): Promise<WaitOutcome['ended']> {
    const timeUp = new AbortController();
    const timer = setTimeout(() => timeUp.abort(), ms);
    try {
      await this.#events.waitForEnd(id, AbortSignal.any([gone, timeUp.signal, this.#stopped.signal]));
      return (await this.#options.store.jobs.find(id)) ?? 'deleted';
    } catch (error) {
      if (gone.aborted && this.#waiters.isLast(request)) await this.#dropIfUnwatched(id);
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
      const ending = await runJob(job, this.#options, signal, (share) =>
        this.#events.reportProgress(job.id, share),
      );
      await this.#endings.writeSurely(job, ending, signal);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      if (error.kind === 'cancelled') return;
      // The store is asked again, since the client may have stopped waiting meanwhile.
      if ((await store.jobs.findStatus(job.id))?.sync) await this.#endings.write(job, interrupted(job));
      else await store.jobs.requeue(job.id, 'uncounted');
      log.info({ jobId: job.id }, 'a job was stopped with the server');
    }
  }

  #weightOf(job: Job): number {
    const steps = this.#options.catalogue.byName(job.pair)?.routes[0]?.steps ?? [];
    return Math.max(1, ...steps.map(({ engine }) => engine.weight));
  }
}
