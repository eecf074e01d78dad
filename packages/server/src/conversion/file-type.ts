/**
 * What a file is by its content, whatever its name says, as far as its two ends tell. Tools that choose a decoder by a name make wrong results of
 * wrong files, or run code that nobody meant them to run; so nothing reaches them that was not recognised first.
 */
import { open } from 'node:fs/promises';
import { type FileTypeResult, fileTypeFromBuffer } from 'file-type';
import { isToldInside, isZip } from './containers.ts';
import { FORMAT_OF, OTHER_TYPES, WEB_PAGE_OR_MAIL, XML_DOCUMENT } from './file-type/other-types.ts';
import { beginsWithTar } from './file-type/tar.ts';
import { decodeText, textualFormat } from './file-type/text.ts';
import { isZipTold, zipFormat } from './file-type/zip.ts';
import { type Family, type Format, findFormat, formatById, formatBySignature } from './formats.ts';

/** What a file's content shows. */
export interface Recognised {
  /** The format, where it is one of the table's that content can show. Markdown, for example, cannot be seen. */
  readonly format?: Format;
  /** What to call it, for a kind of file that is known but has no row in the table. */
  readonly name?: string;
  /** It can be read as text: UTF-8, UTF-16 or an 8-bit encoding. */
  readonly isText: boolean;
  /** The container of the old Office formats whose name programs give it, though it is XML. */
  readonly standsFor?: string;
  /** An Office document that a password encrypts whole, so that even its kind is hidden. */
  readonly isEncryptedOffice?: boolean;
}

/** The two ends of a file, which are all that the server's own process reads of one. */
export interface FileEnds {
  readonly bytes: number;
  readonly head: Buffer;
  readonly tail: Buffer;
}

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 2048;
const UNKNOWN: Recognised = { isText: false };

/** Reads the two ends of a file. */
export async function readEnds(path: string): Promise<FileEnds> {
  const file = await open(path);
  try {
    const { size: bytes } = await file.stat();
    const read = async (position: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = await read(0, Math.min(bytes, HEAD_BYTES));
    return { bytes, head, tail: await read(Math.max(bytes - TAIL_BYTES, 0), Math.min(bytes, TAIL_BYTES)) };
  } finally {
    await file.close();
  }
}

/**
 * Recognises a file by its two ends.
 *
 * @returns undefined where what lies between them tells more: see `file-type/inside.ts`
 */
export async function recogniseByEnds(ends: FileEnds): Promise<Recognised | undefined> {
  const { head, bytes } = ends;
  const text = decodeText(head);
  if (head.length < 8) return head.length > 0 && text !== undefined ? { isText: true } : UNKNOWN;
  if (text !== undefined) return recogniseText(text, ends);
  if (beginsWithTar(head)) return recognisedAs('tar');
  const isPart = bytes > head.length;
  if (isToldInside(head) || (isPart && isZip(head) && !isZipTold(head))) return undefined;
  const [form, kind] = [head.toString('latin1', 0, 4), head.toString('latin1', 8, 12)];
  if (['RF64', 'BW64'].includes(form) && kind === 'WAVE') return recognisedAs('wav');
  // A parser that trips over hostile content has not recognised it.
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const recognised = recogniseBinary(found, ends) ?? UNKNOWN;
  const isVague = recognised === UNKNOWN || recognised.format?.id === 'zip';
  return isPart && isVague ? undefined : recognised;
}

/** Lines of a head, one of which only messages and saved pages have. */
const MESSAGE = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version:/i;

function recogniseText(text: string, ends: FileEnds): Recognised {
  if (text.startsWith('%PDF-') || isPdfBehindJunk(text, ends)) return recognisedAs('pdf');
  if (text.startsWith('{\\rtf')) return recognisedAs('rtf');
  if (isWebArchive(text)) return recognisedAs('mhtml');
  if (MESSAGE.test(text)) return { name: WEB_PAGE_OR_MAIL, isText: true };
  const id = textualFormat(text);
  if (id === 'xml') {
    const standsFor = OFFICE_2003.find(({ space }) => text.includes(space))?.container;
    return { name: XML_DOCUMENT, isText: true, ...(standsFor !== undefined && { standsFor }) };
  }
  // Some formats are written in letters, and the pixels of others can look like letters.
  const format = id ? formatById(id) : formatBySignature(ends.head);
  return format ? { format, isText: true } : { isText: true };
}

/** Whether the lines above a message say that it is a page with its pictures, and nobody has sent it to anybody. */
function isWebArchive(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  return (
    /^[\w-]+:/.test(text) &&
    /^Content-Type:\s*multipart\/related\b/im.test(head) &&
    /^MIME-Version:/im.test(head) &&
    !/^(?:To|Received|Message-ID):/im.test(head)
  );
}

/**
 * What a file is that is no text.
 *
 * @param found what the library `file-type` says of it
 * @returns undefined if there is no sign of it
 */
export function recogniseBinary(found: FileTypeResult | undefined, ends: FileEnds): Recognised | undefined {
  const { head } = ends;
  const isFound = found !== undefined && !isCoincidence(found.ext, head);
  const format = isFound ? findFormat(FORMAT_OF[found.ext] ?? found.ext) : formatBySignature(head);
  if (format) return { format: (format.id === 'zip' && zipFormat(head)) || format, isText: false };
  const name = isFound ? OTHER_TYPES[found.ext] : undefined;
  if (name !== undefined) return { name, isText: false };
  return isPdfBehindJunk(head.toString('latin1'), ends) ? recognisedAs('pdf') : undefined;
}

/** Readers accept a PDF document that begins within the first 1024 bytes; the end tells it from a text about PDF. */
function isPdfBehindJunk(text: string, { tail }: FileEnds): boolean {
  return /%PDF-\d/.test(text.slice(0, 1024)) && tail.includes('startxref') && tail.includes('%%EOF');
}

/** Signatures so short that other files have them by chance; what must follow is looked at too. */
function isCoincidence(extension: string, head: Buffer): boolean {
  switch (extension) {
    case 'aif':
      return !['AIFF', 'AIFC'].includes(head.toString('latin1', 8, 12));
    case 'bmp':
      return head.length < 26 || ![12, 16, 40, 52, 56, 64, 108, 124].includes(head.readUInt32LE(14));
    case 'ps':
      return formatBySignature(head)?.id === 'pfa';
    // A Targa image begins so too, and holds no number of pictures.
    case 'cur':
    case 'ico':
      return head.length < 22 || head.readUInt16LE(4) === 0 || head[9] !== 0;
    default:
      return false;
  }
}

/** A format that has shown itself. */
export function recognisedAs(id: string): Recognised {
  const format = formatById(id);
  return { format, isText: format.textual };
}

/** The name spaces of what Office 2003 wrote as XML, and the formats whose names such files have. */
const OFFICE_2003 = [
  { space: 'urn:schemas-microsoft-com:office:spreadsheet', container: 'Excel 97' },
  { space: 'http://schemas.microsoft.com/office/word/2003/wordml', container: 'Word 97' },
];

/** What programs write under the names of Excel and Word, which open it: the formats' ids by their containers. */
const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  'Excel 97': ['html', 'csv', 'tsv', 'mhtml', 'eml'],
  'Word 97': ['mhtml', 'eml'],
};

/** Whether a file is text that the program of an old Office format takes for its own. */
function isDisguised({ container }: Format, { format, isText, standsFor, name }: Recognised): boolean {
  const formats = DISGUISES[container ?? ''];
  if (formats === undefined || !isText) return false;
  return standsFor === container || name === WEB_PAGE_OR_MAIL || formats.includes(format?.id ?? '');
}

/** Archives that may stand behind a program that unpacks them. */
const BEHIND_PROGRAMS = ['zip', '7z', 'rar'];

/** Whether a program has the name of the archive within it. */
function isSelfExtracting({ id }: Format, { name }: Recognised): boolean {
  return BEHIND_PROGRAMS.includes(id) && name === OTHER_TYPES.exe;
}

const OFFICE_FAMILIES: readonly Family[] = ['document', 'sheet', 'slides'];

/**
 * Decides what a file is treated as.
 *
 * @param named the format that its name says
 * @returns the format to convert it from, or what it is instead, to end the sentence `"photo.png" is …`
 */
export function checkDeclaredType(
  named: Format,
  recognised: Recognised,
): { readonly format: Format } | { readonly mismatch: string } {
  const { format, isText } = recognised;
  // Any text may be meant as what it is named; but only drawings are drawn.
  const isShown = isDrawn(named) || (named.family === 'subtitle' && format?.family === 'subtitle');
  if (named.textual && isText && (!isShown || !format)) return { format: named };
  if (recognised.isEncryptedOffice && OFFICE_FAMILIES.includes(named.family)) return { format: named };
  if (isDisguised(named, recognised) || isSelfExtracting(named, recognised)) return { format: named };
  if (!format) return recognised.name === undefined ? { format: named } : { mismatch: recognised.name };
  if (format.id === named.id || isSameContainer(named, format)) return { format: named };
  return format.family === named.family ? { format } : { mismatch: format.name };
}

/** What is drawn shows itself by its markup, other than what is only read. */
function isDrawn({ family, textual }: Format): boolean {
  return family === 'drawing' && textual;
}

function isSameContainer(named: Format, found: Format): boolean {
  // Most cameras write what they see into a TIFF file, with a small picture in front for who knows no better.
  if (named.id === 'dng' && found.id === 'tiff') return true;
  return found.isAlso === named.id || (found.container !== undefined && found.container === named.container);
}

/**
 * Whether a file may be given to the tools for a format, as far as its kind tells.
 *
 * @param hasPassword what is encrypted whole can be opened, or that can be tried
 */
export function readabilityAs(
  format: Format,
  recognised: Recognised,
  hasPassword = false,
): 'readable' | 'damaged' | 'locked' {
  const judgement = checkDeclaredType(format, recognised);
  if (recognised.isEncryptedOffice && 'format' in judgement) return hasPassword ? 'readable' : 'locked';
  const isAsNamed = 'format' in judgement && judgement.format === format;
  const isCertain =
    recognised.format !== undefined || isDisguised(format, recognised) || !lacksSignature(format, recognised);
  return isAsNamed && isCertain ? 'readable' : 'damaged';
}

function lacksSignature(format: Format, { isText }: Recognised): boolean {
  if (isText) return !format.textual || isDrawn(format);
  return !format.hasNoSignature;
}
