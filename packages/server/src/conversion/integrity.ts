/**
 * Whether a file is as long as it says, and what is in it has the checksums that it says. Many tools take what is left of
 * a damaged file for the whole, so what can be seen without them is looked at before them.
 */
import { open } from 'node:fs/promises';
import { ConversionFailure } from './failure.ts';
import { COMPOUND_SIGNATURE } from './file-type/compound.ts';
import { isIsoMedia } from './file-type/iso-media.ts';
import { readerOf, SeenEnough } from './file-type/reader.ts';
import type { Format } from './formats.ts';
import { isCompoundWhole } from './integrity/compound.ts';
import { isFontWhole } from './integrity/font.ts';
import { isIcnsWhole } from './integrity/icns.ts';
import { isIffWhole, isRiffWhole } from './integrity/iff.ts';
import { isIsoMediaWhole } from './integrity/iso-media.ts';
import type { Looked } from './integrity/looked.ts';
import { isMatroskaWhole } from './integrity/matroska.ts';
import { isEmfWhole, isWmfWhole } from './integrity/metafile.ts';
import { isMp3Whole } from './integrity/mp3.ts';
import { isPngWhole } from './integrity/png.ts';
import { isSevenZipWhole } from './integrity/seven-zip.ts';
import { isSqliteWhole } from './integrity/sqlite.ts';
import { hasIntactMembers, isZipComplete } from './integrity/zip.ts';

interface Container {
  readonly begins: (head: Buffer, format: Format) => boolean;
  readonly isWhole: (looked: Looked) => Promise<boolean>;
}

const HEAD_BYTES = 16;

const startsWith = (text: string) => (head: Buffer) => head.toString('latin1', 0, text.length) === text;
const holds = (kinds: readonly string[], begins: (head: Buffer) => boolean) => (head: Buffer) =>
  begins(head) && kinds.includes(head.toString('latin1', 8, 12));

/** What says of itself how long it is, or what its bytes add up to. Others are left to the tools. */
const CONTAINERS: readonly Container[] = [
  { begins: startsWith('PK\x03\x04'), isWhole: isZipComplete },
  // Archives are checked by what unpacks them, and may be far larger than what an office can open.
  {
    begins: (head, { isAlso }) => isAlso === 'zip' && startsWith('PK\x03\x04')(head),
    isWhole: hasIntactMembers,
  },
  { begins: (head) => head.subarray(0, 8).equals(COMPOUND_SIGNATURE), isWhole: isCompoundWhole },
  { begins: isIsoMedia, isWhole: isIsoMediaWhole },
  { begins: startsWith('\x89PNG\r\n\x1a\n'), isWhole: isPngWhole },
  { begins: startsWith('\x8bJNG\r\n\x1a\n'), isWhole: isPngWhole },
  { begins: startsWith('icns'), isWhole: isIcnsWhole },
  { begins: startsWith('7z\xbc\xaf\x27\x1c'), isWhole: isSevenZipWhole },
  { begins: startsWith('SQLite format 3\0'), isWhole: isSqliteWhole },
  { begins: startsWith('\x1a\x45\xdf\xa3'), isWhole: isMatroskaWhole },
  { begins: (_, { id }) => id === 'emf', isWhole: isEmfWhole },
  { begins: (_, { id }) => id === 'wmf', isWhole: isWmfWhole },
  { begins: holds(['AVI ', 'WEBP'], startsWith('RIFF')), isWhole: isRiffWhole },
  { begins: holds(['AIFF', 'AIFC'], startsWith('FORM')), isWhole: isIffWhole },
  { begins: (_, { id }) => id === 'mp3', isWhole: isMp3Whole },
  { begins: (_, { family }) => family === 'font', isWhole: isFontWhole },
];

/** Whether nothing shows that a file is damaged, as far as it is looked at. */
export async function isWhole(looked: Looked): Promise<boolean> {
  const head = await looked.read(0, HEAD_BYTES);
  if (head.length < HEAD_BYTES) return true;
  try {
    for (const container of CONTAINERS) {
      if (container.begins(head, looked.format) && !(await container.isWhole(looked))) return false;
    }
  } catch (error) {
    // It goes on to its tool, which has limits of its own.
    if (!(error instanceof SeenEnough)) throw error;
  }
  return true;
}

/**
 * Makes sure that a file is not visibly cut short or changed. What nothing shows of its format is not found.
 *
 * @throws ConversionFailure if it is certain that it is damaged
 */
export async function assertWhole(path: string, format: Format, signal: AbortSignal): Promise<void> {
  const file = await open(path);
  try {
    const { size: bytes } = await file.stat();
    if (!(await isWhole({ path, read: readerOf(file), bytes, format, signal })))
      throw new ConversionFailure('invalid_input_file', `is damaged or not ${format.name}`);
  } finally {
    await file.close();
  }
}
