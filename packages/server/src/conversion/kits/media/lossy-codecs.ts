/** The codecs of sound that leave out what is not heard. Where the defaults of an encoder are not taken, it says why. */
import type { SoundCodec } from './codec.ts';
import {
  ANY_RATE,
  DVD_RATES,
  EIGHT,
  layout,
  MAX_CHANNELS,
  MPEG_RATES,
  rateOfStudio,
  SIX,
  TWO,
  usualRate,
} from './sound-shape.ts';

/** AAC, 96 kbit/s a channel. */
export const aac: SoundCodec = {
  id: 'aac',
  bitrates: [16, 1024],
  rates: [...MPEG_RATES, 88_200, 96_000],
  channels: EIGHT,
  encode: (track) => ({
    c: 'aac',
    b: `${96 * Math.min(track.channels, MAX_CHANNELS)}k`,
    ...usualRate(track),
    ...layout(track, '7.1|5.1|5.0|4.0|3.0|stereo|mono'),
  }),
};

/** MP3 at a variable rate of about 190 kbit/s. It knows no more than two channels. */
export const mp3: SoundCodec = {
  id: 'mp3',
  bitrates: [8, 320],
  rates: MPEG_RATES,
  channels: TWO,
  encode: (track) => ({
    c: 'libmp3lame',
    q: '2',
    ...usualRate(track),
    ...layout(track, 'stereo|mono'),
  }),
};

/** MP3 at a constant rate, which is what AVI's players count on. */
export const mp3Constant: SoundCodec = {
  ...mp3,
  encode: (track) => ({
    c: 'libmp3lame',
    b: '192k',
    ...layout(track, 'stereo|mono'),
  }),
};

/** The same for Flash, which knows some rates only. */
export const mp3Flash: SoundCodec = {
  ...mp3,
  rates: [11_025, 22_050, 44_100],
  encode: (track) => ({ ...mp3Constant.encode(track), ar: '44100' }),
};

/** MP2 at a constant rate, as broadcasters and DVDs want it. */
export const mp2: SoundCodec = {
  id: 'mp2',
  bitrates: [32, 384],
  rates: DVD_RATES,
  channels: TWO,
  encode: (track) => ({
    c: 'libtwolame',
    b: track.channels === 1 ? '128k' : '256k',
    ar: '48000',
    ...layout(track, 'stereo|mono'),
  }),
};

/** Dolby Digital, 96 kbit/s a channel. */
export const ac3: SoundCodec = {
  id: 'ac3',
  bitrates: [32, 640],
  rates: DVD_RATES,
  channels: SIX,
  encode: (track) => ({
    c: 'ac3',
    b: `${96 * Math.max(2, Math.min(track.channels, 6))}k`,
    ar: '48000',
    ...layout(track, '5.1|5.0|4.0|3.0|stereo|mono'),
  }),
};

/** Dolby Digital Plus, 96 kbit/s a channel. */
export const eac3: SoundCodec = {
  ...ac3,
  id: 'eac3',
  encode: (track) => ({ ...ac3.encode(track), c: 'eac3' }),
};

/** DTS at the rate of DVDs. FFmpeg calls its encoder experimental; what it writes every decoder reads. */
export const dts: SoundCodec = {
  id: 'dts',
  bitrates: [192, 1509],
  rates: DVD_RATES,
  channels: SIX,
  encode: (track) => ({
    c: 'dca',
    strict: '-2',
    b: '768k',
    ar: '48000',
    ...layout(track, '5.1|stereo|mono'),
  }),
};

/** Windows Media Audio 2, the one that every Windows reads. */
export const wma: SoundCodec = {
  id: 'wmav2',
  bitrates: [32, 320],
  rates: [22_050, 32_000, 44_100, 48_000],
  channels: TWO,
  encode: (track) => ({
    c: 'wmav2',
    b: '192k',
    ar: '44100',
    ...layout(track, 'stereo|mono'),
  }),
};

/** What Bluetooth carries. */
export const sbc: SoundCodec = {
  id: 'sbc',
  rates: [16_000, 32_000, 44_100, 48_000],
  channels: TWO,
  encode: (track) => ({
    c: 'sbc',
    b: '328k',
    ...([16_000, 32_000, 44_100, 48_000].includes(track.sampleRate) ? {} : { ar: '44100' }),
    ...layout(track, 'stereo|mono'),
  }),
};

/** The sound of video games: four bits a sample. */
export const adx: SoundCodec = {
  id: 'adpcm_adx',
  rates: MPEG_RATES,
  channels: TWO,
  encode: (track) => ({ c: 'adpcm_adx', ...layout(track, 'stereo|mono') }),
};

/** Speex, for voices: ultra-wideband at a high quality. */
export const speex: SoundCodec = {
  id: 'speex',
  rates: [8000, 16_000, 32_000],
  channels: TWO,
  encode: (track) => ({
    c: 'libspeex',
    q: '9',
    ar: '32000',
    ...layout(track, 'stereo|mono'),
  }),
};

/** GSM 06.10, the sound of a telephone. */
export const gsm: SoundCodec = {
  id: 'gsm',
  rates: [8000],
  channels: [1],
  encode: () => ({ c: 'libgsm', ar: '8000', ac: '1' }),
};

/** Vorbis at about 160 kbit/s for stereo. */
export const vorbis: SoundCodec = {
  id: 'vorbis',
  bitrates: [48, 500],
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({ c: 'libvorbis', q: '5', ...rateOfStudio(track), ...layout(track) }),
};

/**
 * Opus, 64 kbit/s a channel. Time stamps are put in order first: after a track that begins a moment too early, as many in
 * Ogg do, FFmpeg's muxer writes a file whose second page no decoder takes.
 */
export const opus: SoundCodec = {
  id: 'opus',
  bitrates: [8, 510],
  rates: [8000, 12_000, 16_000, 24_000, 48_000],
  channels: EIGHT,
  encode: (track) => {
    const { filter = 'anull' } = layout(track, '7.1|6.1|5.1|5.0|quad|3.0|stereo|mono');
    return {
      c: 'libopus',
      b: `${64 * Math.min(track.channels, MAX_CHANNELS)}k`,
      filter: `aresample=async=1,${filter}`,
    };
  },
};
