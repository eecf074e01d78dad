/** Over which formats a route may lead. Other detours lose more than they are worth. */

import { FILMS_WITH_TEXT } from '../engines/subtitles/films.ts';
import { books } from '../formats/books.ts';
import { documents } from '../formats/documents.ts';
import { markup } from '../formats/markup.ts';
import { type Family, formatsOf } from '../formats.ts';

const PAGED = documents.map(({ id }) => id);
const MARKUP = markup.map(({ id }) => id);
/** On what pandoc makes for ms of documents that came over another format, troff may not end. */
const FROM_AFAR = MARKUP.filter((id) => id !== 'ms');
const BOOKS = books.map(({ id }) => id);

/** A detour that makes sense. */
export interface Bridge {
  /** The id of the format in the middle. */
  readonly via: string;
  /** Families and ids of formats. */
  readonly from: readonly (Family | string)[];
  readonly to: readonly (Family | string)[];
}

/** Pictures that cannot go into a document as they are. */
const IN_NO_DOCUMENT = formatsOf('image')
  .map(({ id }) => id)
  .filter((id) => !['jpg', 'png', 'tiff', 'heic'].includes(id));

/** Pictures of pages; what games, films and telescopes make has no text. */
const SCANS = 'jpg png webp avif tiff gif bmp heic ico psd jxl jp2 j2k tga pcx pbm jbig cals'.split(' ');

/** Pictures that people have; of two that few have, nobody wants one as the other. */
const USUAL = 'jpg webp avif tiff gif bmp heic ico psd jxl jp2 tga'.split(' ');

/** What people want a page or a drawing as. */
const COMMON = 'jpg webp avif tiff gif bmp'.split(' ');

/** Every detour. A route of three steps needs one for each of the two formats on its way. */
export const BRIDGES: readonly Bridge[] = [
  // A page is laid out once, then pictured or read.
  { via: 'pdf', from: [...PAGED, 'sheet', 'slides'], to: ['image', 'drawing'] },
  // Markup is shown as a page of the web, which can hold all of it; a word processor has pages too, and less of that.
  { via: 'html', from: MARKUP, to: ['pdf', 'image', 'drawing'] },
  // A message is shown as a page; Outlook's become common ones first.
  { via: 'html', from: ['mail'], to: ['pdf'] },
  { via: 'eml', from: ['msg'], to: ['html', 'txt', 'json', 'mbox', 'pdf'] },
  // Old workbooks meet programs' data in the one that keeps types; so do data and old workbooks.
  { via: 'xlsx', from: ['xls', 'ods'], to: ['data', 'tsv', 'md'] },
  { via: 'xlsx', from: ['data', 'tsv'], to: ['xls', 'ods'] },
  { via: 'xlsx', from: ['csv'], to: ['sheet', 'pdf'] },
  { via: 'csv', from: ['geodata'], to: ['xlsx', 'tsv', 'html', 'md'] },
  { via: 'xlsx', from: ['calendar', 'contacts'], to: ['xls', 'ods'] },
  // AsciiDoc was made to be written instead of DocBook.
  { via: 'docbook', from: ['asciidoc'], to: [...FROM_AFAR, 'epub', 'fb2', 'docx', 'odt', 'txt'] },
  // A browser's picture of a page is one as long as it needs to be.
  { via: 'png', from: [...MARKUP, 'html'], to: COMMON },
  { via: 'docx', from: [...MARKUP, 'epub', 'html'], to: ['pdf', 'image', 'drawing'] },
  // Word processors' formats reach markup through the one that both kinds of engine know best.
  { via: 'docx', from: ['doc', 'rtf'], to: [...MARKUP, 'epub'] },
  { via: 'docx', from: [...MARKUP, 'epub'], to: ['doc', 'rtf'] },
  // Books of all kinds meet in EPUB, which is made of pages of the web.
  { via: 'epub', from: BOOKS.filter((id) => id !== 'lrf'), to: ['md', 'html', 'odt', 'fb2'] },
  { via: 'epub', from: ['mobi', 'azw3', 'fb2'], to: FROM_AFAR },
  { via: 'epub', from: MARKUP, to: ['mobi', 'azw3'] },
  // Where a film has no subtitles, what is said becomes some.
  { via: 'srt', from: FILMS_WITH_TEXT, to: ['subtitle'] },
  // Notes are played once, and recorded.
  { via: 'wav', from: ['mid'], to: ['audio'] },
  // OCR sees what a common decoder has unpacked.
  { via: 'png', from: [...SCANS, 'drawing'], to: ['text', 'hocr', 'json'] },
  // Pictures that few tools know meet the others in PNG, which loses nothing. A phone's stay as small as they were.
  { via: 'png', from: ['image', 'svg'], to: USUAL },
  { via: 'png', from: USUAL, to: ['image'] },
  { via: 'png', from: ['drawing'], to: COMMON },
  { via: 'png', from: IN_NO_DOCUMENT, to: ['pdf'] },
  { via: 'png', from: SCANS.filter((id) => IN_NO_DOCUMENT.includes(id)), to: ['searchable-pdf'] },
  { via: 'jpg', from: ['heic'], to: ['pdf', 'searchable-pdf'] },
  // The picture goes into the document as it is, and then text over it. The letters of a drawing are text already.
  { via: 'pdf', from: [...SCANS, 'drawing'], to: ['searchable-pdf'] },
  { via: 'pdf', from: ['svg'], to: ['text'] },
  // Old fonts reach the web by what holds the same curves as they do.
  { via: 'otf', from: ['pfb', 'pfa', 'sfd'], to: ['font'] },
  { via: 'ttf', from: ['woff', 'woff2', 'ttc'], to: ['pfb', 'pfa', 'sfd'] },
  // A document may be nothing but a scan.
  { via: 'pdf', from: ['doc', 'docx', 'odt', 'ppt', 'pptx', 'odp'], to: ['text'] },
  // PostScript is drawn as the pages that it makes, and a page of any format can be pictured in another.
  {
    via: 'pdf',
    from: ['eps', 'ps', 'vsd', 'vsdx', 'pub', 'cdr', 'odg', 'otg', 'fodg', 'sxd'],
    to: ['image', 'drawing'],
  },
  { via: 'pdf', from: ['emf', 'wmf', 'dxf', 'wpg', 'svgz'], to: ['image'] },
  // TIFF holds all pages in one file, if it is made of all of them at once.
  { via: 'png', from: ['pdf', 'eps', 'ps'], to: COMMON.filter((id) => id !== 'tiff') },
  // Tar holds whatever any archive holds.
  { via: 'tar', from: ['archive'], to: ['archive'] },
];
