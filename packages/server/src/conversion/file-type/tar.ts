const BLOCK_BYTES = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

/**
 * Whether a file begins with a tar header. Its checksum is a better sign than the magic number, which old archives lack,
 * and than the first member's name, which may be any other format's magic number.
 */
export function beginsWithTar(head: Buffer): boolean {
  const header = head.subarray(0, BLOCK_BYTES);
  if (header.length < BLOCK_BYTES || header[0] === 0) return false;
  const field = header.toString('latin1', CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_BYTES);
  const stated = Number.parseInt(field.replaceAll('\0', ' ').trim(), 8);
  // The field itself counts as spaces.
  let sum = CHECKSUM_BYTES * 0x20;
  for (const [at, byte] of header.entries()) {
    if (at < CHECKSUM_AT || at >= CHECKSUM_AT + CHECKSUM_BYTES) sum += byte;
  }
  return sum === stated;
}

/** What programs fill up an archive to. */
const RECORD_BYTES = 20 * BLOCK_BYTES;

/** Whether this is a whole archive of nothing: two blocks of zeros, which are the end, and at most a record of them. */
export function isEmptyTar(content: Buffer): boolean {
  const { length } = content;
  return length >= 2 * BLOCK_BYTES && length <= RECORD_BYTES && content.every((byte) => byte === 0);
}
