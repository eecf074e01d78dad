/** Reads zip archives, and checks that what is in them is whole. */
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A file in an archive. */
export interface Member {
  readonly name: string;
  readonly content: Buffer;
}

/** Whether this begins as a zip archive does; an empty one has another beginning. */
export function isZip(bytes: Buffer): boolean {
  return ['PK\x03\x04', 'PK\x05\x06'].includes(bytes.toString('latin1', 0, 4));
}

/**
 * Unpacks an archive.
 *
 * @throws Error if it is damaged, or a member's name leads out of the folder that it is unpacked to
 */
export async function readZip(bytes: Buffer): Promise<Member[]> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const members: Member[] = [];
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const content = await buffer(await archive.openReadStreamPromise(entry));
    if (crc32(content) !== entry.crc32) throw new Error(`the checksum of "${entry.fileName}" is wrong`);
    members.push({ name: entry.fileName, content });
  }
  return members;
}
