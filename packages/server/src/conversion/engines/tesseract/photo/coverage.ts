/** How much of what is written on a page was read, and whether its lines were read as lines. */
import type { Rectangle } from './rectangle.ts';

/** A word that was read. */
export interface Box {
  /** In which line it was read. */
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Places of a line that are looked at. */
const PLACES = 24;
/** How far from a word a place may be, in heights of its line. */
const BESIDE = 0.5;
const ABOVE = 0.2;

/** The share of the lines' lengths that lie under words, from 0 to 1; 1 where nothing is written. */
export function coverageOf(lines: readonly Rectangle[], words: readonly Box[]): number {
  let [whole, covered] = [0, 0];
  for (const { x, y, width, height, angle } of lines) {
    const [length, thickness] = [Math.max(width, height), Math.min(width, height)];
    const direction = width >= height ? angle : angle + Math.PI / 2;
    const [beside, above] = [thickness * BESIDE, thickness * ABOVE];
    for (let place = 0; place < PLACES; place += 1) {
      const along = ((place + 0.5) / PLACES - 0.5) * length;
      const [px, py] = [x + along * Math.cos(direction), y + along * Math.sin(direction)];
      const isCovered = words.some(
        (word) =>
          px >= word.x - beside &&
          px <= word.x + word.width + beside &&
          py >= word.y - above &&
          py <= word.y + word.height + above,
      );
      whole += length;
      if (isCovered) covered += length;
    }
  }
  return whole === 0 ? 1 : covered / whole;
}

/** In thicknesses of a line: how near words are to each other that are of one line, and not of two columns. */
const WORD_GAP = 0.6;

/** The share of the lines' lengths in which words were taken for the ends of one line and the beginnings of another. */
export function tornShareOf(lines: readonly Rectangle[], words: readonly Box[]): number {
  let [whole, torn] = [0, 0];
  for (const line of lines) {
    const length = Math.max(line.width, line.height);
    whole += length;
    if (isTorn(line, words)) torn += length;
  }
  return whole === 0 ? 0 : torn / whole;
}

function isTorn({ x, y, width, height, angle }: Rectangle, words: readonly Box[]): boolean {
  const [length, thickness] = [Math.max(width, height), Math.min(width, height)];
  const direction = width >= height ? angle : angle + Math.PI / 2;
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const within = words.flatMap((word) => {
    const [right, down] = [word.x + word.width / 2 - x, word.y + word.height / 2 - y];
    const [along, across] = [right * cos + down * sin, down * cos - right * sin];
    if (Math.abs(along) > length / 2 || Math.abs(across) > thickness / 2) return [];
    const half = (word.width * Math.abs(cos) + word.height * Math.abs(sin)) / 2;
    return [{ line: word.line, start: along - half, end: along + half }];
  });
  const inOrder = within.sort((a, b) => a.start - b.start);
  return inOrder.some((word, index) => {
    const before = inOrder[index - 1];
    return before && before.line !== word.line && word.start - before.end < thickness * WORD_GAP;
  });
}
