import { ConverterError, type ErrorFacts } from './base.ts';

/** The server could not be reached, or the connection broke before its answer was complete. */
export class ConnectionError extends ConverterError {
  override readonly name = 'ConnectionError' as const;
  /** True when it is certain that nothing of the request reached the server. */
  readonly unsent: boolean;
  /** @internal Whether another try would end the same way. */
  declare readonly isFinal?: boolean;

  constructor(facts: ErrorFacts & { isFinal?: boolean }, unsent = false) {
    super(facts);
    this.unsent = unsent;
  }
}
