/** What can be asked for where writing is recognised. */
import { z } from 'zod';
import { option } from './option.ts';
import { language } from './text.ts';

/** Which pages of a document are read as pictures. */
const ocr = option(z.enum(['auto', 'always', 'never']).default('auto'), {
  description:
    'Which pages are read as pictures: "auto" those that are pictures, with a few lines of text over them or none, and those whose ' +
    'letters form no words; "always" every page; "never" none.',
  example: 'always',
});

/** For documents, whose pages say how large they are. */
export const ReadingOptions = z.strictObject({ language, ocr });

/** For pictures. */
export const PictureReadingOptions = z.strictObject({
  language,
  dpi: option(z.int().min(50).max(2400).optional(), {
    description:
      'Dots an inch of the picture, which is enlarged to be read if they are few. Without it, a guess.',
    unit: 'dpi',
    example: 300,
  }),
});
