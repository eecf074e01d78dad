import { FORMAT_ROWS } from './formats.gen.ts';

/** What the command knows of a format without asking a server. */
export interface Format {
  readonly id: string;
  /** Of its files, such as `tex` for latex. */
  readonly extension: string;
  /** Whether people can read it on a terminal. */
  readonly isText: boolean;
  /** The ids of the formats that it can become. */
  readonly targets: readonly string[];
}

/** Every format of the catalogue; a server may know more, so that a name that is not here is no mistake. */
export const FORMATS: readonly Format[] = FORMAT_ROWS.map(([id, extension, , isText, targets]) => ({
  id,
  extension,
  isText,
  targets: words(targets),
}));

const byName = new Map<string, Format>();
for (const [index, [id, , aliases]] of FORMAT_ROWS.entries()) {
  const format = FORMATS[index];
  if (format) for (const name of [id, ...words(aliases)]) byName.set(name, format);
}

/** The format of that name or other name; case and a leading dot do not matter. */
export function findFormat(name: string): Format | undefined {
  return byName.get(bareFormat(name));
}

/** All names of formats, of those that are asked for by their ids. */
export function formatNames(isWanted: (id: string) => boolean): string[] {
  return [...byName].filter(([, { id }]) => isWanted(id)).map(([name]) => name);
}

/** A format's name as people write it (`.PDF`), in lower case and without its dot. */
export function bareFormat(name: string): string {
  return name.trim().replace(/^\./, '').toLowerCase();
}

/**
 * Splits a file's name into its stem and its extension, in lower case. An extension of two parts is taken whole where a
 * format has it: `photos.tar.gz` → `photos` and `tar.gz`.
 *
 * @returns an empty extension where the name has none, as in `README` and `.profile`
 */
export function splitName(name: string): { stem: string; extension: string } {
  const parts = name.split('.');
  for (const length of [2, 1]) {
    const stem = parts.slice(0, -length).join('.');
    const extension = parts.slice(-length).join('.').toLowerCase();
    if (stem !== '' && extension !== '' && (length === 1 || byName.has(extension)))
      return { stem, extension };
  }
  return { stem: name, extension: '' };
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
