import { ApiError } from './api.ts';

/**
 * There is nothing to have. 404: there is no such job, it belongs to another key, or its result is no longer kept.
 * 410: the server's copy of the result is damaged or lost.
 */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError' as const;
}
