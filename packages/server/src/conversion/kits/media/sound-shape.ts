/** Rates, bits and loudspeakers: what codecs of sound know, and how a track is brought to it. */
import type { TrackOptions } from './codec.ts';
import type { Track } from './track.ts';

export const MPEG_RATES = [8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];
export const DVD_RATES = [32_000, 44_100, 48_000];
export const ANY_RATE = [...MPEG_RATES, 88_200, 96_000, 192_000];
export const TWO = [1, 2];
export const SIX = [...TWO, 6];
export const EIGHT = [...SIX, 8];

const LOSSLESS = /^(pcm_[fsu]|dsd_|flac|alac|ape|tta|wavpack|truehd|mlp)/;

/** How many bits a sample of a track has, as far as they say something. */
export function sampleBits({ codec, sampleFormat = '' }: Track): 16 | 24 {
  return LOSSLESS.test(codec) && !/^(u8|s16)/.test(sampleFormat) ? 24 : 16;
}

/** Many players have no sound at the rates of telephones, for which these codecs were not made. */
export const usualRate = ({ sampleRate }: Track): TrackOptions =>
  sampleRate < 16_000 ? { ar: '24000' } : {};

/** Sound of one bit a sample has, beside what is heard, much that is not, which higher rates would keep. */
export const rateOfStudio = ({ codec }: Track): TrackOptions =>
  codec.startsWith('dsd_') ? { ar: '88200' } : {};

/** Codecs know no more, and FFmpeg knows no loudspeakers for more: they are tracks of a studio, mixed by turns. */
export const MAX_CHANNELS = 8;

/** Brings channels into an order that the codec knows: other layouts are mixed into the nearest of these. */
export function layout({ channels }: Track, known?: string): TrackOptions {
  if (channels > MAX_CHANNELS) {
    const every = [...Array(channels).keys()].map((channel) => `c${channel}`);
    const side = (parity: number) => every.filter((_, channel) => channel % 2 === parity).join('+');
    return { filter: `pan=stereo|c0<${side(0)}|c1<${side(1)}` };
  }
  return known === undefined ? {} : { filter: mixedTo(known) };
}

/**
 * Mixes channels into the nearest of some layouts, so quiet that nothing can be cut off at the top. FFmpeg does so by itself for
 * whole numbers only, and a decoder of floating point would come out louder than another one of the same sound.
 */
export const mixedTo = (layouts: string): string =>
  `aresample=rematrix_maxval=1,aformat=channel_layouts=${layouts}`;
