/** The options of sound and video: each target's schema, and the arguments of FFmpeg. */
import { z } from 'zod';
import { ConversionFailure } from '../../failure.ts';
import {
  audioBitrate,
  audioCodec,
  channels,
  frameRate,
  sampleRate,
  trim,
  videoBitrate,
  videoCodec,
  videoQuality,
  volume,
} from '../../options/media.ts';
import { rotate, size } from '../../options/pictures.ts';
import type { Options, OptionsSchema } from '../../options.ts';
import type { Codec, Container, SoundCodec, TrackOptions, TrackRule, VideoCodec } from './codec.ts';
import { PictureShape, SQUARE_PIXELS, shaping, sourceFilters, televisionColours } from './picture-filters.ts';
import { MAX_CHANNELS, mixedTo } from './sound-shape.ts';
import type { Source } from './source.ts';
import { mainTrack, type Track } from './track.ts';

/** The options of all targets together. */
export const MediaOptions = z.object({
  ...trim,
  volume,
  audio_bitrate: z.number().optional(),
  sample_rate: z.number().optional(),
  channels: z.number().optional(),
  audio_codec: z.string().optional(),
  video_codec: z.string().optional(),
  video_bitrate: z.number().optional(),
  quality: videoQuality,
  frame_rate: z.number().optional(),
  ...PictureShape.shape,
});
export type MediaOptions = z.infer<typeof MediaOptions>;

/** Beyond 4K some codecs have no size, and others need more memory than there is. */
const LONGEST_SIDE = 3840;
const HIGHEST_FRAME_RATE = 60;

/** What may be asked of pictures that move, whatever keeps them. */
export const PICTURE_OPTIONS = { ...trim, ...size(LONGEST_SIDE), rotate };

/** What may be asked of a target, by the codecs that it holds. */
export function optionsFor({ audio, video }: Container): OptionsSchema {
  return z.strictObject({
    ...trim,
    ...(audio && soundOptions(audio.codecs)),
    ...(video && pictureOptions(video.codecs)),
  });
}

function soundOptions(codecs: readonly SoundCodec[]): z.ZodRawShape {
  const bitrates = codecs.flatMap((codec) => codec.bitrates ?? []);
  return {
    ...(bitrates.length > 0 && { audio_bitrate: audioBitrate(Math.min(...bitrates), Math.max(...bitrates)) }),
    sample_rate: sampleRate(union(codecs.map(({ rates }) => rates))),
    channels: channels(union(codecs.map((codec) => codec.channels))),
    volume,
    ...(codecs.length > 1 && { audio_codec: audioCodec(codecs.map(({ id }) => id)) }),
  };
}

function pictureOptions(codecs: readonly VideoCodec[]): z.ZodRawShape {
  const bitrates = codecs.flatMap(({ highestBitrate = [] }) => highestBitrate);
  const [{ frameRates = HIGHEST_FRAME_RATE } = {}] = codecs;
  return {
    ...(bitrates.length > 0 && { video_bitrate: videoBitrate(Math.max(...bitrates)) }),
    ...(codecs.some(({ quality }) => quality) && { quality: videoQuality }),
    frame_rate: frameRate(frameRates),
    ...size(LONGEST_SIDE),
    rotate,
    ...(codecs.length > 1 && { video_codec: videoCodec(codecs.map(({ id }) => id)) }),
  };
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/**
 * Makes sure that the part which is asked for lies in the source.
 *
 * @throws ConversionFailure if it is empty
 */
export function checkPart(
  { seconds = Number.POSITIVE_INFINITY }: Source,
  { start = 0, end }: MediaOptions,
): void {
  if (end !== undefined && end <= start)
    throw new ConversionFailure('conversion_failed', `has nothing between ${start} s and ${end} s`);
  if (start > 0 && start >= seconds)
    throw new ConversionFailure(
      'conversion_failed',
      `is over after ${seconds} s, and has nothing at ${start} s`,
    );
}

/**
 * Options of an output that holds only a part. They have FFmpeg read the rest too, so that damage is seen. They would drop
 * a cover, which stands at the beginning; so where there may be one, a filter cuts the sound.
 */
export function partArguments({ start, end }: MediaOptions, { video }: Container): string[] {
  if (!video) return start === undefined ? [] : ['-map_chapters', '-1'];
  return [
    ...(start === undefined ? [] : ['-ss', String(start)]),
    ...(end === undefined ? [] : ['-to', String(end)]),
  ];
}

/** The same as a filter of pictures or sound. */
export function cut(kind: 'picture' | 'sound', { start, end }: MediaOptions): string {
  if (start === undefined && end === undefined) return '';
  const part = [start === undefined ? [] : `start=${start}`, end === undefined ? [] : `end=${end}`];
  const prefix = kind === 'sound' ? 'a' : '';
  return `${prefix}trim=${part.flat().join(':')},${prefix}setpts=PTS-STARTPTS`;
}

/**
 * The part and the volume that are asked for, as arguments of an output of sound.
 *
 * @throws ConversionFailure if the part is empty
 */
export function soundFilters(source: Source, asked: Options): string[] {
  const mediaOptions = MediaOptions.parse(asked);
  checkPart(source, mediaOptions);
  const [track] = mainTrack(source.tracks.filter(({ kind }) => kind === 'audio'));
  const filters = [
    track && silenceBefore(track),
    cut('sound', mediaOptions),
    mediaOptions.volume && `volume=${mediaOptions.volume}dB`,
  ].filter(Boolean);
  return filters.length > 0 ? ['-af', filters.join(',')] : [];
}

/** Sound that begins so many seconds after the film is late, and no matter of an encoder's padding. */
const LATE_SECONDS = 0.04;

/** Whether a track of sound begins later than the film that it belongs to. */
export const isLate = ({ kind, startTime }: Track): boolean => kind === 'audio' && startTime > LATE_SECONDS;

/** Silence until sound begins that is late, as a filter. */
const silenceBefore = (track: Track): string => (isLate(track) ? 'aresample=async=1:first_pts=0' : '');

/** The codec that is asked for, or the usual one of a rule. */
export function codecFor<Kind extends Codec>({ codecs }: TrackRule<Kind>, id: string | undefined): Kind {
  return codecs.find((codec) => codec.id === id) ?? codecs[0];
}

/** Whether a track's samples stay as they are, as far as they are asked for at all. */
export function changes({ kind }: Track, options: MediaOptions): boolean {
  if (options.start !== undefined || options.end !== undefined) return true;
  const { audio_bitrate, sample_rate, channels, volume } = options;
  if (kind === 'audio')
    return [audio_bitrate, sample_rate, channels, volume].some((option) => option !== undefined);
  const { video_bitrate, quality, frame_rate, width, height } = options;
  const isAsked = [video_bitrate, quality, frame_rate, width, height].some((option) => option !== undefined);
  return isAsked || options.rotate !== 0;
}

const LAYOUTS: Readonly<Record<number, string>> = { 1: 'mono', 2: 'stereo', 6: '5.1', 8: '7.1' };

/**
 * How a track of sound is encoded as it is asked for.
 *
 * @param container what it is for: sound alone is cut here, and not by {@link partArguments}
 * @throws ConversionFailure if the codec cannot be so, though another one of the target's can
 */
export function encodeSound(
  codec: SoundCodec,
  track: Track,
  options: MediaOptions,
  { video, hasOneStart = !video }: Pick<Container, 'video' | 'hasOneStart'>,
): TrackOptions {
  const { audio_bitrate: bitrate, sample_rate: rate, channels: count, volume: gain } = options;
  const [lowest, highest] = codec.bitrates ?? [0, 0];
  if (bitrate !== undefined && (bitrate < lowest || bitrate > highest))
    throw without(codec, `${bitrate} kbit/s`);
  if (rate !== undefined && !codec.rates.includes(rate)) throw without(codec, `${rate} Hz`);
  if (count !== undefined && !codec.channels.includes(count)) throw without(codec, `${count} channels`);

  const isMixedFirst = track.channels > MAX_CHANNELS;
  const { filter, q, ...usual } = codec.encode({
    ...track,
    channels: isMixedFirst ? track.channels : (count ?? track.channels),
    sampleRate: rate ?? track.sampleRate,
  });
  const mix = count && mixedTo(LAYOUTS[count] ?? '');
  return {
    ...usual,
    ...(bitrate === undefined ? q && { q } : { b: `${bitrate}k` }),
    ...(rate && { ar: String(rate) }),
    ...chain(
      hasOneStart && silenceBefore(track),
      filter,
      mix,
      gain && `volume=${gain}dB`,
      !video && cut('sound', options),
    ),
  };
}

/** What keeps transparency beside the pictures, by FFmpeg's names. */
const WITH_ALPHA = ['webm', 'matroska'];

/**
 * How a track of pictures is encoded as it is asked for, in a container that may know square pixels only.
 *
 * @throws ConversionFailure if the codec cannot be so, though another one of the target's can
 */
export function encodePictures(
  codec: VideoCodec,
  track: Track,
  options: MediaOptions,
  { muxer, hasSquarePixels = false }: Pick<Container, 'muxer' | 'hasSquarePixels'>,
): TrackOptions {
  const { video_bitrate: bitrate, quality, frame_rate: rate } = options;
  if (bitrate !== undefined && bitrate > (codec.highestBitrate ?? 0))
    throw without(codec, `${bitrate} kbit/s`);

  // In a GIF image something is transparent most often only where the picture before stays.
  const keepsAlpha =
    codec.hasAlpha === true && WITH_ALPHA.includes(muxer) && track.hasAlpha && track.codec !== 'gif';
  const { filter, crf, q, ...usual } = codec.encode({
    ...track,
    hasAlpha: keepsAlpha,
    frameRate: rate === undefined ? track.frameRate : String(rate),
  });
  const kept = { ...(crf && { crf }), ...(q && { q }), ...(quality && codec.quality?.(quality)) };
  return {
    ...usual,
    ...(bitrate === undefined ? kept : { b: `${bitrate}k` }),
    ...chain(
      sourceFilters(track, keepsAlpha),
      hasSquarePixels && SQUARE_PIXELS,
      shaping(options),
      rate && `fps=${rate}`,
      filter,
      keepsAlpha ? '' : televisionColours(track, options),
    ),
  };
}

function without({ id }: Codec, what: string): ConversionFailure {
  return new ConversionFailure('conversion_failed', `cannot be made: ${id} has no ${what}`);
}

function chain(...filters: (string | number | false | undefined)[]): TrackOptions {
  const filter = filters.filter(Boolean).join(',');
  return filter ? { filter } : {};
}
