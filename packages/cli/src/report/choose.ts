import { Bars } from './bars.ts';
import { Lines } from './lines.ts';
import type { Report } from './report.ts';

/** What people want to see. */
export interface ReportOptions {
  quiet?: boolean;
  json?: boolean;
  verbose?: boolean;
}

/**
 * Bars on a terminal (TTY), else a line for each file. Standard output is for data alone: bars would run into it where
 * both streams are the same terminal.
 *
 * @param total how many files there are
 */
export function chooseReport(
  { quiet = false, json = false }: ReportOptions,
  total: number,
  writesToStdout: boolean,
): Report {
  // Some terminals do not say how large they are: nothing can be drawn there.
  const isScreen =
    process.stderr.isTTY && process.stderr.columns > 0 && !process.env.CI && process.env.TERM !== 'dumb';
  const isShared = (json || writesToStdout) && process.stdout.isTTY;
  if (isScreen && !isShared && !quiet) return new Bars(total);
  return new Lines({ successes: !quiet && !json, failures: true, notes: !quiet });
}
