/** What can be asked for of text and tables. */
import { z } from 'zod';
import { option } from './option.ts';

/** Encodings of text that is not Unicode, by their names on the web. */
export const ENCODINGS = [
  'utf-8',
  'utf-16',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
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
      'The languages to expect, as Tesseract names them, joined by "+". Without it, as the server is set.',
    example: 'deu+eng',
  },
);
