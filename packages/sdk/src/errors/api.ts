import { ConverterError, type ErrorFacts } from './base.ts';

/** What an {@link ApiError} knows: there was an answer, so there is a status. */
export interface ApiErrorFacts extends ErrorFacts {
  status: number;
  retryAfter?: number | undefined;
}

/** The server answered with an error status. Each status of the contract has a class of its own. */
export abstract class ApiError extends ConverterError {
  declare readonly status: number;
  /** Seconds to wait before another try, from the `Retry-After` header. */
  declare readonly retryAfter: number | undefined;

  // For its type: without a status it is none.
  constructor(facts: ApiErrorFacts) {
    super(facts);
  }
}
