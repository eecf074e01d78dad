import type { Run } from '../../engine.ts';
import type { Tool } from './tools.ts';
import { parseWordTable, type ReadPage } from './words.ts';

/** Page segmentation that also finds out how the page is turned. */
const AS_PAGE = '1';
/** Segmentation that takes words wherever they stand, as on signs and icons. */
const AS_SCATTERED_WORDS = '11';
const AS_LINES = '6';

/** How lines are read that were set one below the other. */
export const LINES = { segmentations: [AS_LINES], dpi: 300 } as const;

/** What is written beside the text and the table of words: nothing, or a PDF page of invisible text. */
const FORMS = {
  text: [],
  overlay: ['-c', 'textonly_pdf=1', 'pdf'],
  words: [],
} as const;

export type Form = keyof typeof FORMS;

/** How to read. */
export interface Reading {
  readonly form: Form;
  readonly languages: readonly string[];
  /** Where the picture does not say it. */
  readonly dpi?: number | undefined;
  /** Tried one after the other until there are letters. */
  readonly segmentations?: readonly string[];
}

/** The first row of a table of words, which ends a text before it. */
const TABLE = /^level\tpage_num\t/m;

/**
 * Recognises what is written on a picture of one page.
 *
 * @param stem of the files that are written: with the extensions `txt` and `tsv`, and `pdf` for an overlay
 */
export async function recogniseText(
  run: Run<Tool>,
  picture: string,
  stem: string,
  { form, languages, dpi, segmentations = [AS_PAGE, AS_SCATTERED_WORDS] }: Reading,
): Promise<{ readonly text: string; readonly page: ReadPage }> {
  const resolution = dpi === undefined ? [] : ['--dpi', String(Math.round(dpi))];
  let read = { text: '', page: { width: 0, height: 0, lines: [] } as ReadPage };
  for (const segmentation of segmentations) {
    // Its own separator of pages is a form feed.
    const settings = [
      '-l',
      languages.join('+'),
      '--psm',
      segmentation,
      ...resolution,
      '-c',
      'page_separator=\n',
    ];
    // More threads than one only get into each other's way.
    const env = { OMP_THREAD_LIMIT: '1' };
    await run.tool('tesseract', [picture, stem, ...settings, ...FORMS[form], 'txt', 'tsv'], { env });
    const { stdout } = await run.tool('cat', [`${stem}.txt`, `${stem}.tsv`]);
    const end = stdout.search(TABLE);
    const [page = read.page] = parseWordTable(stdout.slice(end), 1);
    read = { text: stdout.slice(0, end), page };
    if (countLetters(read.text) > 0) break;
  }
  return read;
}

/** How many letters and digits a text has. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
