import { ApiError } from './api.ts';

/** 404: there is no such job, it belongs to another key, or its result is no longer kept. */
export class NotFoundError extends ApiError {
  override readonly name = 'NotFoundError' as const;
}
