/**
 * What the directories of a TIFF image say, which libvips does not: which of them are pictures, and what their samples
 * mean. It imports nothing of the server, since the worker for pictures imports it.
 *
 * @see https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf
 */
import { open } from 'node:fs/promises';

/** Tags by which a picture is read. */
export const TAG = {
  kind: 254,
  oldKind: 255,
  compression: 259,
  photometric: 262,
  xResolution: 282,
  yResolution: 283,
  resolutionUnit: 296,
  extraSamples: 338,
  exif: 34665,
  place: 34853,
} as const;

/** How many bytes a value of each type has, and how it is counted. */
const TYPES: Readonly<Record<number, { size: number; kind: 'count' | 'text' | 'ratio' | 'other' }>> = {
  1: { size: 1, kind: 'count' },
  2: { size: 1, kind: 'text' },
  3: { size: 2, kind: 'count' },
  4: { size: 4, kind: 'count' },
  5: { size: 8, kind: 'ratio' },
  8: { size: 2, kind: 'other' },
  9: { size: 4, kind: 'other' },
  10: { size: 8, kind: 'ratio' },
  11: { size: 4, kind: 'other' },
  12: { size: 8, kind: 'other' },
  13: { size: 4, kind: 'count' },
  16: { size: 8, kind: 'count' },
  17: { size: 8, kind: 'other' },
  18: { size: 8, kind: 'count' },
};
const SIGNED_RATIO = 10;

interface Entry {
  readonly type: number;
  readonly data: Buffer;
}

/** Where directories are read from. */
type Read = (at: number, length: number) => Promise<Buffer>;

/** A TIFF file, or what is as one inside another file. */
export interface Tiff {
  readonly directories: readonly Directory[];
  /** What the first of them leads to: how the photograph was made, and where. */
  readonly exif: Directory | undefined;
  readonly place: Directory | undefined;
}

/** One directory of a TIFF file. */
export class Directory {
  /** Counted from 0, among all that follow each other. */
  readonly page: number;
  readonly #isLittle: boolean;
  readonly #entries: ReadonlyMap<number, Entry>;

  constructor(page: number, isLittle: boolean, entries: ReadonlyMap<number, Entry>) {
    this.page = page;
    this.#isLittle = isLittle;
    this.#entries = entries;
  }

  /** The numbers of a tag; none, where it is not there or has others. */
  numbers(tag: number): number[] {
    const { type = 0, data = Buffer.alloc(0) } = this.#entries.get(tag) ?? {};
    const { size = 1, kind = 'other' } = TYPES[type] ?? {};
    if (kind === 'count') return places(data, size).map((at) => numberIn(data, at, size, this.#isLittle));
    if (kind !== 'ratio') return [];
    return this.#ratios(type, data).map(([above, below]) => above / (below || 1));
  }

  /** A tag as libvips takes one of EXIF: as words, numbers or ratios. */
  words(tag: number): string | undefined {
    const { type, data } = this.#entries.get(tag) ?? {};
    if (type === undefined || data === undefined) return undefined;
    const { kind } = TYPES[type] ?? {};
    if (kind === 'text')
      return (
        data
          .toString()
          .replace(/\0[\s\S]*$/, '')
          .trim() || undefined
      );
    if (kind === 'ratio')
      return (
        this.#ratios(type, data)
          .map((ratio) => ratio.join('/'))
          .join(' ') || undefined
      );
    return this.numbers(tag).join(' ') || undefined;
  }

  #ratios(type: number, data: Buffer): [number, number][] {
    const part = (at: number) => {
      const number = numberIn(data, at, 4, this.#isLittle);
      return type === SIGNED_RATIO ? number | 0 : number;
    };
    return places(data, 8).map((at) => [part(at), part(at + 4)]);
  }
}

const places = (data: Buffer, size: number) =>
  Array.from({ length: Math.floor(data.length / size) }, (_, index) => index * size);

const MOST_PAGES = 10_000;
const MOST_TAGS = 4096;
/** What is longer holds the places of pixels, or a program's own notes. */
const MOST_BYTES = 2 ** 16;

/** Reads the directories of a TIFF file; none, where it does not lead to any. */
export async function tiffIn(path: string): Promise<Tiff> {
  const file = await open(path);
  try {
    return await readTiff(async (at, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}

/** Reads what is inside another file as a TIFF file is. */
export async function readTiff(source: Read | Buffer): Promise<Tiff> {
  const read: Read = async (at, length) => {
    if (!Number.isSafeInteger(at + length)) return Buffer.alloc(0);
    return Buffer.isBuffer(source) ? source.subarray(at, at + length) : source(at, length);
  };
  const head = await read(0, 16);
  const isLittle = head.toString('latin1', 0, 2) === 'II';
  const isBig = numberIn(head, 2, 2, isLittle) === 43;
  const reading = { read, isLittle, isBig };
  const directories: Directory[] = [];
  const seen = new Set<number>([0]);
  let at = isBig ? numberIn(head, 8, 8, isLittle) : numberIn(head, 4, 4, isLittle);
  while (!seen.has(at) && seen.size <= MOST_PAGES) {
    seen.add(at);
    const { directory, next } = await readDirectory(reading, at, directories.length);
    if (directory) directories.push(directory);
    at = next;
  }
  const [first] = directories;
  const led = async (tag: number) => {
    const [place] = first?.numbers(tag) ?? [];
    return place ? (await readDirectory(reading, place, 0)).directory : undefined;
  };
  return { directories, exif: await led(TAG.exif), place: await led(TAG.place) };
}

interface Reading {
  readonly read: Read;
  readonly isLittle: boolean;
  /** Counts and places have 8 bytes. */
  readonly isBig: boolean;
}

async function readDirectory(
  { read, isLittle, isBig }: Reading,
  at: number,
  page: number,
): Promise<{ directory?: Directory; next: number }> {
  const [countBytes, rowBytes, placeBytes] = isBig ? ([8, 20, 8] as const) : ([2, 12, 4] as const);
  const count = Math.min(numberIn(await read(at, countBytes), 0, countBytes, isLittle), MOST_TAGS);
  const rows = await read(at + countBytes, count * rowBytes + placeBytes);
  if (count === 0 || rows.length < count * rowBytes) return { next: 0 };
  const entries = new Map<number, Entry>();
  for (let row = 0; row < count * rowBytes; row += rowBytes) {
    const type = numberIn(rows, row + 2, 2, isLittle);
    const length = numberIn(rows, row + 4, placeBytes, isLittle) * (TYPES[type]?.size ?? 1);
    if (length > MOST_BYTES) continue;
    const value = row + 4 + placeBytes;
    const isHere = length <= placeBytes;
    const data = isHere
      ? rows.subarray(value, value + length)
      : await read(numberIn(rows, value, placeBytes, isLittle), length);
    if (data.length === length) entries.set(numberIn(rows, row, 2, isLittle), { type, data });
  }
  const directory = new Directory(page, isLittle, entries);
  return { directory, next: numberIn(rows, count * rowBytes, placeBytes, isLittle) };
}

function numberIn(data: Buffer, at: number, length: number, isLittle: boolean): number {
  if (at + length > data.length) return 0;
  if (length === 8) return Number(isLittle ? data.readBigUInt64LE(at) : data.readBigUInt64BE(at));
  return isLittle ? data.readUIntLE(at, length) : data.readUIntBE(at, length);
}

/** A smaller copy, or a mask of what is seen. */
const NO_PICTURE = 1 | 4;
/** What old programs call a smaller copy. */
const SMALLER = 2;

/** Those that are pictures of their own; all, where none is. */
export function picturesAmong(directories: readonly Directory[]): readonly Directory[] {
  const pictures = directories.filter(
    (each) =>
      ((each.numbers(TAG.kind)[0] ?? 0) & NO_PICTURE) === 0 && each.numbers(TAG.oldKind)[0] !== SMALLER,
  );
  return pictures.length > 0 ? pictures : directories;
}

const YCBCR = 6;
const JPEG = [6, 7];

/** Whether a picture's brightness and colours stand apart as they are, which only libtiff itself puts together. */
export function isPlainYcbcr(directory: Directory): boolean {
  const [compression = 1] = directory.numbers(TAG.compression);
  return directory.numbers(TAG.photometric)[0] === YCBCR && !JPEG.includes(compression);
}

const UNSPECIFIED = 0;

/** Whether a picture has further samples, and none of them is how transparent it is. */
export function hasNoAlpha(directory: Directory): boolean {
  const extra = directory.numbers(TAG.extraSamples);
  return extra.length > 0 && extra.every((meaning) => meaning === UNSPECIFIED);
}
