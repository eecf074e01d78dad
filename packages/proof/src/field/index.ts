import { ARCHIVE_CASES } from './archives.ts';
import { DATA_CASES } from './data.ts';
import type { FieldCase } from './field-case.ts';
import { FILM_CASES } from './film.ts';
import { MARKUP_CASES } from './markup.ts';
import { MARKUP_TEXT_CASES } from './markup-texts.ts';
import { MEDIA_CASES } from './media.ts';
import { OFFICE_CASES } from './office.ts';
import { PDF_CASES } from './pdf.ts';
import { PICTURE_CASES } from './pictures.ts';
import { SHEETS_CASES } from './sheets.ts';

/** All cases of the field, by what they are about. */
export const FIELD_CASES: Readonly<Record<string, readonly FieldCase[]>> = {
  'Office documents and tables': OFFICE_CASES,
  'Workbooks and slides': SHEETS_CASES,
  'Markup, pages of the web and mail': MARKUP_CASES,
  'Markdown, notebooks, wikis, books and bibliographies': MARKUP_TEXT_CASES,
  'PDF documents, pictures to pages, and text recognition': PDF_CASES,
  'Sound, films, pictures and subtitles': [...MEDIA_CASES, ...FILM_CASES],
  'Pictures, drawings and models': PICTURE_CASES,
  'Data, calendars, cards and maps': DATA_CASES,
  'Archives and compressed files': ARCHIVE_CASES,
};

/** The files with the tests that hold them. */
export const FIELD_TESTS: readonly string[] = [
  ...new Set(
    Object.values(FIELD_CASES)
      .flat()
      .map(({ test }) => test),
  ),
].sort();
