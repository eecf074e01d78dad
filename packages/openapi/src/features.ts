/**
 * What a server of this contract can do beyond the hosted API's page. It names these in the header
 * `Converter-Features` of every answer; a server without the header ignores what they would change.
 */
export const FEATURES = [
  /** `?files` on `GET /download/{jobid}` and `POST /convert/sync`. */
  'all-files',
  /** `Idempotency-Key` on both conversion routes. */
  'idempotency-key',
  /** The field `options` on both conversion routes, and `GET /public/pairs/{from}/{to}`. */
  'options',
  /** `?wait` on `GET /progress/{jobid}`. */
  'progress-wait',
  /** `?wait` on `POST /convert/sync`. */
  'sync-wait',
] as const;

/** A name in the header `Converter-Features`. */
export type Feature = (typeof FEATURES)[number];
