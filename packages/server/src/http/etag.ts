/** Whether a client has something already, by its `If-None-Match`. */

/**
 * RFC 9110, 13.1.2: validators are compared weakly, since a cache may have marked its own as weak.
 *
 * @param etag with its quotes
 * @param header a list of validators, or `*` for any
 */
export function isAmong(etag: string, header = ''): boolean {
  if (header.trim() === '*') return true;
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}
