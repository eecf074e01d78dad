/** Tells the formats of the ISO base media family apart: pictures by their brands, sound from video by the tracks. */
import { type Read, SeenEnough } from '../../file-probe.ts';

const AVIF_BRANDS = ['avif', 'avis'];
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const MAX_BRANDS_BYTES = 512;
const MAX_BOXES = 65_536;
const MAX_MOVIE_BYTES = 4 * 1024 ** 2;

/** Which format of this family a file has. */
export async function isoMediaFormat(
  read: Read,
  bytes: number,
  head: Buffer,
): Promise<'avif' | 'heic' | 'm4a' | 'mov' | 'mp4'> {
  const brands = brandsOf(head);
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return 'avif';
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return 'heic';
  const handlers = await trackHandlers(read, bytes);
  if (handlers.includes('soun') && !handlers.includes('vide')) return 'm4a';
  return brands.length === 0 || brands[0] === 'qt  ' ? 'mov' : 'mp4';
}

function brandsOf(head: Buffer): string[] {
  if (head.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(head.readUInt32BE(0), head.length, MAX_BRANDS_BYTES);
  const brands = [head.toString('latin1', 8, 12)];
  // Four bytes of version stand between the major brand and the compatible ones.
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString('latin1', at, at + 4));
  return brands;
}

/** What each track's media is: `soun`, `vide`, `text` and others; empty if the file does not say where it is looked. */
async function trackHandlers(read: Read, bytes: number): Promise<string[]> {
  const movie = await readMovie(read, bytes);
  const handlers: string[] = [];
  for (let at = movie.indexOf('hdlr'); at >= 0; at = movie.indexOf('hdlr', at + 4)) {
    // After the type: four bytes of version and flags, four that QuickTime uses for "mhlr" or "dhlr".
    handlers.push(movie.toString('latin1', at + 12, at + 16));
  }
  return handlers;
}

async function readMovie(read: Read, bytes: number): Promise<Buffer> {
  try {
    for await (const { type, at, length } of topBoxes(read, bytes)) {
      if (type === 'moov') return await read(at, Math.min(length, MAX_MOVIE_BYTES));
    }
  } catch (error) {
    if (!(error instanceof SeenEnough)) throw error;
  }
  return Buffer.alloc(0);
}

/** What such a file is made of: each box's name, where it begins, and how long it says it is, in bytes. */
export async function* topBoxes(read: Read, bytes: number) {
  let at = 0;
  for (let box = 0; box < MAX_BOXES; box++) {
    const header = await read(at, 16);
    if (header.length < 8) return;
    const length = boxLength(header, bytes - at);
    yield { type: header.toString('latin1', 4, 8), at, length };
    if (length < 8) return;
    at += length;
  }
}

/** A length of one stands for a longer one behind the name, and none for all that is left. */
function boxLength(header: Buffer, left: number): number {
  const length = header.readUInt32BE(0);
  if (length === 0) return left;
  if (length > 1) return length;
  return header.length < 16 ? 0 : Number(header.readBigUInt64BE(8));
}
