import { ApiError } from './api.ts';

/** 429 without `Retry-After`: the API key has no conversions left. Another try does not help. */
export class QuotaExhaustedError extends ApiError {
  override readonly name = 'QuotaExhaustedError' as const;
}
