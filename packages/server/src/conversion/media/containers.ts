/** What each target format can hold, what of it may be kept as it is, and what becomes of the rest. */
import { ConversionFailure } from '../failure.ts';
import * as codecs from './codecs.ts';
import type { Source, Track } from './source.ts';

/** What becomes of one kind of track. */
interface TrackRule {
  /** Whether the track's packets may stay as they are. */
  readonly keeps: (track: Track) => boolean;
  readonly encode: (track: Track) => codecs.TrackOptions;
}

/** A target format. */
export interface Container {
  readonly muxer: string;
  readonly muxerOptions: readonly string[];
  readonly video?: TrackRule;
  readonly audio: TrackRule;
  /** Only for subtitles that are text. */
  readonly subtitle?: TrackRule;
  /** Holds a cover. */
  readonly hasPicture: boolean;
  /** Is MP4 or its like, which can tell players to turn the picture, and where to begin. */
  readonly isIsoMedia: boolean;
}

const only =
  (...names: readonly string[]) =>
  ({ codec }: Track) =>
    names.includes(codec);

const rule = (encode: TrackRule['encode'], ...kept: string[]): TrackRule => ({
  keeps: only(...kept),
  encode,
});

const subtitles = (codec: string, ...kept: string[]) => rule(() => ({ c: codec }), codec, ...kept);

const sound = (
  muxer: string,
  audio: TrackRule,
  options: readonly string[] = [],
  hasPicture = false,
): Container => ({
  muxer,
  muxerOptions: options,
  audio,
  hasPicture,
  isIsoMedia: false,
});

const movie = (muxer: string, video: TrackRule, audio: TrackRule, subtitle?: TrackRule): Container => ({
  muxer,
  muxerOptions: [],
  video,
  audio,
  ...(subtitle && { subtitle }),
  hasPicture: false,
  isIsoMedia: false,
});

/** MP4 and its like: with the index in front they start playing before they are whole. */
const ISO_MEDIA = { muxerOptions: ['-movflags', '+faststart'], isIsoMedia: true };

const pcmLittle = ['pcm_u8', 'pcm_s16le', 'pcm_s24le', 'pcm_s32le', 'pcm_f32le', 'pcm_f64le'];
const pcmBig = ['pcm_s16be', 'pcm_s24be', 'pcm_s32be'];

/** Every target with tracks of sound; `gif` is made otherwise. */
export const CONTAINERS: Readonly<Record<string, Container>> = {
  mp3: sound('mp3', rule(codecs.mp3, 'mp3'), ['-id3v2_version', '3'], true),
  wav: sound('wav', rule(codecs.pcm('le'), ...pcmLittle), ['-rf64', 'auto']),
  flac: sound('flac', rule(codecs.flac, 'flac'), [], true),
  // RFC 5334 keeps .ogg for Vorbis; Opus has .opus.
  ogg: sound('ogg', rule(codecs.vorbis, 'vorbis')),
  opus: sound('opus', rule(codecs.opus, 'opus')),
  m4a: { ...sound('ipod', rule(codecs.aac, 'aac', 'alac'), [], true), ...ISO_MEDIA },
  // ADTS can say that a stream is AAC-LC, and not what was added to AAC later.
  aac: sound('adts', {
    keeps: ({ codec, profile }) => codec === 'aac' && profile === 'LC',
    encode: codecs.aac,
  }),
  aiff: sound('aiff', rule(codecs.pcm('be'), ...pcmBig), ['-write_id3v2', '1'], true),

  // MP4 may hold VP9, AV1 and Opus too, but whoever asks for MP4 wants it to play everywhere.
  mp4: {
    ...movie(
      'mp4',
      rule(codecs.h264, 'h264', 'hevc', 'mpeg4'),
      rule(codecs.aac, 'aac', 'mp3', 'ac3', 'eac3', 'alac'),
      subtitles('mov_text'),
    ),
    ...ISO_MEDIA,
  },
  mov: {
    ...movie(
      'mov',
      rule(codecs.h264, 'h264', 'hevc', 'mpeg4', 'mjpeg', 'prores', 'dnxhd'),
      rule(codecs.aac, 'aac', 'mp3', 'ac3', 'alac', 'pcm_s16le', 'pcm_s24le', 'pcm_s16be', 'pcm_s24be'),
      subtitles('mov_text'),
    ),
    ...ISO_MEDIA,
  },
  mkv: movie(
    'matroska',
    rule(codecs.h264, 'h264', 'hevc', 'vp8', 'vp9', 'av1', 'mpeg4', 'mpeg2video', 'mjpeg', 'theora', 'ffv1'),
    rule(
      codecs.aac,
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
    ),
    subtitles('subrip', 'ass', 'webvtt', 'hdmv_pgs_subtitle', 'dvd_subtitle'),
  ),
  webm: movie(
    'webm',
    rule(codecs.vp9, 'vp8', 'vp9', 'av1'),
    rule(codecs.opus, 'opus', 'vorbis'),
    subtitles('webvtt'),
  ),
  avi: movie(
    'avi',
    {
      keeps: ({ codec, isReordered }) => ['mpeg4', 'mjpeg'].includes(codec) && !isReordered,
      encode: codecs.mpeg4,
    },
    rule(codecs.mp3Constant, 'mp3', 'ac3', 'pcm_s16le'),
  ),
};

const TEXT_SUBTITLES = ['subrip', 'ass', 'ssa', 'webvtt', 'mov_text', 'text'];

/** The tracks of a source that a container holds, in the order of the output. */
export function tracksFor(source: Source, container: Container): Track[] {
  const of = (kind: Track['kind']) => source.tracks.filter((track) => track.kind === kind);
  if (!container.video) {
    const picture = of('picture').filter(({ codec }) => ['mjpeg', 'png'].includes(codec));
    return [...mainTrack(of('audio')), ...(container.hasPicture ? picture.slice(0, 1) : [])];
  }
  const { subtitle } = container;
  const isHeld = (track: Track) => TEXT_SUBTITLES.includes(track.codec) || subtitle?.keeps(track);
  return [...of('video'), ...of('audio'), ...(subtitle ? of('subtitle').filter(isHeld) : [])];
}

/** The track that plays unless somebody chooses another. */
export function mainTrack(tracks: readonly Track[]): Track[] {
  return [tracks.find(({ isDefault }) => isDefault) ?? tracks[0]].filter((track) => track !== undefined);
}

/**
 * The main track of a kind.
 *
 * @throws ConversionFailure if the source has none
 */
export function requireTrack(source: Source, kind: 'audio' | 'video'): Track {
  const [track] = mainTrack(source.tracks.filter((each) => each.kind === kind));
  if (!track) throw new ConversionFailure('conversion_failed', `has no ${kind} track`);
  return track;
}

/** What happens to one track of a source in a container. */
export function trackOptions(
  track: Track,
  source: Source,
  container: Container,
  mayCopy: boolean,
): codecs.TrackOptions {
  if (track.kind === 'picture') return { ...codecs.COPY, disposition: 'attached_pic' };
  const rules = container[track.kind];
  if (!rules) throw new TypeError(`${container.muxer} holds no ${track.kind}.`);
  const isKept = mayCopy && rules.keeps(track) && !needsDecoding(track, source, container);
  if (!isKept) return rules.encode(track);
  // Apple's players want this name for HEVC.
  return track.codec === 'hevc' && container.isIsoMedia ? { ...codecs.COPY, tag: 'hvc1' } : codecs.COPY;
}

function needsDecoding(track: Track, source: Source, container: Container): boolean {
  if ((track.isRotated || source.isTrimmed) && !container.isIsoMedia) return true;
  // AVI does not say when a picture is shown, which only a decoder can find out if they are reordered.
  return source.demuxer === 'avi' && track.isReordered;
}
