/** The intermediate formats (pivots) that a route may use. Other detours lose more than they are worth. */

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

/** A format in the middle of a route, and the pairs that it may connect. */
export interface Intermediate {
  /** The id of the format in the middle. */
  readonly format: string;
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

/** Common picture formats: pairs of two rare formats are not offered. */
const USUAL = 'jpg webp avif tiff gif bmp heic ico psd jxl jp2 tga'.split(' ');

/** What people want a page or a drawing as. */
const COMMON = 'jpg webp avif tiff gif bmp'.split(' ');

/** Every intermediate. A route of three steps needs one for each of its two formats in the middle. */
export const INTERMEDIATES: readonly Intermediate[] = [
  // A page is laid out once, then pictured or read.
  { format: 'pdf', from: [...PAGED, 'sheet', 'slides'], to: ['image', 'drawing'] },
  // Markup is shown as a page of the web, which can hold all of it; a word processor has pages too, and less of that.
  { format: 'html', from: MARKUP, to: ['pdf', 'image', 'drawing'] },
  // A page that was saved with its pictures is one that holds them.
  { format: 'html', from: ['mhtml'], to: ['pdf', 'png', 'md', 'docx', 'odt', 'txt', 'epub'] },
  // A message is shown as a page; Outlook's become common ones first.
  { format: 'html', from: ['mail'], to: ['pdf'] },
  { format: 'eml', from: ['msg'], to: ['html', 'txt', 'json', 'mbox', 'pdf'] },
  // Old workbooks meet programs' data in the one that keeps types; so do data and old workbooks.
  { format: 'xlsx', from: ['xls', 'ods'], to: ['data', 'tsv', 'md'] },
  { format: 'xlsx', from: ['data', 'tsv'], to: ['xls', 'ods'] },
  { format: 'xlsx', from: ['csv'], to: ['sheet', 'pdf'] },
  { format: 'csv', from: ['geodata'], to: ['xlsx', 'tsv', 'html', 'md'] },
  { format: 'xlsx', from: ['calendar', 'contacts'], to: ['xls', 'ods'] },
  // AsciiDoc was made to be written instead of DocBook.
  { format: 'docbook', from: ['asciidoc'], to: [...FROM_AFAR, 'epub', 'fb2', 'docx', 'odt', 'txt'] },
  // A browser's picture of a page is one as long as it needs to be.
  { format: 'png', from: [...MARKUP, 'html'], to: COMMON },
  { format: 'docx', from: [...MARKUP, 'epub', 'html'], to: ['pdf', 'image', 'drawing'] },
  // Word processors' formats reach markup through the one that both kinds of engine know best.
  { format: 'docx', from: ['doc', 'rtf'], to: [...MARKUP, 'epub'] },
  { format: 'docx', from: [...MARKUP, 'epub'], to: ['doc', 'rtf'] },
  // Books of all kinds meet in EPUB, which is made of pages of the web.
  { format: 'epub', from: BOOKS.filter((id) => id !== 'lrf'), to: ['md', 'html', 'odt', 'fb2'] },
  { format: 'epub', from: ['mobi', 'azw3', 'fb2'], to: FROM_AFAR },
  { format: 'epub', from: MARKUP, to: ['mobi', 'azw3'] },
  // Where a film has no subtitles, what is said becomes some.
  { format: 'srt', from: FILMS_WITH_TEXT, to: ['subtitle'] },
  // Notes are played once, and recorded.
  { format: 'wav', from: ['mid', 'amr'], to: ['audio'] },
  { format: 'wav', from: ['amr'], to: ['text', 'srt', 'vtt', 'json'] },
  // OCR sees what a common decoder has unpacked.
  { format: 'png', from: [...SCANS, 'drawing'], to: ['text', 'hocr', 'json'] },
  // Pictures that few tools know meet the others in PNG, which loses nothing. A phone's stay as small as they were.
  { format: 'png', from: ['image', 'svg'], to: USUAL },
  { format: 'png', from: USUAL, to: ['image'] },
  { format: 'png', from: ['drawing'], to: COMMON },
  { format: 'png', from: IN_NO_DOCUMENT, to: ['pdf'] },
  { format: 'png', from: SCANS.filter((id) => IN_NO_DOCUMENT.includes(id)), to: ['searchable-pdf'] },
  { format: 'jpg', from: ['heic'], to: ['pdf', 'searchable-pdf'] },
  // The picture goes into the document as it is, and then text over it. The letters of a drawing are text already.
  { format: 'pdf', from: [...SCANS, 'drawing'], to: ['searchable-pdf'] },
  { format: 'pdf', from: ['svg'], to: ['text'] },
  // Old fonts reach the web by what holds the same curves as they do.
  { format: 'otf', from: ['pfb', 'pfa', 'sfd'], to: ['font'] },
  { format: 'ttf', from: ['woff', 'woff2', 'ttc'], to: ['pfb', 'pfa', 'sfd'] },
  // A document may be nothing but a scan.
  { format: 'pdf', from: ['doc', 'docx', 'odt', 'ppt', 'pptx', 'odp'], to: ['text'] },
  // PostScript is drawn as the pages that it makes, and a page of any format can be pictured in another.
  {
    format: 'pdf',
    from: ['eps', 'ps', 'vsd', 'vsdx', 'pub', 'cdr', 'odg', 'otg', 'fodg', 'sxd'],
    to: ['image', 'drawing'],
  },
  { format: 'pdf', from: ['emf', 'wmf', 'dxf', 'wpg', 'svgz'], to: ['image'] },
  // TIFF holds all pages in one file, if it is made of all of them at once.
  { format: 'png', from: ['pdf', 'eps', 'ps'], to: COMMON.filter((id) => id !== 'tiff') },
  // Tar holds whatever any archive holds.
  { format: 'tar', from: ['archive'], to: ['archive'] },
];
