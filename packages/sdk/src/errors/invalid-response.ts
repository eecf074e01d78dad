import { ConverterError, type ErrorPlace } from './base.ts';

/** The server answered with success, but not with what the contract says. */
export class InvalidResponseError extends ConverterError {
  override readonly name = 'InvalidResponseError' as const;
}

export function unexpectedAnswer(expected: string, place: ErrorPlace): InvalidResponseError {
  return new InvalidResponseError({ ...place, detail: `The server did not answer with ${expected}.` });
}
