import { bombs } from './bombs.ts';
import { data } from './data.ts';
import type { HostileInput } from './input.ts';
import { links } from './links.ts';
import { mail } from './mail.ts';
import { markup } from './markup.ts';
import { media } from './media.ts';
import { models } from './models.ts';
import { names } from './names.ts';
import { office } from './office.ts';
import { paths } from './paths.ts';
import { pdf } from './pdf.ts';
import { pictures } from './pictures.ts';
import { postscript } from './postscript.ts';
import { xml } from './xml.ts';

/** A group of inputs: after each of them the server is stopped and started again. */
export interface Group {
  readonly name: string;
  readonly inputs: readonly HostileInput[];
}

/** Every hostile input. */
export const CORPUS: readonly Group[] = [
  { name: 'paths in archives', inputs: paths },
  { name: 'links in archives', inputs: links },
  { name: 'bombs', inputs: bombs },
  { name: 'names', inputs: names },
  { name: 'pictures', inputs: pictures },
  { name: 'XML', inputs: xml },
  { name: 'office documents and books', inputs: office },
  { name: 'markup', inputs: markup },
  { name: 'PostScript', inputs: postscript },
  { name: 'PDF', inputs: pdf },
  { name: 'sound and films', inputs: media },
  { name: 'data', inputs: data },
  { name: 'mail, calendars and cards', inputs: mail },
  { name: 'models and fonts', inputs: models },
];
