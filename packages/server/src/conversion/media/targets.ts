/** The table of what FFmpeg writes: which tracks each format holds, which of them may stay, and what the others become. */
import type { Codec, Container, SoundCodec, SubtitleRule, TrackRule, VideoCodec } from './codec.ts';
import * as sounds from './sound-codecs.ts';
import type { Track } from './source.ts';
import * as videos from './video-codecs.ts';

const only =
  (...names: readonly string[]) =>
  ({ codec }: Track) =>
    names.includes(codec);

/** The usual codec and others that can be asked for, and FFmpeg's names of those that may stay. */
const rule = <Kind extends Codec>(
  codecs: readonly [Kind, ...Kind[]],
  ...kept: string[]
): TrackRule<Kind> => ({
  keeps: only(...kept),
  codecs,
});

const subtitles = (codec: string, ...kept: string[]): SubtitleRule => ({
  keeps: only(codec, ...kept),
  encode: { c: codec },
});

const sound = (
  muxer: string,
  audio: TrackRule<SoundCodec>,
  options: readonly string[] = [],
  hasPicture = false,
): Container => ({
  muxer,
  muxerOptions: options,
  audio,
  hasPicture,
  isIsoMedia: false,
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

/** MP4 and its like: with the index in front they start playing before they are whole. */
const ISO_MEDIA = { muxerOptions: ['-movflags', '+faststart'], isIsoMedia: true };

const pcmLittle = ['pcm_u8', 'pcm_s16le', 'pcm_s24le', 'pcm_s32le', 'pcm_f32le', 'pcm_f64le'];
const MATROSKA_SOUND = [
  ...['aac', 'mp3', 'ac3', 'eac3', 'dts', 'truehd', 'flac', 'alac', 'vorbis', 'opus', 'pcm_s16le'],
];
const pcmBig = ['pcm_s16be', 'pcm_s24be', 'pcm_s32be'];

const MATROSKA_CODECS = [sounds.mp3, sounds.flac, sounds.vorbis, sounds.ac3];

/** Every target with tracks of sound; `gif` is made otherwise. */
export const CONTAINERS: Readonly<Record<string, Container>> = {
  mp3: sound('mp3', rule([sounds.mp3], 'mp3'), ['-id3v2_version', '3'], true),
  wav: sound('wav', rule([sounds.pcm('le')], ...pcmLittle), ['-rf64', 'auto']),
  flac: sound('flac', rule([sounds.flac], 'flac'), [], true),
  // RFC 5334 keeps .ogg for Vorbis; Opus has .opus.
  ogg: sound('ogg', rule([sounds.vorbis], 'vorbis')),
  opus: sound('opus', rule([sounds.opus], 'opus')),
  m4a: { ...sound('ipod', rule([sounds.aac, sounds.alac], 'aac', 'alac'), [], true), ...ISO_MEDIA },
  // ADTS can say that a stream is AAC-LC, and not what was added to AAC later.
  aac: sound('adts', {
    keeps: ({ codec, profile }) => codec === 'aac' && profile === 'LC',
    codecs: [sounds.aac],
  }),
  aiff: sound('aiff', rule([sounds.pcm('be')], ...pcmBig), ['-write_id3v2', '1'], true),

  mp2: sound('mp2', rule([sounds.mp2], 'mp2')),
  wma: sound('asf', rule([sounds.wma], 'wmav1', 'wmav2', 'wmapro', 'wmalossless')),
  m4b: { ...sound('ipod', rule([sounds.aac], 'aac', 'alac'), [], true), ...ISO_MEDIA },
  m4r: { ...sound('ipod', rule([sounds.aac], 'aac'), []), ...ISO_MEDIA },
  mka: sound('matroska', rule([sounds.opus, sounds.aac, ...MATROSKA_CODECS], ...MATROSKA_SOUND)),
  weba: sound('webm', rule([sounds.opus, sounds.vorbis], 'opus', 'vorbis')),
  ac3: sound('ac3', rule([sounds.ac3], 'ac3')),
  dts: sound('dts', rule([sounds.dts], 'dts')),
  caf: sound('caf', rule([sounds.pcm('be')], ...pcmBig)),
  wv: sound('wv', rule([sounds.wavpack], 'wavpack')),
  spx: sound('spx', rule([sounds.speex], 'speex')),
  au: sound('au', rule([sounds.pcm('be')], ...pcmBig)),
  w64: sound('w64', rule([sounds.pcm('le')], ...pcmLittle)),
  // Sixteen bits are the most that it knows.
  voc: sound('voc', rule([sounds.samples('pcm_s16le')], 'pcm_s16le')),
  gsm: sound('gsm', rule([sounds.gsm], 'gsm')),
  sf: sound('ircam', rule([sounds.samples('pcm_s16le')], 'pcm_s16le')),
  sox: sound('sox', rule([sounds.samples('pcm_s32le')], 'pcm_s32le')),

  // MP4 may hold VP9, AV1 and Opus too, but whoever asks for MP4 wants it to play everywhere.
  mp4: {
    ...movie(
      'mp4',
      rule([videos.h264, videos.hevc, videos.av1, videos.mpeg4], 'h264', 'hevc', 'mpeg4'),
      rule([sounds.aac, sounds.mp3, sounds.ac3, sounds.alac], 'aac', 'mp3', 'ac3', 'eac3', 'alac'),
      subtitles('mov_text'),
    ),
    ...ISO_MEDIA,
  },
  mov: {
    ...movie(
      'mov',
      rule([videos.h264, videos.hevc, videos.mpeg4], 'h264', 'hevc', 'mpeg4', 'mjpeg', 'prores', 'dnxhd'),
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
  },
  mkv: movie(
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
    rule([sounds.aac, sounds.opus, ...MATROSKA_CODECS], ...MATROSKA_SOUND),
    subtitles('subrip', 'ass', 'webvtt', 'hdmv_pgs_subtitle', 'dvd_subtitle'),
  ),
  webm: movie(
    'webm',
    rule([videos.vp9, videos.vp8, videos.av1], 'vp8', 'vp9', 'av1'),
    rule([sounds.opus, sounds.vorbis], 'opus', 'vorbis'),
    subtitles('webvtt'),
  ),
  avi: movie(
    'avi',
    {
      keeps: ({ codec, isReordered }) => ['mpeg4', 'mjpeg'].includes(codec) && !isReordered,
      codecs: [videos.xvid],
    },
    rule([sounds.mp3Constant, sounds.ac3, sounds.pcm('le')], 'mp3', 'ac3', 'pcm_s16le'),
  ),
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
  flv: movie('flv', rule([videos.h264], 'h264', 'flv1'), rule([sounds.aac], 'aac', 'mp3')),
  f4v: { ...movie('f4v', rule([videos.h264], 'h264'), rule([sounds.aac], 'aac', 'mp3')), ...ISO_MEDIA },
  mpg: movie(
    'dvd',
    rule([videos.mpeg2], 'mpeg1video', 'mpeg2video'),
    rule([sounds.mp2, sounds.ac3], 'mp2', 'ac3'),
  ),
  vob: movie('vob', rule([videos.mpeg2], 'mpeg2video'), rule([sounds.ac3, sounds.mp2], 'ac3', 'mp2')),
  ts: movie(
    'mpegts',
    rule([videos.h264, videos.hevc, videos.mpeg2], 'h264', 'hevc', 'mpeg2video', 'mpeg1video'),
    rule([sounds.aac, sounds.mp2, sounds.ac3], 'aac', 'mp2', 'mp3', 'ac3', 'eac3'),
  ),
  ogv: movie('ogg', rule([videos.theora], 'theora'), rule([sounds.vorbis], 'vorbis')),
  // Telephones of the time play nothing but this.
  '3gp': {
    ...movie('3gp', rule([videos.h264], 'h264', 'h263'), rule([sounds.aac], 'aac', 'amr_nb')),
    ...ISO_MEDIA,
  },
  '3g2': {
    ...movie('3g2', rule([videos.h264], 'h264', 'h263'), rule([sounds.aac], 'aac', 'amr_nb')),
    ...ISO_MEDIA,
  },
  mxf: movie('mxf', rule([videos.mpeg2], 'mpeg2video'), rule([sounds.pcm48])),
};
