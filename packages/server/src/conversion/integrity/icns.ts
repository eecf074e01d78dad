/** Icons of macOS: four letters, the length of the whole, and a row of pictures, each with its own length. */
import type { Looked } from './looked.ts';

const HEADER_BYTES = 8;

/** Whether an icon has all its bytes. Any of its pictures may be the one that a reader takes. */
export async function isIcnsWhole({ read, bytes }: Looked): Promise<boolean> {
  return (await read(0, HEADER_BYTES)).readUInt32BE(4) <= bytes;
}
