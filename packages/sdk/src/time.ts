import { errorFromAbort } from './errors/from-failure.ts';

/** A longer timer would go off at once; almost 25 days are as good as no limit. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that is aborted by the caller's, by `limit`, or after `ms` milliseconds. The time limit is
 * lifted when `work` is done: what goes on then, such as reading a result, still obeys the signal.
 */
export async function withTimeout<T>(
  ms: number | undefined = LONGEST_TIMER_MS,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal, limit: AbortController) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = abortAfter(limit, ms, `It took longer than ${ms} ms.`);
  try {
    return await work(caller ? AbortSignal.any([caller, limit.signal]) : limit.signal, limit);
  } finally {
    clearTimeout(timer);
  }
}

/** A timer, of which the longest is as good as none. */
export function after(ms: number, run: () => void) {
  return setTimeout(run, Math.min(ms, LONGEST_TIMER_MS));
}

/** Aborts with what becomes a {@link TimeoutError}; the timer can be cleared. */
export function abortAfter(limit: AbortController, ms: number, message: string) {
  return after(ms, () => limit.abort(new DOMException(message, 'TimeoutError')));
}

/** What `promise` gives, or an error as soon as the signal is aborted. */
export function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  jobId?: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => signal && reject(errorFromAbort(signal, { jobId }));
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
    const done = () => signal?.removeEventListener('abort', onAbort);
    promise.then(resolve, reject).then(done);
  });
}

/** Waits; rejects as soon as the signal is aborted. */
export function sleep(ms: number, signal: AbortSignal | undefined, jobId?: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(passed, signal, jobId).finally(() => clearTimeout(timer));
}
