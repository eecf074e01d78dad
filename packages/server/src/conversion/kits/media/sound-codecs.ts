/** The codecs of sound. Where the defaults of an encoder are not taken, it says why. */
import type { SoundCodec, TrackOptions } from './codec.ts';
import type { Track } from './source.ts';

const MPEG_RATES = [8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];
const DVD_RATES = [32_000, 44_100, 48_000];
const ANY_RATE = [...MPEG_RATES, 88_200, 96_000, 192_000];
const TWO = [1, 2];
const SIX = [...TWO, 6];
const EIGHT = [...SIX, 8];

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

/** Dolby TrueHD and its forerunner, without loss. FFmpeg calls its encoders experimental. */
const meridian = (id: string): SoundCodec => ({
  id,
  rates: [44_100, 48_000, 88_200, 96_000, 192_000],
  channels: SIX,
  encode: (track) => ({
    c: id,
    strict: '-2',
    ...(track.sampleRate % 44_100 === 0 ? {} : { ar: '48000' }),
    sample_fmt: sampleBits(track) === 16 ? 's16' : 's32',
    ...layout(track, '5.1|stereo|mono'),
  }),
});
export const truehd: SoundCodec = meridian('truehd');
export const mlp: SoundCodec = meridian('mlp');

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

/** WavPack without loss, with as many bits a sample as the track has. */
export const wavpack: SoundCodec = {
  id: 'wavpack',
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({
    c: 'wavpack',
    sample_fmt: sampleBits(track) === 16 ? 's16p' : 's32p',
    ...layout(track),
  }),
};

/** True Audio without loss, with as many bits a sample as the track has. */
export const tta: SoundCodec = {
  id: 'tta',
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({
    c: 'tta',
    sample_fmt: sampleBits(track) === 16 ? 's16' : 's32',
    ...layout(track),
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
  encode: (track) => ({ c: 'libvorbis', q: '5', ...layout(track) }),
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

/** FLAC with as many bits a sample as the track has; what lossy codecs decode to has no more than 16. */
export const flac: SoundCodec = {
  id: 'flac',
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({
    c: 'flac',
    sample_fmt: sampleBits(track) === 16 ? 's16' : 's32',
    ...layout(track),
  }),
};

/** Apple's codec without loss. */
export const alac: SoundCodec = {
  id: 'alac',
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({
    c: 'alac',
    sample_fmt: sampleBits(track) === 16 ? 's16p' : 's32p',
    ...layout(track, '7.1(wide)|5.1|5.0|4.0|3.0|stereo|mono'),
  }),
};

/** Uncompressed sound with as many bits a sample as the track has. */
export const pcm = (order: 'le' | 'be'): SoundCodec => ({
  id: 'pcm',
  names: ['u8', 's16le', 's16be', 's24le', 's24be', 's32le', 's32be', 'f32le', 'f64le'].map(
    (samples) => `pcm_${samples}`,
  ),
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({ c: `pcm_s${sampleBits(track)}${order}` }),
});

/** Uncompressed sound of one kind of sample, for formats that know no other. */
export const samples = (codec: string): SoundCodec => ({
  id: 'pcm',
  names: [codec],
  rates: ANY_RATE,
  channels: EIGHT,
  encode: () => ({ c: codec }),
});

/** As broadcasters have it. */
export const pcm48: SoundCodec = {
  ...samples('pcm_s16le'),
  rates: [48_000],
  encode: () => ({ c: 'pcm_s16le', ar: '48000' }),
};

const LOSSLESS = /^(pcm_[fsu]|flac|alac|ape|tta|wavpack|truehd|mlp)/;

function sampleBits({ codec, sampleFormat = '' }: Track): 16 | 24 {
  return LOSSLESS.test(codec) && !/^(u8|s16)/.test(sampleFormat) ? 24 : 16;
}

/** Many players have no sound at the rates of telephones, for which these codecs were not made. */
const usualRate = ({ sampleRate }: Track): TrackOptions => (sampleRate < 16_000 ? { ar: '24000' } : {});

/** Codecs know no more, and FFmpeg knows no loudspeakers for more: they are tracks of a studio, mixed by turns. */
export const MAX_CHANNELS = 8;

/** Brings channels into an order that the codec knows: other layouts are mixed into the nearest of these. */
function layout({ channels }: Track, known?: string): TrackOptions {
  if (channels > MAX_CHANNELS) {
    const every = [...Array(channels).keys()].map((channel) => `c${channel}`);
    const side = (parity: number) => every.filter((_, channel) => channel % 2 === parity).join('+');
    return { filter: `pan=stereo|c0<${side(0)}|c1<${side(1)}` };
  }
  return known === undefined ? {} : { filter: mixedTo(known) };
}

/**
 * Mixes channels into the nearest of some layouts, so quiet that nothing can be cut off at the top. FFmpeg does so by itself for
 * whole numbers only, and a decoder of floating point would come out louder than another one of the same sound.
 */
export const mixedTo = (layouts: string): string =>
  `aresample=rematrix_maxval=1,aformat=channel_layouts=${layouts}`;
