import type { RetryContext } from 'p-retry';

/** What the SDK asks of p-retry. */
interface Options {
  retries: number;
  signal: AbortSignal | undefined;
  shouldRetry(context: Pick<RetryContext, 'attemptNumber'> & { error: unknown }): Promise<boolean>;
}

/**
 * Stands in for p-retry in the builds for pages and workers, where what the SDK does not use of it would be a tenth of all
 * that is loaded.
 */
export default async function pRetry<T>(
  attempt: () => Promise<T>,
  { retries, signal, shouldRetry }: Options,
): Promise<T> {
  for (let attemptNumber = 1; ; attemptNumber++) {
    try {
      return await attempt();
    } catch (error) {
      signal?.throwIfAborted();
      if (attemptNumber > retries || !(await shouldRetry({ error, attemptNumber }))) throw error;
    }
  }
}
