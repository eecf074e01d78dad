import { ConverterError } from './base.ts';

/** The time that the caller, or a default, allowed for the call has passed. */
export class TimeoutError extends ConverterError {
  override readonly name = 'TimeoutError' as const;
}
