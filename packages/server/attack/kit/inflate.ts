/** Opens what is packed with Deflate inside a file: members of zip archives, streams of PDF and PNG. */
import { inflateRawSync, inflateSync } from 'node:zlib';

const MAX_BYTES = 64 * 1024 ** 2;
const MAX_PARTS = 2000;
const LOCAL = Buffer.from('PK\x03\x04', 'latin1');

/** The members of a zip archive, found by their own heads: a directory may leave some out. */
export function* zipMembers(content: Buffer): Generator<[name: string, member: Buffer]> {
  if (!content.subarray(0, 4).equals(LOCAL)) return;
  let at = 0;
  for (let count = 0; count < MAX_PARTS; count++) {
    at = content.indexOf(LOCAL, at);
    if (at < 0 || at + 30 > content.length) return;
    const method = content.readUInt16LE(at + 8);
    const packed = content.readUInt32LE(at + 18);
    const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    const name = content.toString('utf8', at + 30, at + 30 + content.readUInt16LE(at + 26));
    // Where the size comes after the data, Deflate itself says where it ends.
    const data = content.subarray(start, packed === 0 || packed === 0xffffffff ? undefined : start + packed);
    const member = method === 8 ? inflate(data, inflateRawSync) : data;
    if (member) yield [name, member];
    at += 4;
  }
}

/** Everything that begins like a zlib stream and can be inflated. */
export function* inflatedStreams(content: Buffer): Generator<Buffer> {
  let found = 0;
  for (const mark of ['stream\r\n', 'stream\n', 'IDAT', 'iCCP', 'zTXt']) {
    for (let at = content.indexOf(mark); at >= 0 && found < MAX_PARTS; at = content.indexOf(mark, at + 1)) {
      const start = at + mark.length;
      if (content[start] !== 0x78) continue;
      const stream = inflate(content.subarray(start), inflateSync);
      if (!stream) continue;
      found++;
      yield stream;
    }
  }
}

function inflate(data: Buffer, how: typeof inflateSync): Buffer | undefined {
  try {
    // The sync flush takes what follows the end, or is missing before it, for no error.
    return how(data, { maxOutputLength: MAX_BYTES, finishFlush: 2 });
  } catch {
    return undefined;
  }
}
