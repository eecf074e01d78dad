/** AMR: frames of 20 milliseconds, each with a byte in front that says by its kind how long it is (RFC 4867, section 5.3). */
import type { FileProbe } from '../file-probe.ts';

/** Bytes behind the first one of a frame, by its kind; the last kinds are silence and nothing. */
const NARROW = { magic: '#!AMR\n', frames: [12, 13, 15, 17, 19, 20, 26, 31, 5, 6, 5, 5, 0, 0, 0, 0] };
const WIDE = { magic: '#!AMR-WB\n', frames: [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0] };
const BLOCK_BYTES = 64 * 1024;

/** Whether an AMR recording ends where one of its frames does. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const head = (await read(0, WIDE.magic.length)).toString('latin1');
  const kind = [NARROW, WIDE].find(({ magic }) => head.startsWith(magic));
  if (!kind) return true;
  let at = kind.magic.length;
  while (at < bytes) {
    const start = at;
    const block = await read(start, BLOCK_BYTES);
    while (at < start + block.length) at += 1 + (kind.frames[((block[at - start] ?? 0) >> 3) & 15] ?? 0);
    if (at === start) return true;
  }
  return at === bytes;
}
