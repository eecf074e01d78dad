import type { ErrorCode } from '../contract.ts';

/** What an error knows beside its class. */
export interface ErrorFacts {
  detail: string;
  status?: number | undefined;
  code?: ErrorCode | undefined;
  jobId?: string | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/** Marks the errors of every copy of this package, since `instanceof` only knows its own copy's. */
export const BRAND = Symbol.for('@converter/sdk.error');

/**
 * Anything that this package throws. `name` is a literal in each subclass, so it can be used in a `switch`.
 *
 * @see {@link isConverterError}
 */
export abstract class ConverterError extends Error {
  abstract override readonly name: string;
  /** The HTTP status of the server's answer, if it was an answer that went wrong. */
  readonly status: number | undefined;
  /** What went wrong, as a sentence for people. Where the server said it, these are its own words. */
  readonly detail: string;
  /** The server's name of the error, if it gave one. */
  readonly code: ErrorCode | undefined;
  /** The job that the call was about, if there was one. */
  readonly jobId: string | undefined;
  /** The server's `X-Request-Id`, for its operator. */
  readonly requestId: string | undefined;

  constructor({ detail, status, code, jobId, requestId, cause }: ErrorFacts) {
    super(detail, cause === undefined ? undefined : { cause });
    this.detail = detail;
    this.status = status;
    this.code = code;
    this.jobId = jobId;
    this.requestId = requestId;
  }

  /** @internal */
  get [BRAND](): true {
    return true;
  }
}
