/** Windows' metafiles, whose header says how long they are ([MS-WMF] 2.3.2.2). */
import type { FileProbe } from '../file-probe.ts';

const PLACEABLE = 0x9ac6cdd7;
const PLACEABLE_BYTES = 22;
const HEADER_BYTES = 18;
const WORD_BYTES = 2;

/** Whether a Windows metafile has all its bytes; a header of its own before it may be counted or not. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const start = (await read(0, 4)).readUInt32LE(0) === PLACEABLE ? PLACEABLE_BYTES : 0;
  const header = await read(start, HEADER_BYTES);
  return header.length === HEADER_BYTES && header.readUInt32LE(6) * WORD_BYTES <= bytes;
}
