/** What each target format can hold, what of it may be kept as it is, and what becomes of the rest. */
import { ConversionFailure } from '../../failure.ts';
import { COPY, type Codec, type Container, isOf, type TrackOptions, type TrackRule } from './codec.ts';
import { changes, codecFor, encodePictures, encodeSound, type MediaOptions } from './media-options.ts';
import type { Source } from './source.ts';
import type { Track } from './track.ts';

/** FFmpeg's names of subtitles that are text, not pictures of it. */
export const TEXT_SUBTITLES = ['subrip', 'ass', 'ssa', 'webvtt', 'mov_text', 'text'];

/** The tracks of a source that a container holds, in the order of the output. */
export function tracksFor(source: Source, container: Container): Track[] {
  const of = (kind: Track['kind']) => source.tracks.filter((track) => track.kind === kind);
  if (!container.video) {
    const picture = of('picture').filter(({ codec }) => ['mjpeg', 'png'].includes(codec));
    return [...mainTrack(of('audio')), ...(container.hasPicture ? picture.slice(0, 1) : [])];
  }
  const { subtitle } = container;
  if (!container.audio) return mainTrack(of('video'));
  if (container.isSingle) return [...mainTrack(of('video')), ...mainTrack(of('audio'))];
  const isHeld = (track: Track) => TEXT_SUBTITLES.includes(track.codec) || subtitle?.keeps(track);
  return [...of('video'), ...of('audio'), ...(subtitle ? of('subtitle').filter(isHeld) : [])];
}

/** The track that plays by default. */
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

/**
 * What happens to one track of a source in a container.
 *
 * @param mayCopy whether its packets may stay as they are, if that is right
 */
export function trackOptions(
  track: Track,
  source: Source,
  container: Container,
  mediaOptions: MediaOptions,
  mayCopy: boolean,
): TrackOptions {
  const mayStay = mayCopy && !needsDecoding(track, source, container);
  switch (track.kind) {
    case 'picture':
      return { ...COPY, disposition: 'attached_pic' };
    case 'subtitle': {
      const rule = ruleOf(container, 'subtitle');
      return mayStay && rule.keeps(track) ? COPY : rule.encode;
    }
    case 'audio': {
      const rule = ruleOf(container, 'audio');
      const { audio_codec: asked } = mediaOptions;
      if (mayStay && isAsAsked(track, rule, asked, mediaOptions)) return COPY;
      return encodeSound(codecFor(rule, asked), track, mediaOptions, !container.video);
    }
    case 'video': {
      const rule = ruleOf(container, 'video');
      const { video_codec: asked } = mediaOptions;
      const codec = codecFor(rule, asked);
      const isKept = mayStay && isAsAsked(track, rule, asked, mediaOptions);
      const options = isKept ? COPY : encodePictures(codec, track, mediaOptions, container);
      const tag = container.tags?.[isKept ? track.codec : codec.id];
      return tag === undefined ? options : { ...options, tag };
    }
  }
}

function isAsAsked(
  track: Track,
  rule: TrackRule<Codec>,
  codec: string | undefined,
  mediaOptions: MediaOptions,
): boolean {
  const isRight = rule.keeps(track) && (codec === undefined || isOf(codecFor(rule, codec), track));
  return isRight && !changes(track, mediaOptions);
}

function ruleOf<Kind extends 'audio' | 'video' | 'subtitle'>(
  container: Container,
  kind: Kind,
): NonNullable<Container[Kind]> {
  const rule = container[kind];
  if (!rule) throw new TypeError(`${container.muxer} holds no ${kind}.`);
  return rule;
}

function needsDecoding(track: Track, source: Source, container: Container): boolean {
  if ((track.isRotated || source.isTrimmed) && !container.isIsoMedia) return true;
  if (container.hasSquarePixels && !track.isSquare) return true;
  // Matroska's packets do not tell how long they stay, and MP4 knows nothing else.
  if (track.lastStay && source.demuxer === 'matroska' && container.isIsoMedia) return true;
  // AVI does not say when a picture is shown, which only a decoder can find out if they are reordered.
  return source.demuxer === 'avi' && track.isReordered;
}
