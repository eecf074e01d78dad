/** How much of a file is found again in what was made of it, as readers see it that are not the engines'. */

import { type Fixture, fixturePath } from '@converter/fixtures';
import type { Made } from '../checks/check.ts';
import { type DocumentContent, readContent } from '../checks/document.ts';
import { decode, type Pixels } from '../checks/pictures/decode.ts';

/**
 * From 0 to 1: for pictures how like they are, for documents the share of words, tables, pictures and headings.
 *
 * @returns undefined where nothing reads both
 */
export async function keptShare(made: Made, fixture: Fixture, family: string): Promise<number | undefined> {
  const [file] = made.files;
  if (!file || made.files.length > 1) return undefined;
  try {
    if (family === 'image') {
      const [before] = await decode(fixturePath(fixture), fixture.format);
      const [after] = await decode(file.path, made.to);
      return before && after && similarity(before, after);
    }
    const before = await readContent(fixturePath(fixture), fixture.format);
    return shareOf(before, await readContent(file.path, made.to));
  } catch {
    return undefined;
  }
}

const COUNTED = ['tables', 'pictures', 'headings'] as const;

function shareOf(before: DocumentContent, after: DocumentContent): number {
  const words = wordsOf(before.text);
  const found = wordsOf(after.text);
  const shares = [[...words].filter((word) => found.has(word)).length / Math.max(words.size, 1)];
  for (const what of COUNTED) {
    const [expected, counted] = [before[what], after[what]];
    if (expected && counted !== undefined) shares.push(Math.min(counted / expected, 1));
  }
  return mean(shares);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}

const SIDE = 8;
// The constants of the measure, for brightness from 0 to 255.
const [STEADY_MEAN, STEADY_SPREAD] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/**
 * The structural similarity of two pictures on white, over squares of eight pixels.
 *
 * @see https://en.wikipedia.org/wiki/Structural_similarity_index_measure
 * @returns undefined for pictures of other sizes, such as one that was turned
 */
export function similarity(before: Pixels, after: Pixels): number | undefined {
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return undefined;
  const [a, b] = [brightness(before), brightness(after)];
  const squares: number[] = [];
  for (let top = 0; top + SIDE <= height; top += SIDE) {
    for (let left = 0; left + SIDE <= width; left += SIDE)
      squares.push(squareSimilarity(a, b, top * width + left, width));
  }
  return squares.length > 0 ? mean(squares) : undefined;
}

function squareSimilarity(a: Float32Array, b: Float32Array, start: number, width: number): number {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0];
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const [x = 0, y = 0] = [a[start + row * width + column], b[start + row * width + column]];
      sumA += x;
      sumB += y;
      squareA += x * x;
      squareB += y * y;
      product += x * y;
    }
  }
  const count = SIDE * SIDE;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const spread = squareA / count - meanA ** 2 + squareB / count - meanB ** 2;
  const together = product / count - meanA * meanB;
  const ofMeans = (2 * meanA * meanB + STEADY_MEAN) / (meanA ** 2 + meanB ** 2 + STEADY_MEAN);
  return (ofMeans * (2 * together + STEADY_SPREAD)) / (spread + STEADY_SPREAD);
}

function brightness({ width, height, rgba }: Pixels): Float32Array {
  const values = new Float32Array(width * height);
  for (let at = 0; at < values.length; at++) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at * 4, at * 4 + 4);
    values[at] = 255 + (alpha / 255) * (0.299 * red + 0.587 * green + 0.114 * blue - 255);
  }
  return values;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
