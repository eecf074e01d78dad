import { bombs } from './bombs.ts';
import { books } from './books.ts';
import { data } from './data.ts';
import { databases } from './databases.ts';
import { films } from './films.ts';
import type { HostileInput } from './input.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { mail } from './mail.ts';
import { markup } from './markup.ts';
import { models } from './models.ts';
import { names } from './names.ts';
import { openTexts } from './open-texts.ts';
import { pages } from './pages.ts';
import { paths } from './paths.ts';
import { pdf } from './pdf.ts';
import { pictures } from './pictures.ts';
import { postscript } from './postscript.ts';
import { sheets } from './sheets.ts';
import { sound } from './sound.ts';
import { word } from './word.ts';
import { xml } from './xml.ts';

/** Inputs of a kind. After them, the server is stopped and started again. */
export interface Group {
  readonly name: string;
  readonly inputs: readonly HostileInput[];
  /** Depends on the server's user, and is tried with a plain one, too. */
  readonly isForBoth?: boolean;
}

/** Every hostile input. */
export const CORPUS: readonly Group[] = [
  { name: 'paths in archives', inputs: paths, isForBoth: true },
  { name: 'links in archives', inputs: links, isForBoth: true },
  { name: 'bombs', inputs: bombs },
  { name: 'names', inputs: names },
  { name: 'pictures', inputs: pictures },
  { name: 'XML', inputs: xml },
  { name: 'documents', inputs: [...word, ...openTexts, ...books] },
  { name: 'sheets', inputs: sheets },
  { name: 'pages and markup', inputs: [...pages, ...markup] },
  { name: 'PostScript', inputs: postscript },
  { name: 'PDF', inputs: pdf },
  { name: 'lists of media', inputs: lists },
  { name: 'sound and films', inputs: [...sound, ...films] },
  { name: 'data', inputs: [...data, ...databases] },
  { name: 'mail, calendars and cards', inputs: mail },
  { name: 'models and fonts', inputs: models },
];
