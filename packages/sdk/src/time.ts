import { errorFromAbort } from './errors/from-failure.ts';

/** A longer timer would go off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs `work` with a signal that is aborted by the caller's, or after `ms` milliseconds. The limit is lifted when `work`
 * is done: what goes on then, such as reading a result, still obeys the caller's signal.
 */
export async function within<T>(
  ms: number | undefined,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  if (ms === undefined || ms > LONGEST_TIMER_MS) return work(caller);
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort(new DOMException(`It took longer than ${ms} ms.`, 'TimeoutError'));
  }, ms);
  try {
    return await work(caller ? AbortSignal.any([caller, limit.signal]) : limit.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits; rejects as soon as the signal is aborted. */
export function sleep(ms: number, signal: AbortSignal | undefined, jobId?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      if (signal) reject(errorFromAbort(signal, jobId));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });
}
