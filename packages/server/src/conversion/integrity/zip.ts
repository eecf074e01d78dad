/** Zip archives, which have the list of their members at the end. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const END_RECORD = Buffer.from('PK\x05\x06', 'latin1');
const END_RECORD_BYTES = 22;
/** The record itself and the longest comment that can stand behind it. */
const MAX_END_BYTES = END_RECORD_BYTES + 0xffff;

/** The first of several volumes begins with it, which is not damaged; what reads the list says what it is. */
const SPANNED = Buffer.from('PK\x07\x08', 'latin1');

/** Whether the list of members is there. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  if ((await file.read(0, SPANNED.length)).equals(SPANNED)) return true;
  const tail = await tailOf(file, MAX_END_BYTES);
  const at = tail.lastIndexOf(END_RECORD);
  return at >= 0 && at + END_RECORD_BYTES <= tail.length;
}
