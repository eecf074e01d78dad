import { ApiError } from './api.ts';

/** 429 with `Retry-After`: too many requests. `retryAfter` says when to go on. */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError' as const;
}
