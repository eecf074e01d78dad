import type { JobCreated, Progress } from './contract.ts';
import { ConversionFailedError } from './errors/conversion-failed.ts';
import { InvalidResponseError } from './errors/invalid-response.ts';
import type { CallOptions, WaitOptions } from './options.ts';
import type { ConversionResult } from './result.ts';
import { sleep, within } from './time.ts';

const MIN_POLL_MS = 200;
const MAX_POLL_MS = 5_000;

/** What a job needs of its client. */
interface JobCalls {
  progress(jobid: string, options?: CallOptions): Promise<Progress>;
  download(jobid: string, options?: CallOptions): Promise<ConversionResult>;
  deleteJob(jobid: string, options?: CallOptions): Promise<boolean>;
}

/** A conversion that runs on the server. */
export class Job {
  /** What `/progress` and `/download` call it; with it and the same key, another process can go on. */
  readonly id: string;
  /** Source and target format, such as `docx2pdf`. */
  readonly pair: string;
  /** How many more conversions the key may start; -1 means no limit. */
  readonly remainingQuota: number;
  readonly #client: JobCalls;

  constructor(client: JobCalls, created: JobCreated) {
    this.id = created.jobid;
    this.pair = created.pair;
    this.remainingQuota = created.remaining_quota;
    this.#client = client;
  }

  /**
   * The job's progress until it is completed. `progress` never goes back, and is 1 at the end. The server is asked often
   * at first and less often later.
   *
   * @throws {ConversionFailedError} when the job fails
   *
   * @example
   * for await (const { progress } of job.progress()) console.log(`${Math.round(progress * 100)} %`);
   */
  async *progress({ signal }: Pick<CallOptions, 'signal'> = {}): AsyncGenerator<Progress, void, void> {
    const start = performance.now();
    let highest = 0;
    for (;;) {
      const state = await this.#client.progress(this.id, { signal });
      this.#refuseUnknown(state);
      const completed = state.status === 'completed';
      // Written so that a progress that is no number counts as none.
      highest = completed ? 1 : state.progress > highest ? Math.min(state.progress, 1) : highest;
      yield { ...state, progress: highest };
      if (completed) return;
      // A tenth of the time so far: a short job is not kept waiting, and a long one costs few requests.
      const wait = (performance.now() - start) / 10;
      await sleep(Math.min(Math.max(wait, MIN_POLL_MS), MAX_POLL_MS), signal, this.id);
    }
  }

  /**
   * Waits until the job is completed.
   *
   * @throws {ConversionFailedError} when the job fails
   * @throws {TimeoutError} when `timeout` has passed; the job goes on
   */
  async wait({ onProgress, signal, timeout }: WaitOptions = {}): Promise<void> {
    await within(timeout, signal, async (own) => {
      for await (const state of this.progress({ signal: own })) await onProgress?.(state);
    });
  }

  /** The result of the job, once it is completed. */
  download(options?: CallOptions): Promise<ConversionResult> {
    return this.#client.download(this.id, options);
  }

  /**
   * Cancels the job and deletes its files.
   *
   * @returns false if the server knows the job no more, or does not let jobs be deleted
   */
  cancel(options?: CallOptions): Promise<boolean> {
    return this.#client.deleteJob(this.id, options);
  }

  #refuseUnknown({ status, error, code }: Progress): void {
    if (status === 'processing' || status === 'completed') return;
    const facts = { jobId: this.id, code: code ?? undefined };
    if (status === 'failed') {
      throw new ConversionFailedError({ ...facts, detail: error ?? 'The conversion failed.' });
    }
    const detail = `The job has the status "${status}", which this version of the SDK does not know.`;
    throw new InvalidResponseError({ ...facts, detail });
  }
}
