import { createLogUpdate } from 'log-update';
import stringWidth from 'string-width';
import { Pace, shareOf } from './pace.ts';
import type { Finished, Report, Step } from './report.ts';
import { finishedText, formatDuration, nameOf, paint } from './text.ts';
import { wrap } from './wrap.ts';

const REDRAW_MS = 80;
const BAR_CELLS = 24;
const MAX_NAME_CELLS = 32;
/** Shows that something goes on where no number does. */
const SPINNER = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];

/** A bar for each file that is under way, on a terminal. Finished files stay above them as lines. */
export class Bars implements Report {
  readonly #screen = createLogUpdate(process.stderr);
  /** By the file's number. */
  readonly #running = new Map<number, { input: string; step: Step; start: number }>();
  readonly #total: number;
  readonly #pace: Pace;
  #done = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param total how many files there are */
  constructor(total: number) {
    this.#total = total;
    this.#pace = new Pace(total);
  }

  step(index: number, input: string, step: Step): void {
    this.#pace.begin();
    const start = this.#running.get(index)?.start ?? performance.now();
    this.#running.set(index, { input, step, start });
    this.#timer ??= setInterval(() => this.#draw(), REDRAW_MS);
  }

  finished(indices: readonly number[], result: Finished, more: readonly string[] = []): void {
    for (const index of indices) this.#running.delete(index);
    this.#done += indices.length;
    this.#persist(finishedText(result), ...more.map((line) => `    ${line}`));
    this.#draw();
  }

  note(text: string): void {
    this.#persist(text);
    this.#draw();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#screen.clear();
    // Gives the cursor back.
    this.#screen.done();
  }

  #persist(...lines: string[]): void {
    this.#screen.persist(lines.map((line) => wrap(line, process.stderr, 4)).join('\n'));
  }

  #draw(): void {
    const rows = [...this.#running.values()].map(({ input, step, start }) => {
      const name = shorten(nameOf(input));
      const since = paint('dim', formatDuration(performance.now() - start));
      return { name, cells: stringWidth(name), bar: `${bar(step)} ${since}` };
    });
    const width = Math.max(0, ...rows.map(({ cells }) => cells));
    const lines = rows.map(({ name, cells, bar }) => `  ${name}${' '.repeat(width - cells)}  ${bar}`);
    if (this.#done < this.#total && this.#running.size > 0) lines.push(paint('dim', this.#summary()));
    this.#screen(lines.join('\n'));
  }

  /** How many files are done, for how long it goes, and how long it may still take. */
  #summary(): string {
    const count = this.#total > 1 ? `${this.#done} of ${this.#total} done, ` : '';
    const shares = [...this.#running.values()].map(({ step }) => shareOf(step));
    const left = this.#pace.left(this.#done, shares);
    const guess = left === undefined ? '' : `, about ${formatDuration(left)} left`;
    return `  ${count}${formatDuration(this.#pace.elapsed)}${guess}`;
  }
}

function bar({ phase, progress }: Step): string {
  // A synchronous request reports no progress of the conversion.
  if (phase === 'uploading' && progress === 1) return bar({ phase: 'converting', progress: undefined });
  if (progress === undefined) return `${'░'.repeat(BAR_CELLS)} ${spinner().padStart(5)} ${phase}`;
  const filled = Math.floor(progress * BAR_CELLS);
  const percent = `${Math.floor(progress * 100)} %`.padStart(5);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${percent} ${phase}`;
}

function spinner(): string {
  return SPINNER[Math.floor(performance.now() / REDRAW_MS) % SPINNER.length] ?? '';
}

/** The end of a path tells more than its beginning. */
function shorten(name: string): string {
  if (stringWidth(name) <= MAX_NAME_CELLS) return name;
  const cells = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  while (stringWidth(cells.join('')) >= MAX_NAME_CELLS) cells.shift();
  return `…${cells.join('')}`;
}
