import { stripVTControlCharacters, styleText } from 'node:util';
import type { Finished } from './report.ts';

/** Colours only where the terminal has them and NO_COLOR is not set. */
export function paint(
  style: 'green' | 'yellow' | 'red' | 'dim',
  text: string,
  stream: NodeJS.WriteStream = process.stderr,
): string {
  return styleText(style, text, { stream });
}

/** A file name may hold anything; on a terminal it must not do anything. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, '?');
}

/** The name of an input in messages. */
export function nameOf(input: string): string {
  return input === '-' ? 'standard input' : printable(input);
}

/** The lines about a file that is done with: what became of it, and what people should know of its result. */
export function finishedText(result: Finished): string {
  const warnings = result.ok ? (result.warnings ?? []) : [];
  return [
    finishedLine(result),
    ...warnings.map(({ detail }) => `  ${paint('yellow', '!')} ${printable(detail)}`),
  ].join('\n');
}

function finishedLine(result: Finished): string {
  const input = nameOf(result.input);
  if (!result.ok) return `${paint('red', '✗')} ${input}: ${printable(result.error.detail)}`;
  const output = result.output === '-' ? 'standard output' : printable(result.output);
  const facts = `${formatBytes(result.bytes)}, ${formatSeconds(result.seconds)}`;
  return `${paint('green', '✓')} ${input} → ${output} ${paint('dim', `(${facts})`)}`;
}

/** In the unit that leaves few digits, by thousands. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

function formatSeconds(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : formatDuration(seconds * 1000);
}

/** In whole seconds, of which hours need none. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return `${seconds} s`;
  return minutes < 60
    ? `${minutes} min ${seconds % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
