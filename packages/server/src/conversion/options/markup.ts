/** What can be asked for of documents that are written as markup. */
import { z } from 'zod';
import { option } from './option.ts';

/** A list of the headings, which lead to them. */
export const toc = option(z.boolean().default(false), {
  description: 'Whether the result begins with a table of contents.',
  example: true,
});

/** Numbers such as 1.2 before headings. */
export const numberHeadings = option(z.boolean().default(false), {
  description: 'Whether headings get numbers.',
  example: true,
});

/** How long the lines of a result that is text become. */
export const lineWidth = option(z.number().int().min(20).max(1000).optional(), {
  description: 'Where lines of text are broken. Without it, they stay as they are in the input.',
  unit: 'characters',
  example: 72,
});
