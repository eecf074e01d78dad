import type { Run } from '../../engine.ts';

/** Page segmentation that also finds out how the page is turned. */
const AS_PAGE = '1';
/** Segmentation that takes words wherever they stand, as on signs and icons. */
const AS_SCATTERED_WORDS = '11';

/**
 * Recognises what is written on a picture.
 *
 * @param output with the extension `txt`
 * @param form `overlay` also writes a PDF page of invisible text beside the output
 * @param dpi where the picture does not say it
 * @returns the text
 */
export async function recognise(
  run: Run,
  picture: string,
  output: string,
  form: 'text' | 'overlay',
  dpi?: number,
): Promise<string> {
  const stem = output.replace(/\.txt$/, '');
  const resolution = dpi === undefined ? [] : ['--dpi', String(dpi)];
  const overlay = form === 'overlay' ? ['-c', 'textonly_pdf=1', 'pdf'] : [];
  const languages = run.settings.languages.join('+');
  let text = '';
  for (const segmentation of [AS_PAGE, AS_SCATTERED_WORDS]) {
    // Its own separator of pages is a form feed.
    const settings = ['-l', languages, '--psm', segmentation, ...resolution, '-c', 'page_separator=\n'];
    // More threads than one only get into each other's way.
    const env = { OMP_THREAD_LIMIT: '1' };
    await run.tool('tesseract', [picture, stem, ...settings, ...overlay, 'txt'], { env });
    text = (await run.tool('cat', [output])).stdout;
    if (countLetters(text) > 0) break;
  }
  return text;
}

/** How many letters and digits a text has. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
