import { pino } from 'pino';

/** The server's log: JSON lines on standard output. */
export type Logger = ReturnType<typeof createLogger>;

/** @param level pino's, from `fatal` to `trace`, or `silent` */
export function createLogger(level: string) {
  return pino({
    level,
    redact: { paths: ['*.apiKey', 'apiKey', '*.headers["x-api-key"]'], censor: '[key]' },
  });
}
