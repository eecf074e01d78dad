import type { Job } from './job.ts';

/** What a dispatcher does with a job. */
export interface Work {
  /** How many conversions a job counts for, since its tool keeps several cores busy. */
  readonly weightOf: (job: Job) => number;
  /** Runs a job to its end. What it throws is logged. */
  readonly run: (job: Job, signal: AbortSignal) => Promise<void>;
}

/** Decides when and where a queued job runs. */
export interface Dispatcher {
  /** Begins to take jobs. */
  start(): void;
  /** Tells that there may be a job to take. */
  wake(): void;
  /** Stops a job, if it runs here. */
  cancel(jobId: string): void;
  /** Whether a job runs here. */
  isRunning(jobId: string): boolean;
  /**
   * Takes no further jobs, from the call on, and waits for those that run. After the time they are stopped and put back
   * into the queue. What does not stop within {@link STOP_MS} is left alone.
   *
   * @param graceMs milliseconds
   */
  stop(graceMs: number): Promise<void>;
}

/** How long what was told to stop may take, in milliseconds. A tool that was killed may still be busy in the kernel. */
export const STOP_MS = 1500;

/** Why a running job is stopped. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly kind: 'cancelled' | 'shutdown';

  constructor(kind: 'cancelled' | 'shutdown') {
    super(kind === 'cancelled' ? 'The job was cancelled.' : 'The server stops.');
    this.kind = kind;
  }
}
