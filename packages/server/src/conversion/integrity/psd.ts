/**
 * Photoshop's files, whose last part is the whole picture: its rows are packed, with their lengths before them, or as long
 * as they are wide. ImageMagick fills in what is missing of it.
 *
 * @see https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/
 */
import { type FileProbe, piecesOf } from '../file-probe.ts';

const HEADER_BYTES = 26;
const LARGE = 2;
const UNPACKED = 0;
const PACKED = 1;

/** Whether the picture ends within the file. */
export async function isComplete(file: FileProbe): Promise<boolean> {
  const { read, bytes } = file;
  const header = await read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return false;
  const isLarge = header.readUInt16BE(4) === LARGE;
  const [channels, rows, columns] = [
    header.readUInt16BE(12),
    header.readUInt32BE(14),
    header.readUInt32BE(18),
  ];
  const start = await afterSections(file, isLarge);
  const packing = start === undefined ? undefined : await read(start, 2);
  if (start === undefined || packing?.length !== 2) return false;
  const at = start + 2;
  switch (packing.readUInt16BE(0)) {
    case UNPACKED:
      return at + channels * rows * Math.ceil((columns * header.readUInt16BE(22)) / 8) <= bytes;
    case PACKED: {
      const wide = isLarge ? 4 : 2;
      const pixels = at + channels * rows * wide;
      return pixels <= bytes && pixels + (await sumOf(file, at, pixels, wide)) <= bytes;
    }
    default:
      return at < bytes;
  }
}

/** Behind the colours, the resources and the layers, each of which has its length before it. */
async function afterSections({ read }: FileProbe, isLarge: boolean): Promise<number | undefined> {
  let at = HEADER_BYTES;
  for (const wide of [4, 4, isLarge ? 8 : 4]) {
    const length = await read(at, wide);
    if (length.length < wide) return undefined;
    at += wide + (wide === 8 ? Number(length.readBigUInt64BE(0)) : length.readUInt32BE(0));
  }
  return at;
}

/** Of the numbers in a part of a file, each of so many bytes. Pieces end between two of them. */
async function sumOf(file: FileProbe, from: number, to: number, wide: number): Promise<number> {
  let sum = 0;
  for await (const piece of piecesOf(file, from, to)) {
    for (let at = 0; at + wide <= piece.length; at += wide) sum += piece.readUIntBE(at, wide);
  }
  return sum;
}
