/** What each target format can hold, what of it may be kept as it is, and what becomes of the rest. */
import { ConversionFailure } from '../../failure.ts';
import { COPY, type Codec, type Container, isOf, type TrackOptions, type TrackRule } from './codec.ts';
import {
  changes,
  codecFor,
  encodePictures,
  encodeSound,
  isLate,
  type MediaOptions,
} from './media-options.ts';
import type { Source } from './source.ts';
import { mainTrack, type Track } from './track.ts';

/** FFmpeg's names of subtitles that are text, not pictures of it. */
export const TEXT_SUBTITLES = ['subrip', 'ass', 'ssa', 'webvtt', 'mov_text', 'text'];

/** The tracks of a source that a container holds, in the order of the output. */
export function tracksFor(source: Source, container: Container): Track[] {
  const of = (kind: Track['kind']) => source.tracks.filter((track) => track.kind === kind);
  const cover = container.hasPicture ? coverOf(source) : [];
  if (!container.video) {
    return [...mainTrack(of('audio')), ...cover];
  }
  const { subtitle } = container;
  if (!container.audio) return mainTrack(of('video'));
  if (container.isSingle) return [...mainTrack(of('video')), ...mainTrack(of('audio'))];
  const isHeld = (track: Track) => TEXT_SUBTITLES.includes(track.codec) || subtitle?.keeps(track);
  const sounds = of('audio');
  const [main] = mainTrack(sounds);
  // Where no track is marked as the usual one, players take the first.
  const heard = FIRST_IS_USUAL.includes(container.muxer)
    ? [...sounds].sort((one, other) => Number(other === main) - Number(one === main))
    : sounds;
  return [...of('video'), ...heard, ...(subtitle ? of('subtitle').filter(isHeld) : []), ...cover];
}

const FIRST_IS_USUAL = ['avi', 'asf', 'dvd', 'vob', 'mpegts'];

/** FFmpeg's names of pictures that every player shows as a cover. */
const COVERS = ['mjpeg', 'png'];
const FRONT = 'Cover (front)';

/** The picture that stands for a source: the front of a record rather than its back, whatever comes first. */
export function coverOf({ tracks }: Source): Track[] {
  const pictures = tracks.filter(({ kind, codec }) => kind === 'picture' && COVERS.includes(codec));
  return [pictures.find(({ shows }) => shows === FRONT) ?? pictures[0]].filter((each) => each !== undefined);
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
      return encodeSound(codecFor(rule, asked), track, mediaOptions, container);
    }
    case 'video': {
      const rule = ruleOf(container, 'video');
      const { video_codec: asked } = mediaOptions;
      const codec = codecFor(rule, asked);
      const isKept = mayStay && isAsAsked(track, rule, asked, mediaOptions);
      const options = isKept
        ? keptPictures(track, container)
        : encodePictures(codec, track, mediaOptions, container);
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

/** Packets as they are, which say how wide a pixel is where only the container has said it. */
function keptPictures(track: Track, { leavesPixelShape }: Container): TrackOptions {
  const bsf = leavesPixelShape && !track.isSquare ? pixelShapeOf(track) : undefined;
  return bsf === undefined ? COPY : { ...COPY, bsf };
}

/** MPEG-2 knows these shapes of a picture. */
const MPEG2_SHAPES = { '4/3': 4 / 3, '16/9': 16 / 9, '221/100': 2.21 };

/** A filter of packets that writes into them how wide a pixel is, for codecs that can say it. */
function pixelShapeOf({ codec, pixelShape, width, height }: Track): string | undefined {
  const shape = pixelShape.replace(':', '/');
  if (codec === 'h264' || codec === 'hevc') return `${codec}_metadata=sample_aspect_ratio=${shape}`;
  const [across = 1, down = 1] = pixelShape.split(':').map(Number);
  const [near] = Object.entries(MPEG2_SHAPES).filter(
    ([, ratio]) => Math.abs((width * across) / (height * down) / ratio - 1) < 0.02,
  );
  return codec === 'mpeg2video' && near ? `mpeg2_metadata=display_aspect_ratio=${near[0]}` : undefined;
}

function needsDecoding(track: Track, source: Source, container: Container): boolean {
  if (isLate(track) && (container.hasOneStart ?? !container.video)) return true;
  if (container.leavesPixelShape && track.kind === 'video' && !track.isSquare && !pixelShapeOf(track))
    return true;
  if ((track.isTurned || source.isTrimmed) && !container.isIsoMedia) return true;
  if (container.hasSquarePixels && !track.isSquare) return true;
  // Matroska's packets do not tell how long they stay, and MP4 knows nothing else.
  if (track.lastStay && source.demuxer === 'matroska' && container.isIsoMedia) return true;
  // AVI does not say when a picture is shown, which only a decoder can find out if they are reordered.
  return source.demuxer === 'avi' && track.isReordered;
}
