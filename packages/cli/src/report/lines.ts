import type { Finished, Report } from './report.ts';
import { finishedText } from './text.ts';
import { wrap } from './wrap.ts';

/** A line for each file, for pipes, logs and CI. */
export class Lines implements Report {
  readonly #shows: { successes: boolean; failures: boolean; notes: boolean };

  constructor(shows: { successes: boolean; failures: boolean; notes: boolean }) {
    this.#shows = shows;
  }

  step(): void {}

  finished(_indices: readonly number[], result: Finished, more: readonly string[] = []): void {
    if (!(result.ok ? this.#shows.successes : this.#shows.failures)) return;
    this.#write(finishedText(result), ...more.map((line) => `    ${line}`));
  }

  note(text: string): void {
    if (this.#shows.notes) this.#write(text);
  }

  close(): void {}

  #write(...lines: string[]): void {
    process.stderr.write(`${lines.map((line) => wrap(line, process.stderr, 4)).join('\n')}\n`);
  }
}
