import { FOR_PAGES } from '../build.ts';

/**
 * The seconds that a `Retry-After` header asks for (RFC 9110 §10.2.3: whole seconds or an HTTP date). Anything else
 * counts as no header, so that a malformed one never makes a request look repeatable.
 */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // What a page is told are seconds, if anything: servers have to allow it.
  if (FOR_PAGES) return undefined;
  // Date.parse alone would also take "5.5", "-3" or "retry in 5 GMT" for a date.
  const date = Date.parse(/^\w+, \d\d[ -]\w{3}[ -][\d :]+ GMT$/.test(value) ? value : '');
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
