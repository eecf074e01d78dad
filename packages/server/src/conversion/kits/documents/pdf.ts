/** What the engines that draw PDF pages have in common. */
import type { Output, Run, Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import type { Format } from '../../formats.ts';
import { pages as pagesOption, password as passwordOption } from '../../options/pages.ts';
import { rebuild, refusingLostData } from './pdf-damage.ts';
import type { PdfTool } from './pdf-tools.ts';
import { findOddities, type Use, withUsualPages } from './usual-pages.ts';

export { PDF_DATA, PDF_TOOLS } from './pdf-tools.ts';

/** A page's size in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
}

export const POINTS_PER_INCH = 72;
export const USUAL_DPI = 150;
/** A page of A0 at the usual resolution has 35 million; a larger page gets fewer dots per inch. */
const MAX_PIXELS = 50_000_000;

/** A page of a document, where the first one has the number 1. */
export interface NumberedPage extends Page {
  readonly number: number;
}

/** What is to be converted of a PDF document. */
export interface Pdf<Tool extends string = PdfTool> {
  /** The input itself, or a copy that needs no password and has no other pages. */
  readonly input: string;
  readonly pages: readonly NumberedPage[];
  /** Fails where a tool loses more of the document than a picture, and warns of that. */
  readonly run: Run<Tool>;
}

/**
 * Opens a PDF document by the options `password` and `pages`.
 *
 * @param use whether its words are read, of which there may be some beside the part of a page that is seen, or its pages drawn;
 *   or words are laid over its pages, which stay as they are
 * @throws ConversionFailure if it is damaged, needs another password, has no such pages, or none that are its content
 */
export async function openPdf<Tool extends string>(
  task: Task,
  lenientRun: Run<Tool | PdfTool>,
  use: Use,
): Promise<Pdf<Tool | PdfTool>> {
  const password = passwordOption.parse(task.options.password);
  const range = pagesOption.parse(task.options.pages);
  const unlocked = password === undefined ? task.input : await unlock(task, lenientRun, password);
  const opened = await readPages(unlocked, task.from, lenientRun);
  const odd = await findOddities(opened, lenientRun);
  const isUnusual = odd.mayBeNoPages || isUnusualFor(use, opened, odd.hasUnits);
  const whole = isUnusual ? await withUsualPages(opened.input, lenientRun, use) : opened.input;
  const all = whole === opened.input ? opened.pages : (await readPages(whole, task.from, lenientRun)).pages;
  const run = refusingLostData(task, lenientRun, whole);
  if (range === undefined) return { input: whole, pages: all, run };
  const pages = all.filter(({ number }) => isInRange(number, range));
  if (pages.length === 0) throw new ConversionFailure('conversion_failed', 'has no such pages');
  const chosen = 'chosen.pdf';
  const numbers = pages.map(({ number }) => number).join(',');
  await run.tool('qpdf', ['--warning-exit-0', '--decrypt', whole, '--pages', '.', numbers, '--', chosen]);
  return { input: chosen, pages, run };
}

function isUnusualFor(use: Use, { isCropped, hasForm }: OpenedPdf, hasUnits: boolean): boolean {
  if (use === 'looks') return hasUnits;
  return isCropped || (use === 'words' && hasForm);
}

/** A copy without its password, which no tool gets by its arguments: everybody on the machine can read those. */
async function unlock({ input, from }: Task, run: Run<'qpdf'>, password: string): Promise<string> {
  const unlocked = 'unlocked.pdf';
  const args = ['--warning-exit-0', '--password-file=-', '--decrypt', input, unlocked];
  await run.tool('qpdf', args, { stdin: `${password}\n` }).catch((error: unknown) => {
    throw explain(error, from);
  });
  return unlocked;
}

/** Whether a page is one of a list such as `1-3,5,8-`. */
function isInRange(page: number, range: string): boolean {
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.split('-');
    return page >= Number(first) && (last === '' || page <= Number(last));
  });
}

/** What poppler says of a document. */
interface OpenedPdf {
  readonly input: string;
  readonly pages: readonly NumberedPage[];
  /** Whether a viewer shows a part only of some page. */
  readonly isCropped: boolean;
  /** Whether it has a form that Adobe's own viewers make pages of. */
  readonly hasXfa: boolean;
  /** Whether it has a form, of which boxes may be ticked. */
  readonly hasForm: boolean;
}

/**
 * The pages of a PDF document, or of one that was made anew where its table of objects and its trailer are missing.
 *
 * @throws ConversionFailure if it is damaged or needs a password
 */
async function readPages(given: string, from: Format, run: Run<PdfTool>): Promise<OpenedPdf> {
  const ask = (input: string) => run.tool('pdfinfo', ['-box', '-f', '1', '-l', '-1', input]);
  let input = given;
  const { stdout } = await ask(given)
    .catch(async (error: unknown) => {
      if (!(error instanceof ToolFailure) || WRONG_PASSWORD.test(error.stderr)) throw error;
      input = await rebuild(given, run);
      return ask(input);
    })
    .catch((error: unknown) => {
      throw explain(error, from);
    });
  const sizes = stdout.matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+) pts/gm);
  const pages = Array.from(sizes, ([, number, width, height]) => ({
    number: Number(number),
    width: Number(width),
    height: Number(height),
  }));
  const boxes = [...stdout.matchAll(/^Page +\d+ (?:Media|Crop)Box: +(.*)$/gm)].map(([, sides]) => sides);
  const isCropped = boxes.some((sides, at) => at % 2 === 1 && sides !== boxes[at - 1]);
  const [, form = 'none'] = stdout.match(/^Form: +(\w+)/m) ?? [];
  return { input, pages, isCropped, hasXfa: form === 'XFA', hasForm: form !== 'none' };
}

const WRONG_PASSWORD = /(incorrect|invalid) password/i;

function explain(error: unknown, from: Format): unknown {
  if (!(error instanceof ToolFailure)) return error;
  return WRONG_PASSWORD.test(error.stderr)
    ? new ConversionFailure('password_protected', 'is protected by a password', { cause: error })
    : damaged(from, error);
}

/** Dots per inch at which a page is drawn: those that are wished for, or fewer. */
export function resolution({ width, height }: Page, dpi = USUAL_DPI): number {
  const squareInches = (width * height) / POINTS_PER_INCH ** 2;
  return Math.min(dpi, Math.sqrt(MAX_PIXELS / squareInches));
}

/** One output a page; the labels have the same length, so that they sort in the pages' order. */
export function pageOutputs(
  pages: readonly NumberedPage[],
  path: (paddedNumber: string, number: number) => string,
): Output[] {
  const padded = (number: number, last: number) => String(number).padStart(String(last).length, '0');
  return pages.map(({ number }, index) => {
    const output = { path: path(padded(index + 1, pages.length), index + 1) };
    return pages.length === 1 ? output : { ...output, label: padded(number, pages.at(-1)?.number ?? number) };
  });
}
