/** One page that is a picture, read from its beginning to its end. */
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';
import type { Expectation } from '../../kits/text-language.ts';
import { readInItsLanguage } from './languages.ts';
import { type Placement, placed } from './placement.ts';
import { type Reading, recogniseText } from './recognise.ts';
import { lookAgain, type Read } from './second-look.ts';
import type { Tool } from './tools.ts';
import { asItLies, moved, type ReadPage, type ReadWord } from './words.ts';

/** A page as it is given to Tesseract. */
export interface Sheet {
  readonly picture: string;
  /** Where the picture does not say it. */
  readonly dpi?: number | undefined;
  /** The page as it was sent, in pixels of its own. */
  readonly width: number;
  readonly height: number;
  /** Where a place of the picture is on the page as it was sent. */
  readonly back: Placement;
}

const OVERLAY = fileURLToPath(new URL('overlay.py', import.meta.url));

/**
 * Reads a page.
 *
 * @param stem of the files that are written
 * @param points of a pixel of the page as it was sent, where an overlay is wanted, which is written as `<stem>.pdf`
 * @returns the text, and the words where they are on the page as it was sent
 */
export async function readSheet(
  run: Run<Tool>,
  sheet: Sheet,
  stem: string,
  given: Reading & Expectation,
  points = 1,
): Promise<Read> {
  const reading = { ...given, dpi: sheet.dpi };
  const first = await readInItsLanguage(reading, (one) => recogniseText(run, sheet.picture, stem, one));
  const second = await lookAgain(run, sheet.picture, first);
  const { text, page } = second ?? first;
  const { width, height, back } = sheet;
  const move = (word: ReadWord) => moved(word, (place) => placed(back, place), { width, height });
  const read = { width, height, lines: page.lines.map((line) => line.map(move)) };
  // Tesseract's own lies on the picture that it has read.
  if (given.form === 'overlay' && (second || isTurned(back)))
    await writeOverlay(run, `${stem}.pdf`, read, points);
  return { text, page: read };
}

const isTurned = ([, b, c]: Placement) => b !== 0 || c !== 0;

async function writeOverlay(run: Run<Tool>, path: string, page: ReadPage, points: number): Promise<void> {
  const { width, height } = page;
  const stdin = JSON.stringify({ width, height, points, lines: page.lines.map(onOneBase) });
  await run.tool('/usr/bin/python3', ['-I', OVERLAY, path], { stdin, readable: [OVERLAY] });
}

/** A font's size, by the height of its letters from the highest to the lowest. */
const EM = 1.25;

/** Words of a line, equally high and on one base as far as they lie so: readers of PDF documents find lines by that. */
function onOneBase(line: readonly ReadWord[]): object[] {
  const lying = line.map(({ text, ...word }) => ({ text, ...asItLies(word) }));
  const thickness = EM * Math.max(...lying.map((word) => word.thickness));
  const { angle = 0 } = lying[0] ?? {};
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const downs = lying.map(({ x, y }) => y * cos - x * sin);
  const base = downs.toSorted((a, b) => a - b)[downs.length >> 1] ?? 0;
  return lying.map((word, index) => {
    const by = base - (downs[index] ?? base);
    return Math.abs(by) > thickness / 2
      ? { ...word, thickness }
      : { ...word, thickness, x: word.x - by * sin, y: word.y + by * cos };
  });
}
