import type { Job } from '../jobs/job.ts';
import type { Logger } from '../log.ts';
import type { JobStore } from '../store/store.ts';
import { type Dispatcher, Interruption, type Work } from './dispatcher.ts';

const RETRY_MS = 1000;

interface Options extends Work {
  readonly jobs: JobStore;
  /** Conversions at once. */
  readonly concurrency: number;
  readonly log: Logger;
}

/** Runs jobs in this process, straight from the job table. */
export class InProcessDispatcher implements Dispatcher {
  readonly #options: Options;
  readonly #running = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>();
  #load = 0;
  #accepting = false;
  #pumping = false;
  #wokenMeanwhile = false;

  constructor(options: Options) {
    this.#options = options;
  }

  start(): void {
    this.#accepting = true;
    this.wake();
  }

  wake(): void {
    this.#wokenMeanwhile = true;
    if (!this.#pumping) void this.#pump();
  }

  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort.abort(new Interruption('cancelled'));
  }

  isRunning(jobId: string): boolean {
    return this.#running.has(jobId);
  }

  async stop(graceMs: number): Promise<void> {
    this.#accepting = false;
    const all = () => Promise.all([...this.#running.values()].map(({ done }) => done));
    const { promise: graceOver, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, graceMs);
    await Promise.race([all(), graceOver]);
    clearTimeout(timer);
    for (const { abort } of this.#running.values()) abort.abort(new Interruption('shutdown'));
    await all();
  }

  async #pump(): Promise<void> {
    this.#pumping = true;
    try {
      while (this.#wokenMeanwhile) {
        this.#wokenMeanwhile = false;
        while (this.#accepting && this.#load < this.#options.concurrency) {
          const job = await this.#options.jobs.claim();
          if (!job) break;
          this.#launch(job);
        }
      }
    } catch (error) {
      this.#options.log.error({ err: error }, 'the queue could not be read');
      setTimeout(() => this.wake(), RETRY_MS).unref();
    } finally {
      this.#pumping = false;
    }
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
    this.#running.set(job.id, { abort, done: run() });
  }
}
