/**
 * The one table of formats: everything that the product knows of a format by name stands in its rows, which are in
 * `formats/`, by family. Adding a format is adding a row.
 */
import { archives } from './formats/archives.ts';
import { audio } from './formats/audio.ts';
import { books } from './formats/books.ts';
import { calendars } from './formats/calendars.ts';
import { contacts } from './formats/contacts.ts';
import { data } from './formats/data.ts';
import { documents } from './formats/documents.ts';
import { drawings } from './formats/drawings.ts';
import { fonts } from './formats/fonts.ts';
import type { Family, Format, Signature } from './formats/format.ts';
import { geodata } from './formats/geodata.ts';
import { images } from './formats/images.ts';
import { mails } from './formats/mails.ts';
import { markup } from './formats/markup.ts';
import { models } from './formats/models.ts';
import { playlists } from './formats/playlists.ts';
import { recognition } from './formats/recognition.ts';
import { sheets } from './formats/sheets.ts';
import { slides } from './formats/slides.ts';
import { subtitles } from './formats/subtitles.ts';
import { video } from './formats/video.ts';

export type { Family, Format } from './formats/format.ts';

/** Every format, in the order in which people look for them. */
export const FORMATS: readonly Format[] = [
  ...documents,
  ...markup,
  ...books,
  ...sheets,
  ...slides,
  ...images,
  // Before PostScript, which a font in text is too.
  ...fonts,
  ...drawings,
  ...audio,
  ...video,
  ...subtitles,
  ...data,
  ...geodata,
  ...mails,
  ...calendars,
  ...contacts,
  ...playlists,
  ...archives,
  ...models,
  ...recognition,
];

const byName = new Map<string, Format>();
for (const row of FORMATS) {
  for (const name of [row.id, ...row.aliases]) {
    if (byName.has(name)) throw new TypeError(`Two formats are called "${name}".`);
    byName.set(name, row);
  }
}

/** Every format of some families. */
export function formatsOf(...families: Family[]): readonly Format[] {
  return FORMATS.filter((row) => families.includes(row.family));
}

/** The format of that id or alias; case and a leading dot do not matter. */
export function findFormat(name: string): Format | undefined {
  return byName.get(name.trim().replace(/^\./, '').toLowerCase());
}

/** The format of markup that begins with that element. */
export function formatByRoot(element: string): Format | undefined {
  return FORMATS.find(({ root }) => root === element.toLowerCase());
}

/** The textual format that begins like this, of those whose root alone does not tell. */
export function formatByOpening(text: string): Format | undefined {
  return FORMATS.find(({ opening }) => opening?.test(text));
}

/** The format of gzip-compressed XML that begins with that element. */
export function formatByGzippedRoot(element: string): Format | undefined {
  return FORMATS.find(({ gzippedRoot }) => gzippedRoot === element.toLowerCase());
}

/** The format whose signature a file's beginning has, of those that have one in the table. */
export function formatBySignature(head: Buffer): Format | undefined {
  const isThere = ({ at, bytes }: Signature) => head.subarray(at, at + bytes.length).equals(bytes);
  // What a file begins with says more than a number within it.
  return (
    FORMATS.find(({ signatures }) => signatures.some((sign) => sign.at === 0 && isThere(sign))) ??
    FORMATS.find(({ signatures }) => signatures.some(isThere))
  );
}

/**
 * The format with exactly this id.
 *
 * @throws TypeError if the table has none: for ids that the code itself names.
 */
export function formatById(id: string): Format {
  const found = byName.get(id);
  if (found?.id !== id) throw new TypeError(`There is no format "${id}".`);
  return found;
}

/**
 * Splits a file's name into its stem and its extension, in lower case. Where the format has a compound extension it
 * is taken whole: `photos.tar.gz` → `photos` and `tar.gz`.
 *
 * @returns an empty extension where the name has none, as in `README` and `.profile`.
 */
export function splitFileName(name: string): { stem: string; extension: string } {
  const parts = name.split('.');
  for (const length of [2, 1]) {
    const stem = parts.slice(0, -length).join('.');
    const extension = parts.slice(-length).join('.').toLowerCase();
    if (stem !== '' && extension !== '' && (length === 1 || byName.has(extension)))
      return { stem, extension };
  }
  return { stem: name, extension: '' };
}
