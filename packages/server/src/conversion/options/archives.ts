/** What can be asked for of archives and other compressed files. */
import { z } from 'zod';
import { option } from './option.ts';

/** Encodings of names in archives that are not in Unicode: of DOS, Windows and Unix. */
const NAME_ENCODINGS = [
  'utf-8',
  'ibm437',
  'ibm850',
  'ibm852',
  'ibm857',
  'ibm860',
  'ibm861',
  'ibm862',
  'ibm863',
  'ibm865',
  'ibm866',
  'ibm737',
  'ibm775',
  'ibm864',
  'ibm720',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
  'x-mac-cyrillic',
  'koi8-r',
  'koi8-u',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-9',
  'iso-8859-13',
  'iso-8859-15',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** How hard to compress. */
export const compression = (usual: number) =>
  option(z.int().min(0).max(9).default(usual), {
    description: 'How hard to compress: 0 is fastest, 9 is smallest.',
    example: 9,
  });

/** How names are to be read of which an archive does not say it. */
export const namesEncoding = option(z.enum(NAME_ENCODINGS).optional(), {
  description: 'The encoding of names that are not in Unicode. Without it, what their bytes show.',
  example: 'shift_jis',
});
