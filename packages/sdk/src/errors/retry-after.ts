/**
 * The seconds that a `Retry-After` header asks for (RFC 9110 §10.2.3: whole seconds or an HTTP date). Anything else
 * counts as no header, so that a malformed one never makes a request look repeatable.
 */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // Date.parse alone would also take "5.5", "-3" or "retry in 5 GMT" for a date.
  const date = DATES.some((form) => form.test(value))
    ? Date.parse(value.replace(/(?<! GMT)$/, ' GMT'))
    : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

/** The three forms of an HTTP date (RFC 9110 §5.6.7), of which the last one does not say GMT. */
const DATES = [
  /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/,
  /^\w{6,9}, \d\d-\w{3}-\d\d \d\d:\d\d:\d\d GMT$/,
  /^\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/,
];
