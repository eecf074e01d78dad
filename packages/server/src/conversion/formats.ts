/**
 * The one table of formats: everything that the product knows of a format by name stands here.
 * Adding a format is adding a row.
 */

/** Formats of one family hold the same kind of thing, so that one can stand for another. */
export type Family =
  | 'document'
  | 'sheet'
  | 'slides'
  | 'image'
  | 'audio'
  | 'video'
  | 'archive'
  | 'recognition';

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
}

interface Row {
  aliases?: string[];
  extension?: string;
  textual?: boolean;
}

const format = (id: string, family: Family, mediaType: string, name: string, row: Row = {}): Format => ({
  id,
  name,
  family,
  mediaType,
  extension: row.extension ?? id,
  aliases: row.aliases ?? [],
  textual: row.textual ?? false,
});

const text = { textual: true };
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

const TABLE: readonly Format[] = [
  format('pdf', 'document', 'application/pdf', 'a PDF document'),
  format('doc', 'document', 'application/msword', 'a Word 97 document'),
  format('docx', 'document', `${openXml}.wordprocessingml.document`, 'a Word document'),
  format('odt', 'document', `${openDocument}.text`, 'an OpenDocument text'),
  format('rtf', 'document', 'application/rtf', 'a Rich Text document'),
  format('txt', 'document', 'text/plain', 'plain text', text),
  format('html', 'document', 'text/html', 'an HTML page', { ...text, aliases: ['htm'] }),
  format('epub', 'document', 'application/epub+zip', 'an EPUB book'),
  format('md', 'document', 'text/markdown', 'Markdown text', { ...text, aliases: ['markdown'] }),
  format('rst', 'document', 'text/x-rst', 'reStructuredText', text),
  format('latex', 'document', 'application/x-latex', 'LaTeX source', {
    ...text,
    extension: 'tex',
    aliases: ['tex'],
  }),
  format('org', 'document', 'text/x-org', 'Org-mode text', text),

  format('xls', 'sheet', 'application/vnd.ms-excel', 'an Excel 97 workbook'),
  format('xlsx', 'sheet', `${openXml}.spreadsheetml.sheet`, 'an Excel workbook'),
  format('ods', 'sheet', `${openDocument}.spreadsheet`, 'an OpenDocument spreadsheet'),
  format('csv', 'sheet', 'text/csv', 'comma-separated text', text),

  format('ppt', 'slides', 'application/vnd.ms-powerpoint', 'a PowerPoint 97 presentation'),
  format('pptx', 'slides', `${openXml}.presentationml.presentation`, 'a PowerPoint presentation'),
  format('odp', 'slides', `${openDocument}.presentation`, 'an OpenDocument presentation'),

  format('jpg', 'image', 'image/jpeg', 'a JPEG image', { aliases: ['jpeg', 'jpe', 'jfif'] }),
  format('png', 'image', 'image/png', 'a PNG image'),
  format('webp', 'image', 'image/webp', 'a WebP image'),
  format('avif', 'image', 'image/avif', 'an AVIF image'),
  format('tiff', 'image', 'image/tiff', 'a TIFF image', { aliases: ['tif'] }),
  format('gif', 'image', 'image/gif', 'a GIF image'),
  format('bmp', 'image', 'image/bmp', 'a BMP image', { aliases: ['dib'] }),
  format('heic', 'image', 'image/heic', 'a HEIC image', { aliases: ['heif'] }),
  format('ico', 'image', 'image/x-icon', 'a Windows icon'),
  format('svg', 'image', 'image/svg+xml', 'an SVG drawing', text),

  format('mp3', 'audio', 'audio/mpeg', 'MP3 audio'),
  format('wav', 'audio', 'audio/wav', 'WAV audio', { aliases: ['wave'] }),
  format('flac', 'audio', 'audio/flac', 'FLAC audio'),
  format('ogg', 'audio', 'audio/ogg', 'Ogg audio', { aliases: ['oga'] }),
  format('opus', 'audio', 'audio/opus', 'Opus audio'),
  format('m4a', 'audio', 'audio/mp4', 'MPEG-4 audio'),
  format('aac', 'audio', 'audio/aac', 'AAC audio'),
  format('aiff', 'audio', 'audio/aiff', 'AIFF audio', { aliases: ['aif'] }),
  format('mp2', 'audio', 'audio/mpeg', 'MP2 audio', { aliases: ['mpa'] }),
  format('wma', 'audio', 'audio/x-ms-wma', 'Windows Media audio'),
  format('m4b', 'audio', 'audio/mp4', 'an MPEG-4 audio book'),
  format('m4r', 'audio', 'audio/mp4', 'an iPhone ringtone'),
  format('mka', 'audio', 'audio/x-matroska', 'Matroska audio'),
  format('weba', 'audio', 'audio/webm', 'WebM audio'),
  format('ac3', 'audio', 'audio/ac3', 'Dolby Digital audio'),
  format('dts', 'audio', 'audio/vnd.dts', 'DTS audio'),
  format('caf', 'audio', 'audio/x-caf', 'Core Audio'),
  format('wv', 'audio', 'audio/x-wavpack', 'WavPack audio'),
  format('spx', 'audio', 'audio/ogg', 'Speex audio'),
  format('au', 'audio', 'audio/basic', 'Sun audio', { aliases: ['snd'] }),
  format('w64', 'audio', 'audio/x-w64', 'Sony Wave64 audio'),
  format('voc', 'audio', 'audio/x-voc', 'Creative Voice audio'),
  format('gsm', 'audio', 'audio/x-gsm', 'GSM audio'),
  format('sf', 'audio', 'audio/x-ircam', 'IRCAM audio', { aliases: ['ircam'] }),
  format('sox', 'audio', 'audio/x-sox', "SoX' own audio"),
  format('mpc', 'audio', 'audio/x-musepack', 'Musepack audio'),
  format('8svx', 'audio', 'audio/x-8svx', 'Amiga audio', { aliases: ['iff'] }),

  format('mp4', 'video', 'video/mp4', 'an MPEG-4 video', { aliases: ['m4v'] }),
  format('mov', 'video', 'video/quicktime', 'a QuickTime video', { aliases: ['qt'] }),
  format('mkv', 'video', 'video/x-matroska', 'a Matroska video'),
  format('webm', 'video', 'video/webm', 'a WebM video'),
  format('avi', 'video', 'video/x-msvideo', 'an AVI video', { aliases: ['divx'] }),
  format('wmv', 'video', 'video/x-ms-wmv', 'a Windows Media video'),
  format('asf', 'video', 'video/x-ms-asf', 'a Windows Media file'),
  format('flv', 'video', 'video/x-flv', 'a Flash video'),
  format('f4v', 'video', 'video/x-f4v', 'a Flash MPEG-4 video'),
  format('mpg', 'video', 'video/mpeg', 'an MPEG video', { aliases: ['mpeg'] }),
  format('vob', 'video', 'video/dvd', 'a DVD video'),
  format('ts', 'video', 'video/mp2t', 'an MPEG transport stream', { aliases: ['mts', 'm2ts'] }),
  format('ogv', 'video', 'video/ogg', 'an Ogg video'),
  format('3gp', 'video', 'video/3gpp', 'a 3GPP video'),
  format('3g2', 'video', 'video/3gpp2', 'a 3GPP2 video'),
  format('mxf', 'video', 'application/mxf', 'an MXF video'),

  format('zip', 'archive', 'application/zip', 'a zip archive'),
  format('tar', 'archive', 'application/x-tar', 'a tar archive'),
  format('tar.gz', 'archive', 'application/gzip', 'a gzip-compressed tar archive', { aliases: ['tgz'] }),
  format('tar.bz2', 'archive', 'application/x-bzip2', 'a bzip2-compressed tar archive', {
    aliases: ['tbz2', 'tbz'],
  }),
  format('tar.xz', 'archive', 'application/x-xz', 'an xz-compressed tar archive', { aliases: ['txz'] }),
  format('tar.zst', 'archive', 'application/zstd', 'a Zstandard-compressed tar archive', {
    aliases: ['tzst'],
  }),
  format('7z', 'archive', 'application/x-7z-compressed', 'a 7z archive'),

  // What is recognised in speech or in a picture, as opposed to `txt`, which is plain or extracted text.
  format('text', 'recognition', 'text/plain', 'recognised text', { ...text, extension: 'txt' }),
  format('srt', 'recognition', 'application/x-subrip', 'SubRip subtitles', text),
  format('vtt', 'recognition', 'text/vtt', 'WebVTT subtitles', text),
  format('searchable-pdf', 'recognition', 'application/pdf', 'a searchable PDF document', {
    extension: 'pdf',
  }),
];

const byName = new Map<string, Format>();
for (const row of TABLE) {
  for (const name of [row.id, ...row.aliases]) {
    if (byName.has(name)) throw new TypeError(`Two formats are called "${name}".`);
    byName.set(name, row);
  }
}

/** Every format, in the table's order. */
export const FORMATS: readonly Format[] = TABLE;

/** Every format of some families. */
export function formatsOf(...families: Family[]): readonly Format[] {
  return TABLE.filter((row) => families.includes(row.family));
}

/** The format of that id or alias; case and a leading dot do not matter. */
export function findFormat(name: string): Format | undefined {
  return byName.get(name.trim().replace(/^\./, '').toLowerCase());
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
