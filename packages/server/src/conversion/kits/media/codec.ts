/**
 * What codecs and the formats that hold them are, to FFmpeg. Each encoder gets its options by name, without the track's
 * specifier.
 */
import type { Track } from './track.ts';

/** Options of one output track: `{ c: 'aac', b: '192k' }` becomes `-c:a:0 aac -b:a:0 192k`. */
export type TrackOptions = Readonly<Record<string, string>>;

/** Keeps a track's packets as they are. */
export const COPY: TrackOptions = { c: 'copy' };

/** A codec, as it is written without anybody asking for more than the codec. */
export interface Codec {
  /** What clients call it. */
  readonly id: string;
  /** FFmpeg's names for tracks that are of this codec already; its id where there are none. */
  readonly names?: readonly string[];
  readonly encode: (track: Track) => TrackOptions;
}

/** A codec of sound, and what may be asked of it. */
export interface SoundCodec extends Codec {
  /** The lowest and the highest, in kbit/s; a codec without loss has none. */
  readonly bitrates?: readonly [number, number];
  /** Samples a second. */
  readonly rates: readonly number[];
  readonly channels: readonly number[];
}

/** A codec of moving pictures, and what may be asked of it. */
export interface VideoCodec extends Codec {
  /** How to reach a quality from 1 to 100; without it the quality cannot be chosen. */
  readonly quality?: (percent: number) => TrackOptions;
  /** The highest, in kbit/s; without it the rate cannot be chosen. */
  readonly highestBitrate?: number;
  /** Pictures a second, for a codec that knows these only. */
  readonly frameRates?: readonly number[];
  /** It knows how much of what is behind shows through. */
  readonly hasAlpha?: boolean;
}

/** What becomes of one kind of track. */
export interface TrackRule<Kind extends Codec> {
  /** Whether the track's packets may stay as they are. */
  readonly keeps: (track: Track) => boolean;
  /** What it may be encoded to: the usual codec, and those that a client may ask for. */
  readonly codecs: readonly [Kind, ...Kind[]];
}

/** What becomes of subtitles. */
export interface SubtitleRule {
  readonly keeps: (track: Track) => boolean;
  /** For subtitles that are text. */
  readonly encode: TrackOptions;
}

/** A target format. */
export interface Container {
  readonly muxer: string;
  readonly muxerOptions: readonly string[];
  readonly video?: TrackRule<VideoCodec>;
  readonly audio?: TrackRule<SoundCodec>;
  readonly subtitle?: SubtitleRule;
  /** Holds a cover as a track. */
  readonly hasPicture: boolean;
  /** Holds a cover, but not as a track. */
  readonly coverAs?: 'tag' | 'attachment' | 'atom';
  /** Holds one track of pictures and one of sound at most. */
  readonly isSingle?: boolean;
  /** What players of the format call a codec, by its id or FFmpeg's name, where the source may call it otherwise. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Leaves it to the codec how wide a pixel is. */
  readonly leavesPixelShape?: boolean;
  /** Has every track begin at once, and leaves it to silence that sound begins later. */
  readonly hasOneStart?: boolean;
  /** Does not say how wide a pixel is. */
  readonly hasSquarePixels?: boolean;
  /** Is MP4 or its like, which can tell players to turn the picture, and where to begin. */
  readonly isIsoMedia: boolean;
}

/** Whether a track is of a codec already. */
export function isOf({ id, names = [id] }: Codec, track: Track): boolean {
  return names.includes(track.codec);
}

/** Whether a track is of one of these codecs, by FFmpeg's names. */
export const hasCodec =
  (...names: readonly string[]) =>
  ({ codec }: Track) =>
    names.includes(codec);

/** The usual codec and others that can be asked for, and FFmpeg's names of those that may stay. */
export const rule = <Kind extends Codec>(
  codecs: readonly [Kind, ...Kind[]],
  ...kept: string[]
): TrackRule<Kind> => ({
  keeps: hasCodec(...kept),
  codecs,
});

/**
 * Pictures that every player of a common format shows. Hardware and browsers know H.264 with eight bits and half the
 * resolution of colour only, and H.265 with ten bits at most.
 */
function playsEverywhere({ codec, pixelFormat }: Track): boolean {
  if (pixelFormat === undefined) return true;
  if (codec === 'h264') return /^yuvj?420p$/.test(pixelFormat);
  return codec !== 'hevc' || /^yuvj?420p(10le)?$/.test(pixelFormat);
}

/** The same as {@link rule}, for formats of which people expect that everything plays them. */
export const playedRule = <Kind extends Codec>(
  codecs: readonly [Kind, ...Kind[]],
  ...kept: string[]
): TrackRule<Kind> => ({
  keeps: (track) => kept.includes(track.codec) && playsEverywhere(track),
  codecs,
});

/** MP4 and its like: with the index in front they start playing before they are whole. */
export const ISO_MEDIA = {
  muxerOptions: ['-movflags', '+faststart'],
  isIsoMedia: true,
  // Apple's players want this name.
  tags: { hevc: 'hvc1' },
};

/** What Matroska keeps of sound as it is. */
export const MATROSKA_SOUND = [
  'aac',
  'mp3',
  'ac3',
  'eac3',
  'dts',
  'truehd',
  'flac',
  'alac',
  'vorbis',
  'opus',
  'pcm_s16le',
];
