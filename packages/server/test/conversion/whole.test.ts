/** What is odd about a file and not damaged: it must be converted all the same. `damaged.test.ts` has the other side. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { containersOf } from '../../src/conversion/containers.ts';
import { probe } from '../../src/conversion/file-probe.ts';
import { formatById } from '../../src/conversion/formats.ts';
import { isComplete } from '../../src/conversion/integrity.ts';
import { fixture, temporaryFolder } from '../engines/convert.ts';

async function look(format: string, content: Buffer): Promise<boolean> {
  const path = join(await temporaryFolder(), 'file');
  await writeFile(path, content);
  return probe(path, (file) => isComplete(file, containersOf(content, formatById(format))));
}

const isWhole = (format: string, content: Buffer) => expect(look(format, content)).resolves.toBe(true);
const isDamaged = (format: string, content: Buffer) => expect(look(format, content)).resolves.toBe(false);

const read = (name: string) => readFile(fixture(name));

/** A copy of bytes in which something is changed. */
function changed(content: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(content);
  change(copy);
  return copy;
}

const JUNK = Buffer.from('left here by something else');

test('a 7z archive that was never finished is none', async () => {
  const archive = await read('archives/tree.7z');
  await isWhole('7z', archive);
  await isDamaged(
    '7z',
    changed(archive, (copy) => void copy.fill(0, 8, 32)),
  );
  await isDamaged('7z', archive.subarray(0, -1));
});

describe('something behind the end', () => {
  test.for([
    ['docx', 'documents/letter.docx'],
    ['doc', 'documents/letter.doc'],
    ['png', 'images/picture.png'],
    ['heic', 'images/picture.heic'],
    ['icns', 'pictures/icon.icns'],
    ['avi', 'media/speech.avi'],
    ['mp4', 'media/speech.mp4'],
    ['mkv', 'media/speech.mkv'],
    ['mp3', 'media/speech.mp3'],
    ['ttf', 'fonts/latin.ttf'],
  ] as const)('does not matter in %s', async ([format, name]) => {
    await isWhole(format, Buffer.concat([await read(name), JUNK]));
  });
});

describe('a length that is not known', () => {
  test('is none or the largest, in an AVI file that was written into a pipe', async () => {
    const whole = await read('media/speech.avi');
    for (const length of [0, 0xffffffff])
      await isWhole(
        'avi',
        changed(whole, (copy) => copy.writeUInt32LE(length, 4)),
      );
  });

  test('is all ones, in a Matroska file that was written as it was recorded', async () => {
    const whole = await read('media/speech.mkv');
    const segment = whole.indexOf(Buffer.from('18538067', 'hex'));
    const live = changed(whole, (copy) => copy.write('01ffffffffffffff', segment + 4, 'hex'));
    await isWhole('mkv', live.subarray(0, -1000));
  });

  test('is none, for the last box of an MP4 file', async () => {
    const box = Buffer.from('\0\0\0\0mdat and what follows', 'latin1');
    await isWhole('mp4', Buffer.concat([await read('media/speech.mp4'), box]));
  });
});

describe('a part that is not needed', () => {
  test('is the end of the last sector, in an old Word document', async () => {
    await isWhole('doc', (await read('documents/letter.doc')).subarray(0, -100));
  });

  test('is a tag at the end of MP3 audio', async () => {
    const whole = await read('media/speech.mp3');
    await isWhole('mp3', whole.subarray(0, -128));
  });

  test('is the checksum of a remark in a PNG image', async () => {
    const whole = await read('images/picture.png');
    const remark = (sum: number) => {
      const chunk = Buffer.from('\0\0\0\x09tEXtTitle\0abc\0\0\0\0', 'latin1');
      chunk.writeUInt32BE(sum, chunk.length - 4);
      return Buffer.concat([whole.subarray(0, 33), chunk, whole.subarray(33)]);
    };
    await isWhole('png', remark(crc32('tEXtTitle\0abc')));
    await isWhole('png', remark(1));
  });
});

describe('one byte that is another', () => {
  const flipped = (content: Buffer, at: number) =>
    changed(content, (copy) => copy.writeUInt8((copy[at] ?? 0) ^ 1, at));

  test.for([
    ['docx', 'documents/letter.docx'],
    ['odt', 'documents/letter.odt'],
    ['epub', 'documents/letter.epub'],
    ['png', 'images/picture.png'],
  ] as const)('is seen in %s', async ([format, name]) => {
    const whole = await read(name);
    await isDamaged(format, flipped(whole, Math.floor(whole.length / 2)));
  });
});
