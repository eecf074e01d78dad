import type { ErrorCode } from '../contract.ts';

/** Which request an error is about. */
export interface RequestFacts {
  /** `GET`, `POST`, `HEAD` or `DELETE`. */
  method: string;
  /** Without its query, which may carry a signature. */
  url: string;
}

/** Where something went wrong. */
export interface ErrorPlace {
  jobId?: string | undefined;
  requestId?: string | undefined;
  request?: RequestFacts | undefined;
}

/** What an error knows beside its class. */
export interface ErrorFacts extends ErrorPlace {
  detail: string;
  status?: number | undefined;
  code?: ErrorCode | undefined;
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
  declare readonly status: number | undefined;
  /** What went wrong, as a sentence for people. Where the server said it, these are its own words. */
  declare readonly detail: string;
  /** The server's name of the error, if it gave one. */
  declare readonly code: ErrorCode | undefined;
  /** The job that the call was about, if there was one. */
  declare readonly jobId: string | undefined;
  /** The server's `X-Request-Id`, for its operator. */
  declare readonly requestId: string | undefined;
  /** The request that went wrong, if one was sent. */
  declare readonly request: RequestFacts | undefined;

  constructor({ cause, ...facts }: ErrorFacts) {
    super(facts.detail, cause === undefined ? undefined : { cause });
    Object.assign(this, facts);
  }

  /** @internal */
  explain(sentence: string): void {
    this.message = (this as { detail: string }).detail += ` ${sentence}`;
  }

  /** @internal */
  get [BRAND](): true {
    return true;
  }
}
