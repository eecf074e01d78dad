/**
 * The blocks of a GIF file. Its decoders show what they have got, with any setting.
 *
 * @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
import type { FileProbe, Read } from '../file-probe.ts';

const HEADER_BYTES = 13;
const EXTENSION = 0x21;
const PICTURE = 0x2c;

/** Whether all blocks are there to their ends. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  let at = HEADER_BYTES + colourTable((await read(0, HEADER_BYTES))[10]);
  while (at < bytes) {
    const block = await read(at, 10);
    if (block[0] === EXTENSION) at = await afterSubBlocks(read, at + 2);
    else if (block[0] === PICTURE) at = await afterSubBlocks(read, at + 11 + colourTable(block[9]));
    // The trailer; and what is no block ends the picture for every decoder.
    else return true;
  }
  return at === bytes;
}

function colourTable(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** A row of pieces, each with its length before it; an empty one is the last. */
async function afterSubBlocks(read: Read, start: number): Promise<number> {
  let at = start;
  for (;;) {
    const [size = 0] = await read(at, 1);
    at += size + 1;
    if (size === 0) return at;
  }
}
