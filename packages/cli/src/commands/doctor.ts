import { connect, readConnection } from '../connection.ts';
import type { ConnectionOptions } from '../connection-options.ts';
import type { Finding } from '../doctor/finding.ts';
import { Examination } from '../doctor/steps.ts';
import { EXIT, UsageError } from '../exit.ts';
import { paint, printable } from '../report/text.ts';

/** What `converter doctor` was told. */
export interface DoctorCommandOptions extends ConnectionOptions {
  origin?: string;
  json?: boolean;
}

const STEP_MS = 10_000;
const MARKS = { ok: '✓', warning: '!', failed: '✗', skipped: '-' } as const;
const COLOURS = { ok: 'green', warning: 'yellow', failed: 'red', skipped: 'dim' } as const;

/**
 * Says what is in the way of a conversion, and what helps.
 *
 * @returns the exit code: it counts as a failure if something is
 */
export async function doctor(options: DoctorCommandOptions, signal: AbortSignal): Promise<number> {
  const { json, origin, timeout = STEP_MS } = options;
  if (origin !== undefined && new URL(origin, 'http://none').origin !== origin) {
    throw new UsageError(`--origin ${origin} is not usable. Pass one such as https://app.example.com.`);
  }
  const connection = readConnection(options);
  // Looks once, and says so at once.
  const converter = connect({ ...options, retries: 0 }, { needsKey: false });
  const url = new URL(converter.baseUrl);
  const limit = () => AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  const found: Finding[] = [];
  for await (const finding of new Examination({ url, connection, converter, origin, limit }).run()) {
    signal.throwIfAborted();
    found.push(finding);
    const { step, state, detail } = finding;
    const mark = paint(COLOURS[state], MARKS[state], process.stdout);
    if (!json) process.stdout.write(`${mark} ${step.padEnd(10)}  ${printable(detail)}\n`);
  }
  const isWell = found.every(({ state }) => state !== 'failed');
  if (json) process.stdout.write(`${JSON.stringify({ ok: isWell, steps: found })}\n`);
  return isWell ? EXIT.done : EXIT.failed;
}
