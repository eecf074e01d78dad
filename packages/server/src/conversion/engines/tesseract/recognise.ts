import type { Run } from '../../engine.ts';

/** What Tesseract writes: text, a page with the picture and invisible text over it, or a page of only that text. */
export type Form = 'txt' | 'pdf' | 'overlay';

const CONFIGURATION: Readonly<Record<Form, readonly string[]>> = {
  // Its own separator is a form feed.
  txt: ['-c', 'page_separator=\n', 'txt'],
  pdf: ['pdf'],
  overlay: ['-c', 'textonly_pdf=1', 'pdf'],
};

/**
 * Recognises what is written on a picture.
 *
 * @param output with the extension that the form gives it
 */
export async function recognise(run: Run, picture: string, output: string, form: Form): Promise<void> {
  const stem = output.replace(/\.\w+$/, '');
  const language = ['-l', run.settings.languages.join('+')];
  // Page segmentation 1 also finds out how the page is turned.
  const args = [picture, stem, ...language, '--psm', '1', ...CONFIGURATION[form]];
  // More threads than one only get into each other's way.
  await run.tool('tesseract', args, { env: { OMP_THREAD_LIMIT: '1' } });
}
