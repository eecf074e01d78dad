/** What FFmpeg writes of sound: which codecs each format holds, which may stay as they are, and what the others become. */
import {
  type Container,
  ISO_MEDIA,
  MATROSKA_SOUND,
  rule,
  type SoundCodec,
  type TrackRule,
} from '../../kits/media/codec.ts';
import * as sounds from '../../kits/media/sound-codecs.ts';

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

const pcmLittle = ['pcm_u8', 'pcm_s16le', 'pcm_s24le', 'pcm_s32le', 'pcm_f32le', 'pcm_f64le'];
const pcmBig = ['pcm_s16be', 'pcm_s24be', 'pcm_s32be'];

/** By the formats' ids. */
export const SOUND_CONTAINERS: Readonly<Record<string, Container>> = {
  mp3: sound('mp3', rule([sounds.mp3], 'mp3'), ['-id3v2_version', '3'], true),
  wav: sound('wav', rule([sounds.pcm('le')], ...pcmLittle), ['-rf64', 'auto']),
  flac: sound('flac', rule([sounds.flac], 'flac'), [], true),
  // RFC 5334 keeps .ogg for Vorbis; Opus has .opus.
  ogg: { ...sound('ogg', rule([sounds.vorbis], 'vorbis')), coverAs: 'tag' },
  opus: { ...sound('opus', rule([sounds.opus], 'opus')), coverAs: 'tag' },
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
  mka: {
    ...sound(
      'matroska',
      rule([sounds.opus, sounds.aac, sounds.mp3, sounds.flac, sounds.vorbis, sounds.ac3], ...MATROSKA_SOUND),
    ),
    coverAs: 'attachment',
  },
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

  eac3: sound('eac3', rule([sounds.eac3], 'eac3')),
  thd: sound('truehd', rule([sounds.truehd], 'truehd')),
  mlp: sound('mlp', rule([sounds.mlp], 'mlp')),
  tta: sound('tta', rule([sounds.tta], 'tta')),
  rf64: sound('wav', rule([sounds.pcm('le')], ...pcmLittle), ['-rf64', 'always']),
  // The samples of Intel's processors are what makes it another format than AIFF.
  aifc: sound('aiff', rule([sounds.samples('pcm_s16le')], 'pcm_s16le')),
  ra: sound('rm', rule([sounds.ac3], 'ac3', 'ra_144')),
  sbc: sound('sbc', rule([sounds.sbc], 'sbc')),
  adx: sound('adx', rule([sounds.adx], 'adpcm_adx')),
  ast: sound('ast', rule([sounds.samples('pcm_s16be_planar')])),
};
