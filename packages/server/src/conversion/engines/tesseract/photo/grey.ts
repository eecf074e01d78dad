/** Pictures without colours, as the detector and Tesseract see them. */
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** A byte for each pixel, from black to white. */
export interface Grey {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Portable grey maps, which sharp does not know, have three numbers before the pixels. */
const PGM_HEAD = /^P5\s+(\d+)\s+(\d+)\s+255\s/;
const HEAD_BYTES = 64;

/** Reads one page of a picture: what can be seen through is white. */
export async function readGrey(path: string): Promise<Grey> {
  if (path.endsWith('.pgm')) {
    const file = await readFile(path);
    const [head = '', width, height] = PGM_HEAD.exec(file.toString('latin1', 0, HEAD_BYTES)) ?? [];
    return { data: file.subarray(head.length), width: Number(width), height: Number(height) };
  }
  const picture = sharp(path).flatten({ background: '#fff' }).toColourspace('b-w').raw({ depth: 'uchar' });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The same picture in another size. */
export async function resized(
  { data, width, height }: Grey,
  toWidth: number,
  toHeight: number,
): Promise<Grey> {
  const picture = sharp(data, { raw: { width, height, channels: 1 } });
  const resize = picture.resize(toWidth, toHeight, { fit: 'fill' }).toColourspace('b-w').raw();
  return { data: await resize.toBuffer(), width: toWidth, height: toHeight };
}

export async function writeGrey(path: string, { data, width, height }: Grey): Promise<void> {
  await writeFile(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
}
