/** Icons of macOS: four letters, the length of the whole, and a row of pictures, each with its own length. */
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 8;

/** Whether an icon has all its bytes. Any of its pictures may be the one that a reader takes. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  return (await read(0, HEADER_BYTES)).readUInt32BE(4) <= bytes;
}
