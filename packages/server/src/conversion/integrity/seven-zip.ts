/** 7z archives, which begin with where their list of members is, and a checksum of that (7zFormat.txt of the LZMA SDK). */
import { crc32 } from 'node:zlib';
import type { FileProbe } from '../file-probe.ts';

const HEADER_BYTES = 32;

/** Whether an archive was finished, and has all its bytes. One that was not has no list, and looks empty. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const header = await read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return false;
  const end = BigInt(HEADER_BYTES) + header.readBigUInt64LE(12) + header.readBigUInt64LE(20);
  return header.readUInt32LE(8) === crc32(header.subarray(12)) && end <= BigInt(bytes);
}
