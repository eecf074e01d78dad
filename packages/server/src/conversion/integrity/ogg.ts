/** Ogg, which has no length at all: whether the last page (RFC 3533) has all its bytes is the only sign. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const HEADER_BYTES = 27;
const MAX_PAGE_BYTES = HEADER_BYTES + 255 + 255 * 255;

/** Whether the last page ends where it says. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  const tail = await tailOf(file, MAX_PAGE_BYTES);
  const start = tail.lastIndexOf('OggS');
  if (start < 0) return true;
  const page = tail.subarray(start);
  const segments = page[HEADER_BYTES - 1] ?? 0;
  const lengths = page.subarray(HEADER_BYTES, HEADER_BYTES + segments);
  const body = lengths.reduce((sum, length) => sum + length, 0);
  return page.length >= HEADER_BYTES + segments + body;
}
