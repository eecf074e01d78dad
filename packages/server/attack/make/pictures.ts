/** Heads of pictures, which say what they like. */
import { deflateSync } from 'node:zlib';
import { latin1, u16be, u16le, u32be, u32le } from './bytes.ts';
import { chunk, header, png } from './png.ts';

const MIB = 1024 ** 2;

/** More than enough data for any picture. */
export const pixels = () => chunk('IDAT', deflateSync(Buffer.alloc(64 * MIB)));

/** The second chunk says how many pictures there are. */
export function animation(frames: number): Buffer {
  const parts: Buffer[] = [];
  for (let index = 0; index < 2000; index++) {
    const control = Buffer.concat([u32be(index, 64, 64, 0, 0), u16be(0, 1), Buffer.from([0, 0])]);
    parts.push(chunk('fcTL', control));
    parts.push(chunk('fdAT', Buffer.concat([u32be(index), deflateSync(Buffer.alloc(64 * 193))])));
  }
  return png(header(64, 64), chunk('acTL', u32be(frames, 0)), pixels(), ...parts);
}

/** A JPEG image with no more than a head. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.concat([
    u16be(17),
    Buffer.from([8]),
    u16be(height, width),
    Buffer.from([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
  ]);
  const tables = Buffer.concat([u16be(67), Buffer.from([0]), Buffer.alloc(64, 1)]);
  const scan = Buffer.concat([u16be(12), Buffer.from([3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0])]);
  const jfif = Buffer.concat([u16be(16), latin1('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])]);
  const mark = (type: number, body: Buffer) => Buffer.concat([Buffer.from([0xff, type]), body]);
  const head = [mark(0xe0, jfif), mark(0xdb, tables), mark(0xc2, frame)];
  // A progressive picture may go over all its pixels again and again.
  const scans = Array<Buffer>(3000).fill(Buffer.concat([mark(0xda, scan), Buffer.alloc(16)]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...head, ...scans, Buffer.from([0xff, 0xd9])]);
}

/** @param next where the list of directories goes on: to itself, it has no end */
export function tiff(width: number, height: number, next = 0): Buffer {
  const entries: [number, number, number, number][] = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 8],
    [277, 3, 1, 1],
    [278, 4, 1, height],
    [279, 4, 1, 0xffffffff],
  ];
  const fields = entries.map(([tag, type, count, value]) =>
    Buffer.concat([u16le(tag, type), u32le(count, value)]),
  );
  return Buffer.concat([
    latin1('II*\0'),
    u32le(8),
    u16le(entries.length),
    ...fields,
    u32le(next),
    Buffer.alloc(1024),
  ]);
}

/** So many pictures of the largest size there is, of a few bytes each. */
export function gif(frames: number): Buffer {
  const palette = Buffer.from([0, 0, 0, 255, 255, 255]);
  const head = Buffer.concat([latin1('GIF89a'), u16le(65_535, 65_535), Buffer.from([0x80, 0, 0]), palette]);
  const frame = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 8, 1, 0, 0, 0, 0x2c]),
    u16le(0, 0, 65_535, 65_535),
    Buffer.from([0, 2, 2, 0x4c, 0x01, 0]),
  ]);
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), Buffer.from([0x3b])]);
}

/** A picture of this size, without its data. */
export function webp(width: number, height: number): Buffer {
  const size = (width - 1) | ((height - 1) << 14);
  const data = Buffer.concat([Buffer.from([0x2f]), u32le(size >>> 0), Buffer.alloc(64)]);
  const body = Buffer.concat([latin1('WEBPVP8L'), u32le(data.length), data]);
  return Buffer.concat([latin1('RIFF'), u32le(body.length), body]);
}

/** The same. */
export function bmp(width: number, height: number): Buffer {
  const info = Buffer.concat([u32le(40, width, height), u16le(1, 24), u32le(0, 0, 0, 0, 0, 0)]);
  return Buffer.concat([latin1('BM'), u32le(54 + 1024, 0, 54), info, Buffer.alloc(1024)]);
}

/** The same. */
export function psd(width: number, height: number): Buffer {
  const head = Buffer.concat([
    latin1('8BPS'),
    u16be(1),
    Buffer.alloc(6),
    u16be(56),
    u32be(height, width),
    u16be(8, 3),
  ]);
  return Buffer.concat([head, u32be(0, 0, 0), u16be(1), Buffer.alloc(4096)]);
}
