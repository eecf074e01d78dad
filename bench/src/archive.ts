import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const BLOCK = 512;
const MIB = 1024 ** 2;

/** A tar archive of one file, large as it is and small when it is compressed. */
export interface Archive {
  /** The tar archive's path. */
  plain: string;
  /** The same, compressed: a few megabytes, of which a conversion makes the large one again. */
  compressed: string;
}

/** Makes an archive of `size` bytes, and its compressed form. */
export async function makeArchive(folder: string, size: number): Promise<Archive> {
  const plain = join(folder, 'large.tar');
  const compressed = join(folder, 'large.tar.gz');
  await pipeline(Readable.from(tar(size)), createWriteStream(plain));
  await pipeline(Readable.from(tar(size)), createGzip({ level: 1 }), createWriteStream(compressed));
  return { plain, compressed };
}

function* tar(size: number): Generator<Buffer> {
  yield header('large.bin', size);
  const block = Buffer.alloc(MIB, 'converter');
  for (let sent = 0; sent < size; sent += MIB) yield block;
  yield Buffer.alloc(2 * BLOCK);
}

/** The header of a file in a `ustar` archive (POSIX.1-1988). */
function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(name, 0);
  block.write(octal(0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write('        0', 148);
  block.write('ustar\0', 257);
  block.write('00', 263);
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    148,
  );
  return block;
}
