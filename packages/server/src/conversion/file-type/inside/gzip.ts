import { constants, gunzipSync } from 'node:zlib';

/** Enough compressed bytes for what a file begins with, few enough that no bomb hides in them. */
const PROBE_BYTES = 4096;

/** How the content of a gzip file begins; empty where it is none. */
export function unzipped(head: Buffer): Buffer {
  try {
    return gunzipSync(head.subarray(0, PROBE_BYTES), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
