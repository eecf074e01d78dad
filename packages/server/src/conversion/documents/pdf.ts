/** What the engines that draw PDF pages have in common. */
import type { Output, Run, Task } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** A page's size in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
}

export const POINTS_PER_INCH = 72;
const DPI = 150;
/** A page of A0 at the usual resolution has 35 million; a larger page gets fewer dots per inch. */
const MAX_PIXELS = 50_000_000;

/**
 * The pages of a PDF document.
 *
 * @throws ConversionFailure if it is damaged or needs a password
 */
export async function readPages({ input, from }: Task, run: Run): Promise<Page[]> {
  try {
    const { stdout } = await run.tool('pdfinfo', ['-f', '1', '-l', '-1', input]);
    const sizes = stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm);
    return Array.from(sizes, ([, width, height]) => ({ width: Number(width), height: Number(height) }));
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    if (/incorrect password/i.test(error.stderr)) {
      throw new ConversionFailure('password_protected', 'is protected by a password', { cause: error });
    }
    throw new ConversionFailure('invalid_input_file', `is damaged or not ${from.name}`, { cause: error });
  }
}

/** Dots per inch at which a page is drawn. */
export function resolution({ width, height }: Page): number {
  const squareInches = (width * height) / POINTS_PER_INCH ** 2;
  return Math.min(DPI, Math.sqrt(MAX_PIXELS / squareInches));
}

/** One output a page; the labels have the same length, so that they sort in the pages' order. */
export function pageOutputs(
  pages: readonly Page[],
  path: (paddedNumber: string, number: number) => string,
): Output[] {
  const digits = String(pages.length).length;
  return pages.map((_, index) => {
    const number = String(index + 1).padStart(digits, '0');
    const output = { path: path(number, index + 1) };
    return pages.length === 1 ? output : { ...output, label: number };
  });
}
