/** Windows' metafiles, whose headers say how long they are ([MS-EMF] 2.2.9, [MS-WMF] 2.3.2.2). */
import type { Looked } from './looked.ts';

const EMF_HEADER_BYTES = 52;
const PLACEABLE = 0x9ac6cdd7;
const PLACEABLE_BYTES = 22;
const WMF_HEADER_BYTES = 18;
const WORD_BYTES = 2;

/** Whether an enhanced metafile has all its bytes. */
export async function isEmfWhole({ read, bytes }: Looked): Promise<boolean> {
  const header = await read(0, EMF_HEADER_BYTES);
  return header.length === EMF_HEADER_BYTES && header.readUInt32LE(48) <= bytes;
}

/** Whether a Windows metafile has all its bytes; a header of its own before it may be counted or not. */
export async function isWmfWhole({ read, bytes }: Looked): Promise<boolean> {
  const start = (await read(0, 4)).readUInt32LE(0) === PLACEABLE ? PLACEABLE_BYTES : 0;
  const header = await read(start, WMF_HEADER_BYTES);
  return header.length === WMF_HEADER_BYTES && header.readUInt32LE(6) * WORD_BYTES <= bytes;
}
