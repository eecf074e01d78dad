import { type AnyConverterError, isConverterError } from '../../src/node.ts';

/** The error with which a call fails. */
export async function failureOf(call: Promise<unknown>): Promise<AnyConverterError> {
  const failure = await call.then(
    () => new Error('The call did not fail.'),
    (error: unknown) => error,
  );
  if (isConverterError(failure)) return failure;
  throw failure;
}
