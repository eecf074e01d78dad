/** Which pages of a PDF document have to be read as pictures, since their text is not there, or not all of it. */

import type { Run, Task } from '../../engine.ts';
import { coversOf, isCovered } from '../../kits/documents/page-covers.ts';
import { openPdf, type Page } from '../../kits/documents/pdf.ts';
import { readingText } from '../../kits/documents/reading-text.ts';
import { ReadingOptions } from '../../options/reading.ts';
import { formsNoWords } from './letters.ts';
import { countLetters } from './recognise.ts';
import type { Tool } from './tools.ts';
import { parseWordTable, type ReadPage } from './words.ts';

/** A page with fewer letters and digits is a picture with perhaps a stamp or a page number on it. */
const MIN_LETTERS = 16;
/** How much of a page the words of a stamp, a header and a footer cover at most. A page full of text has some 0.25. */
const FEW_WORDS = 0.05;

/**
 * What is done for a page: its text is kept as it is; it is read; what lies beside its text is read; or it is read in place of
 * the text.
 */
export type Plan = 'keep' | 'read' | 'add' | 'replace';

/** A page of a document that may be read. */
export interface SurveyedPage extends Page {
  readonly index: number;
  readonly text: string;
  readonly plan: Plan;
  /** The words that are there, in points, where something is to be read beside them. */
  readonly words?: ReadPage | undefined;
}

/** A document, and what lies on its pages. */
export interface Survey {
  /** With an input whose objects can be found. */
  readonly task: Task;
  readonly pages: readonly SurveyedPage[];
}

/** What lies on the pages, and what has to be done for each. */
export async function survey(given: Task, lenientRun: Run<Tool>): Promise<Survey> {
  const use = given.to.id === 'searchable-pdf' ? 'overlay' : 'words';
  const { input, pages, run } = await openPdf<Tool>(given, lenientRun, use);
  const task = { ...given, input };
  return { task, pages: await plansFor(task, run, pages) };
}

async function plansFor(task: Task, run: Run<Tool>, pages: readonly Page[]): Promise<SurveyedPage[]> {
  const { ocr } = ReadingOptions.parse(task.options);
  const parts = await readingText(task.input, run);
  const texts = pages.map((_, index) => parts[index] ?? '');
  if (ocr !== 'auto') {
    const plan: Plan = ocr === 'always' ? 'replace' : 'keep';
    return pages.map((page, index) => ({ ...page, index, text: texts[index] ?? '', plan }));
  }
  const covers = await coversOf(task.input, run, pages);
  const mayHide = pages.some((_, index) => isCovered(covers[index]) && countLetters(texts[index] ?? '') > 0);
  const words = mayHide ? await wordsOf(task, run) : [];
  return pages.map((page, index) => {
    const text = texts[index] ?? '';
    const plan = planFor(text, page, isCovered(covers[index]) ? words[index] : undefined);
    return { ...page, index, text, plan, ...(plan === 'add' && { words: words[index] }) };
  });
}

/** @param words over pictures that cover the page, if some do */
function planFor(text: string, page: Page, words: ReadPage | undefined): Plan {
  const letters = countLetters(text);
  if (words && letters > 0 && coverOf(words, page) < FEW_WORDS) return 'add';
  if (letters < MIN_LETTERS) return 'read';
  return formsNoWords(text) ? 'replace' : 'keep';
}

/** The words of all pages, in points. */
export async function wordsOf({ input }: Task, run: Run<Tool>, scale = 1): Promise<ReadPage[]> {
  const { stdout } = await run.tool('pdftotext', ['-tsv', '-cropbox', input, '-']);
  return parseWordTable(stdout, scale);
}

/** How much of a page words cover, from 0 to 1. */
function coverOf({ lines }: ReadPage, { width, height }: Page): number {
  const areas = lines.flat().map((word) => word.width * word.height);
  return areas.reduce((sum, area) => sum + area, 0) / (width * height);
}
