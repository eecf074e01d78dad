/** The table of what FFmpeg writes: which tracks each format holds, which of them may stay, and what the others become. */
import * as codecs from './codecs.ts';
import type { Container, TrackRule } from './containers.ts';
import type { Track } from './source.ts';

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
const MATROSKA_SOUND = [
  ...['aac', 'mp3', 'ac3', 'eac3', 'dts', 'truehd', 'flac', 'alac', 'vorbis', 'opus', 'pcm_s16le'],
];
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

  mp2: sound('mp2', rule(codecs.mp2, 'mp2')),
  wma: sound('asf', rule(codecs.wma, 'wmav1', 'wmav2', 'wmapro', 'wmalossless')),
  m4b: { ...sound('ipod', rule(codecs.aac, 'aac', 'alac'), [], true), ...ISO_MEDIA },
  m4r: { ...sound('ipod', rule(codecs.aac, 'aac'), []), ...ISO_MEDIA },
  mka: sound('matroska', rule(codecs.opus, ...MATROSKA_SOUND)),
  weba: sound('webm', rule(codecs.opus, 'opus', 'vorbis')),
  ac3: sound('ac3', rule(codecs.ac3, 'ac3')),
  dts: sound('dts', rule(codecs.dts, 'dts')),
  caf: sound('caf', rule(codecs.pcm('be'), ...pcmBig)),
  wv: sound('wv', rule(codecs.wavpack, 'wavpack')),
  spx: sound('spx', rule(codecs.speex, 'speex')),
  au: sound('au', rule(codecs.pcm('be'), ...pcmBig)),
  w64: sound('w64', rule(codecs.pcm('le'), ...pcmLittle)),
  // Sixteen bits are the most that it knows.
  voc: sound(
    'voc',
    rule(() => ({ c: 'pcm_s16le' }), 'pcm_s16le'),
  ),
  gsm: sound('gsm', rule(codecs.gsm, 'gsm')),
  sf: sound(
    'ircam',
    rule(() => ({ c: 'pcm_s16le' }), 'pcm_s16le'),
  ),
  sox: sound(
    'sox',
    rule(() => ({ c: 'pcm_s32le' }), 'pcm_s32le'),
  ),

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
    rule(codecs.aac, ...MATROSKA_SOUND),
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
  wmv: movie(
    'asf',
    rule(codecs.wmv, 'wmv1', 'wmv2', 'wmv3', 'vc1'),
    rule(codecs.wma, 'wmav1', 'wmav2', 'wmapro'),
  ),
  asf: movie(
    'asf',
    rule(codecs.wmv, 'wmv1', 'wmv2', 'wmv3', 'vc1'),
    rule(codecs.wma, 'wmav1', 'wmav2', 'wmapro'),
  ),
  flv: movie('flv', rule(codecs.h264, 'h264', 'flv1'), rule(codecs.aac, 'aac', 'mp3')),
  f4v: { ...movie('f4v', rule(codecs.h264, 'h264'), rule(codecs.aac, 'aac', 'mp3')), ...ISO_MEDIA },
  mpg: movie('dvd', rule(codecs.mpeg2, 'mpeg1video', 'mpeg2video'), rule(codecs.mp2, 'mp2', 'ac3')),
  vob: movie('vob', rule(codecs.mpeg2, 'mpeg2video'), rule(codecs.ac3, 'ac3', 'mp2')),
  ts: movie(
    'mpegts',
    rule(codecs.h264, 'h264', 'hevc', 'mpeg2video', 'mpeg1video'),
    rule(codecs.aac, 'aac', 'mp2', 'mp3', 'ac3', 'eac3'),
  ),
  ogv: movie('ogg', rule(codecs.theora, 'theora'), rule(codecs.vorbis, 'vorbis')),
  // Telephones of the time play nothing but this.
  '3gp': {
    ...movie('3gp', rule(codecs.h264, 'h264', 'h263'), rule(codecs.aac, 'aac', 'amr_nb')),
    ...ISO_MEDIA,
  },
  '3g2': {
    ...movie('3g2', rule(codecs.h264, 'h264', 'h263'), rule(codecs.aac, 'aac', 'amr_nb')),
    ...ISO_MEDIA,
  },
  mxf: movie(
    'mxf',
    rule(codecs.mpeg2, 'mpeg2video'),
    rule(() => ({ c: 'pcm_s16le', ar: '48000' })),
  ),
};
