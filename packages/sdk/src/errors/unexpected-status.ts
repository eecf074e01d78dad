import { ApiError } from './api.ts';

/** Any other status, such as 405, or a redirect where there should be none. */
export class UnexpectedStatusError extends ApiError {
  override readonly name = 'UnexpectedStatusError' as const;
}
