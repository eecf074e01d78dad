/** What can be asked for of documents and their pages. */
import { z } from 'zod';
import { option } from './option.ts';

/** Which pages of the input are wanted. */
export const pages = option(
  z
    .string()
    .regex(/^\d{1,6}(-\d{0,6})?(,\d{1,6}(-\d{0,6})?)*$/, 'must be a list of pages such as 1-3,5,8-')
    .optional(),
  { description: 'The pages to convert, from 1. Without it, all.', example: '1-3,5,8-' },
);

/** What opens the input. */
export const password = option(z.string().min(1).max(128).optional(), {
  description: 'Opens a protected input. The result has no password.',
  example: 'secret',
});

/** Sizes of paper that stands, in millimetres. */
export const PAPERS = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
} as const;

const paperNames = Object.keys(PAPERS) as (keyof typeof PAPERS)[];

/** How pages are laid out. */
export const layout = {
  paper: option(z.enum(paperNames).optional(), {
    description: 'The size of the pages. Without it, what the input says.',
    example: 'a4',
  }),
  orientation: option(z.enum(['portrait', 'landscape']).optional(), {
    description: 'Whether the pages stand or lie. Without it, what the input says.',
    example: 'landscape',
  }),
  margin: option(z.number().min(0).max(100).optional(), {
    description: 'The margin on all four sides. Without it, what the input says.',
    unit: 'mm',
    example: 20,
  }),
};

/** How a wide table meets its pages. */
export const fit = option(z.enum(['width', 'sheet']).optional(), {
  description:
    'Makes all columns fit on the width of a page, or gives each sheet one page that is as large as it. Without it, what the input says.',
  example: 'width',
});

/** What becomes of a page of the web that is wider than the paper. */
export const pageFit = option(z.enum(['width', 'none']).default('width'), {
  description:
    'What happens to a page that is wider than the paper: "width" turns the paper or makes the page smaller, until all of it fits; "none" cuts off what is too much.',
  example: 'none',
});

/** Whether a PDF document is made for archives. */
export const pdfa = option(z.enum(['1b', '2b', '3b']).optional(), {
  description: 'The level of PDF/A, for documents that are to be kept. Without it, plain PDF.',
  example: '2b',
});

/** How pictures are laid on pages. */
export const pictureLayout = {
  paper: option(layout.paper, {
    description:
      'The size of the pages, on which each picture is as large as fits. Without it, each page is as large as its picture.',
    example: 'a4',
  }),
  orientation: option(layout.orientation, {
    description:
      'Whether the pages stand or lie, on A4 where no other paper is asked for. Without it, as each picture does.',
    example: 'landscape',
  }),
  margin: option(layout.margin, {
    description: 'The margin on all four sides. Without it, none.',
    unit: 'mm',
    example: 10,
  }),
};

/** Whether what reviewers have said of a document is shown. */
export const comments = option(z.boolean().default(false), {
  description:
    "Whether comments are kept as the document's notes. Without it, they are left out, as in print.",
  example: true,
});
