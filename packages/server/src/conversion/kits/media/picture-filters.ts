/** What is done to a film's pictures before they are encoded, as filters of FFmpeg. */
import { z } from 'zod';
import type { Run } from '../../engine.ts';
import { rotate, size } from '../../options/pictures.ts';
import type { Track } from './track.ts';

/** How pictures are turned, and how large they become, for any target. */
export const PictureShape = z.object({ ...size(Number.MAX_SAFE_INTEGER), rotate });
export type PictureShape = z.infer<typeof PictureShape>;

/**
 * Brings what is brighter than screens show to what they do. White is at 203 candela per square metre (ITU-R BT.2408), so all up
 * to four fifths of it stay as they are; what is brighter is pressed into the rest.
 */
const TO_USUAL_LIGHT = [
  'zscale=t=linear:npl=203',
  'format=gbrpf32le',
  'zscale=p=bt709',
  'tonemap=mobius:param=0.8:desat=0',
  'zscale=t=bt709:m=bt709:r=limited',
  'format=yuv420p',
].join(',');

/** Players take them for that, and FFmpeg does only where it is said. */
const HDTV_COLOURS = 'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709';

/** What is transparent becomes white, whatever colour lies hidden there. */
const ON_WHITE =
  'format=rgba,split[picture][size];[size]lutrgb=r=255:g=255:b=255:a=255[white];[white][picture]overlay=format=rgb';

/**
 * What a track's pictures need before anything else is done with them.
 *
 * @param keepsAlpha whether what is transparent may stay so
 */
export function sourceFilters(track: Track, keepsAlpha: boolean): string {
  const { isInterlaced, codec, lastStay, isHighRange, isUntaggedHd, hasAlpha } = track;
  const filters: string[] = [];
  // An animation's pictures stay for some hundredths of a second each. Without a steady rate the last one would not stay.
  if (['gif', 'apng'].includes(codec)) filters.push('fps=50');
  if (isInterlaced) filters.push('yadif=deint=interlaced');
  if (isHighRange) filters.push(TO_USUAL_LIGHT);
  else if (isUntaggedHd) filters.push(HDTV_COLOURS);
  if (hasAlpha && !keepsAlpha) filters.push(ON_WHITE);
  if (lastStay) filters.push(lastStay);
  return filters.join(',');
}

/** Tells what filters do to pictures that cannot be undone. Palettes may have one clear colour, which mostly is not used. */
export function tellChanges(filters: string, run: Run): void {
  if (filters.includes(TO_USUAL_LIGHT))
    run.warn(
      'colours_mapped',
      'The film has more light than usual screens show: it was brought to what they do.',
    );
  if (filters.includes(ON_WHITE) && !filters.includes('fps=50'))
    run.warn('content_changed', 'What is transparent in the film became white.');
}

const TURNS = { 0: '', 90: 'transpose=clock', 180: 'hflip,vflip', 270: 'transpose=cclock' } as const;

/** Pixels that are as wide as high. */
export const SQUARE_PIXELS = 'scale=iw*sar:ih,setsar=1';

/** Where colours have half the resolution, a picture of an odd side can neither be cut nor laid into a larger one. */
const WHOLE_COLOURS = 'format=yuv444p|yuva444p|rgb24|rgba';

/** Turns pictures and resizes them. */
export function shaping({ width, height, fit, rotate: turn }: PictureShape): string {
  const steps: string[] = [TURNS[turn]];
  if (width !== undefined && height !== undefined) {
    const box = `scale=${width}:${height}`;
    const inside = `${box}:force_original_aspect_ratio=decrease`;
    const shapes = {
      inside: [inside],
      cover: [`${box}:force_original_aspect_ratio=increase`, WHOLE_COLOURS, `crop=${width}:${height}`],
      contain: [inside, WHOLE_COLOURS, `pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2`],
      fill: [box],
    };
    steps.push(SQUARE_PIXELS, ...shapes[fit], 'setsar=1');
  } else if (width !== undefined || height !== undefined) {
    steps.push(SQUARE_PIXELS, `scale=${width ?? -1}:${height ?? -1}`, 'setsar=1');
  }
  return steps.filter(Boolean).join(',');
}

/** From so many lines on players take colours for those of HDTV, below for those of old television. */
const HDTV_LINES = 720;

/**
 * Turns the red, green and blue of screens into television's colours, and says into which: players would guess, and not as FFmpeg
 * does.
 */
export function televisionColours(track: Track, options: PictureShape): string {
  if (!track.isRgb && !track.hasAlpha) return '';
  const isHdtv = (options.height ?? track.height) >= HDTV_LINES;
  const [matrix, standard] = isHdtv ? ['bt709', 'bt709'] : ['bt601', 'smpte170m'];
  const told = `colorspace=${standard}:color_primaries=bt709:color_trc=bt709:range=limited`;
  return `scale=out_color_matrix=${matrix}:out_range=tv,format=yuv420p,setparams=${told}`;
}
