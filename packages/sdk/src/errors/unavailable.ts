import { ApiError } from './api.ts';

/** 502, 503 or 504: the server is busy, starting, or cannot be reached through its proxy. */
export class UnavailableError extends ApiError {
  override readonly name = 'UnavailableError' as const;
}
