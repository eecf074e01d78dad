import { FOR_PAGES } from './build.ts';
import { ApiError } from './errors/api.ts';
import { ConnectionError } from './errors/connection.ts';
import { RateLimitError } from './errors/rate-limit.ts';
import { TimeoutError } from './errors/timeout.ts';
import { UnavailableError } from './errors/unavailable.ts';
import { sleep } from './time.ts';

/** A longer `Retry-After` is not waited for: the caller gets the error. */
const MAX_RETRY_AFTER_S = 300;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 8_000;

/** Whether a request may be sent again after `error`. */
export type RetryRule = (error: unknown) => boolean | Promise<boolean>;

/** For idempotent requests (GET, DELETE). A 500 is final, since a failed job answers with it; so is an exhausted quota. */
export const whenIdempotent = (error: unknown): boolean => isBroken(error) || saysWhen(error);

/** The server has not accepted the request: the connection failed before it was sent, or the answer has `Retry-After`. */
export const whenNotReceived = (error: unknown): boolean =>
  (!FOR_PAGES && error instanceof ConnectionError && error.unsent && !error.isFinal) || saysWhen(error);

/** The server sent no answer of its own, and may have accepted the request. */
export function isBroken(error: unknown): boolean {
  return (
    (error instanceof ConnectionError && (FOR_PAGES || !error.isFinal)) ||
    error instanceof TimeoutError ||
    error instanceof UnavailableError
  );
}

/** A 429 or 503 with `Retry-After`: the server has done nothing yet. A gateway (502, 504) cannot know that. */
function saysWhen(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.retryAfter === undefined) return false;
  return error instanceof RateLimitError || error.status === 503;
}

/** For how long something that fails is tried again. */
export interface Patience {
  /** So often at least. */
  retries: number;
  /** More often, until this time. */
  end?(): number;
}

/**
 * A server that restarts, or a laptop that changes its network, is gone for some minutes: five, a minute for the try that is
 * under way then, and one for what a slow line still held when it broke, which moved here long before.
 */
const OUTAGE_MS = 7 * 60_000;

/** So often a request is sent again, unless a client says otherwise. */
export const USUAL_RETRIES = 4;

/**
 * For what goes on at the server, whatever happens on the way there. Who asks for fewer retries wants to hear of failures soon.
 *
 * @param moved when something moved last; by default now
 */
export function throughOutages(retries: number, moved?: () => number): Patience {
  const now = performance.now();
  return retries < USUAL_RETRIES ? { retries } : { retries, end: () => (moved?.() ?? now) + OUTAGE_MS };
}

/** Whether what has failed so often is given up. */
export const isOver = ({ retries, end }: Patience, failures: number): boolean =>
  failures > retries && !(end && performance.now() < end());

/** Runs `attempt`, again where `mayRepeat` allows and patience lasts; an abort ends the pauses. `onRetry` is told before each. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  mayRepeat: RetryRule,
  patience: Patience,
  signal: AbortSignal | undefined,
  onRetry: (error: unknown, attempt: number, delay: number) => Promise<void>,
): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const { retryAfter } = Object(error) as Partial<ApiError>;
      const isFinal = signal?.aborted || isOver(patience, count) || (retryAfter ?? 0) > MAX_RETRY_AFTER_S;
      if (isFinal || !(await mayRepeat(error))) throw error;
      const delay = retryAfter === undefined ? backoff(count) : retryAfter * 1000;
      await onRetry(error, count, delay);
      await sleep(delay, signal);
    }
  }
}

/** Exponential with full jitter, so that many clients do not come back at the same moment. */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1));
}
