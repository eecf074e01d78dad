/** QOI images, which end with the same eight bytes: https://qoiformat.org/qoi-specification.pdf */
import { type FileProbe, tailOf } from '../file-probe.ts';

const END = Buffer.from('0000000000000001', 'hex');

/** Whether the end is there. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  return (await tailOf(file, END.length)).equals(END);
}
