import { ConverterError, type ErrorPlace } from './base.ts';

/** The server answered with success, but not with what the contract says. */
export class InvalidResponseError extends ConverterError {
  override readonly name = 'InvalidResponseError' as const;
}

/** What answers is a web site, or a gateway that wants a login, and no such API. */
export function answeredByPage(place: ErrorPlace): InvalidResponseError {
  const where = place.request ? new URL(place.request.url).origin : 'The server';
  return new InvalidResponseError({
    ...place,
    detail: `${where} answered with a web page where a converted file should be. Check that baseUrl is where the API is.`,
  });
}

export function unexpectedAnswer(expected: string, place: ErrorPlace): InvalidResponseError {
  return new InvalidResponseError({ ...place, detail: `The server did not answer with ${expected}.` });
}
