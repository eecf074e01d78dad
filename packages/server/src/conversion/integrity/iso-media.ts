/** The boxes of MP4 and its kin: the length of each, what it is, and what it holds. */
import { topBoxes } from '../file-type/iso-media.ts';
import type { Looked } from './looked.ts';

/** What holds the media. Behind them there may be anything, and some writers miscount what they leave empty. */
const MEANT = ['moov', 'mdat', 'moof', 'meta'];

/** Whether a file of the ISO base media family has all the bytes of its media. */
export async function isIsoMediaWhole({ read, bytes }: Looked): Promise<boolean> {
  for await (const { type, at, length } of topBoxes(read, bytes)) {
    if (MEANT.includes(type) && at + length > bytes) return false;
  }
  return true;
}
