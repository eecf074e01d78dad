import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { recognise } from '../../conversion/content.ts';
import type { Check, Facts, Made } from '../fixture.ts';

/** Pixels as anybody's decoder gives them: four bytes each, red, green, blue and how opaque it is. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Formats that keep transparency, and those that hold several pictures in one file. */
const TRANSPARENT = ['png', 'webp', 'avif', 'tiff', 'gif', 'heic', 'ico', 'svg'];
const ANIMATED = ['gif', 'webp'];
/** An icon is a square of at most this. */
const ICON_SIDE = 256;
/** Lossy formats and those with few colours come this near, of 255. */
const TOLERANCE = 40;

/** Pictures: decodes them with another decoder than the engines', and looks at their size and corners. */
export const checkImage: Check = async (made, { format, facts }) => {
  for (const { path } of made.files)
    equal((await recognise(path)).format?.id, made.to, 'the type by content');
  const pictures = await decodeAll(made);
  if (facts.frames !== undefined && ANIMATED.includes(made.to))
    equal(pictures.length, facts.frames, 'frames');
  else if (made.to !== 'ico') equal(pictures.length, pagesOf(facts) ?? pictures.length, 'pages');
  for (const picture of pictures) {
    if (facts.corners) checkPicture(picture, facts, made.to);
    else ok(new Set(picture.rgba).size > 2, `a page of the ${format} file is empty`);
  }
  return ['type', 'pages', ...(facts.corners ? ['size', 'colours'] : ['content'])];
};

/** Pages that are made of pictures: draws them, and looks at their corners. */
export const checkPictures: Check = async ({ files }, { facts }) => {
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`There are ${files.length} files instead of one.`);
  const { stdout, stderr } = await execa('pdfinfo', [file.path]);
  equal(stderr, '', 'a damaged PDF');
  const pages = Number(/^Pages:\s*(\d+)/m.exec(stdout)?.[1]);
  equal(pages, facts.pages, 'pages');
  for (let page = 1; page <= pages; page++) checkCorners(await drawPage(file.path, page), facts, false);
  return ['pages', 'colours'];
};

/** A whole page as a picture of some size. */
async function drawPage(path: string, page: number): Promise<Pixels> {
  const range = ['-f', String(page), '-l', String(page), '-singlefile', '-scale-to', '400', '-png'];
  const { stdout } = await execa('pdftoppm', [...range, path], { encoding: 'buffer' });
  return viaFfmpeg('png_pipe', stdout);
}

function checkPicture(picture: Pixels, facts: Facts, format: string): void {
  const { width = picture.width, height = picture.height } = facts;
  const side = Math.min(ICON_SIDE, Math.max(width, height));
  const expected = format === 'ico' ? [side, side] : [width, height];
  deepStrictEqual([picture.width, picture.height], expected, `${picture.width} × ${picture.height} pixels`);
  const isClear = facts.alpha === true && TRANSPARENT.includes(format);
  checkCorners(format === 'ico' ? inner(picture, width / height) : picture, facts, isClear);
}

/** What lies between an icon's transparent edges. */
function inner(square: Pixels, ratio: number): Pixels {
  const height = Math.round(square.height / ratio);
  const top = Math.floor((square.height - height) / 2);
  const [from, to] = [top, top + height].map((row) => row * square.width * 4);
  return { width: square.width, height, rgba: square.rgba.subarray(from, to) };
}

const COLOURS: Readonly<Record<string, readonly number[]>> = {
  red: [255, 0, 0, 255],
  green: [0, 128, 0, 255],
  blue: [0, 0, 255, 255],
  white: [255, 255, 255, 255],
};

export function checkCorners(
  { width, height, rgba }: Pixels,
  { corners = [] }: Facts,
  isClear: boolean,
): void {
  const inset = [Math.floor(width * 0.05), Math.floor(height * 0.05)] as const;
  for (const [index, colour] of corners.entries()) {
    const x = index % 2 === 0 ? inset[0] : width - 1 - inset[0];
    const y = index < 2 ? inset[1] : height - 1 - inset[1];
    const found = [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
    const where = `the corner ${index + 1} is ${found.join(' ')} instead of ${colour}`;
    if (colour === 'clear' && isClear) {
      ok((found[3] ?? 255) < TOLERANCE, where);
      continue;
    }
    const expected = COLOURS[colour === 'clear' ? 'white' : colour] ?? [];
    ok(
      expected.every((value, channel) => Math.abs(value - (found[channel] ?? Number.NaN)) <= TOLERANCE),
      where,
    );
  }
}

async function decodeAll({ files, to }: Made): Promise<Pixels[]> {
  const decoded: Pixels[] = [];
  for (const { path } of files) decoded.push(...(await decode(path, to)));
  return decoded;
}

/**
 * ffmpeg for what sharp, ImageMagick, librsvg and poppler write, and ImageMagick for what ffmpeg does not know well. What
 * x265 and sharp's AV1 encoder write, Debian's libheif reads with other decoders.
 */
async function decode(path: string, format: string): Promise<Pixels[]> {
  switch (format) {
    case 'png':
      return [await viaFfmpeg('png_pipe', path)];
    case 'jpg':
      return [await viaFfmpeg('jpeg_pipe', path)];
    case 'bmp':
      return [await viaFfmpeg('bmp_pipe', path)];
    case 'ico':
      return [await viaFfmpeg('ico', path)];
    case 'heic':
    case 'avif':
      return [await viaLibheif(path)];
    case 'svg': {
      const { stdout } = await execa('rsvg-convert', ['-f', 'png', path], { encoding: 'buffer' });
      return [await viaFfmpeg('png_pipe', stdout)];
    }
    default:
      return viaImageMagick(format, path);
  }
}

/** The first picture of a file, or of bytes, by a demuxer that is forced; of an icon the largest. */
export async function viaFfmpeg(demuxer: string, source: string | Uint8Array): Promise<Pixels> {
  const isPath = typeof source === 'string';
  const input = ['-f', demuxer, '-i', isPath ? source : 'pipe:0'];
  const output = ['-frames:v', '1', '-pix_fmt', 'rgba', '-c:v', 'pam', '-f', 'image2pipe', 'pipe:1'];
  const { stdout } = await execa('ffmpeg', ['-v', 'error', '-noautorotate', ...input, ...output], {
    encoding: 'buffer',
    ...(isPath ? {} : { input: source }),
  });
  const header = /^P7\nWIDTH (\d+)\nHEIGHT (\d+)\n.*?ENDHDR\n/s.exec(
    Buffer.from(stdout.subarray(0, 200)).toString('latin1'),
  );
  if (!header) throw new Error('ffmpeg decoded nothing.');
  return {
    width: Number(header[1]),
    height: Number(header[2]),
    rgba: stdout.subarray(header[0].length),
  };
}

async function viaLibheif(path: string): Promise<Pixels> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-decoded-'));
  try {
    await execa('heif-convert', [path, join(folder, 'decoded.png')]);
    return await viaFfmpeg('png_pipe', join(folder, 'decoded.png'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every picture of a file; those of an animation as they are seen, on the whole canvas. */
async function viaImageMagick(format: string, path: string): Promise<Pixels[]> {
  const source = `${format}:${path}`;
  const whole = ANIMATED.includes(format) ? ['-coalesce'] : [];
  const { stdout: sizes } = await execa('convert-im6.q16', [source, ...whole, '-format', '%w %h\n', 'info:']);
  const output = ['-colorspace', 'sRGB', '-depth', '8', 'rgba:-'];
  const { stdout } = await execa('convert-im6.q16', [source, ...whole, ...output], { encoding: 'buffer' });
  let start = 0;
  return sizes
    .trim()
    .split('\n')
    .map((line) => {
      const [width = 0, height = 0] = line.split(' ').map(Number);
      const rgba = stdout.subarray(start, start + width * height * 4);
      start += rgba.length;
      return { width, height, rgba };
    });
}

/** Each sheet and each slide of the fixtures fits on a page. */
function pagesOf({ pages, slides, sheets }: Facts): number | undefined {
  return pages ?? slides ?? sheets;
}
