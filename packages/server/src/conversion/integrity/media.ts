/** Tells whether FFmpeg got to the end of a file, since it takes what is left of a cut one for the whole. */
import type { Run } from '../engine.ts';
import type { Source } from '../kits/media/source.ts';

/**
 * Its demuxers say so where a file ends inside a packet, and where they lost their way: by a checksum that is wrong, or a
 * length that cannot be.
 */
const DAMAGED =
  /Packet corrupt|File ended prematurely|partial file|invalid block label|CRC mismatch|EBML number|Invalid NAL unit size/;
/** A WAV file that was written to a pipe has a made-up size. It goes on to its end. */
const OPEN_END = /Ignoring maximum wav data size/;

/** Pictures alone have no packets, and end where the last one does. In other formats the first ones may lack what they refer to. */
const LOST_PICTURE = /corrupt decoded frame/;

/** A declared length may be a little off: by encoders' padding, and by how long the last picture stays. */
const TOLERANCE_SECONDS = { sound: 0.1, pictures: 0.5 };
const TOLERANCE_SHARE = 0.02;

/**
 * Whether all of a source was read.
 *
 * @param seconds how far FFmpeg got
 * @param warnings what it printed
 */
export async function isComplete(source: Source, seconds: number, warnings: string, run: Run<'od'>) {
  if (DAMAGED.test(warnings) && !OPEN_END.test(warnings)) return false;
  if (source.isDeclared && source.seconds !== undefined) {
    const missing = source.seconds - seconds;
    const hasPictures = source.tracks.some(({ kind }) => kind === 'video');
    const tolerance = TOLERANCE_SECONDS[hasPictures ? 'pictures' : 'sound'];
    if (missing > Math.max(tolerance, source.seconds * TOLERANCE_SHARE)) return false;
  }
  switch (source.demuxer) {
    case 'ogg':
      return endsWithOggPage(await lastBytes(source, MAX_OGG_PAGE, run));
    case 'asf':
      return source.bytes >= asfSize(await firstBytes(source, MAX_ASF_HEAD, run));
    case 'sox':
      return source.bytes >= soxSize(await firstBytes(source, SOX_HEAD, run));
    case 'gsm':
      return (await firstBytes(source, 10 * GSM_FRAME, run)).every(isInGsm);
    case 'gif':
      return endsWithGifBlock(await lastBytes(source, MAX_GIF_TAIL, run));
    case 'mpegvideo':
    case 'mpeg,mpegvideo':
      return !LOST_PICTURE.test(warnings);
    case 'apng':
      return (await lastBytes(source, PNG_END, run)).includes('IEND');
    default:
      return true;
  }
}

const GSM_FRAME = 33;

/** GSM has no length, and nothing in front: but every frame begins with the same four bits. */
function isInGsm(byte: number, at: number): boolean {
  return at % GSM_FRAME !== 0 || byte >> 4 === 0xd;
}

/** The last chunk of a PNG image: its length, its name and a checksum. */
const PNG_END = 12;
const MAX_OGG_PAGE = 27 + 255 + 255 * 255;
const MAX_GIF_TAIL = 256;

/** Ogg has no length at all: whether the last page (RFC 3533) has all its bytes is the only sign. */
function endsWithOggPage(tail: Buffer): boolean {
  const start = tail.lastIndexOf('OggS');
  if (start < 0) return true;
  const page = tail.subarray(start);
  const segments = page[26] ?? 0;
  const lengths = page.subarray(27, 27 + segments);
  const body = lengths.reduce((sum, length) => sum + length, 0);
  return page.length >= 27 + segments + body;
}

/** A GIF's blocks end with a zero, and the last one is followed by `;`, though some writers forget that. */
function endsWithGifBlock(tail: Buffer): boolean {
  return tail.at(-1) === 0 || tail.includes(Buffer.of(0, 0x3b));
}

/** Where ASF's header says how large the file is; the object may stand behind others. */
const ASF_PROPERTIES = Buffer.from('a1dcab8c47a9cf118ee400c00c205365', 'hex');
const MAX_ASF_HEAD = 4096;

/** How large an ASF file was when it was written; 0 where it was sent live, or does not say so. */
function asfSize(head: Buffer): number {
  const properties = head.subarray(head.indexOf(ASF_PROPERTIES));
  if (head.indexOf(ASF_PROPERTIES) < 0 || properties.length < 92) return 0;
  const isLive = (properties.readUInt32LE(88) & 1) === 1;
  return isLive ? 0 : Number(properties.readBigUInt64LE(40));
}

const SOX_HEAD = 16;

/** SoX's own format counts its samples, of four bytes each, in the byte order of who wrote it. */
function soxSize(head: Buffer): number {
  if (head.length < SOX_HEAD) return SOX_HEAD;
  const isLittle = head.toString('latin1', 0, 4) === '.SoX';
  const [header, samples] = isLittle
    ? [head.readUInt32LE(4), head.readBigUInt64LE(8)]
    : [head.readUInt32BE(4), head.readBigUInt64BE(8)];
  return 4 + header + 4 * Number(samples);
}

async function firstBytes({ path }: Source, count: number, run: Run<'od'>): Promise<Buffer> {
  const { stdout } = await run.tool('od', ['-An', '-v', '-tx1', '-N', String(count), path]);
  return Buffer.from(stdout.replace(/\s/g, ''), 'hex');
}

async function lastBytes({ path, bytes }: Source, count: number, run: Run<'od'>): Promise<Buffer> {
  const skip = String(Math.max(0, bytes - count));
  const { stdout } = await run.tool('od', ['-An', '-v', '-tx1', '-j', skip, path]);
  return Buffer.from(stdout.replace(/\s/g, ''), 'hex');
}
