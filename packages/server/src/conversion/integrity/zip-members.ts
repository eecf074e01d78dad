/** What is in the zip archives that many documents are: each member has a checksum. */
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { FileProbe } from '../file-probe.ts';

/**
 * Beyond this a check would take longer than it is worth: about a second of a processor. What is packed counts as well as what
 * it unpacks to, since either may be made of next to nothing of the other.
 */
const MAX_CHECKED_BYTES = 256 * 1024 ** 2;
const MAX_CHECKED_MEMBERS = 3_000;
/** Something else stands behind the archive, or it is one of several: not as it should be, but nothing is lost. */
const FOREIGN = /comment length|multi-disk/i;

/** Whether the members of a document have the checksums that the list says; those behind a password cannot be checked. */
export async function isComplete({ path }: FileProbe): Promise<boolean> {
  try {
    // Names do not matter here, and some are in encodings that nothing tells.
    const archive = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
    try {
      return await areIntact(archive);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (!(error instanceof Error) || isOfSystem(error)) throw error;
    return FOREIGN.test(error.message);
  }
}

async function areIntact(archive: ZipFile): Promise<boolean> {
  let checkedBytes = 0;
  let checkedMembers = 0;
  for await (const entry of archive.eachEntry()) {
    checkedBytes += bytesOf(entry);
    checkedMembers += 1;
    if (checkedBytes > MAX_CHECKED_BYTES || checkedMembers > MAX_CHECKED_MEMBERS) break;
    if (!entry.canDecodeFileData()) continue;
    const content = await archive.openReadStreamPromise(entry);
    if ((await checksumOf(content)) !== entry.crc32) return false;
  }
  return true;
}

/** What is read and made for a member, with all that the list says of it. */
function bytesOf(entry: Entry): number {
  const listed = entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
  return listed + entry.compressedSize + entry.uncompressedSize;
}

async function checksumOf(content: Readable): Promise<number> {
  let sum = 0;
  for await (const chunk of content) sum = crc32(chunk, sum);
  return sum;
}

/** A file that cannot be opened or read says nothing of what is in it. */
function isOfSystem(error: NodeJS.ErrnoException): boolean {
  return error.syscall !== undefined;
}
