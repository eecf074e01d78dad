/** Matroska and WebM: a short element that says what they are, and one that holds everything else (RFC 8794, RFC 9559). */
import type { FileProbe } from '../file-probe.ts';

const LONGEST_HEADER_BYTES = 12;
const SEGMENT = 0x18538067;

/** Whether a file has all of its segment; one that is written as it is recorded does not say how long that is. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const head = toElement(await read(0, LONGEST_HEADER_BYTES));
  if (head?.length === undefined) return true;
  const start = head.headerBytes + head.length;
  const segment = toElement(await read(start, LONGEST_HEADER_BYTES));
  if (segment?.id !== SEGMENT || segment.length === undefined) return true;
  return start + segment.headerBytes + segment.length <= bytes;
}

/** An element's name is four bytes long here, and the first bits of its length say of how many bytes that is. */
function toElement(header: Buffer) {
  const width = Math.clz32(header[4] ?? 0) - 24 + 1;
  if (width > 8 || header.length < 4 + width) return undefined;
  const digits = header.subarray(4, 4 + width);
  const marker = 1n << BigInt(7 * width);
  const value = BigInt(`0x${digits.toString('hex')}`) - marker;
  const isUnknown = value === marker - 1n;
  return {
    id: header.readUInt32BE(0),
    headerBytes: 4 + width,
    length: isUnknown ? undefined : Number(value),
  };
}
