/** TIFF images of any kind, for tests: little-endian, unpacked, one strip a page. */

/** Tags beside those that every page has. */
type Tags = Readonly<Record<number, string | readonly number[]>>;

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly bits: number;
  /** Samples of a pixel. */
  readonly samples: number;
  readonly data: Buffer;
  readonly tags?: Tags;
}

const TEXT = 2;
const SHORT = 3;
const LONG = 4;
const LONGS = [256, 257, 273, 278, 279, 254];

export function tiff(pages: readonly Page[]): Buffer<ArrayBuffer> {
  const head = Buffer.from('49492a0008000000', 'hex');
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [index, page] of pages.entries()) {
    const part = directory(page, at, index === pages.length - 1);
    parts.push(part);
    at += part.length;
  }
  return Buffer.concat(parts);
}

function directory(
  { width, height, bits, samples, data, tags = {} }: Page,
  at: number,
  isLast: boolean,
): Buffer {
  const all: Tags = {
    256: [width],
    257: [height],
    258: Array.from({ length: samples }, () => bits),
    259: [1],
    262: [samples >= 3 ? 2 : 1],
    273: [0],
    277: [samples],
    278: [height],
    279: [data.length],
    ...tags,
  };
  const rows = Object.entries(all).sort(([one], [other]) => Number(one) - Number(other));
  const beside: Buffer[] = [];
  let place = at + 2 + 12 * rows.length + 4;
  const keep = (value: Buffer) => {
    beside.push(value);
    place += value.length;
    return place - value.length;
  };
  const written = rows.map(([name, values]) => {
    const tag = Number(name);
    const isLong = LONGS.includes(tag);
    const value = typeof values === 'string' ? Buffer.from(`${values}\0`) : numbers(values, isLong);
    const row = Buffer.alloc(12);
    row.writeUInt16LE(tag, 0);
    row.writeUInt16LE(typeof values === 'string' ? TEXT : isLong ? LONG : SHORT, 2);
    row.writeUInt32LE(typeof values === 'string' ? value.length : values.length, 4);
    if (value.length <= 4) value.copy(row, 8);
    else row.writeUInt32LE(keep(value.length % 2 ? Buffer.concat([value, Buffer.alloc(1)]) : value), 8);
    return row;
  });
  written[rows.findIndex(([tag]) => tag === '273')]?.writeUInt32LE(keep(data), 8);
  const count = Buffer.alloc(2);
  count.writeUInt16LE(rows.length, 0);
  const next = Buffer.alloc(4);
  next.writeUInt32LE(isLast ? 0 : place, 0);
  return Buffer.concat([count, ...written, next, ...beside]);
}

function numbers(values: readonly number[], isLong: boolean): Buffer<ArrayBuffer> {
  const size = isLong ? 4 : 2;
  const written = Buffer.alloc(values.length * size);
  for (const [index, value] of values.entries()) written.writeUIntLE(value, index * size, size);
  return written;
}
