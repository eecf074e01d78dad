import type { Run } from '../../engine.ts';
import type { Tool } from './tools.ts';

/** Page segmentation that also finds out how the page is turned. */
const AS_PAGE = '1';
/** Segmentation that takes words wherever they stand, as on signs and icons. */
const AS_SCATTERED_WORDS = '11';

/** What is written beside the text: nothing, a PDF page of invisible text, or a table of words. */
const FORMS = {
  text: [],
  overlay: ['-c', 'textonly_pdf=1', 'pdf'],
  words: ['tsv'],
} as const;

export type Form = keyof typeof FORMS;

/** How to read. */
export interface Reading {
  readonly form: Form;
  readonly languages: readonly string[];
  /** Where the picture does not say it. */
  readonly dpi?: number | undefined;
}

/**
 * Recognises what is written on a picture.
 *
 * @param stem of the files that are written: with the extension `txt`, and `pdf` or `tsv` beside it
 * @returns the text
 */
export async function recogniseText(
  run: Run<Tool>,
  picture: string,
  stem: string,
  { form, languages, dpi }: Reading,
): Promise<string> {
  const resolution = dpi === undefined ? [] : ['--dpi', String(Math.round(dpi))];
  let text = '';
  for (const segmentation of [AS_PAGE, AS_SCATTERED_WORDS]) {
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
    await run.tool('tesseract', [picture, stem, ...settings, ...FORMS[form], 'txt'], { env });
    text = (await run.tool('cat', [`${stem}.txt`])).stdout;
    if (countLetters(text) > 0) break;
  }
  return text;
}

/** How many letters and digits a text has. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
