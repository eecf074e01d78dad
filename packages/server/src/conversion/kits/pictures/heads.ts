/** What the first bytes of pictures say that libvips does not follow. */
import { headOf } from './extras.ts';

const HEAD_BYTES = 64 * 1024;
/** What screens do, in hundred-thousandths; others that mean the same are rounded otherwise. */
const SCREEN_GAMMA = 45_455;
const NEAR = 5_000;

/** How the numbers of a PNG image grow with light, where it says so and it is not as screens have it. */
export async function gammaOf(path: string): Promise<number | undefined> {
  const head = await headOf(path, HEAD_BYTES);
  let gamma: number | undefined;
  for (let at = 8; at + 12 <= head.length; ) {
    const length = head.readUInt32BE(at);
    const name = head.toString('latin1', at + 4, at + 8);
    // These say more exactly what the colours are.
    if (name === 'sRGB' || name === 'iCCP' || name === 'cICP') return undefined;
    if (name === 'IDAT') break;
    if (name === 'gAMA') gamma = head.readUInt32BE(at + 8);
    at += length + 12;
  }
  const isOther = gamma !== undefined && gamma > 0 && Math.abs(gamma - SCREEN_GAMMA) > NEAR;
  return isOther && gamma !== undefined ? gamma / 100_000 : undefined;
}

/** Whether the colours of an AVIF image are as dark as they are transparent. */
export async function isPremultiplied(path: string): Promise<boolean> {
  const head = await headOf(path, HEAD_BYTES);
  const references = head.indexOf('iref');
  if (references < 4) return false;
  return head.subarray(references, references - 4 + head.readUInt32BE(references - 4)).includes('prem');
}
