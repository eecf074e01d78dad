/** Tells whether FFmpeg got to the end of a file, since it takes what is left of a cut one for the whole. */
import type { Source } from './source.ts';

/**
 * Its demuxers say so where a file ends inside a packet, and where they lost their way: by a checksum that is wrong, or a
 * length that cannot be.
 */
const DAMAGED =
  /Packet corrupt|File ended prematurely|partial file|invalid block label|CRC mismatch|EBML number|Invalid NAL unit size/;
/** A WAV file that was written to a pipe has a made-up size. It goes on to its end. */
const OPEN_END = /Ignoring maximum wav data size/;

/** Pictures alone have no packets, and end where the last one does. In other formats the first ones may lack what they refer to. */
const ENDS_WITH_PICTURE = ['mpegvideo', 'mpeg,mpegvideo'];
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
export function isAllRead(source: Source, seconds: number, warnings: string): boolean {
  if (DAMAGED.test(warnings) && !OPEN_END.test(warnings)) return false;
  if (source.isDeclared && source.seconds !== undefined) {
    const missing = source.seconds - seconds;
    const hasPictures = source.tracks.some(({ kind }) => kind === 'video');
    const tolerance = TOLERANCE_SECONDS[hasPictures ? 'pictures' : 'sound'];
    if (missing > Math.max(tolerance, source.seconds * TOLERANCE_SHARE)) return false;
  }
  return !ENDS_WITH_PICTURE.includes(source.demuxer) || !LOST_PICTURE.test(warnings);
}
