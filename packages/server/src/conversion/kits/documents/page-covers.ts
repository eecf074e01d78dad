/** How much of the pages of a PDF document pictures cover, which may be scans of pages. */
import type { Run } from '../../engine.ts';

/** What tells it. */
export const COVER_TOOLS = { pdfimages: 'poppler-utils' } as const;

/** How much of a page pictures cover at least where it was scanned; its white edges may be missing. */
const SCANNED = 0.5;
/** A page with fewer letters may be a scan with a stamp, a header and a footer; a page full of text has some 3000. */
const FEW_LETTERS = 200;
const POINTS_PER_INCH = 72;
const MAX_NAMED = 10;

/** A page's size in points. */
interface Page {
  readonly width: number;
  readonly height: number;
}

/** Whether a page may have been scanned, by what {@link coversOf} says of it. */
export const isCovered = (cover = 0): boolean => cover >= SCANNED;

/** How much of each page pictures cover, as far as their sizes tell it: of those pages alone from a first to a last one. */
export async function coversOf(
  input: string,
  run: Run<keyof typeof COVER_TOOLS>,
  pages: readonly Page[],
  [first, last] = [1, pages.length],
): Promise<number[]> {
  const { stdout } = await run.tool('pdfimages', ['-list', '-f', String(first), '-l', String(last), input]);
  const covers = pages.map(() => 0);
  for (const row of stdout.split('\n').slice(2)) {
    const columns = row.trim().split(/\s+/);
    const [number, , type, width, height] = columns;
    const [across, down] = columns.slice(-4);
    const index = Number(number) - 1;
    const page = pages[index];
    // A mask lies where its picture lies.
    if (!page || (type !== 'image' && type !== 'stencil')) continue;
    const inches = (Number(width) / Number(across)) * (Number(height) / Number(down));
    const share = (inches * POINTS_PER_INCH ** 2) / (page.width * page.height);
    if (Number.isFinite(share)) covers[index] = (covers[index] ?? 0) + share;
  }
  return covers;
}

/** Warns of pages that are pictures with few words over them, or none, of which only these words are in a text. */
export async function warnOfUnreadScans(
  input: string,
  run: Run<keyof typeof COVER_TOOLS>,
  pages: readonly (Page & { readonly number: number })[],
  texts: readonly string[],
): Promise<void> {
  const short = pages.flatMap((_, index) => (hasFewLetters(texts[index]) ? [index] : []));
  const [first, last] = [short[0], short.at(-1)];
  if (first === undefined || last === undefined) return;
  const covers = await coversOf(input, run, pages, [first + 1, last + 1]);
  const scanned = short.filter((index) => isCovered(covers[index])).map((index) => pages[index]?.number);
  if (scanned.length === 0) return;
  const named = scanned.slice(0, MAX_NAMED).join(', ') + (scanned.length > MAX_NAMED ? ' …' : '');
  const are = scanned.length === 1 ? `Page ${named} is a picture` : `Pages ${named} are pictures`;
  run.warn(
    'content_left_out',
    `${are} with few words or none beside it, and what only a picture shows was left out. The target format "text" reads it by OCR.`,
  );
}

const hasFewLetters = (text = '') => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEW_LETTERS;
