/** What the engines that draw PDF pages have in common. */
import type { Output, Run, Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import type { Format } from '../../formats.ts';
import { pages as pagesOption, password as passwordOption } from '../../options/pages.ts';

/** What the functions here start. */
export const PDF_TOOLS = { pdfinfo: 'poppler-utils', qpdf: 'qpdf' } as const;
type PdfTool = keyof typeof PDF_TOOLS;
/** Without it poppler finds no letters in many Chinese, Japanese and Korean documents. */
export const PDF_DATA = { '/usr/share/poppler/cidToUnicode': 'poppler-data' } as const;

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
export interface Pdf {
  /** The input itself, or a copy that needs no password and has no other pages. */
  readonly input: string;
  readonly pages: readonly NumberedPage[];
}

/**
 * Opens a PDF document by the options `password` and `pages`.
 *
 * @throws ConversionFailure if it is damaged, needs another password, or has no such pages
 */
export async function openPdf(task: Task, run: Run<PdfTool>): Promise<Pdf> {
  const password = passwordOption.parse(task.options.password);
  const range = pagesOption.parse(task.options.pages);
  const input = password === undefined ? task.input : await unlock(task, run, password);
  const all = await readPages({ input, from: task.from }, run);
  if (range === undefined) return { input, pages: all };
  const pages = all.filter(({ number }) => isInRange(number, range));
  if (pages.length === 0) throw new ConversionFailure('conversion_failed', 'has no such pages');
  const chosen = 'chosen.pdf';
  const numbers = pages.map(({ number }) => number).join(',');
  await run.tool('qpdf', ['--warning-exit-0', '--decrypt', input, '--pages', '.', numbers, '--', chosen]);
  return { input: chosen, pages };
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

/** What poppler says of data that cannot be unpacked, or are none: other oddities do not hide anything. */
const LOST_DATA = /in flate stream|Weird page contents/;

/** Runs tools so that poppler's, which all go on without what they cannot read, fail where parts of a document are damaged. */
export function refusingLostData<Tool extends string>({ from }: Task, run: Run<Tool>): Run<Tool> {
  return {
    ...run,
    async tool(...command) {
      const result = await run.tool(...command);
      if (!LOST_DATA.test(result.stderr)) return result;
      throw damaged(from, result.stderr, { isFinal: true });
    },
  };
}

/**
 * The pages of a PDF document.
 *
 * @throws ConversionFailure if it is damaged or needs a password
 */
export async function readPages(
  { input, from }: Pick<Task, 'input' | 'from'>,
  run: Run<'pdfinfo'>,
): Promise<NumberedPage[]> {
  try {
    const { stdout } = await run.tool('pdfinfo', ['-f', '1', '-l', '-1', input]);
    const sizes = stdout.matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+) pts/gm);
    return Array.from(sizes, ([, number, width, height]) => ({
      number: Number(number),
      width: Number(width),
      height: Number(height),
    }));
  } catch (error) {
    throw explain(error, from);
  }
}

function explain(error: unknown, from: Format): unknown {
  if (!(error instanceof ToolFailure)) return error;
  return /(incorrect|invalid) password/i.test(error.stderr)
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
