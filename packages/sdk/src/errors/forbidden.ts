import { ApiError } from './api.ts';

/** 403: the API key may not use this pair of formats. */
export class ForbiddenError extends ApiError {
  override readonly name = 'ForbiddenError' as const;
}
