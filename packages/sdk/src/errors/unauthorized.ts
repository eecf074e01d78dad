import { ApiError } from './api.ts';

/** 401: the API key is missing or not known. */
export class UnauthorizedError extends ApiError {
  override readonly name = 'UnauthorizedError' as const;
}
