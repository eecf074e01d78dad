/**
 * The seconds that a `Retry-After` header asks for (RFC 9110 §10.2.3: whole seconds or an HTTP date). Anything else
 * counts as no header, so that a malformed one never makes a request look repeatable.
 */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // Every HTTP date ends in GMT; Date.parse alone would also take "5.5" or "-3" for a date.
  const date = /GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
