/** Windows' enhanced metafiles, whose header says how long they are ([MS-EMF] 2.2.9). */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 52;

/** Whether an enhanced metafile has all its bytes. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const header = await read(0, HEADER_BYTES);
  return header.length === HEADER_BYTES && header.readUInt32LE(48) <= bytes;
}
