/** Stores the ends of jobs. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileStore } from '../domain/files.ts';
import type { Job } from '../domain/job.ts';
import type { Ending, JobStore } from '../domain/store.ts';
import type { Logger } from '../log.ts';
import type { SteadyClock } from './clock.ts';
import type { JobEvents } from './events.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** What is needed to end jobs. */
export interface EndingContext {
  readonly jobs: Pick<JobStore, 'finish'>;
  readonly files: Pick<FileStore, 'remove' | 'settle'>;
  readonly events: Pick<JobEvents, 'end'>;
  readonly clock: SteadyClock;
  readonly resultTtlS: number;
  readonly log: Logger;
}

/** Ends jobs: keeps their results, and removes their inputs and unwanted results. */
export class JobEndings {
  readonly #context: EndingContext;

  constructor(context: EndingContext) {
    this.#context = context;
  }

  /** Ends a job that is not running in this process. */
  async write(job: Job, ending: Ending): Promise<void> {
    await this.#settle(job, ending, await this.#finish(job, ending));
  }

  /**
   * Ends a job whose conversion is done. The database may be busy or have no room for a while, but the work was done: it is
   * tried until it can be written down.
   *
   * @param signal gives up; then the promise rejects with its reason, and the results are removed
   */
  async writeSurely(job: Job, ending: Ending, signal: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const isKept = await this.#finish(job, ending).catch((error: unknown) => {
        this.#context.log.error(
          { jobId: job.id, err: error },
          'the end of a job could not be written down yet',
        );
      });
      if (isKept !== undefined) return this.#settle(job, ending, isKept);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) {
        await this.#remove(resultsOf(ending));
        throw signal.reason;
      }
    }
  }

  #finish(job: Job, ending: Ending): Promise<boolean> {
    const { jobs, clock, resultTtlS } = this.#context;
    return jobs.finish(job.id, ending, clock.latest() + resultTtlS * 1000);
  }

  async #settle(job: Job, ending: Ending, isKept: boolean): Promise<void> {
    this.#context.events.end(job.id);
    if (isKept) this.#context.files.settle(resultsOf(ending));
    else await this.#remove(resultsOf(ending));
    await this.#remove(job.inputs.map(({ id }) => id));
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const { files, log } = this.#context;
    // A file that cannot be removed is an orphan now, which a later sweep finds.
    for (const id of ids)
      await files
        .remove(id)
        .catch((error: unknown) => log.error({ err: error }, 'a file could not be removed'));
  }
}

/** How a job ends that the server was stopped with, or died with. */
export function interrupted({ sync, attempts, state }: Pick<Job, 'sync' | 'attempts' | 'state'>): Ending {
  const then = state === 'queued' ? 'before it converted' : 'while it converted';
  const message = sync
    ? `The server was stopped ${then}. Send the request again.`
    : `The server was stopped ${attempts} times while it converted. The files may be too much for it.`;
  return { state: 'failed', code: 'interrupted', message };
}

function resultsOf(ending: Ending): string[] {
  return ending.state === 'completed' ? ending.results.map(({ id }) => id) : [];
}
