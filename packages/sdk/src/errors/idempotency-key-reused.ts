import { ApiError } from './api.ts';

/** 409: the `idempotencyKey` belongs to a conversion of other files, or to another target. */
export class IdempotencyKeyReusedError extends ApiError {
  override readonly name = 'IdempotencyKeyReusedError' as const;
}
