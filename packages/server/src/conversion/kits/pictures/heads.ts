/** What the first bytes of pictures say that libvips does not follow. */
import { type Cicp, otherThanScreens } from './cicp.ts';
import { headOf } from './extras.ts';
import { type Matrix, toScreenPrimaries } from './primaries.ts';

const HEAD_BYTES = 64 * 1024;
/** What screens do, in hundred-thousandths; others that mean the same are rounded otherwise. */
const SCREEN_GAMMA = 45_455;
const NEAR = 5_000;
const UNIT = 100_000;

/** What the numbers of a PNG image mean, where that is not what they mean on screens. */
export interface Meaning {
  /** How they grow with light. */
  readonly gamma: number;
  /** What makes their red, green and blue those of screens, where they are others. */
  readonly matrix: Matrix | undefined;
}

/** What the numbers of a PNG image mean by its chunks, of which libvips follows profiles alone. */
export async function meaningOf(path: string): Promise<Meaning | Cicp | undefined> {
  const head = await headOf(path, HEAD_BYTES);
  let gamma: number | undefined;
  let places: number[] = [];
  for (let at = 8; at + 12 <= head.length; ) {
    const length = head.readUInt32BE(at);
    const name = head.toString('latin1', at + 4, at + 8);
    const data = head.subarray(at + 8, at + 8 + length);
    if (name === 'cICP' && data.length === 4)
      return otherThanScreens({ primaries: data[0] ?? 0, transfer: data[1] ?? 0 });
    // These say more exactly what the colours are.
    if (name === 'sRGB' || name === 'iCCP') return undefined;
    if (name === 'IDAT') break;
    if (name === 'gAMA' && data.length === 4) gamma = data.readUInt32BE(0);
    if (name === 'cHRM' && data.length === 32)
      places = Array.from({ length: 8 }, (_, index) => data.readUInt32BE(4 * index) / UNIT);
    at += length + 12;
  }
  if (!gamma) return undefined;
  const matrix = places.length > 0 ? toScreenPrimaries(places) : undefined;
  const isOther = Math.abs(gamma - SCREEN_GAMMA) > NEAR;
  return isOther || matrix ? { gamma: gamma / UNIT, matrix } : undefined;
}

/** Whether the colours of an AVIF image are as dark as they are transparent. */
export async function isPremultiplied(path: string): Promise<boolean> {
  const head = await headOf(path, HEAD_BYTES);
  const references = head.indexOf('iref');
  if (references < 4) return false;
  return head.subarray(references, references - 4 + head.readUInt32BE(references - 4)).includes('prem');
}
