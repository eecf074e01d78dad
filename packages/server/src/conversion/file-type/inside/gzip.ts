import { constants, inflateRawSync } from 'node:zlib';

/** Enough compressed bytes for what a file begins with, few enough that no bomb hides in them. */
const PROBE_BYTES = 4096;
const HEADER_BYTES = 10;

/** What a gzip header may have behind its first bytes. */
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;

/** How the content of a gzip file begins; empty where it is none. Neither its checksum nor what follows it counts. */
export function unzipped(head: Buffer): Buffer {
  const probed = head.subarray(0, PROBE_BYTES);
  try {
    return inflateRawSync(probed.subarray(contentAt(probed)), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

function contentAt(head: Buffer): number {
  const flags = head.readUInt8(3);
  let at = HEADER_BYTES;
  if (flags & HAS_EXTRA) at += 2 + head.readUInt16LE(at);
  for (const text of [HAS_NAME, HAS_COMMENT]) if (flags & text) at = head.indexOf(0, at) + 1;
  return flags & HAS_CHECKSUM ? at + 2 : at;
}
