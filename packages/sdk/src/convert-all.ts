import { checkNumber, unusable } from './config.ts';
import { errorFromAbort } from './errors/from-failure.ts';
import { isConverterError } from './errors/guards.ts';
import type { FileInput } from './inputs/input.ts';
import type { ConvertAllOptions, Outcome, ProgressOptions } from './options.ts';
import type { ConversionResult } from './result.ts';

/** Many files: a list, or whatever gives one after the other. */
export type ManyFiles<F extends FileInput = FileInput> = Iterable<F> | AsyncIterable<F>;

/** Runs `convert` for each file, a few at a time, and gives what became of them as they finish. */
export async function* convertAll<F extends FileInput>(
  files: ManyFiles<F>,
  { concurrency = 4, onProgress, signal, timeout }: ConvertAllOptions<F>,
  convert: (input: F, options: ProgressOptions) => Promise<ConversionResult>,
): AsyncGenerator<Outcome<F>, void, void> {
  checkNumber('concurrency', concurrency, 1, true);
  const inputs = iteratorOf(files);
  // Each file has its own end: a result that was given out can still be read when the rest is stopped.
  const running = new Map<AbortController, Promise<() => Outcome<F>>>();
  let count = 0;
  /** No further file is wanted, or there is none. */
  let listed = false;
  let reading: Promise<void> | undefined;
  let refusal: unknown;

  async function run(input: F, index: number, own: AbortController): Promise<() => Outcome<F>> {
    const file = { index, input };
    let outcome: Outcome<F>;
    try {
      if (refusal) throw refusal;
      const result = await convert(input, {
        signal: signal ? AbortSignal.any([own.signal, signal]) : own.signal,
        timeout,
        onProgress: onProgress && ((progress) => onProgress({ ...progress, ...file })),
      });
      outcome = { ok: true, ...file, result };
    } catch (error) {
      // The next one would be refused as well.
      if (isConverterError(error) && /^(Unauth|Quota)/.test(error.name)) refusal = error;
      outcome = { ok: false, ...file, error };
    }
    return () => {
      running.delete(own);
      return outcome;
    };
  }

  async function readNext(): Promise<void> {
    const { done, value } = await inputs.next();
    reading = undefined;
    listed ||= done === true;
    if (listed) return;
    const own = new AbortController();
    running.set(own, run(value, count++, own));
  }

  function fill(): void {
    if (listed || reading || running.size >= concurrency) return;
    reading = readNext();
    // It is looked at in the race, which may be later.
    reading.catch(() => {});
  }

  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => signal && reject(errorFromAbort(signal, {}));
  });
  aborted.catch(() => {});
  signal?.addEventListener('abort', onAbort);
  try {
    if (signal?.aborted) onAbort();
    for (;;) {
      fill();
      if (!reading && running.size === 0) return;
      const finished = await Promise.race([aborted, ...(reading ? [reading] : []), ...running.values()]);
      if (!finished) continue;
      const outcome = finished();
      // The place is taken again while the caller deals with the outcome.
      fill();
      yield outcome;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    for (const own of running.keys()) own.abort();
    if (!listed) close(inputs);
    listed = true;
    await Promise.all(running.values());
  }
}

/** Not waited for: a source that waits for something itself ends after that. */
function close(inputs: AsyncIterator<unknown> | Iterator<unknown>): void {
  Promise.resolve(inputs.return?.()).catch(() => {});
}

function iteratorOf<F>(files: ManyFiles<F & FileInput>): AsyncIterator<F> | Iterator<F> {
  if (typeof files === 'object' && files !== null && !(Array.isArray(files) && files.length === 0)) {
    if (Symbol.asyncIterator in files) return files[Symbol.asyncIterator]();
    if (Symbol.iterator in files) return files[Symbol.iterator]();
  }
  throw unusable('files', 'a list of at least one file');
}
