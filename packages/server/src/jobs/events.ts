/** Publishes progress and ends of jobs to the requests that wait for them. */
import { EventEmitter } from 'node:events';
import { hasEnded, type JobStatus } from '../domain/job.ts';
import type { JobStore } from '../domain/store.ts';

/** Progress is 1 only when the result is stored. */
const ALMOST_DONE = 0.99;
/** Waiters are woken five times a second at most, however often a tool reports. */
const MIN_WAIT_MS = 200;

type JobEvent = 'progress' | 'end' | 'stop';

/** Progress and ends of jobs, in memory only: a durable write for each step would cost too much. */
export class JobEvents {
  readonly #jobs: Pick<JobStore, 'findStatus'>;
  readonly #progress = new Map<string, number>();
  readonly #emitter = new EventEmitter<Record<string, [JobEvent]>>().setMaxListeners(0);
  #isStopped = false;

  constructor(jobs: Pick<JobStore, 'findStatus'>) {
    this.#jobs = jobs;
  }

  /** How much of a job is done, from 0 to 1. It never goes back, and is 1 only when the result is there. */
  progressOf(job: JobStatus): number {
    return job.state === 'completed' ? 1 : (this.#progress.get(job.id) ?? 0);
  }

  /** Records a job's progress and wakes its waiters. */
  reportProgress(id: string, share: number): void {
    const next = Math.min(share, ALMOST_DONE);
    if (next <= (this.#progress.get(id) ?? 0)) return;
    this.#progress.set(id, next);
    this.#emitter.emit(id, 'progress');
  }

  /** A job has ended, or is gone. */
  end(id: string): void {
    this.#progress.delete(id);
    this.#emitter.emit(id, 'end');
  }

  /** Wakes all waiters for a change; later calls of `waitForChange` return at once. */
  stop(): void {
    this.#isStopped = true;
    for (const id of this.#emitter.eventNames()) this.#emitter.emit(id, 'stop');
  }

  /**
   * Waits until a job has ended, or is gone.
   *
   * @throws the signal's reason
   */
  async waitForEnd(id: string, signal: AbortSignal): Promise<void> {
    const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
    // It may be rejected while the store is still being asked.
    ended.catch(() => undefined);
    const onEvent = (event: JobEvent) => event === 'end' && resolve();
    const onAbort = () => reject(signal.reason);
    this.#emitter.on(id, onEvent);
    signal.addEventListener('abort', onAbort);
    try {
      signal.throwIfAborted();
      const job = await this.#jobs.findStatus(id);
      if (job && !hasEnded(job)) await ended;
    } finally {
      this.#emitter.off(id, onEvent);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /**
   * Waits until a job makes progress or ends; returns at once for a job that has ended or is gone.
   *
   * @param ms how long at most
   * @param signal ends the waiting, too
   */
  async waitForChange(id: string, ms: number, signal: AbortSignal): Promise<void> {
    const earliest = performance.now() + MIN_WAIT_MS;
    const { promise: changed, resolve } = Promise.withResolvers<void>();
    let soon: NodeJS.Timeout | undefined;
    const onEvent = (event: JobEvent) => {
      if (event !== 'progress') resolve();
      else soon ??= setTimeout(resolve, Math.max(0, earliest - performance.now()));
    };
    const timeUp = setTimeout(resolve, ms);
    this.#emitter.on(id, onEvent);
    signal.addEventListener('abort', () => resolve(), { once: true });
    try {
      // Asked only now, so that nothing happens unseen in between.
      const job = await this.#jobs.findStatus(id);
      if (job && !hasEnded(job) && !this.#isStopped && !signal.aborted) await changed;
    } finally {
      this.#emitter.off(id, onEvent);
      clearTimeout(timeUp);
      clearTimeout(soon);
    }
  }
}
