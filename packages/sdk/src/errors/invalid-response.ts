import { ConverterError } from './base.ts';

/** The server answered with success, but not with what the contract says. */
export class InvalidResponseError extends ConverterError {
  override readonly name = 'InvalidResponseError' as const;
}
