/** What is known of a format, and how a row of the table is written. The rows stand beside this file, by family. */

/** Formats of one family hold the same kind of thing, so that one can stand for another. */
export type Family =
  | 'document'
  | 'sheet'
  | 'slides'
  | 'image'
  | 'drawing'
  | 'audio'
  | 'video'
  | 'subtitle'
  | 'archive'
  | 'font'
  | 'model'
  | 'data'
  | 'geodata'
  | 'mail'
  | 'calendar'
  | 'contacts'
  | 'playlist'
  | 'recognition';

/** Bytes by which a file is known. */
export interface Signature {
  readonly bytes: Buffer;
  /** Where they stand, from the file's beginning. */
  readonly at: number;
}

/** A file format. */
export interface Format {
  /** The canonical name; what pairs are made of. */
  readonly id: string;
  /** What people call it, for sentences such as "photo.png is a PDF document". */
  readonly name: string;
  readonly family: Family;
  readonly mediaType: string;
  /** The extension that results get. */
  readonly extension: string;
  /** Other extensions it is recognised by, and other names that a client may ask for. */
  readonly aliases: readonly string[];
  /** The file is text in the sense of editors: it has no NUL bytes and no magic number. */
  readonly textual: boolean;
  /** The element that a file of markup begins with, in lower case and without its prefix. */
  readonly root: string | undefined;
  /** How a text of this format begins, where more than a root tells it from others. */
  readonly opening: RegExp | undefined;
  /** The element that the XML inside a gzip file begins with, as {@link root}. */
  readonly gzippedRoot: string | undefined;
  /** What lies in a zip archive of this format and in no other, where its media type does not lie there. */
  readonly zipMember: string | undefined;
  /** By any of them a file is known whose kind the library `file-type` cannot tell. */
  readonly signatures: readonly Signature[];
  /** Not every file of this format begins with a sign of it, or the sign lies behind something else. */
  readonly hasNoSignature: boolean;
  /**
   * What several formats are packed in. Their tools read each other's files, and a name says more of what is wanted than
   * the content.
   */
  readonly container: string | undefined;
  /** The id of an archive format that such a file is too, for whoever wants to unpack it. */
  readonly isAlso: string | undefined;
}

interface Row {
  readonly aliases?: readonly string[];
  /** If it is not the id. */
  readonly extension?: string;
  readonly textual?: boolean;
  readonly root?: string;
  readonly opening?: RegExp;
  readonly gzippedRoot?: string;
  readonly zipMember?: string;
  /** Bytes, or text that stands for bytes, at the file's beginning or where `at` says. */
  readonly signatures?: readonly (string | readonly number[] | { at: number; bytes: string })[];
  readonly hasNoSignature?: boolean;
  readonly container?: string;
  readonly isAlso?: string;
}

/** How OpenDocument in one XML file begins: its root says of which kind it is. */
export function flatOpenDocument(kind: string): RegExp {
  return new RegExp(
    `<office:document\\b[^>]*office:mimetype="application/vnd\\.oasis\\.opendocument\\.${kind}"`,
  );
}

/** How the formats of a family are written: `row('png', 'image/png', 'a PNG image')`. */
export function rowOf(family: Family) {
  return (id: string, mediaType: string, name: string, row: Row = {}): Format => ({
    id,
    name,
    family,
    mediaType,
    extension: row.extension ?? id,
    aliases: row.aliases ?? [],
    textual: row.textual ?? false,
    root: row.root,
    opening: row.opening,
    gzippedRoot: row.gzippedRoot,
    zipMember: row.zipMember,
    signatures: (row.signatures ?? []).map(toSignature),
    hasNoSignature: row.hasNoSignature ?? false,
    container: row.container,
    isAlso: row.isAlso,
  });
}

function toSignature(sign: string | readonly number[] | { at: number; bytes: string }): Signature {
  if (typeof sign === 'string') return { at: 0, bytes: Buffer.from(sign, 'latin1') };
  if ('bytes' in sign) return { at: sign.at, bytes: Buffer.from(sign.bytes, 'latin1') };
  return { at: 0, bytes: Buffer.from(sign) };
}
