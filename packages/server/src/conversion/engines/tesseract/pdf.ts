/** Reading the pages of PDF documents that are pictures; pages that have text keep it. */

import type { Output, Run, Task } from '../../engine.ts';
import { type Page, POINTS_PER_INCH, readPages, refusingLostData } from '../../kits/documents/pdf.ts';
import { expectedLanguages } from '../../languages.ts';
import { ReadingOptions } from '../../options/reading.ts';
import { straightening } from './picture.ts';
import { countLetters, type Reading, recogniseText } from './recognise.ts';
import type { Tool } from './tools.ts';
import { parseWordTable, type ReadPage } from './words.ts';

/** What Tesseract was trained on. */
const DPI = 300;
/** Three A4 pages at that resolution. The letters of a larger page are larger too. */
const MAX_PIXELS = 26_000_000;
/** A page with fewer letters and digits is a picture with perhaps a stamp or a page number on it. */
const MIN_LETTERS = 16;

const OVERLAYS = 'overlays.pdf';

/** Text of all pages: what is there, and on the other pages what can be read. */
export async function readPdf(task: Task, run: Run<Tool>): Promise<Output[]> {
  const languages = languagesOf(task, run);
  const { pages, texts, unread } = await survey(task, run);
  for (const [done, index] of unread.entries()) {
    const text = await readPage(task, run, pages, index, { form: 'text', languages });
    if (countLetters(text) > countLetters(texts[index] ?? '')) texts[index] = text;
    run.progress((done + 1) / unread.length);
  }
  const whole = texts.map((text) => `${text.trim()}\n`).join('\n');
  await run.tool('dd', [`of=${task.output}`, 'status=none'], { stdin: whole });
  return [{ path: task.output }];
}

/** The words of all pages and where they stand: those that are there, and on the other pages those that can be read. */
export async function readPdfWords(task: Task, run: Run<Tool>): Promise<ReadPage[]> {
  const languages = languagesOf(task, run);
  const { pages, unread } = await survey(task, run);
  const { stdout } = await run.tool('pdftotext', ['-tsv', '-cropbox', task.input, '-']);
  const words = parseWordTable(stdout.replace(FROM_RIGHT_TO_LEFT, asSpoken), DPI / POINTS_PER_INCH);
  for (const [done, index] of unread.entries()) {
    await readPage(task, run, pages, index, { form: 'words', languages });
    const table = await run.tool('cat', [`page-${index + 1}.tsv`]);
    const [read] = parseWordTable(table.stdout, DPI / drawnDpi(pages[index]));
    if (read) words[index] = read;
    run.progress((done + 1) / unread.length);
  }
  return words;
}

/** Words that poppler's table has in the order in which their letters are seen from the left. */
const FROM_RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^\t\n]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/g;

function asSpoken(word: string): string {
  return [...word]
    .reverse()
    .join('')
    .replace(/\d[\d.,]*/g, (number) => [...number].reverse().join(''));
}

/** The same document with invisible text over the pages that had none, so that it can be searched and copied from. */
export async function searchablePdf(task: Task, run: Run<Tool>): Promise<Output[]> {
  const languages = languagesOf(task, run);
  const { pages, unread } = await survey(task, run);
  for (const [done, index] of unread.entries()) {
    await readPage(task, run, pages, index, { form: 'overlay', languages });
    run.progress((done + 1) / unread.length);
  }
  const overlay = unread.length > 0 ? await mergeOverlays(run, unread) : [];
  await run.tool('qpdf', ['--warning-exit-0', task.input, ...overlay, task.output]);
  return [{ path: task.output }];
}

async function mergeOverlays(run: Run<Tool>, indices: readonly number[]): Promise<string[]> {
  const files = indices.map((index) => `page-${index + 1}.pdf`);
  await run.tool('qpdf', ['--empty', '--pages', ...files, '--', OVERLAYS]);
  const to = indices.map((index) => index + 1).join(',');
  return ['--overlay', OVERLAYS, `--to=${to}`, '--'];
}

/** What lies on the pages, and the indices of those that have to be read. */
async function survey(
  task: Task,
  run: Run<Tool>,
): Promise<{ pages: readonly Page[]; texts: string[]; unread: number[] }> {
  const pages = await readPages(task, run);
  const { stdout } = await refusingLostData(task, run).tool('pdftotext', [
    '-enc',
    'UTF-8',
    '-eol',
    'unix',
    task.input,
    '-',
  ]);
  const parts = stdout.split('\f');
  const texts = pages.map((_, index) => parts[index] ?? '');
  const unread = texts.flatMap((text, index) => (countLetters(text) < MIN_LETTERS ? [index] : []));
  return { pages, texts, unread };
}

/** Draws and reads one page; writes `page-<number>.txt`, and what else the form says. */
async function readPage(
  { input }: Task,
  run: Run<Tool>,
  pages: readonly Page[],
  index: number,
  reading: Reading,
): Promise<string> {
  const dpi = drawnDpi(pages[index]);
  const number = String(index + 1);
  const range = ['-f', number, '-l', number, '-singlefile', '-cropbox', '-r', String(dpi)];
  // One name for all, so that a long document does not fill the disk.
  await run.tool('pdftoppm', ['-gray', ...range, input, 'page']);
  const straight = reading.form === 'text' ? await straightening('pgm:page.pgm', run) : [];
  if (straight.length > 0)
    await run.tool('convert-im6.q16', ['pgm:page.pgm', '-background', 'white', ...straight, 'pgm:page.pgm']);
  return recogniseText(run, 'page.pgm', `page-${number}`, { ...reading, dpi });
}

function drawnDpi({ width, height }: Page = { width: 1, height: 1 }): number {
  const squareInches = (width * height) / POINTS_PER_INCH ** 2;
  return Math.floor(Math.min(DPI, Math.sqrt(MAX_PIXELS / squareInches)));
}

function languagesOf({ options }: Task, run: Run<Tool>): readonly string[] {
  return expectedLanguages(ReadingOptions.parse(options).language, run.settings.languages);
}
