/** What each target format can hold, what of it may be kept as it is, and what becomes of the rest. */
import { ConversionFailure } from '../failure.ts';
import * as codecs from './codecs.ts';
import type { Source, Track } from './source.ts';

/** What becomes of one kind of track. */
export interface TrackRule {
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
