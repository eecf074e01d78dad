import { ApiError } from './api.ts';

/** 409: the result was asked for before the job was done. */
export class StillProcessingError extends ApiError {
  override readonly name = 'StillProcessingError' as const;
}
