/**
 * What a file is by its content, whatever its name says. Tools that choose a decoder by a name make wrong results of
 * wrong files, or run code that nobody meant them to run; so nothing reaches them that was not recognised first.
 */
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { ConversionFailure } from './failure.ts';
import { COMPOUND_SIGNATURE, compoundEntries } from './file-type/compound.ts';
import { unzipped } from './file-type/gzip.ts';
import { isIsoMedia, isoMediaFormat } from './file-type/iso-media.ts';
import { FORMAT_OF, OTHER_KINDS } from './file-type/kinds.ts';
import { type Read, readerOf } from './file-type/reader.ts';
import { beginsWithTar } from './file-type/tar.ts';
import { decodeText, rootOf, textualFormat } from './file-type/text.ts';
import { zipFormat } from './file-type/zip.ts';
import {
  type Family,
  type Format,
  findFormat,
  formatByGzippedRoot,
  formatById,
  formatBySignature,
} from './formats.ts';

/** What a file's content shows. */
export interface Recognised {
  /** The format, where it is one of the table's that content can show. Markdown, for example, cannot be seen. */
  readonly format?: Format;
  /** What to call it, for a kind of file that is known but has no row in the table. */
  readonly name?: string;
  /** It can be read as text: UTF-8, UTF-16 or an 8-bit encoding. */
  readonly isText: boolean;
  /** An Office document that a password encrypts whole, so that even its kind is hidden. */
  readonly isEncryptedOffice?: boolean;
}

/** A file that is looked at. */
interface Looked {
  readonly path: string;
  readonly read: Read;
  readonly bytes: number;
}

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 2048;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
const UNKNOWN: Recognised = { isText: false };

/**
 * Recognises a file by its content. Reads its beginning and what that points to, never the whole file.
 *
 * @example const { format } = await recognise('/data/upload-17'); // format?.id is 'pdf'
 */
export async function recognise(path: string): Promise<Recognised> {
  const file = await open(path);
  try {
    const looked = { path, read: readerOf(file), bytes: (await file.stat()).size };
    const head = await looked.read(0, HEAD_BYTES);
    if (head.length < 8)
      return head.length > 0 && decodeText(head) !== undefined ? { isText: true } : UNKNOWN;
    const text = decodeText(head);
    if (text !== undefined) return await recogniseText(text, looked, head);
    return (await recogniseBinary(looked, head)) ?? (await recogniseLoosely(looked, head));
  } finally {
    await file.close();
  }
}

async function recogniseText(text: string, file: Looked, head: Buffer): Promise<Recognised> {
  if (text.startsWith('%PDF-') || (await isPdfBehindJunk(text, file))) return known('pdf');
  if (text.startsWith('{\\rtf')) return known('rtf');
  if (/^MIME-Version:/i.test(text)) return { name: 'a saved web page or mail', isText: true };
  const id = textualFormat(text);
  if (id === 'xml') return { name: 'an XML document', isText: true };
  // Some formats are written in letters, and the pixels of others can look like letters.
  const format = id ? formatById(id) : formatBySignature(head);
  return format ? { format, isText: true } : { isText: true };
}

async function recogniseBinary({ path, read, bytes }: Looked, head: Buffer): Promise<Recognised | undefined> {
  if (beginsWithTar(head)) return known('tar');
  if (head.subarray(0, 3).equals(GZIP)) {
    return recogniseGzip(unzipped(head));
  }
  if (head.subarray(0, 8).equals(COMPOUND_SIGNATURE)) return recogniseCompound(await compoundEntries(read));
  const [form, kind] = [head.toString('latin1', 0, 4), head.toString('latin1', 8, 12)];
  if (['RF64', 'BW64'].includes(form) && kind === 'WAVE') return known('wav');
  // A parser that trips over hostile content has not recognised it.
  const found = (await fileTypeFromFile(path).catch(() => undefined))?.ext;
  if (isIsoMedia(head) && found !== 'cr3') return known(await isoMediaFormat(read, bytes, head));
  if (found === undefined || isCoincidence(found, head)) {
    const bySignature = formatBySignature(head);
    return bySignature && { format: bySignature, isText: false };
  }
  const format = findFormat(FORMAT_OF[found] ?? found);
  if (format) return { format: (format.id === 'zip' && zipFormat(head)) || format, isText: false };
  const name = OTHER_KINDS[found];
  return name === undefined ? undefined : { name, isText: false };
}

function recogniseGzip(content: Buffer): Recognised {
  if (beginsWithTar(content)) return known('tar.gz');
  const format = formatByGzippedRoot(rootOf(decodeText(content) ?? '') ?? '');
  return format ? { format, isText: false } : known('gz');
}

/** The streams at the top of a compound file by which the programs of Office 97 know theirs. */
const OFFICE_STREAMS = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['VisioDocument', 'vsd'],
  ['Quill', 'pub'],
] as const;

function recogniseCompound(entries: ReadonlySet<string>): Recognised {
  if (entries.has('EncryptedPackage')) {
    return { name: 'a password-protected Office document', isText: false, isEncryptedOffice: true };
  }
  if (entries.has('__properties_version1.0')) return known('msg');
  const [, id] = OFFICE_STREAMS.find(([stream]) => entries.has(stream)) ?? [];
  return id ? known(id) : UNKNOWN;
}

/** What only weaker signs speak for. */
async function recogniseLoosely(file: Looked, head: Buffer): Promise<Recognised> {
  const latin1 = head.toString('latin1');
  if (await isPdfBehindJunk(latin1, file)) return known('pdf');
  if (latin1.startsWith('ID3')) return known('mp3');
  return UNKNOWN;
}

/** Readers accept a PDF document that begins within the first 1024 bytes; the end tells it from a text about PDF. */
async function isPdfBehindJunk(text: string, { read, bytes }: Looked): Promise<boolean> {
  if (!/%PDF-\d/.test(text.slice(0, 1024))) return false;
  const tail = await read(Math.max(bytes - TAIL_BYTES, 0), TAIL_BYTES);
  return tail.includes('startxref') && tail.includes('%%EOF');
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

function known(id: string): Recognised {
  const format = formatById(id);
  return { format, isText: format.textual };
}

const OFFICE_FAMILIES: readonly Family[] = ['document', 'sheet', 'slides'];

/**
 * Decides what a file is treated as.
 *
 * @param named the format that its name says
 * @returns the format to convert it from, or what it is instead, to end the sentence `"photo.png" is …`
 */
export function judgeContent(
  named: Format,
  recognised: Recognised,
): { readonly format: Format } | { readonly mismatch: string } {
  const { format, isText } = recognised;
  // Any text may be meant as what it is named; but only drawings are drawn.
  const isShown = isDrawn(named) || (named.family === 'subtitle' && format?.family === 'subtitle');
  if (named.textual && isText && (!isShown || !format)) return { format: named };
  if (recognised.isEncryptedOffice && OFFICE_FAMILIES.includes(named.family)) return { format: named };
  if (!format) return recognised.name === undefined ? { format: named } : { mismatch: recognised.name };
  if (format.id === named.id || isSameContainer(named, format)) return { format: named };
  return format.family === named.family ? { format } : { mismatch: format.name };
}

/** What is drawn shows itself by its markup, other than what is only read. */
function isDrawn({ family, textual }: Format): boolean {
  return family === 'drawing' && textual;
}

function isSameContainer(named: Format, found: Format): boolean {
  return found.isAlso === named.id || (found.container !== undefined && found.container === named.container);
}

/**
 * Makes sure that a file may be given to the tools for a format.
 *
 * @param hasPassword what is encrypted whole can be opened, or that can be tried
 * @throws ConversionFailure if it is certain that it is damaged, something else, or encrypted
 */
export function assertReadableAs(format: Format, recognised: Recognised, hasPassword = false): void {
  const judgement = judgeContent(format, recognised);
  if (recognised.isEncryptedOffice && 'format' in judgement) {
    if (hasPassword) return;
    throw new ConversionFailure('password_protected', 'is protected by a password');
  }
  const isAsNamed = 'format' in judgement && judgement.format === format;
  if (!isAsNamed || (recognised.format === undefined && lacksSignature(format, recognised)))
    throw new ConversionFailure('invalid_input_file', `is damaged or not ${format.name}`);
}

function lacksSignature(format: Format, { isText }: Recognised): boolean {
  if (isText) return !format.textual || isDrawn(format);
  return !format.hasNoSignature;
}
