import type { AbortError } from './abort.ts';
import { BRAND } from './base.ts';
import type { ConnectionError } from './connection.ts';
import type { ConversionFailedError } from './conversion-failed.ts';
import type { ForbiddenError } from './forbidden.ts';
import type { IdempotencyKeyReusedError } from './idempotency-key-reused.ts';
import type { InputError } from './input.ts';
import type { IntegrityError } from './integrity.ts';
import type { InvalidRequestError } from './invalid-request.ts';
import type { InvalidResponseError } from './invalid-response.ts';
import type { NotFoundError } from './not-found.ts';
import type { QuotaExhaustedError } from './quota-exhausted.ts';
import type { RateLimitError } from './rate-limit.ts';
import type { ServerError } from './server.ts';
import type { StillProcessingError } from './still-processing.ts';
import type { TimeoutError } from './timeout.ts';
import type { UnauthorizedError } from './unauthorized.ts';
import type { UnavailableError } from './unavailable.ts';
import type { UnexpectedStatusError } from './unexpected-status.ts';
import type { UploadTooLargeError } from './upload-too-large.ts';

/** Every error of this package; its `name` tells them apart. */
export type AnyConverterError =
  | AbortError
  | ConnectionError
  | ConversionFailedError
  | ForbiddenError
  | IdempotencyKeyReusedError
  | InputError
  | IntegrityError
  | InvalidRequestError
  | InvalidResponseError
  | NotFoundError
  | QuotaExhaustedError
  | RateLimitError
  | ServerError
  | StillProcessingError
  | TimeoutError
  | UnauthorizedError
  | UnavailableError
  | UnexpectedStatusError
  | UploadTooLargeError;

/**
 * Whether something caught is an error of this package, or with `name` a certain one. Unlike `instanceof` it also
 * knows the errors of a second copy of the package, for example an ESM and a CommonJS one in the same process.
 *
 * @example
 * try {
 *   await converter.convert('report.docx', 'pdf');
 * } catch (error) {
 *   if (isConverterError(error, 'QuotaExhaustedError')) askForMore();
 *   else throw error;
 * }
 */
export function isConverterError(error: unknown): error is AnyConverterError;
export function isConverterError<Name extends AnyConverterError['name']>(
  error: unknown,
  name: Name,
): error is Extract<AnyConverterError, { name: Name }>;
export function isConverterError(error: unknown, name?: string): boolean {
  const known = error as AnyConverterError | null | undefined;
  return known?.[BRAND] === true && (name === undefined || known.name === name);
}

/** Whether something caught is the server's own refusal: an error with an HTTP status. */
export function isApiError(error: unknown): error is Extract<AnyConverterError, { status: number }> {
  return isConverterError(error) && 'retryAfter' in error;
}
