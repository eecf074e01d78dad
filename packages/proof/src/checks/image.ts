import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import type { Facts } from '@converter/fixtures';
import { formatById, recognise } from '@converter/server/internal';
import { execa } from 'execa';
import type { Check } from './check.ts';
import { pagesOf } from './pages-of.ts';
import { decode, type Pixels, viaFfmpeg } from './pictures/decode.ts';

/** Formats that keep transparency, those that keep only how bright it is, and those that hold several pictures in one file. */
const TRANSPARENT =
  'png webp avif tiff gif heic ico svg svgz psd jxl jp2 j2k tga dds qoi exr sgi xpm pam jng avs icns apng'.split(
    ' ',
  );
const GREY = ['pgm', 'fits', 'vicar'];
const BILEVEL = ['pbm', 'xbm', 'wbmp', 'cals', 'jbig'];
const ANIMATED = ['gif', 'webp', 'apng'];
/** The sizes of icons; each has the largest that needs no enlarging. */
const ICON_SIDES: Readonly<Record<string, readonly number[]>> = {
  ico: [256, 128, 64, 48, 32, 24, 16],
  icns: [1024, 512, 256, 128, 32, 16],
};
/** Lossy formats and those with few colours come this near, of 255. */
const TOLERANCE = 40;
/** Dots of black and white make grey only together. */
const DOTTED_TOLERANCE = 70;
const DOTTED_AREA = 9;

/** Pictures: decodes them with another decoder than the engines', and looks at their size and corners. */
export const checkImage: Check = async (made, { format, facts }) => {
  for (const { path } of made.files) {
    const { format: found } = await recognise(path);
    // What shows itself by no sign must not show itself as anything else.
    if (found || !formatById(made.to).hasNoSignature) equal(found?.id, made.to, 'the type by content');
  }
  const pictures: Pixels[] = [];
  for (const { path } of made.files) pictures.push(...(await decode(path, made.to)));
  if (facts.frames !== undefined && ANIMATED.includes(made.to))
    equal(changesIn(pictures), facts.frames, 'frames');
  else if (!(made.to in ICON_SIDES)) equal(pictures.length, pagesOf(facts) ?? pictures.length, 'pages');
  for (const picture of pictures) {
    if (facts.width !== undefined || facts.corners) checkPicture(picture, facts, made.to);
    else ok(new Set(picture.rgba).size > 1, `a page of the ${format} file is empty`);
  }
  return ['type', 'pages', ...(facts.corners ? ['size', 'colours'] : ['content'])];
};

/** Pictures that differ from the one before: those that do not may become one, which is seen longer. */
function changesIn(pictures: readonly Pixels[]): number {
  return pictures.filter(({ rgba }, index) => {
    const before = pictures[index - 1];
    return !before || Buffer.compare(rgba, before.rgba) !== 0;
  }).length;
}

/** Pages that are made of pictures: draws them, and looks at their corners. */
export const checkPictures: Check = async ({ files }, { facts }) => {
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`There are ${files.length} files instead of one.`);
  const { stdout, stderr } = await execa('pdfinfo', [file.path]);
  equal(stderr, '', 'a damaged PDF');
  const pages = Number(/^Pages:\s*(\d+)/m.exec(stdout)?.[1]);
  equal(pages, facts.pages ?? pages, 'pages');
  for (let page = 1; page <= pages; page++) checkCorners(await drawPage(file.path, page), facts, 'pdf');
  return ['pages', 'colours'];
};

/** A whole page as a picture of some size. */
export async function drawPage(path: string, page: number): Promise<Pixels> {
  const range = ['-f', String(page), '-l', String(page), '-singlefile', '-scale-to', '400', '-png'];
  const { stdout } = await execa('pdftoppm', [...range, path], { encoding: 'buffer' });
  return viaFfmpeg('png_pipe', stdout);
}

function checkPicture(picture: Pixels, facts: Facts, format: string): void {
  const { width = picture.width, height = picture.height } = facts;
  const sides = ICON_SIDES[format];
  const side = sides?.find((each) => each <= Math.max(width, height)) ?? 16;
  const expected = sides ? [side, side] : [width, height];
  deepStrictEqual([picture.width, picture.height], expected, `${picture.width} × ${picture.height} pixels`);
  checkCorners(sides ? inner(picture, width / height) : picture, facts, format);
}

/** What lies between an icon's transparent edges. */
function inner(square: Pixels, ratio: number): Pixels {
  const height = Math.round(square.height / ratio);
  const top = Math.floor((square.height - height) / 2);
  const [from, to] = [top, top + height].map((row) => row * square.width * 4);
  return { width: square.width, height, rgba: square.rgba.subarray(from, to) };
}

const COLOURS: Readonly<Record<string, readonly [red: number, green: number, blue: number]>> = {
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  black: [0, 0, 0],
  grey: [128, 128, 128],
  white: [255, 255, 255],
  // As a press shows them, with or without a profile.
  'printed red': [237, 26, 30],
  'printed green': [0, 120, 36],
  'printed black': [35, 33, 33],
};

export function checkCorners(picture: Pixels, { corners = [], alpha = false }: Facts, format: string): void {
  const { width, height } = picture;
  const inset = [Math.floor(width * 0.05), Math.floor(height * 0.05)] as const;
  const isDotted = BILEVEL.includes(format);
  for (const [index, colour] of corners.entries()) {
    const x = index % 2 === 0 ? inset[0] : width - 1 - inset[0];
    const y = index < 2 ? inset[1] : height - 1 - inset[1];
    const found = averageAt(picture, x, y, isDotted ? DOTTED_AREA : 1);
    const where = `the corner ${index + 1} is ${found.join(' ')} instead of ${colour}`;
    if (colour === 'clear' && alpha && TRANSPARENT.includes(format)) {
      ok((found[3] ?? 255) < TOLERANCE, where);
      continue;
    }
    const expected = asHeld(COLOURS[colour === 'clear' ? 'white' : colour] ?? [0, 0, 0], format);
    const tolerance = isDotted ? DOTTED_TOLERANCE : TOLERANCE;
    ok(
      [...expected, 255].every((value, channel) => Math.abs(value - (found[channel] ?? NaN)) <= tolerance),
      where,
    );
  }
}

/** The mean of a square of pixels around one, as far as it lies in the picture. */
function averageAt({ width, height, rgba }: Pixels, x: number, y: number, side: number): number[] {
  const sums = [0, 0, 0, 0];
  let count = 0;
  const reach = Math.floor(side / 2);
  for (let row = Math.max(y - reach, 0); row <= Math.min(y + reach, height - 1); row++) {
    for (let column = Math.max(x - reach, 0); column <= Math.min(x + reach, width - 1); column++) {
      const at = (row * width + column) * 4;
      for (const channel of sums.keys()) sums[channel] = (sums[channel] ?? 0) + (rgba[at + channel] ?? NaN);
      count++;
    }
  }
  return sums.map((sum) => Math.round(sum / count));
}

/** A colour, or how bright it is where the format has no colours: between what two standards say. */
function asHeld(colour: readonly [number, number, number], format: string): readonly number[] {
  if (!GREY.includes(format) && !BILEVEL.includes(format)) return colour;
  const [red, green, blue] = colour;
  const brightness = 0.26 * red + 0.65 * green + 0.09 * blue;
  return [brightness, brightness, brightness];
}
