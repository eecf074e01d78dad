import { destination, pino } from 'pino';

/** The server's log. */
export type Logger = ReturnType<typeof createLogger>;

const STANDARD_ERROR = 2;

/**
 * A log of JSON lines on standard error, which leaves standard output to what is meant for people.
 *
 * @param level pino's, from `fatal` to `trace`, or `silent`
 */
export function createLogger(level: string) {
  const redact = { paths: ['*.apiKey', 'apiKey', '*.headers["x-api-key"]'], censor: '[key]' };
  return pino({ level, redact }, destination(STANDARD_ERROR));
}
