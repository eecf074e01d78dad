/** The files that the suite uploads: tiny, valid, and made here, so that it needs nothing but itself. */
import { crc32, deflateSync } from 'node:zlib';

const SIDE = 16;
const SAMPLE_RATE = 8000;

/** Source format → what makes a file of it. Files with other numbers have other contents. */
export const INPUTS: Readonly<Record<string, (number: number) => Buffer>> = {
  txt: (number) => Buffer.from(`Conformance, file ${number}.\n\nA short text of two paragraphs.\n`),
  md: (number) => Buffer.from(`# Conformance\n\nFile *${number}*, with a [link](https://example.com/).\n`),
  html: (number) =>
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Conformance</title></head><body><p>File ${number}.</p></body></html>\n`,
    ),
  csv: (number) => Buffer.from(`name,amount\nfile,${number}\n"with, comma",2\n`),
  rtf: (number) => Buffer.from(`{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0\\fs24 File ${number}.\\par}\n`),
  svg: (number) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="${number + 4}" height="8" fill="#369"/></svg>\n`,
    ),
  png,
  bmp,
  wav,
};

/** Source format → a file that begins as one of it and then breaks off. */
export const DAMAGED: Readonly<Record<string, Buffer>> = {
  png: Buffer.concat([png(1).subarray(0, 45), Buffer.from('broken off')]),
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cat'),
  docx: Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00 broken off', 'latin1'),
};

function png(number: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([
    Buffer.alloc(1),
    Buffer.alloc(SIDE * 3, Buffer.from([40 * (number % 6), 120, 200])),
  ]);
  const pixels = deflateSync(Buffer.concat(Array<Buffer>(SIDE).fill(row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), chunk.length - 4);
  return chunk;
}

function bmp(number: number): Buffer {
  const headers = Buffer.alloc(54);
  const pixels = Buffer.alloc(SIDE * SIDE * 3, Buffer.from([200, 120, 40 * (number % 6)]));
  headers.write('BM');
  headers.writeUInt32LE(headers.length + pixels.length, 2);
  headers.writeUInt32LE(headers.length, 10);
  headers.writeUInt32LE(40, 14);
  headers.writeInt32LE(SIDE, 18);
  headers.writeInt32LE(SIDE, 22);
  headers.writeUInt16LE(1, 26);
  headers.writeUInt16LE(24, 28);
  headers.writeUInt32LE(pixels.length, 34);
  return Buffer.concat([headers, pixels]);
}

/** Half a second of a tone. */
function wav(number: number): Buffer {
  const samples = Buffer.alloc(SAMPLE_RATE);
  const step = (2 * Math.PI * 220 * (number + 1)) / SAMPLE_RATE;
  for (let index = 0; index < SAMPLE_RATE / 2; index++)
    samples.writeInt16LE(Math.round(8000 * Math.sin(step * index)), index * 2);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}
