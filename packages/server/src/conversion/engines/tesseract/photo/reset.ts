/** A page on which the lines of a photo are set anew: straight, equally high, black on white. */
import { type Placement, placementOf } from '../placement.ts';
import { type Detector, LINE_HEIGHT, LINE_WIDTH } from './detector.ts';
import type { Grey } from './grey.ts';
import type { Rectangle } from './rectangle.ts';
import { type Lie, rowsOf } from './rows.ts';

/** Where a line was set, and where a place of it was on the photo. */
export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly back: Placement;
}

const HEIGHT = 64;
const GAP = 26;
const MARGIN = 40;
/** Between what stands side by side. */
const SPACE = 44;
const MOST_PIXELS = 40_000_000;
/** A line is read up and down where it is so much longer that way. */
const UPRIGHT = 1.5;
/** A single letter is high and narrow, too. */
const SURELY_UPRIGHT = 3;
/** How much longer than it was found a line is taken, in its heights: what is cut off would be lost. */
const LONGER = 0.1;
const MOST_VOTES = 40;
/** Lines that are shorter, in heights, do not tell how they lie. */
const TELLING = 2;

/** Lines as they lie on the photo, and how that is. */
export async function lieOf(picture: Grey, lines: readonly Rectangle[], detector: Detector): Promise<Lie> {
  const upright = lines.filter((line) => line.height >= line.width * UPRIGHT);
  const lengths = (some: readonly Rectangle[]) =>
    some.reduce((sum, { width, height }) => sum + Math.max(width, height), 0);
  const isOnItsSide = lengths(upright) > lengths(lines) / 2;
  // A page is not in part upside down.
  const telling = lines.filter(
    (line) => lengthOf(line, isOnItsSide) > TELLING * thicknessOf(line, isOnItsSide),
  );
  let turned = 0;
  for (const line of telling.slice(0, MOST_VOTES)) {
    const ratio = lengthOf(line, isOnItsSide) / thicknessOf(line, isOnItsSide);
    const width = Math.min(LINE_WIDTH, Math.max(1, Math.round(ratio * LINE_HEIGHT)));
    const back = backOf(
      line,
      { x: 0, y: 0, width, height: LINE_HEIGHT },
      { isOnItsSide, isOnItsHead: false },
    );
    turned += (await detector.isTurned(cut(picture, back, width, LINE_HEIGHT))) > 0.5 ? 1 : -1;
  }
  return { isOnItsSide, isOnItsHead: turned > 0 };
}

/** Sets the lines on a page, in the order in which they are read. */
export function reset(picture: Grey, lines: readonly Rectangle[], lie: Lie): { page: Grey; strips: Strip[] } {
  const strips: Strip[] = [];
  let y = MARGIN;
  for (const row of rowsOf(lines, lie)) {
    let x = MARGIN;
    for (const line of row) {
      const isUpright = isReadUpright(line, lie);
      const turned = { ...lie, isOnItsSide: isUpright };
      const [length, thickness] = [lengthOf(line, isUpright), thicknessOf(line, isUpright)];
      const longer = length + thickness * LONGER;
      const width = Math.max(1, Math.round((HEIGHT * longer) / thickness));
      const taken = isUpright ? { ...line, height: longer } : { ...line, width: longer };
      const place = { x, y, width, height: HEIGHT };
      strips.push({ ...place, back: backOf(taken, place, turned) });
      x += width + SPACE;
    }
    y += HEIGHT + GAP;
  }
  const width = Math.max(...strips.map((strip) => strip.x + strip.width)) + MARGIN;
  const height = y + MARGIN;
  if (width * height > MOST_PIXELS)
    return { page: { data: new Uint8Array(), width: 0, height: 0 }, strips: [] };
  const data = new Uint8Array(width * height).fill(255);
  for (const strip of strips) {
    const letters = evened(cut(picture, strip.back, strip.width, strip.height, strip));
    for (let row = 0; row < HEIGHT; row += 1)
      data.set(
        letters.subarray(row * strip.width, (row + 1) * strip.width),
        (strip.y + row) * width + strip.x,
      );
  }
  return { page: { data, width, height }, strips };
}

function isReadUpright(line: Rectangle, { isOnItsSide }: Lie): boolean {
  if (isOnItsSide) return line.width < line.height * SURELY_UPRIGHT;
  return line.height >= line.width * SURELY_UPRIGHT;
}

const lengthOf = ({ width, height }: Rectangle, isUpright: boolean) => (isUpright ? height : width);
const thicknessOf = ({ width, height }: Rectangle, isUpright: boolean) => (isUpright ? width : height);

/** Where a place of a line that was set is on the photo. */
function backOf(line: Rectangle, set: Omit<Strip, 'back'>, { isOnItsSide, isOnItsHead }: Lie): Placement {
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  return placementOf((x, y) => {
    const way = isOnItsHead ? -1 : 1;
    const along = ((x - set.x) / set.width - 0.5) * way;
    const down = ((y - set.y) / set.height - 0.5) * way;
    const [right, below] = isOnItsSide
      ? [-down * line.width, along * line.height]
      : [along * line.width, down * line.height];
    return [line.x + right * cos - below * sin, line.y + right * sin + below * cos];
  });
}

/** A part of a picture as a placement finds it. */
function cut(
  picture: Grey,
  [a, b, c, d, e, f]: Placement,
  width: number,
  height: number,
  from = { x: 0, y: 0 },
): Grey {
  const data = new Uint8Array(width * height);
  // Where many pixels become one, several of them are looked at.
  const looks = Math.max(1, Math.round(Math.hypot(c, d) / 1.5));
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (let look = 0; look < looks * looks; look += 1) {
        const x = from.x + column + ((look % looks) + 0.5) / looks;
        const y = from.y + row + (Math.floor(look / looks) + 0.5) / looks;
        sum += valueAt(picture, a * x + c * y + e - 0.5, b * x + d * y + f - 0.5);
      }
      data[row * width + column] = sum / (looks * looks);
    }
  return { data, width, height };
}

/** Between four pixels. */
function valueAt({ data, width, height }: Grey, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const right = Math.min(left + 1, width - 1);
  const bottom = Math.min(top + 1, height - 1);
  const across = Math.min(Math.max(x - left, 0), 1);
  const down = Math.min(Math.max(y - top, 0), 1);
  const above = (data[top * width + left] ?? 0) * (1 - across) + (data[top * width + right] ?? 0) * across;
  const below =
    (data[bottom * width + left] ?? 0) * (1 - across) + (data[bottom * width + right] ?? 0) * across;
  return above * (1 - down) + below * down;
}

/** How much of a line is looked at to tell its paper from its ink, in pixels. */
const WINDOW = HEIGHT * 2;
/** Less lies between paper and ink only where there is no ink. */
const FAINTEST = 20;

/** Black letters on white, however the light falls on them. */
function evened({ data, width, height }: Grey): Uint8Array {
  const whole = Uint8Array.from(data).sort();
  const isDark = isWrittenLight(whole);
  const even = new Uint8Array(data.length);
  for (let from = 0; from < width; from += WINDOW) {
    const seen: number[] = [];
    const end = Math.min(width, from + WINDOW * 1.5);
    for (let row = 0; row < height; row += 2)
      for (let column = Math.max(0, from - WINDOW / 2); column < end; column += 2)
        seen.push(data[row * width + column] ?? 0);
    seen.sort((x, y) => x - y);
    const [ink, paper] = isDark ? [at(seen, 0.98), at(seen, 0.1)] : [at(seen, 0.02), at(seen, 0.9)];
    const span = Math.abs(paper - ink) < FAINTEST ? 128 : paper - ink;
    for (let row = 0; row < height; row += 1)
      for (let column = from; column < Math.min(width, from + WINDOW); column += 1) {
        const value = (((data[row * width + column] ?? 0) - ink) / span) * 255;
        even[row * width + column] = Math.min(Math.max(value, 0), 255);
      }
  }
  return even;
}

/** Whether most of a line is dark, with light letters. */
function isWrittenLight(sorted: Uint8Array): boolean {
  const middle = at(sorted, 0.5);
  return middle < 115 && at(sorted, 0.1) < 102 && middle - at(sorted, 0.02) < at(sorted, 0.98) - middle;
}

function at(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
