/** Reading the pages of PDF documents that are pictures; text that is there is kept. */

import type { Output, Run, Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { type Page, POINTS_PER_INCH } from '../../kits/documents/pdf.ts';
import { CONVERT } from '../../kits/pictures/magick.ts';
import { ReadingOptions } from '../../options/reading.ts';
import { expectation } from './languages.ts';
import { straighten } from './picture.ts';
import { followedBy, scaledBy } from './placement.ts';
import { countLetters, type Form } from './recognise.ts';
import type { Read } from './second-look.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { type SurveyedPage, survey, wordsOf } from './survey.ts';
import type { Tool } from './tools.ts';
import type { ReadPage, ReadWord } from './words.ts';

/** What Tesseract was trained on. */
const DPI = 300;
/** Three A4 pages at that resolution. The letters of a larger page are larger too. */
const MAX_PIXELS = 26_000_000;

const OVERLAYS = 'overlays.pdf';
const NOTHING_WRITTEN = 'No writing was found in the document, so the result has no words.';

/** Text of all pages: what is there, and what can be read where there is none. */
export async function readPdf(given: Task, run: Run<Tool>): Promise<Output[]> {
  const { task, pages } = await survey(given, run);
  const texts = pages.map(({ text }) => text);
  await readUnread(task, run, pages, 'text', (page, { text }) => {
    if (page.plan === 'add') texts[page.index] = joinTexts(page, text);
    else if (page.plan === 'replace' ? countLetters(text) > 0 : countLetters(text) > countLetters(page.text))
      texts[page.index] = text;
  });
  if (texts.every((text) => countLetters(text) === 0)) run.warn('content_left_out', NOTHING_WRITTEN);
  const whole = texts.map((text) => `${text.trim()}\n`).join('\n');
  await run.tool('dd', [`of=${task.output}`, 'status=none'], { stdin: whole });
  return [{ path: task.output }];
}

/** A page's own text and what was read beside it, in the order in which they stand. */
function joinTexts(page: SurveyedPage, read: string): string {
  const parts = [page.text.trim(), read.trim()].filter((text) => text !== '');
  return (isBelow(page) ? parts.reverse() : parts).join('\n\n');
}

/** Whether the text of a page stands rather below what was scanned, as a footer does. */
function isBelow({ words, height }: SurveyedPage): boolean {
  const middles = (words?.lines.flat() ?? []).map((word) => word.y + word.height / 2);
  return middles.length > 0 && middles.reduce((sum, y) => sum + y, 0) / middles.length > height / 2;
}

/** The words of all pages and where they stand: those that are there, and those that can be read. */
export async function readPdfWords(given: Task, run: Run<Tool>): Promise<ReadPage[]> {
  const { task, pages } = await survey(given, run);
  const words = (await wordsOf(task, run, DPI / POINTS_PER_INCH)).map(spoken);
  await readUnread(task, run, pages, 'words', (page, { page: read }) => {
    const there = words[page.index];
    words[page.index] = page.plan === 'add' && there ? joinLines(page, there, read) : read;
  });
  return words;
}

function joinLines(page: SurveyedPage, there: ReadPage, read: ReadPage): ReadPage {
  const lines = [there.lines, read.lines];
  return { ...there, lines: (isBelow(page) ? lines.reverse() : lines).flat() };
}

/** A page whose words poppler has in the order in which their letters are seen from the left. */
function spoken(page: ReadPage): ReadPage {
  const turn = (word: ReadWord) => ({ ...word, text: word.text.replace(FROM_RIGHT_TO_LEFT, asSpoken) });
  return { ...page, lines: page.lines.map((line) => line.map(turn)) };
}

const FROM_RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^\t\n]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?/g;

function asSpoken(word: string): string {
  return [...word]
    .reverse()
    .join('')
    .replace(/\d[\d.,]*/g, (number) => [...number].reverse().join(''));
}

/** The same document with invisible text over what has none, so that it can be searched and copied from. */
export async function searchablePdf(given: Task, run: Run<Tool>): Promise<Output[]> {
  const { task, pages } = await survey(given, run);
  const read = await readUnread(task, run, pages, 'overlay');
  const overlay = read.length > 0 ? await mergeOverlays(run, read) : [];
  await run.tool('qpdf', ['--warning-exit-0', task.input, ...overlay, task.output]);
  return [{ path: task.output }];
}

async function mergeOverlays(run: Run<Tool>, indices: readonly number[]): Promise<string[]> {
  const files = indices.map((index) => `page-${index + 1}.pdf`);
  await run.tool('qpdf', ['--empty', '--pages', ...files, '--', OVERLAYS]);
  const to = indices.map((index) => index + 1).join(',');
  return ['--overlay', OVERLAYS, `--to=${to}`, '--'];
}

/** Reads the pages that have to be read, one after the other. */
async function readUnread(
  task: Task,
  run: Run<Tool>,
  pages: readonly SurveyedPage[],
  form: Form,
  take: (page: SurveyedPage, read: Read) => void = () => undefined,
): Promise<number[]> {
  const { language, ocr } = ReadingOptions.parse(task.options);
  const expected = expectation(language, run.settings.languages);
  const unread = pages.filter(({ plan }) => plan !== 'keep');
  if (ocr === 'never' && form === 'text' && pages.every(({ text }) => countLetters(text) === 0)) {
    const reason = 'has no text layer, and "ocr" is "never"; "auto" reads its pages';
    throw new ConversionFailure('conversion_failed', reason);
  }
  for (const [done, page] of unread.entries()) {
    const sheet = await drawPage(task, run, page);
    const reading = { form, ...expected };
    take(page, await readSheet(run, sheet, `page-${page.index + 1}`, reading, POINTS_PER_INCH / DPI));
    if (page.plan === 'replace' && ocr === 'auto') tellReplaced(run, page);
    run.progress((done + 1) / unread.length);
  }
  return unread.map(({ index }) => index);
}

function tellReplaced(run: Run<Tool>, { index }: SurveyedPage): void {
  const detail = `The letters of page ${index + 1} form no words, so the page was read as a picture.`;
  run.warn('content_changed', detail);
}

/** Draws a page straight, and without the words that are there already where only the others are wanted. */
async function drawPage({ input }: Task, run: Run<Tool>, page: SurveyedPage): Promise<Sheet> {
  const number = String(page.index + 1);
  const dpi = drawnDpi(page);
  const range = ['-f', number, '-l', number, '-singlefile', '-cropbox', '-r', String(dpi)];
  // One name for all, so that a long document does not fill the disk.
  await run.tool('pdftoppm', ['-gray', ...range, input, 'page']);
  const hide = hiding(page, dpi / POINTS_PER_INCH);
  if (hide.length > 0) await run.tool(CONVERT, ['pgm:page.pgm', ...hide, 'pgm:page.pgm']);
  const straight = await straighten('pgm:page.pgm', 'pgm:page.pgm', run);
  const size = scaledBy(DPI / dpi);
  return {
    picture: 'page.pgm',
    dpi,
    width: Math.round((page.width * DPI) / POINTS_PER_INCH),
    height: Math.round((page.height * DPI) / POINTS_PER_INCH),
    back: straight ? followedBy(straight, size) : size,
  };
}

/** A box that is higher is one of slanting letters, under which others can be read. */
const HIGHEST_LETTERS = 72;

function hiding({ words }: SurveyedPage, scale: number): string[] {
  const boxes = (words?.lines.flat() ?? []).filter(({ height }) => height < HIGHEST_LETTERS);
  const drawn = boxes.map(({ x, y, width, height }) => {
    const corners = [x, y, x + width, y + height].map((place) => Math.round(place * scale));
    return `rectangle ${corners.join(',')}`;
  });
  return drawn.length > 0 ? ['-fill', 'white', '-draw', drawn.join(' ')] : [];
}

function drawnDpi({ width, height }: Page): number {
  const squareInches = (width * height) / POINTS_PER_INCH ** 2;
  return Math.floor(Math.min(DPI, Math.sqrt(MAX_PIXELS / squareInches)));
}
