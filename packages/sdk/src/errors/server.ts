import { ApiError } from './api.ts';

/** 500: the server could not do its part. It is never tried again by itself. */
export class ServerError extends ApiError {
  override readonly name = 'ServerError' as const;
}
