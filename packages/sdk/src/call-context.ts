import { attributed } from './caller.ts';
import { checkKnown, checkNumber } from './config.ts';
import type { ConvertProgress, ProgressOptions } from './options.ts';
import { withTimeout } from './time.ts';

/** What a call of the client hands down to its parts. */
export interface CallContext {
  /** Aborted by the caller, at the end of the time limit, and when `onProgress` fails. */
  signal: AbortSignal;
  report(progress: ConvertProgress): void;
}

/** Runs a call of the client, which ends with the error of `onProgress` if that fails, however late. */
export function withProgress<T>(
  options: ProgressOptions,
  work: (call: CallContext) => Promise<T>,
): Promise<T> {
  return attributed(() => reporting(options, work));
}

async function reporting<T>(options: ProgressOptions, work: (call: CallContext) => Promise<T>): Promise<T> {
  checkKnown(
    options,
    'signal, timeout, onProgress, idempotencyKey, files or options, which say what the result should be like',
  );
  const { onProgress, signal, timeout } = options;
  checkNumber('timeout', timeout, 0);
  return withTimeout(timeout, signal, async (own, limit) => {
    let failure: unknown;
    let reports = Promise.resolve<unknown>(undefined);
    const report = (progress: ConvertProgress) => {
      reports = reports.then(() => onProgress?.(progress));
      reports.catch((reason) => {
        failure = reason;
        limit.abort(reason);
      });
    };
    try {
      const value = await work({ signal: own, report });
      await reports;
      return value;
    } catch (error) {
      throw failure ?? error;
    }
  });
}
