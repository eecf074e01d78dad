/** How the worker for pictures writes each format. */
import type { Metadata, Sharp } from 'sharp';
import type { PictureOptions } from './request.ts';

const MILLIMETRES_PER_INCH = 25.4;
const WITH_GREY = ['jpg', 'png', 'tiff'];
const WITH_16_BITS = ['png', 'tiff'];
const WITH_PROFILE = ['jpg', 'png', 'webp', 'avif', 'tiff'];
/** What halves the resolution of colour by default, so that nothing is lost by doing it again. */
const SUBSAMPLED = ['jpg', 'webp', 'avif'];

/** How a picture's colours are written. */
interface Colours {
  readonly space: string;
  readonly keepsProfile: boolean;
  readonly isGrey: boolean;
}

/** A profile can only stay with the kind of pixels that it describes; all else becomes sRGB. */
export function colours(metadata: Metadata, to: string): Colours {
  const isDeep = metadata.depth === 'ushort' && WITH_16_BITS.includes(to);
  const isGrey = metadata.space === 'b-w' || metadata.space === 'grey16';
  const isRgb = metadata.space === 'srgb' || metadata.space === 'rgb16';
  const staysGrey = isGrey && WITH_GREY.includes(to);
  const space = staysGrey ? (isDeep ? 'grey16' : 'b-w') : isDeep ? 'rgb16' : 'srgb';
  return { space, isGrey, keepsProfile: (staysGrey || isRgb) && WITH_PROFILE.includes(to) };
}

/** Chooses the encoder, and how well and how small it is to write. */
export function encode(
  picture: Sharp,
  metadata: Metadata,
  from: string,
  to: string,
  options: PictureOptions,
  dpi: readonly [number, number] = [metadata.density ?? 72, metadata.density ?? 72],
): Sharp {
  const { quality, lossless, compression, tiff_compression = 'lzw' } = options;
  const chromaSubsampling =
    SUBSAMPLED.includes(from) && metadata.chromaSubsampling !== '4:4:4' ? '4:2:0' : '4:4:4';
  switch (to) {
    case 'jpg':
      return picture.jpeg({ quality, chromaSubsampling });
    case 'png':
      return picture.png({ compressionLevel: compression });
    case 'webp':
      // Few, flat colours become smaller and stay exact without loss; everything else much larger.
      return picture.webp({
        quality,
        lossless: lossless ?? (metadata.isPalette || from === 'gif'),
        ...timesOf(metadata),
      });
    case 'avif':
      // The default effort of 4 takes many times as long, for files that are a few hundredths smaller.
      return picture.avif({ quality, lossless, effort: 2, chromaSubsampling });
    case 'tiff': {
      const [xres, yres] = dpi.map((dots) => dots / MILLIMETRES_PER_INCH);
      return picture.tiff({
        compression: tiff_compression,
        quality: 90,
        predictor: 'horizontal',
        xres,
        yres,
      });
    }
    case 'gif':
      return picture.gif(timesOf(metadata));
    default:
      throw new TypeError(`No encoder for ${to}.`);
  }
}

/** What joined frames have lost; all others know it by themselves. */
function timesOf({ delay, loop }: Metadata): { delay?: number[]; loop?: number } {
  return { ...(delay && { delay }), ...(loop !== undefined && { loop }) };
}
