import { ApiError } from './api.ts';

/** 400: the request cannot be served as it is. `code` says why, for example `unsupported_pair`. */
export class InvalidRequestError extends ApiError {
  override readonly name = 'InvalidRequestError' as const;
}
