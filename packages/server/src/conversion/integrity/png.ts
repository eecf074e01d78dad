/** The chunks of a PNG image: https://www.w3.org/TR/png/#5Chunk-layout */
import { Readable } from 'node:stream';
import { crc32, createInflate } from 'node:zlib';
import type { FileProbe, Read } from '../file-probe.ts';

const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 8;
const CHECKSUM_BYTES = 4;
const PIECE_BYTES = 1024 ** 2;

/**
 * Whether the chunks that the picture is made of are all there, with the checksums that they say. Only the last, which
 * has nothing in it, may be missing where all rows are there.
 */
export async function isComplete({ read }: FileProbe): Promise<boolean> {
  const data: Part[] = [];
  let at = SIGNATURE_BYTES;
  for (;;) {
    const header = await read(at, HEADER_BYTES);
    if (header.length === 0) return hasAllRows(read, data);
    if (header.length < HEADER_BYTES) return false;
    const name = header.subarray(4);
    const end = at + HEADER_BYTES + header.readUInt32BE(0);
    if (isCritical(name)) {
      const sum = await checksum(read, at + 4, end);
      const said = await read(end, CHECKSUM_BYTES);
      if (said.length < CHECKSUM_BYTES || said.readUInt32BE(0) !== sum) return false;
    }
    if (name.toString('latin1') === 'IEND') return true;
    if (name.toString('latin1') === 'IDAT') data.push({ from: at + HEADER_BYTES, to: end });
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

/** Data of the picture, which may lie in several chunks. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const LEAST_HEADER = 29;
/** A picture of more bytes is not unpacked to be looked at. */
const MOST_UNPACKED = 2 ** 28;

async function hasAllRows(read: Read, data: readonly Part[]): Promise<boolean> {
  const header = await read(0, LEAST_HEADER);
  if (header.length < LEAST_HEADER || data.length === 0) return false;
  const bits = (header[24] ?? 0) * (SAMPLES[header[25] ?? 0] ?? 0);
  const rows = header[28] === 0 ? [[0, 0, 1, 1]] : INTERLACED;
  const [width, height] = [header.readUInt32BE(16), header.readUInt32BE(20)];
  const wanted = rows.reduce((sum, [left = 0, top = 0, right = 1, down = 1]) => {
    const [columns, lines] = [Math.ceil((width - left) / right), Math.ceil((height - top) / down)];
    return columns > 0 && lines > 0 ? sum + lines * (1 + Math.ceil((columns * bits) / 8)) : sum;
  }, 0);
  return wanted > 0 && wanted <= MOST_UNPACKED && (await unpacked(read, data, wanted)) >= wanted;
}

/** Where each pass begins, and how far its pixels lie apart. */
const INTERLACED = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** How many bytes come out, until there are enough. */
async function unpacked(read: Read, data: readonly Part[], enough: number): Promise<number> {
  const inflate = createInflate();
  async function* packed() {
    for (const { from, to } of data) {
      for (let at = from; at < to; at += PIECE_BYTES)
        yield Buffer.from(await read(at, Math.min(PIECE_BYTES, to - at)));
    }
  }
  let bytes = 0;
  try {
    for await (const piece of Readable.from(packed()).pipe(inflate)) {
      bytes += piece.length;
      if (bytes >= enough) break;
    }
  } catch {
    // What is not packed as it should be ends here.
  }
  return bytes;
}
