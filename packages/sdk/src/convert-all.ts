import { checkKnown, checkNumber } from './config.ts';
import { isConverterError } from './errors/guards.ts';
import { unusable } from './errors/input.ts';
import { A_LIST, type FileInput } from './inputs/input.ts';
import type { ConvertAllOptions, Outcome, ProgressOptions } from './options.ts';
import type { ConversionResult } from './result.ts';
import { unlessAborted } from './time.ts';

/** Many files: a list, or whatever gives one after the other. */
export type ManyFiles<F extends FileInput = FileInput> = Iterable<F> | AsyncIterable<F>;

/** Runs `convert` for each file, a few at a time, and gives what became of them as they finish. */
export async function* convertAll<F extends FileInput>(
  files: ManyFiles<F>,
  options: ConvertAllOptions<F, unknown>,
  convert: (input: F, options: ProgressOptions) => Promise<ConversionResult>,
): AsyncGenerator<Outcome<F>, void, void> {
  checkKnown(options, 'options, concurrency, signal, timeout or onProgress');
  const { concurrency = 4, onProgress, signal, timeout } = options;
  checkNumber('concurrency', concurrency, 1, true);
  const inputs = iteratorOf(files);
  // Each file has its own end: a result that was given out can still be read when the rest is stopped.
  const running = new Map<number, { end: AbortController; outcome: Promise<Outcome<F>> }>();
  let count = 0;
  /** No further file is wanted, or there is none. */
  let listed = false;
  let reading: Promise<undefined> | undefined;
  let refusal: unknown;

  async function run(input: F, index: number, end: AbortSignal): Promise<Outcome<F>> {
    const file = { index, input };
    try {
      if (refusal) throw refusal;
      const result = await convert(input, {
        signal: signal ? AbortSignal.any([end, signal]) : end,
        timeout,
        onProgress: onProgress && ((progress) => onProgress({ ...progress, ...file })),
      });
      return { ok: true, ...file, result };
    } catch (error) {
      // The next one would be refused as well.
      if (isConverterError(error) && /^(Unauth|Quota)/.test(error.name)) refusal = error;
      return { ok: false, ...file, error };
    }
  }

  async function readNext(): Promise<undefined> {
    const { done, value } = await inputs.next();
    reading = undefined;
    listed ||= done === true;
    if (listed) return;
    const end = new AbortController();
    running.set(count, { end, outcome: run(value, count++, end.signal) });
  }

  const outcomes = () => [...running.values()].map(({ outcome }) => outcome);

  function fill(): void {
    if (listed || reading || running.size >= concurrency) return;
    reading = readNext();
    // It is looked at in the race, which may be later.
    reading.catch(() => {});
  }

  try {
    for (;;) {
      fill();
      if (!reading && !running.size) return;
      const outcome = await unlessAborted(
        Promise.race(reading ? [...outcomes(), reading] : outcomes()),
        signal,
      );
      if (!outcome) continue;
      running.delete(outcome.index);
      // The place is taken again while the caller deals with the outcome.
      fill();
      yield outcome;
    }
  } finally {
    // Not waited for: a source that waits for something itself ends after that.
    if (!listed) Promise.resolve(inputs.return?.()).catch(() => {});
    listed = true;
    for (const { end } of running.values()) end.abort();
    await Promise.all(outcomes());
  }
}

function iteratorOf<F>(files: ManyFiles<F & FileInput>): AsyncIterator<F> | Iterator<F> {
  if (typeof files === 'object' && files !== null && !(Array.isArray(files) && files.length === 0)) {
    if (Symbol.asyncIterator in files) return files[Symbol.asyncIterator]();
    if (Symbol.iterator in files) return files[Symbol.iterator]();
  }
  throw unusable('files', A_LIST);
}
