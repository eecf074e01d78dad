/** The chunks of IFF, such as AIFF: four letters, the length of what follows, and that. */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 8;
/** Writers that cannot go back, into a pipe, leave a length that is none. */
const NO_LENGTH = 0x7f000000;
/** What some writers forget of their last chunk: that it is padded to an even length, or that its header counts. */
const SLACK_BYTES = HEADER_BYTES;

/** Whether an IFF file has all its bytes. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const length = (await read(0, HEADER_BYTES)).readUInt32BE(4);
  return length >= NO_LENGTH || HEADER_BYTES + length <= bytes + SLACK_BYTES;
}
