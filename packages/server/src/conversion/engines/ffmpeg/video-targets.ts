/** What FFmpeg writes of video: which codecs each format holds, which may stay as they are, and what the others become. */
import {
  type Container,
  hasCodec,
  ISO_MEDIA,
  MATROSKA_SOUND,
  playedRule,
  rule,
  type SoundCodec,
  type SubtitleRule,
  type TrackRule,
  type VideoCodec,
} from '../../kits/media/codec.ts';
import * as sounds from '../../kits/media/sound-codecs.ts';
import * as videos from './video-codecs.ts';

const subtitles = (codec: string, ...kept: string[]): SubtitleRule => ({
  keeps: hasCodec(codec, ...kept),
  encode: { c: codec },
});

const movie = (
  muxer: string,
  video: TrackRule<VideoCodec>,
  audio: TrackRule<SoundCodec>,
  subtitle?: SubtitleRule,
): Container => ({
  muxer,
  muxerOptions: [],
  video,
  audio,
  ...(subtitle && { subtitle }),
  hasPicture: false,
  isIsoMedia: false,
});

/** A track of pictures without a container, or in one that holds nothing else. */
const track = (muxer: string, video: TrackRule<VideoCodec>): Container => ({
  muxer,
  muxerOptions: [],
  video,
  hasPicture: false,
  isIsoMedia: false,
});

/** By the formats' ids. */
export const VIDEO_CONTAINERS: Readonly<Record<string, Container>> = {
  // MP4 may hold VP9, AV1 and Opus too, but whoever asks for MP4 wants it to play everywhere.
  mp4: {
    ...movie(
      'mp4',
      playedRule([videos.h264, videos.hevc, videos.av1, videos.mpeg4], 'h264', 'hevc', 'mpeg4'),
      rule([sounds.aac, sounds.mp3, sounds.ac3, sounds.alac], 'aac', 'mp3', 'ac3', 'eac3', 'alac'),
      subtitles('mov_text'),
    ),
    ...ISO_MEDIA,
    hasPicture: true,
  },
  mov: {
    ...movie(
      'mov',
      playedRule(
        [videos.h264, videos.hevc, videos.mpeg4],
        'h264',
        'hevc',
        'mpeg4',
        'mjpeg',
        'prores',
        'dnxhd',
      ),
      rule(
        [sounds.aac, sounds.alac, sounds.pcm('le')],
        'aac',
        'mp3',
        'ac3',
        'alac',
        'pcm_s16le',
        'pcm_s24le',
        'pcm_s16be',
        'pcm_s24be',
      ),
      subtitles('mov_text'),
    ),
    ...ISO_MEDIA,
    coverAs: 'atom',
  },
  mkv: {
    ...movie(
      'matroska',
      rule(
        [videos.h264, videos.hevc, videos.vp9, videos.av1, videos.mpeg4],
        'h264',
        'hevc',
        'vp8',
        'vp9',
        'av1',
        'mpeg4',
        'mpeg2video',
        'mjpeg',
        'theora',
        'ffv1',
      ),
      rule([sounds.aac, sounds.opus, sounds.mp3, sounds.flac, sounds.vorbis, sounds.ac3], ...MATROSKA_SOUND),
      subtitles('subrip', 'ass', 'webvtt', 'hdmv_pgs_subtitle', 'dvd_subtitle'),
    ),
    coverAs: 'attachment',
  },
  webm: movie(
    'webm',
    rule([videos.vp9, videos.vp8, videos.av1], 'vp8', 'vp9', 'av1'),
    rule([sounds.opus, sounds.vorbis], 'opus', 'vorbis'),
    subtitles('webvtt'),
  ),
  avi: {
    ...movie(
      'avi',
      {
        keeps: (track) => hasCodec('mpeg4', 'mjpeg')(track) && !track.isReordered,
        codecs: [videos.xvid],
      },
      rule([sounds.mp3Constant, sounds.ac3, sounds.pcm('le')], 'mp3', 'ac3', 'pcm_s16le'),
    ),
    hasOneStart: true,
    // QuickTime's name for it is unknown to Windows.
    tags: { mjpeg: 'MJPG' },
  },
  wmv: movie(
    'asf',
    rule([videos.wmv], 'wmv1', 'wmv2', 'wmv3', 'vc1'),
    rule([sounds.wma], 'wmav1', 'wmav2', 'wmapro'),
  ),
  asf: movie(
    'asf',
    rule([videos.wmv], 'wmv1', 'wmv2', 'wmv3', 'vc1'),
    rule([sounds.wma], 'wmav1', 'wmav2', 'wmapro'),
  ),
  flv: {
    ...movie('flv', playedRule([videos.h264], 'h264', 'flv1'), rule([sounds.aac], 'aac', 'mp3')),
    isSingle: true,
    leavesPixelShape: true,
  },
  f4v: { ...movie('f4v', playedRule([videos.h264], 'h264'), rule([sounds.aac], 'aac', 'mp3')), ...ISO_MEDIA },
  mpg: {
    ...movie(
      'dvd',
      rule([videos.mpeg2], 'mpeg1video', 'mpeg2video'),
      rule([sounds.mp2, sounds.ac3], 'mp2', 'ac3'),
    ),
    leavesPixelShape: true,
  },
  vob: {
    ...movie('vob', rule([videos.mpeg2], 'mpeg2video'), rule([sounds.ac3, sounds.mp2], 'ac3', 'mp2')),
    leavesPixelShape: true,
  },
  ts: {
    ...movie(
      'mpegts',
      rule([videos.h264, videos.hevc, videos.mpeg2], 'h264', 'hevc', 'mpeg2video', 'mpeg1video'),
      rule([sounds.aac, sounds.mp2, sounds.ac3], 'aac', 'mp2', 'mp3', 'ac3', 'eac3'),
    ),
    leavesPixelShape: true,
  },
  ogv: movie('ogg', rule([videos.theora], 'theora'), rule([sounds.vorbis], 'vorbis')),
  // Telephones of the time play nothing but this.
  '3gp': {
    ...movie('3gp', playedRule([videos.h264], 'h264', 'h263'), rule([sounds.aac], 'aac', 'amr_nb')),
    ...ISO_MEDIA,
  },
  '3g2': {
    ...movie('3g2', playedRule([videos.h264], 'h264', 'h263'), rule([sounds.aac], 'aac', 'amr_nb')),
    ...ISO_MEDIA,
  },
  mxf: movie('mxf', rule([videos.mpeg2], 'mpeg2video'), rule([sounds.pcm48])),
  m2ts: {
    ...movie(
      'mpegts',
      rule([videos.h264, videos.mpeg2], 'h264', 'hevc', 'mpeg2video'),
      rule([sounds.ac3], 'ac3', 'eac3', 'truehd', 'dts'),
    ),
    muxerOptions: ['-mpegts_m2ts_mode', '1'],
    leavesPixelShape: true,
  },
  rm: {
    ...movie('rm', rule([videos.rv20], 'rv10', 'rv20'), rule([sounds.ac3], 'ac3')),
    hasSquarePixels: true,
  },
  nut: movie(
    'nut',
    rule(
      [videos.h264, videos.vp9, videos.mpeg4],
      'h264',
      'hevc',
      'vp8',
      'vp9',
      'mpeg4',
      'mpeg2video',
      'mjpeg',
    ),
    rule([sounds.aac, sounds.opus, sounds.flac], ...MATROSKA_SOUND),
  ),
  wtv: movie('wtv', rule([videos.mpeg2], 'mpeg2video'), rule([sounds.ac3, sounds.mp2], 'ac3', 'mp2')),
  ismv: { ...movie('ismv', playedRule([videos.h264], 'h264'), rule([sounds.aac], 'aac')), isIsoMedia: true },
  swf: {
    ...movie('swf', rule([videos.flv1], 'flv1'), rule([sounds.mp3Flash])),
    isSingle: true,
    hasSquarePixels: true,
  },
  m2v: track('mpeg2video', rule([videos.mpeg2], 'mpeg2video')),
  ivf: {
    ...track('ivf', rule([videos.vp9, videos.vp8, videos.av1], 'vp8', 'vp9', 'av1')),
    hasSquarePixels: true,
  },
  obu: { ...track('obu', rule([videos.av1], 'av1')), hasSquarePixels: true },
  y4m: track('yuv4mpegpipe', rule([videos.raw])),
};
