import { randomUUID } from 'node:crypto';

const LENGTH = 16;

/** What a request is called in its answer and in the log. Unlike other random bytes, those of a UUID are made for many at a time. */
export function newRequestId(): string {
  return randomUUID().replaceAll('-', '').slice(-LENGTH);
}
