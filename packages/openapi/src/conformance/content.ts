/** Tells by a file's bytes whether it is what it should be. */
import { isUtf8 } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';
import { isZip, readZip } from './zip.ts';

interface Kind {
  readonly mediaTypes: readonly string[];
  /** What file-type calls it. Without, it is text. */
  readonly types?: readonly string[];
  /** What a text must have in it. */
  readonly text?: RegExp;
}

const kind = (mediaTypes: string, types: string): Kind => ({
  mediaTypes: mediaTypes.split(' '),
  types: types.split(' '),
});
const textKind = (mediaTypes: string, text = /\S/): Kind => ({ mediaTypes: mediaTypes.split(' '), text });
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

const KINDS: Readonly<Record<string, Kind>> = {
  pdf: kind('application/pdf', 'pdf'),
  docx: kind(`${openXml}.wordprocessingml.document`, 'docx'),
  xlsx: kind(`${openXml}.spreadsheetml.sheet`, 'xlsx'),
  pptx: kind(`${openXml}.presentationml.presentation`, 'pptx'),
  odt: kind(`${openDocument}.text`, 'odt'),
  ods: kind(`${openDocument}.spreadsheet`, 'ods'),
  odp: kind(`${openDocument}.presentation`, 'odp'),
  epub: kind('application/epub+zip', 'epub'),
  rtf: kind('application/rtf text/rtf', 'rtf'),
  jpg: kind('image/jpeg', 'jpg'),
  jpeg: kind('image/jpeg', 'jpg'),
  png: kind('image/png', 'png apng'),
  webp: kind('image/webp', 'webp'),
  avif: kind('image/avif', 'avif'),
  gif: kind('image/gif', 'gif'),
  bmp: kind('image/bmp image/x-ms-bmp', 'bmp'),
  tiff: kind('image/tiff', 'tif'),
  tif: kind('image/tiff', 'tif'),
  ico: kind('image/x-icon image/vnd.microsoft.icon', 'ico'),
  heic: kind('image/heic image/heif', 'heic'),
  mp3: kind('audio/mpeg audio/mp3', 'mp3'),
  wav: kind('audio/wav audio/x-wav audio/wave audio/vnd.wave', 'wav'),
  flac: kind('audio/flac audio/x-flac', 'flac'),
  ogg: kind('audio/ogg application/ogg', 'ogg oga opus ogx'),
  opus: kind('audio/opus audio/ogg', 'opus ogg oga'),
  m4a: kind('audio/mp4 audio/x-m4a audio/m4a', 'm4a mp4'),
  aac: kind('audio/aac audio/x-aac audio/aacp', 'aac'),
  aiff: kind('audio/aiff audio/x-aiff', 'aif'),
  mp4: kind('video/mp4', 'mp4'),
  mov: kind('video/quicktime', 'mov'),
  mkv: kind('video/x-matroska video/matroska', 'mkv'),
  webm: kind('video/webm', 'webm'),
  zip: kind('application/zip', 'zip'),
  html: textKind('text/html', /<\w/),
  svg: textKind('image/svg+xml', /<svg/),
  vtt: textKind('text/vtt', /^\uFEFF?WEBVTT/),
  srt: textKind('application/x-subrip text/srt text/plain'),
  txt: textKind('text/plain'),
  text: textKind('text/plain'),
  md: textKind('text/markdown text/plain'),
  csv: textKind('text/csv'),
};

/** Whether files of this format can be told by their bytes. */
export function isKnown(format: string): boolean {
  return format in KINDS;
}

/** The media types that a file of this format may have; empty if they are not known. */
export function mediaTypesOf(format: string): readonly string[] {
  return KINDS[format]?.mediaTypes ?? [];
}

/**
 * What a file is, in words, if it is not of this format; undefined if it is.
 * Of a format that is not known, everything but nothing at all will do.
 */
export async function otherThan(format: string, bytes: Buffer): Promise<string | undefined> {
  if (bytes.length === 0) return 'nothing: it has no bytes';
  const expected = KINDS[format];
  if (!expected) return undefined;
  const found = await fileTypeFromBuffer(bytes);
  if (expected.types)
    return found && expected.types.includes(found.ext)
      ? undefined
      : `${found?.mime ?? 'text or unknown'}: ${beginning(bytes)}`;
  // XML, which is text, is the only thing among texts that has a beginning of its own.
  if (found && found.mime !== 'application/xml' && found.ext !== format)
    return `${found.mime}: ${beginning(bytes)}`;
  if (!isUtf8(bytes) || bytes.includes(0)) return `no text in UTF-8: ${beginning(bytes)}`;
  return expected.text?.test(bytes.toString()) ? undefined : `another text: ${beginning(bytes)}`;
}

/** Like {@link otherThan}, for a whole result: several files of the format come as a zip archive of them. */
export async function otherThanResult(format: string, bytes: Buffer): Promise<string | undefined> {
  const other = await otherThan(format, bytes);
  if (other === undefined || !isZip(bytes)) return other;
  const members = await readZip(bytes).catch(() => []);
  const others = await Promise.all(members.map(({ content }) => otherThan(format, content)));
  return others.length > 0 && others.every((of) => of === undefined) ? undefined : other;
}

function beginning(bytes: Buffer): string {
  return JSON.stringify(bytes.toString('latin1', 0, 24));
}
