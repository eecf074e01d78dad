import type { Warning } from '@converter/sdk';
import { background, toFailure } from './failure.ts';
import { chooseReport, type ReportOptions } from './report/choose.ts';
import type { Finished, Report, Step } from './report/report.ts';
import { nameOf } from './report/text.ts';

/** So many files are named in one line. */
const MOST_NAMES = 3;

/** The result of a file that was converted. */
export interface Converted {
  /** The path of the result, or `-` for standard output. */
  output: string;
  mediaType: string;
  bytes: number;
  jobId: string | undefined;
  /** What it lacks, or has in another way than the file. */
  warnings: readonly Warning[];
}

/** Counts a command's files and reports each once: to people on standard error, to programs on standard output. */
export class RunSummary {
  readonly #inputs: readonly string[];
  readonly #target: string;
  readonly #options: ReportOptions;
  readonly #interrupted: AbortSignal;
  readonly #report: Report;
  readonly #current: number;
  readonly #leftOut: number;
  readonly #starts = new Map<number, number>();
  readonly #ended = new Set<number>();
  /** The jobs whose ids were printed. */
  readonly #told = new Set<string>();
  #failed = 0;

  /**
   * @param inputs how the files are called; elsewhere they go by their place in this list
   * @param interrupted once it is aborted, files that fail for that reason get no line each
   */
  constructor(
    inputs: readonly string[],
    {
      target,
      options,
      interrupted,
      writesToStdout,
      current = [],
      leftOut = 0,
    }: {
      target: string;
      options: ReportOptions;
      interrupted: AbortSignal;
      writesToStdout: boolean;
      /** The files whose results are up to date, with these. */
      current?: readonly { index: number; output: string }[];
      /** How many files are not even tried, as they cannot become the target. */
      leftOut?: number;
    },
  ) {
    this.#inputs = inputs;
    this.#target = target;
    this.#options = options;
    this.#interrupted = interrupted;
    this.#current = current.length;
    this.#leftOut = leftOut;
    this.#report = chooseReport(options, inputs.length - current.length, writesToStdout);
    for (const { index, output } of current) this.#skip(index, output);
  }

  /** How many files were not converted. */
  get failed(): number {
    return this.#failed;
  }

  /** Reports a file's progress. */
  step(index: number, { jobId, ...step }: Step & { jobId?: string | undefined }): void {
    if (this.#ended.has(index)) return;
    if (this.#options.verbose && jobId !== undefined && !this.#told.has(jobId)) {
      this.#told.add(jobId);
      this.note(`${nameOf(this.#inputs[index] ?? '')}: job ${jobId}`);
    }
    if (!this.#starts.has(index)) this.#starts.set(index, performance.now());
    this.#report.step(index, this.#inputs[index] ?? '', step);
  }

  /** A file was converted. */
  succeed(index: number, { jobId, warnings, ...gain }: Converted): void {
    const told = warnings.map(({ code, detail }) => ({ code, detail }));
    const result: Finished = {
      ok: true,
      ...this.#facts(index),
      ...gain,
      ...(jobId !== undefined && { jobId }),
      ...(told.length > 0 && { warnings: told }),
    };
    this.#end([index], [result]);
  }

  /** Files were not converted, for one reason. */
  fail(all: number | readonly number[], error: unknown): void {
    const indices = [all].flat().filter((index) => !this.#ended.has(index));
    const failure = toFailure(error);
    this.#failed += indices.length;
    const more = this.#options.verbose ? background(failure, error) : [];
    const results = indices.map((index) => ({ ok: false as const, ...this.#facts(index), error: failure }));
    this.#end(indices, results, more);
  }

  /** Fails the files that have no result yet. */
  failRest(error: unknown): void {
    for (const index of this.#inputs.keys()) this.fail(index, error);
  }

  /** Something to know that is about no file's end. */
  note(text: string): void {
    this.#report.note(text);
  }

  /** Nothing more comes. */
  close(): void {
    const total = this.#inputs.length - this.#current;
    const converted = this.#ended.size - this.#current - this.#failed;
    const rest = [
      this.#current > 0 && `, ${this.#current} up to date`,
      this.#leftOut > 0 && `, ${this.#leftOut} of other formats left out`,
    ];
    const more = rest.filter(Boolean).join('');
    if (this.#interrupted.aborted) this.note(`Cancelled. ${converted} of ${total} converted.`);
    else if (total > 1 || more !== '') this.note(`${converted} converted, ${this.#failed} failed${more}.`);
    this.#report.close();
  }

  #facts(index: number) {
    const start = this.#starts.get(index);
    const seconds = start === undefined ? 0 : Math.round(performance.now() - start) / 1000;
    return { input: this.#inputs[index] ?? '', target: this.#target, seconds };
  }

  /** A file need not be converted. */
  #skip(index: number, output: string): void {
    this.#ended.add(index);
    const input = this.#inputs[index] ?? '';
    const line = { ok: true, input, target: this.#target, output, upToDate: true };
    if (this.#options.json) process.stdout.write(`${JSON.stringify(line)}\n`);
    else if (this.#options.verbose) this.note(`${nameOf(input)}: ${nameOf(output)} is up to date`);
  }

  /** Programs get a line for each file, people one for all that share a reason. */
  #end(indices: readonly number[], results: readonly Finished[], more: readonly string[] = []): void {
    for (const index of indices) this.#ended.add(index);
    if (this.#options.json) for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
    const [result] = results;
    if (!result || (!result.ok && this.#interrupted.aborted)) return;
    this.#report.finished(indices, { ...result, input: listOf(results) }, more);
  }
}

/** How files are called in one line. */
function listOf(results: readonly Finished[]): string {
  const names = results.slice(0, MOST_NAMES).map(({ input }) => input);
  const others = results.length - names.length;
  return names.join(', ') + (others > 0 ? ` and ${others} more` : '');
}
