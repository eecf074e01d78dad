/** Looks for writing that was not read: a program that runs in the sandbox, one page after the other. */
import { writeFile } from 'node:fs/promises';
import { answerRequests } from '../../../kits/workers/answer.ts';
import { Problem } from '../../../kits/workers/problem.ts';
import { coverageOf, tornShareOf } from './coverage.ts';
import { Detector } from './detector.ts';
import { readGrey, writeGrey } from './grey.ts';
import { lieOf, reset } from './reset.ts';

interface Request {
  readonly picture: string;
  /** The words that were read: x, y, width, height, and the number of the line. */
  readonly words: readonly (readonly [number, number, number, number, number])[];
  /** Where to set the lines anew, and to write where each of them was. */
  readonly page: string;
  readonly strips: string;
}

/** What the detector sees of a page to find out whether all was read, and to find where the lines lie. */
const SIDE = 960;
const FINE_SIDE = 1600;
/** Of a page that was read, more is covered, and less is torn. */
const ENOUGH = 0.95;
const MOST_TORN = 0.1;

let loaded: Promise<Detector> | undefined;

await answerRequests<Request>(
  async ({ picture: path, words, page: to, strips: places }) => {
    loaded ??= Detector.load();
    const detector = await loaded;
    const picture = await readGrey(path);
    const boxes = words.map(([x, y, width, height, line]) => ({ x, y, width, height, line }));
    const seen = await detector.linesOf(picture, SIDE);
    const isTorn = tornShareOf(seen, boxes) > MOST_TORN;
    if (coverageOf(seen, boxes) >= ENOUGH && !isTorn) return [];
    const lines = await detector.linesOf(picture, FINE_SIDE);
    if (lines.length === 0) return [];
    const { page, strips } = reset(picture, lines, await lieOf(picture, lines, detector));
    if (strips.length === 0) return [];
    await writeGrey(to, page);
    await writeFile(places, JSON.stringify(strips));
    return [{ isTorn }];
  },
  () => new Problem('conversion_failed', 'could not be searched for writing'),
);
