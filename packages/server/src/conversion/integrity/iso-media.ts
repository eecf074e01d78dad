/** The boxes of MP4 and its kin: the length of each, what it is, and what it holds. */
import type { FileProbe } from '../file-probe.ts';
import { topBoxes } from '../file-type/inside/iso-media.ts';

/** What holds the media. Behind them there may be anything, and some writers miscount what they leave empty. */
const MEANT = ['moov', 'mdat', 'moof', 'meta'];

/** Whether a file of the ISO base media family has all the bytes of its media. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  for await (const { type, at, length } of topBoxes(read, bytes)) {
    if (MEANT.includes(type) && at + length > bytes) return false;
  }
  return true;
}
