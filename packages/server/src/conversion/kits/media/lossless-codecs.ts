/** The codecs of sound that lose nothing. Where the defaults of an encoder are not taken, it says why. */
import type { SoundCodec } from './codec.ts';
import { ANY_RATE, EIGHT, layout, rateOfStudio, SIX, sampleBits } from './sound-shape.ts';

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
    ...rateOfStudio(track),
    ...layout(track, '5.1|stereo|mono'),
  }),
});
export const truehd: SoundCodec = meridian('truehd');
export const mlp: SoundCodec = meridian('mlp');

/** WavPack without loss, with as many bits a sample as the track has. */
export const wavpack: SoundCodec = {
  id: 'wavpack',
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({
    c: 'wavpack',
    sample_fmt: sampleBits(track) === 16 ? 's16p' : 's32p',
    ...rateOfStudio(track),
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
    ...rateOfStudio(track),
    ...layout(track),
  }),
};

/** FLAC with as many bits a sample as the track has; what lossy codecs decode to has no more than 16. */
export const flac: SoundCodec = {
  id: 'flac',
  rates: ANY_RATE,
  channels: EIGHT,
  encode: (track) => ({
    c: 'flac',
    sample_fmt: sampleBits(track) === 16 ? 's16' : 's32',
    ...rateOfStudio(track),
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
    ...rateOfStudio(track),
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
  encode: (track) => ({ c: `pcm_s${sampleBits(track)}${order}`, ...rateOfStudio(track) }),
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
