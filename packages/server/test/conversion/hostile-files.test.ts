/**
 * Files that are made so that whoever looks at them does so for ever. The server looks at a bounded part of them, counted in
 * reads and not in time; what it has not seen is left to the tools, which have limits of their own.
 */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { containersOf, MAGIC_BYTES } from '../../src/conversion/containers.ts';
import { readerOf } from '../../src/conversion/file-probe.ts';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { isComplete } from '../../src/conversion/integrity.ts';
import { temporaryFolder } from '../harness.ts';

/** Whether a file is taken for whole, and how much was read to see that. */
async function look(format: string, ...parts: Buffer[]) {
  const path = join(await temporaryFolder(), 'file');
  await writeFile(path, Buffer.concat(parts));
  const file = await open(path);
  let reads = 0;
  let bytesRead = 0;
  const read = ((...args: [Buffer, number, number, number]) => {
    reads += 1;
    bytesRead += args[2];
    return file.read(...args);
  }) as typeof file.read;
  try {
    const { size: bytes } = await file.stat();
    const head = Buffer.alloc(MAGIC_BYTES);
    await file.read(head, 0, MAGIC_BYTES, 0);
    const containers = containersOf(head, formatById(format));
    const whole = await isComplete({ path, read: readerOf({ read }), bytes }, containers);
    return { whole, reads, bytesRead };
  } finally {
    await file.close();
  }
}

const many = (count: number, piece: Buffer) => Buffer.alloc(count * piece.length, piece);

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A chunk of a PNG image with the right checksum. */
function chunk(name: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([latin1(name), content]);
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), 8 + content.length);
  return bytes;
}

/** A box of an MP4 file. */
function box(name: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32BE(length, 0);
  bytes.write(name, 4, 'latin1');
  return bytes;
}

const PNG = Buffer.concat([
  latin1('\x89PNG\r\n\x1a\n'),
  chunk('IHDR', Buffer.from('00000010000000100806000000', 'hex')),
]);
const MP4 = latin1('\0\0\0\x18ftypisom\0\0\x02\0isommp41');
const AVI = latin1('RIFF\x04\0\0\0AVI ');

/** A compound file whose list of sectors is as long as it may be, and says of none of them that it is used. */
function unusedCompound(): Buffer[] {
  const header = Buffer.alloc(512, 0xff);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1_000_000, 44);
  header.writeUInt32LE(0, 68);
  const lists = Array.from({ length: 1024 }, (_, list) => {
    const sector = Buffer.alloc(512);
    for (let at = 0; at < 127; at++) sector.writeUInt32LE(1024 + (((list * 127 + at) * 37) % 20_000), 4 * at);
    sector.writeUInt32LE(list + 1, 508);
    return sector;
  });
  return [header, ...lists, Buffer.alloc(512 * 20_000, 0xff)];
}

describe('little is read of', () => {
  test.for<[what: string, format: string, parts: () => Buffer[], reads: number]>([
    ['4 million empty chunks of a picture', 'png', () => [PNG, many(4_000_000, chunk('IDAT'))], 50],
    ['4 million empty remarks', 'png', () => [PNG, many(4_000_000, chunk('tEXt'))], 50],
    [
      '4,000 chunks far from each other',
      'png',
      () => [PNG, many(4_000, chunk('tEXt', Buffer.alloc(50_000))), chunk('IEND')],
      10_000,
    ],
    ['4 million boxes', 'mp4', () => [MP4, many(4_000_000, box('free', 8))], 50],
    ['16,000 boxes far from each other', 'mp4', () => [MP4, many(16_000, box('free', 9_000))], 10_000],
    ['2 million files in a row', 'avi', () => [AVI, many(2_000_000, latin1('RIFF\x02\0\0\0xx'))], 50],
    ['130,000 lists of sectors', 'doc', unusedCompound, 10_000],
  ])('%s', async ([, format, parts, most]) => {
    const { whole, reads, bytesRead } = await look(format, ...parts());
    expect(whole).toBe(true);
    expect(reads).toBeLessThanOrEqual(most);
    expect(bytesRead).toBeLessThanOrEqual(256 * 1024 ** 2);
  });
});

test('what is damaged is seen behind many pieces, if not behind too many', async () => {
  const damaged = chunk('IDAT', latin1('pixels'));
  damaged.writeUInt32BE(0, damaged.length - 4);
  const pixels = chunk('IDAT');
  const end = chunk('IEND');
  expect((await look('png', PNG, many(100_000, pixels), end)).whole).toBe(true);
  expect((await look('png', PNG, many(100_000, pixels), damaged, end)).whole).toBe(false);
});

test('a length of 64 bits leads nowhere', async () => {
  const path = join(await temporaryFolder(), 'file');
  const endless = Buffer.concat([MP4, latin1('\0\0\0\x01free'), Buffer.alloc(8, 0xff), box('moov', 8)]);
  await writeFile(path, endless);
  expect((await recogniseFile(path)).format?.id).toBe('mp4');
  expect((await look('mp4', endless)).whole).toBe(true);
  const segment = Buffer.from('1a45dfa3014000000000000000', 'hex');
  expect((await look('mkv', segment, Buffer.alloc(64))).whole).toBe(true);
});

interface Member {
  readonly content: Buffer;
  /** What the lists say of it, where that is not true. */
  readonly checksum?: number;
  readonly bytes?: number;
  readonly name?: string;
  /** How often the list has it. */
  readonly times?: number;
}

/** A zip archive, whose list may have a member more than once. */
function zip(...members: Member[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const {
    content,
    checksum = crc32(content),
    bytes = content.length,
    name = 'a',
    times = 1,
  } of members) {
    const packed = deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(checksum, 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes, 18);
    about.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([latin1('PK\x03\x04'), about, latin1(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const entry = Buffer.concat([latin1('PK\x01\x02\x14\0'), about, rest, latin1(name)]);
    list.push(many(times, entry));
    locals.push(local);
    at += local.length;
  }
  const count = members.reduce((sum, { times = 1 }) => sum + times, 0);
  const entries = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

describe('of a document, which is a zip archive', () => {
  const good = { content: latin1('text') };
  const bad = { content: latin1('text'), checksum: 1 };
  const isTakenForWhole = async (...members: Member[]) => (await look('docx', zip(...members))).whole;

  test('all members are looked at, up to thousands', async () => {
    expect(await isTakenForWhole({ ...good, times: 2_000 })).toBe(true);
    expect(await isTakenForWhole({ ...good, times: 2_000 }, bad)).toBe(false);
    expect(await isTakenForWhole({ ...good, times: 3_000 }, bad)).toBe(true);
  });

  test('members are unpacked up to a size of all of them together', async () => {
    const large = { content: Buffer.alloc(16 * 1024 ** 2), times: 8 };
    expect(await isTakenForWhole(large, bad)).toBe(false);
    expect(await isTakenForWhole({ ...large, times: 16 }, bad)).toBe(true);
    expect(await isTakenForWhole({ ...bad, bytes: 300 * 1024 ** 2 })).toBe(true);
  });

  test('long names count like content', async () => {
    const listed = { content: Buffer.alloc(30_000), times: 2_900 };
    expect(await isTakenForWhole(listed, bad)).toBe(false);
    expect(await isTakenForWhole({ ...listed, name: 'n'.repeat(65_000) }, bad)).toBe(true);
  });
});
