/**
 * Icons of Windows, as far as ImageMagick does not look into them: how many colours each picture has, and the mask of
 * those whose pixels all say that they are clear.
 */
import type { Run } from '../../engine.ts';
import type { Looks } from '../../kits/pictures/magick.ts';
import type { TurnTool } from '../../kits/pictures/turn.ts';

/** One picture, as the icon's list has it. */
export interface IconPicture {
  /** Bits of a pixel. */
  readonly bits: number;
  /** Where it lies in the file. */
  readonly at: number;
}

const HEADER_BYTES = 6;
const ROW_BYTES = 16;
const MOST_PICTURES = 64;
const ICON = 1;

/** The icon's list; none for a pointer, which has in it where it points to. */
export async function iconPictures(input: string, run: Run<TurnTool>): Promise<IconPicture[]> {
  const list = await bytesOf(input, 0, HEADER_BYTES + MOST_PICTURES * ROW_BYTES, run);
  if (list.length < HEADER_BYTES || list.readUInt16LE(2) !== ICON) return [];
  const count = Math.min(list.readUInt16LE(4), Math.floor((list.length - HEADER_BYTES) / ROW_BYTES));
  return Array.from({ length: count }, (_, index) => {
    const row = HEADER_BYTES + index * ROW_BYTES;
    return { bits: list.readUInt16LE(row + 6), at: list.readUInt32LE(row + 12) };
  });
}

/** An icon holds one picture in several sizes; the largest shows most, and of several the one with most colours. */
export function largest(pictures: readonly Looks[], listed: readonly IconPicture[]): number {
  const worth = pictures.map(
    ({ width, height, depth }, index) => width * height * 1024 + (listed[index]?.bits ?? 0) * 16 + depth,
  );
  return worth.indexOf(Math.max(...worth));
}

const BITMAP_HEADER = 40;
const BITS = 32;

/**
 * How ImageMagick takes what is clear from the mask that lies behind a picture's pixels.
 *
 * @returns undefined for a picture that has none
 */
export async function maskOf(
  input: string,
  { at }: IconPicture,
  run: Run<TurnTool>,
): Promise<string[] | undefined> {
  const header = await bytesOf(input, at, BITMAP_HEADER, run);
  const isBitmap = header.length === BITMAP_HEADER && header.readUInt32LE(0) === BITMAP_HEADER;
  if (!isBitmap || header.readUInt16LE(14) !== BITS) return undefined;
  const [width, height] = [header.readInt32LE(4), header.readInt32LE(8) / 2];
  const mask = at + BITMAP_HEADER + width * height * 4;
  // Rows are filled up to 32 pixels, and the lowest is the first.
  const rows = `${Math.ceil(width / 32) * 32}x${height}+${mask}`;
  const read = [
    '-size',
    rows,
    '-depth',
    '1',
    `gray:${input}`,
    '-flip',
    '-crop',
    `${width}x${height}+0+0`,
    '+repage',
  ];
  return [
    '-alpha',
    'off',
    '(',
    ...read,
    '-negate',
    ')',
    '-compose',
    'CopyOpacity',
    '-composite',
    '-depth',
    '8',
  ];
}

async function bytesOf(input: string, at: number, length: number, run: Run<TurnTool>): Promise<Buffer> {
  const { stdout } = await run.tool('od', ['-An', '-v', '-tx1', `-j${at}`, `-N${length}`, input]);
  return Buffer.from(stdout.replace(/\s/g, ''), 'hex');
}
