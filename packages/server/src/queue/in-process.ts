import { type Dispatcher, Interruption, STOP_MS, type Work } from '../domain/dispatcher.ts';
import type { Job } from '../domain/job.ts';
import type { JobStore } from '../domain/store.ts';
import type { Logger } from '../log.ts';

const RETRY_MS = 1000;

interface Options extends Work {
  readonly jobs: Pick<JobStore, 'claim' | 'nextDelayEnd' | 'requeue'>;
  /** Conversions at once. */
  readonly concurrency: number;
  readonly log: Logger;
}

interface Running {
  readonly keyId: number;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** A free place for a job. */
interface Place {
  /** The key whose jobs may not take it. */
  readonly exceptKey?: number | undefined;
}

/** Runs jobs in this process, straight from the job table. */
export class InProcessDispatcher implements Dispatcher {
  readonly #options: Options;
  readonly #running = new Map<string, Running>();
  #load = 0;
  #accepting = false;
  #pumping: Promise<void> | undefined;
  #wokenMeanwhile = false;
  #alarm: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  start(): void {
    this.#accepting = true;
    this.wake();
  }

  wake(): void {
    this.#wokenMeanwhile = true;
    this.#pumping ??= this.#pump();
  }

  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort.abort(new Interruption('cancelled'));
  }

  isRunning(jobId: string): boolean {
    return this.#running.has(jobId);
  }

  async stop(graceMs: number): Promise<void> {
    this.#accepting = false;
    clearTimeout(this.#alarm);
    await within(graceMs, this.#allDone());
    for (const { abort } of this.#running.values()) abort.abort(new Interruption('shutdown'));
    await within(STOP_MS, this.#allDone());
    for (const jobId of this.#running.keys()) this.#options.log.warn({ jobId }, 'a job did not stop in time');
  }

  async #allDone(): Promise<void> {
    await this.#pumping;
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  async #pump(): Promise<void> {
    try {
      while (this.#wokenMeanwhile) {
        this.#wokenMeanwhile = false;
        await this.#fillPlaces();
      }
    } catch (error) {
      this.#options.log.error({ err: error }, 'the queue could not be read');
      this.#wakeIn(RETRY_MS);
    } finally {
      this.#pumping = undefined;
    }
    // A `wake` during the last pass found the pump still running.
    if (this.#wokenMeanwhile) this.wake();
  }

  async #fillPlaces(): Promise<void> {
    const { jobs } = this.#options;
    for (let place = this.#freePlace(); place; place = this.#freePlace()) {
      const job = await jobs.claim(place.exceptKey);
      if (!job) {
        const delay = await jobs.nextDelayEnd();
        if (delay !== undefined) this.#wakeIn(delay);
        return;
      }
      if (this.#accepting) this.#launch(job);
      else await jobs.requeue(job.id, 'uncounted');
    }
  }

  /**
   * Beyond its places, the dispatcher has one for another key if a single one holds all of them: a key with many long jobs
   * does not keep everybody else waiting until one of them ends.
   */
  #freePlace(): Place | undefined {
    if (!this.#accepting) return undefined;
    if (this.#load < this.#options.concurrency) return {};
    const [only, ...others] = new Set([...this.#running.values()].map(({ keyId }) => keyId));
    return others.length === 0 ? { exceptKey: only } : undefined;
  }

  #launch(job: Job): void {
    // A job never takes the whole machine, or a long video would hold up every small document behind it.
    const share = Math.max(1, this.#options.concurrency - 1);
    const weight = Math.min(this.#options.weightOf(job), share);
    const abort = new AbortController();
    const run = async () => {
      try {
        await this.#options.run(job, abort.signal);
      } catch (error) {
        this.#options.log.error({ jobId: job.id, err: error }, 'a job broke off');
      } finally {
        this.#load -= weight;
        this.#running.delete(job.id);
        this.wake();
      }
    };
    this.#load += weight;
    // Not begun before it is in the list, from which it takes itself.
    const done = Promise.resolve().then(run);
    this.#running.set(job.id, { keyId: job.keyId, abort, done });
  }

  #wakeIn(ms: number): void {
    clearTimeout(this.#alarm);
    if (this.#accepting) this.#alarm = setTimeout(() => this.wake(), ms).unref();
  }
}

/** Waits for something, but not too long. */
async function within(ms: number, event: Promise<unknown>): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([event, over]);
  clearTimeout(timer);
}
