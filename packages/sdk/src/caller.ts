import { ConverterError } from './errors/base.ts';

/**
 * Gives an error the stack of whoever called. Its own would show what the SDK did after the last answer, and nothing of the
 * program.
 *
 * @param caller made in the call itself, before anything is waited for
 */
function blame(error: unknown, caller: Error): unknown {
  if (error instanceof ConverterError && caller.stack) {
    // Not every engine begins a stack with the error.
    error.stack = caller.stack.replace(/^Error(: )?/, `${error.name}: ${error.message}`);
  }
  return error;
}

/** Runs `work`, whose errors show the line that called. */
export async function attributed<T>(work: () => Promise<T>, caller = new Error()): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw blame(error, caller);
  }
}

/** The same for what gives one thing after the other. */
export async function* attributedEach<T>(
  source: AsyncGenerator<T, void, void>,
  caller: Error,
): AsyncGenerator<T, void, void> {
  try {
    yield* source;
  } catch (error) {
    throw blame(error, caller);
  }
}
