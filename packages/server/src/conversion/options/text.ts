/** What can be asked for of text and tables. */
import { z } from 'zod';
import { option } from './option.ts';

/** Encodings of text that is not Unicode, by their names on the web. */
export const ENCODINGS = [
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-15',
  'koi8-r',
  'ibm850',
  'ibm866',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** How the bytes of a textual input are to be read. */
export const encoding = option(z.enum(ENCODINGS).optional(), {
  description: 'The encoding of the input. Without it, what its bytes show.',
  example: 'windows-1252',
});

/** What stands between the cells of separated values. */
export const delimiter = option(z.enum([',', ';', '\t', '|', ':', ' ']).optional(), {
  description: 'What stands between the cells. Without it, what the input shows, and a comma in results.',
  example: ';',
});

/** Which languages to expect in speech or writing. */
export const language = option(
  z
    .string()
    .regex(/^[a-zA-Z_]{2,20}(\+[a-zA-Z_]{2,20})*$/, 'must be languages such as eng or deu+fra')
    .optional(),
  {
    description:
      'The languages to expect, as Tesseract names them, joined by "+". Without it, as the server is set; writing is read again where its words are of another language that the server has.',
    example: 'deu+eng',
  },
);

/** Whether a table's names stand in it. */
export const header = option(z.boolean().default(true), {
  description: "Whether a table's first row holds the names of its columns.",
  example: false,
});

/** Which sheet of a workbook is wanted. */
export const sheet = option(z.string().min(1).max(100).optional(), {
  description: 'The sheet to convert: its name, or its number from 1. Without it, all.',
  example: 'Prices',
});

/** Whether what a workbook or a presentation hides is wanted. */
export const hidden = option(z.boolean().default(false), {
  description:
    'Whether hidden sheets, rows, columns and slides are converted too. Without it, they are left out.',
  example: true,
});

/** How JSON is laid out. */
export const indent = option(z.int().min(0).max(8).default(2), {
  description: 'By how much each level is moved to the right; 0 writes everything in one line.',
  unit: 'spaces',
  example: 4,
});
