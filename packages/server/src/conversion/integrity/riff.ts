/** The chunks of RIFF: four letters, the length of what follows, and that. */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 8;
/** Writers that cannot go back, into a pipe, leave a length that is none. */
const NO_LENGTH = 0x7f000000;
/** What some writers forget of their last chunk: that it is padded to an even length, or that its header counts. */
const SLACK_BYTES = HEADER_BYTES;

/** Whether a RIFF file has all its bytes. A long AVI file is a row of several chunks, each as long as a disk allowed. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  let at = 0;
  for (;;) {
    const header = await read(at, HEADER_BYTES);
    if (header.length < HEADER_BYTES || header.toString('latin1', 0, 4) !== 'RIFF') return true;
    const length = header.readUInt32LE(4);
    if (length === 0 || length >= NO_LENGTH) return true;
    at += HEADER_BYTES + length + (length % 2);
    if (at > bytes + SLACK_BYTES) return false;
  }
}
