import { errorFromAbort } from './errors/from-failure.ts';

/** A longer timer would go off at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that is aborted by the caller's, by `limit`, or after `ms` milliseconds. The time limit is
 * lifted when `work` is done: what goes on then, such as reading a result, still obeys the signal.
 */
export async function within<T>(
  ms: number | undefined,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal, limit: AbortController) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = ms === undefined ? undefined : abortAfter(limit, ms, `It took longer than ${ms} ms.`);
  try {
    return await work(caller ? AbortSignal.any([caller, limit.signal]) : limit.signal, limit);
  } finally {
    clearTimeout(timer);
  }
}

/** Aborts with what becomes a {@link TimeoutError}; the timer can be cleared. */
export function abortAfter(limit: AbortController, ms: number, message: string) {
  if (ms > LONGEST_TIMER_MS) return undefined;
  return setTimeout(() => limit.abort(new DOMException(message, 'TimeoutError')), ms);
}

/** Waits; rejects as soon as the signal is aborted. */
export function sleep(ms: number, signal: AbortSignal | undefined, jobId?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      if (signal) reject(errorFromAbort(signal, { jobId }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
