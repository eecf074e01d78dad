/** What is done to the numbers of pictures that libvips takes for others than they are. */
import type { Metadata, Sharp } from 'sharp';
import { Problem } from '../workers/problem.ts';
import { type Cicp, toSrgb } from './cicp.ts';
import type { Meaning } from './heads.ts';
import { times } from './primaries.ts';

type SharpModule = typeof import('sharp')['default'];

/** Whole numbers of 8 or 16 bits, as pixels have them. */
interface Pixels {
  readonly data: Uint8Array | Uint16Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

const isDeep = ({ depth }: Metadata) => depth === 'ushort';
const TOP = { uchar: 255, ushort: 65_535 };

async function pixelsOf(picture: Sharp, metadata: Metadata): Promise<Pixels> {
  const depth = isDeep(metadata) ? 'ushort' : 'uchar';
  const space = isDeep(metadata) ? 'rgb16' : 'srgb';
  const { data, info } = await picture
    .toColourspace(space)
    .raw({ depth })
    .toBuffer({ resolveWithObject: true });
  const numbers = isDeep(metadata) ? asShorts(data) : new Uint8Array(data);
  return { data: numbers, width: info.width, height: info.height, channels: info.channels };
}

/** A buffer may begin at an odd place. */
function asShorts(data: Buffer): Uint16Array {
  const copy = Uint8Array.from(data);
  return new Uint16Array(copy.buffer);
}

function asPicture(sharp: SharpModule, { data, width, height, channels }: Pixels): Sharp {
  const isKnown = channels === 1 || channels === 2 || channels === 3 || channels === 4;
  if (!isKnown) throw new TypeError(`No picture has ${channels} channels.`);
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}

/** Makes colours as bright as they are where nothing shows through. */
export async function divideByAlpha(sharp: SharpModule, picture: Sharp, metadata: Metadata): Promise<Sharp> {
  const pixels = await pixelsOf(picture, metadata);
  const { data, channels } = pixels;
  const top = isDeep(metadata) ? TOP.ushort : TOP.uchar;
  for (let at = 0; at + channels <= data.length; at += channels) {
    const alpha = data[at + channels - 1] ?? top;
    if (alpha === 0 || alpha === top) continue;
    for (let channel = at; channel < at + channels - 1; channel += 1)
      data[channel] = Math.min(top, Math.round(((data[channel] ?? 0) * top) / alpha));
  }
  return asPicture(sharp, pixels);
}

/** Shows colours that are told by numbers as screens have them. */
export async function toScreenColours(
  sharp: SharpModule,
  picture: Sharp,
  metadata: Metadata,
  cicp: Cicp,
): Promise<Sharp> {
  const pixels = await pixelsOf(picture, metadata);
  if (pixels.channels >= 3)
    toSrgb(pixels.data, pixels.channels, isDeep(metadata) ? TOP.ushort : TOP.uchar, cicp);
  return asPicture(sharp, pixels);
}

/** Counts light as screens do, and means the same red, green and blue. */
export async function toScreenLight(
  sharp: SharpModule,
  picture: Sharp,
  metadata: Metadata,
  { gamma, matrix }: Meaning,
): Promise<Sharp> {
  const pixels = await pixelsOf(picture, metadata);
  const { data, channels } = pixels;
  const top = isDeep(metadata) ? TOP.ushort : TOP.uchar;
  const light = Float64Array.from({ length: top + 1 }, (_, value) => (value / top) ** (1 / gamma));
  if (matrix && channels >= 3) {
    for (let at = 0; at + channels <= data.length; at += channels) {
      const even = [0, 1, 2].map((channel) => light[data[at + channel] ?? 0] ?? 0);
      times(matrix, even).forEach((value, channel) => {
        data[at + channel] = Math.round(curve(Math.min(Math.max(value, 0), 1)) * top);
      });
    }
    return asPicture(sharp, pixels);
  }
  const shown = light.map((value) => Math.round(curve(value) * top));
  const colours = channels === 2 || channels === 4 ? channels - 1 : channels;
  for (let at = 0; at < data.length; at += 1) {
    if (at % channels < colours) data[at] = shown[data[at] ?? 0] ?? 0;
  }
  return asPicture(sharp, pixels);
}

/** The curve of sRGB. */
const curve = (light: number) => (light <= 0.003_130_8 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

/** So many numbers of 4 bytes are unpacked at once. */
const MOST_NUMBERS = 2 ** 26;
const INTEGERS: Readonly<Record<string, number>> = { uint: 2 ** 32 - 1 };

/** In which numbers of any kind stand as they are; those of light are understood. */
const BARE_SPACES = ['b-w', 'grey16', 'srgb', 'rgb16'];

/** Whether a picture's numbers are none of those that pictures have. */
export const isUneven = ({ depth = 'uchar', space, channels = 1 }: Metadata): boolean =>
  !['uchar', 'ushort'].includes(depth) && channels <= 4 && BARE_SPACES.includes(space);

/** Spreads numbers of any kind over those of 16 bits: 0 to 1, where they say how much light there is, or all that there are. */
export async function evenOut(sharp: SharpModule, picture: Sharp, metadata: Metadata): Promise<Sharp> {
  if (metadata.width * metadata.height * (metadata.channels ?? 1) > MOST_NUMBERS)
    throw new Problem('limit_exceeded', 'has more pixels than this server allows');
  const raw = picture.toColourspace(metadata.space).raw({ depth: 'float' });
  const { data, info } = await raw.toBuffer({ resolveWithObject: true });
  const numbers = new Float32Array(Uint8Array.from(data).buffer);
  const [low, high] = rangeOf(numbers, metadata);
  const scale = high > low ? TOP.ushort / (high - low) : 0;
  const spread = Uint16Array.from(numbers, (number) =>
    Number.isNaN(number) ? 0 : Math.max(0, Math.min(TOP.ushort, Math.round((number - low) * scale))),
  );
  return asPicture(sharp, { data: spread, width: info.width, height: info.height, channels: info.channels });
}

function rangeOf(numbers: Float32Array, { depth = 'float' }: Metadata): [number, number] {
  const most = INTEGERS[depth];
  if (most !== undefined) return [0, most];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high && Number.isFinite(number)) high = number;
  }
  return low >= 0 && high <= 1 ? [0, 1] : [low, high];
}
