/** RAR archives of the fifth version, which end with a header that says so. Older ones may lack it. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const END_HEADER = Buffer.from('1d775651030504', 'hex');
/** Something may follow, such as a signature. */
const MAX_END_BYTES = 64 * 1024;

const MARK_BYTES = 8;
/** Its kind stands behind a checksum and a length of one byte. */
const KIND_AT = MARK_BYTES + 5;
const LOCKED_KIND = 4;

/** Whether the last header is there, or all of them are locked. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  if ((await file.read(KIND_AT, 1))[0] === LOCKED_KIND) return true;
  return (await tailOf(file, MAX_END_BYTES)).includes(END_HEADER);
}
