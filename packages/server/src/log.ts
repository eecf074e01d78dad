import { destination, pino } from 'pino';

/** The server's log. */
export type Logger = ReturnType<typeof createLogger>;

const STANDARD_ERROR = 2;
/** Lines wait for a reader that is slow, up to so many bytes; then they are lost, and not the server's time. */
const MAX_WAITING_BYTES = 16 * 1024 ** 2;

/**
 * A log of JSON lines on standard error, which leaves standard output to what is meant for people.
 *
 * @param level pino's, from `fatal` to `trace`, or `silent`
 */
export function createLogger(level: string) {
  const redact = { paths: ['*.apiKey', 'apiKey', '*.headers["x-api-key"]'], censor: '[key]' };
  const dest = { dest: STANDARD_ERROR, sync: false, maxLength: MAX_WAITING_BYTES };
  return pino({ level, redact }, destination(dest));
}
