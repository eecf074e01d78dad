/** RAR archives of the fifth version, which end with a header that says so. Older ones may lack it. */
import { type FileProbe, tailOf } from '../file-probe.ts';

const END_HEADER = Buffer.from('1d775651030504', 'hex');
/** Something may follow, such as a signature. */
const MAX_END_BYTES = 64 * 1024;

/** Whether the last header is there. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  return (await tailOf(file, MAX_END_BYTES)).includes(END_HEADER);
}
