import { ApiError } from './api.ts';

/** 413: the upload is larger than the server allows. */
export class UploadTooLargeError extends ApiError {
  override readonly name = 'UploadTooLargeError' as const;
}
