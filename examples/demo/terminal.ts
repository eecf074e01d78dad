/** What the demo shows: a line for each step, with a bar on a terminal, and a table at the end. */
import { styleText } from 'node:util';

const BAR_WIDTH = 24;
const isTerminal = process.stdout.isTTY === true;

type Style = Parameters<typeof styleText>[0];

/** Colours text where the output can show it. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** The line of one step. On a terminal it is written over as the step goes on. */
export class StepLine {
  readonly #head: string;
  #phase = '';
  #quarter = 0;

  constructor(pair: string, title: string) {
    this.#head = `  ${pair.padEnd(12)} ${title.padEnd(22)} `;
    if (isTerminal) this.#write('…');
  }

  /** Shows how far a phase of the step is, from 0 to 1; in a pipe only each quarter. */
  progress(phase: string, share = 0): void {
    if (phase !== this.#phase) this.#quarter = 0;
    this.#phase = phase;
    const percent = `${phase.padEnd(11)} ${`${Math.round(share * 100)} %`.padStart(5)}`;
    if (isTerminal) {
      const full = Math.round(share * BAR_WIDTH);
      this.#write(`${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${percent}`);
      return;
    }
    const quarter = Math.floor(share * 4);
    if (quarter > this.#quarter && share < 1) console.log(`${this.#head}${percent}`);
    this.#quarter = quarter;
  }

  succeed(seen: string): void {
    this.#end(`${paint('green', '✓')} ${seen}`);
  }

  fail(reason: string): void {
    const [first = '', ...more] = reason.split('\n');
    this.#end([`${paint('red', '✗')} ${first}`, ...more.map((line) => `      ${line}`)].join('\n'));
  }

  leaveOut(reason: string): void {
    this.#end(`${paint('yellow', '–')} left out: ${reason}`);
  }

  #write(text: string): void {
    process.stdout.write(`\r\x1b[K${this.#head}${text}`);
  }

  #end(text: string): void {
    if (isTerminal) this.#write(`${text}\n`);
    else console.log(this.#head + text);
  }
}

/** Lays out rows in columns. Columns of numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const isNumeric = head.map((_, column) => rows.every((row) => /^\d/.test(row[column] ?? '')));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('   ');
  const rule = widths.map((width) => '─'.repeat(width)).join('───');
  return [line(head), rule, ...rows.map(line)].map((text) => `  ${text}`.trimEnd()).join('\n');
}

/** A number of bytes as people say it. */
export function formatSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toFixed(1)} ${unit}`;
}
