/** The chunks of a PNG image: https://www.w3.org/TR/png/#5Chunk-layout */
import { crc32 } from 'node:zlib';
import type { FileProbe, Read } from '../file-probe.ts';

const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 8;
const CHECKSUM_BYTES = 4;
const PIECE_BYTES = 1024 ** 2;

/** Whether the chunks that the picture is made of are all there, with the checksums that they say. */
export async function isComplete({ read }: FileProbe): Promise<boolean> {
  let at = SIGNATURE_BYTES;
  for (;;) {
    const header = await read(at, HEADER_BYTES);
    if (header.length < HEADER_BYTES) return false;
    const name = header.subarray(4);
    const end = at + HEADER_BYTES + header.readUInt32BE(0);
    if (isCritical(name)) {
      const sum = await checksum(read, at + 4, end);
      const said = await read(end, CHECKSUM_BYTES);
      if (said.length < CHECKSUM_BYTES || said.readUInt32BE(0) !== sum) return false;
    }
    if (name.toString('latin1') === 'IEND') return true;
    at = end + CHECKSUM_BYTES;
  }
}

/** The others hold remarks, and programs that change them forget their checksums. */
function isCritical(name: Buffer): boolean {
  return ((name[0] ?? 0) & 0x20) === 0;
}

async function checksum(read: Read, from: number, to: number): Promise<number> {
  let sum = 0;
  for (let at = from; at < to; ) {
    const piece = await read(at, Math.min(PIECE_BYTES, to - at));
    if (piece.length === 0) break;
    sum = crc32(piece, sum);
    at += piece.length;
  }
  return sum;
}
