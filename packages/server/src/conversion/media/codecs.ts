/** How FFmpeg is told to encode a track. Each encoder gets its options by name, without the track's specifier. */
import type { Track } from './source.ts';

/** Options of one output track: `{ c: 'aac', b: '192k' }` becomes `-c:a:0 aac -b:a:0 192k`. */
export type TrackOptions = Readonly<Record<string, string>>;

/** Keeps a track's packets as they are. */
export const COPY: TrackOptions = { c: 'copy' };

/** Players of H.264 and MPEG-4 want chroma at half the resolution, so an even number of pixels each way. */
const EVEN_SIZE = 'scale=ceil(iw/2)*2:ceil(ih/2)*2';
/** For tracks that do not say how many pictures a second they have. */
const USUAL_RATE = 25;

/** H.264 that plays everywhere. `veryfast` takes half the time of the default `medium`, for files of about the same size. */
export function h264(track: Track): TrackOptions {
  return {
    c: 'libx264',
    preset: 'veryfast',
    crf: '20',
    pix_fmt: 'yuv420p',
    filter: filters(track, EVEN_SIZE),
  };
}

/** VP9 at constant quality. Speed 5 and rows in parallel, as the encoder's defaults take minutes for seconds. */
export function vp9(track: Track): TrackOptions {
  const speed = { deadline: 'good', 'cpu-used': '5', 'row-mt': '1', 'tile-columns': '2' };
  return { c: 'libvpx-vp9', crf: '32', b: '0', ...speed, pix_fmt: 'yuv420p', filter: filters(track) };
}

/** MPEG-4 part 2, which AVI's players know. AVI has no time stamps, so the rate must be constant and sane. */
export function mpeg4(track: Track): TrackOptions {
  const rate = constantRate(track, 60);
  return {
    c: 'mpeg4',
    tag: 'xvid',
    q: '3',
    pix_fmt: 'yuv420p',
    filter: filters(track, `fps=${rate}`, EVEN_SIZE),
  };
}

/** MPEG-2, as DVDs and broadcasters have it. It knows some frame rates only, of which the nearest is taken. */
export function mpeg2(track: Track): TrackOptions {
  const rate = nearestOf(MPEG2_RATES, track);
  return {
    c: 'mpeg2video',
    q: '3',
    maxrate: '9000k',
    bufsize: '1835k',
    pix_fmt: 'yuv420p',
    filter: filters(track, `fps=${rate}`, EVEN_SIZE),
  };
}

/** Theora at a high quality. */
export const theora = (track: Track): TrackOptions => ({
  c: 'libtheora',
  q: '7',
  pix_fmt: 'yuv420p',
  filter: filters(track, EVEN_SIZE),
});

/** Windows Media Video 8, the newest that can be written freely. */
export const wmv = (track: Track): TrackOptions => ({
  c: 'wmv2',
  q: '3',
  pix_fmt: 'yuv420p',
  filter: filters(track, EVEN_SIZE),
});

const MPEG2_RATES = ['24000/1001', '24', '25', '30000/1001', '30', '50', '60000/1001', '60'] as const;

function nearestOf(rates: readonly string[], track: Track): string {
  const value = (rate: string) =>
    rate
      .split('/')
      .map(Number)
      .reduce((pictures, seconds) => pictures / seconds);
  const wanted = value(constantRate(track, 60));
  const distance = (rate: string) => Math.abs(value(rate) - wanted);
  return [...rates].sort((a, b) => distance(a) - distance(b))[0] ?? String(USUAL_RATE);
}

/** A track's frame rate, within what is allowed. Recorders that do not know theirs write 1000 or nothing. */
export function constantRate({ frameRate = '' }: Track, highest: number): string {
  const [pictures = 0, seconds = 1] = frameRate.split('/').map(Number);
  const rate = pictures / seconds;
  if (rate > 0 && rate <= highest) return frameRate;
  return String(rate > highest ? highest : Math.min(highest, USUAL_RATE));
}

/** A chain of filters, begun by what the source needs. */
export function filters(track: Track, ...more: string[]): string {
  const chain = [...more];
  if (track.isInterlaced) chain.unshift('yadif=deint=interlaced');
  // A GIF's pictures stay for some hundredths of a second each. Without a steady rate the last one would not stay.
  if (track.codec === 'gif') chain.unshift('fps=50');
  return chain.length > 0 ? chain.join(',') : 'null';
}

/** AAC, 96 kbit/s a channel. */
export const aac = (track: Track): TrackOptions => ({
  c: 'aac',
  b: `${96 * Math.min(track.channels, MAX_CHANNELS)}k`,
  ...usualRate(track),
  ...layout(track, '7.1|5.1|5.0|4.0|3.0|stereo|mono'),
});

/** MP3 at a variable rate of about 190 kbit/s. It knows no more than two channels. */
export const mp3 = (track: Track): TrackOptions => ({
  c: 'libmp3lame',
  q: '2',
  ...usualRate(track),
  ...layout(track, 'stereo|mono'),
});

/** MP3 at a constant rate, which is what AVI's players count on. */
export const mp3Constant = (track: Track): TrackOptions => ({
  c: 'libmp3lame',
  b: '192k',
  ...layout(track, 'stereo|mono'),
});

/** MP2 at a constant rate, as broadcasters and DVDs want it. */
export const mp2 = (track: Track): TrackOptions => ({
  c: 'libtwolame',
  b: track.channels === 1 ? '128k' : '256k',
  ar: '48000',
  ...layout(track, 'stereo|mono'),
});

/** Dolby Digital, 96 kbit/s a channel. */
export const ac3 = (track: Track): TrackOptions => ({
  c: 'ac3',
  b: `${96 * Math.max(2, Math.min(track.channels, 6))}k`,
  ar: '48000',
  ...layout(track, '5.1|5.0|4.0|3.0|stereo|mono'),
});

/** DTS at the rate of DVDs. FFmpeg calls its encoder experimental; what it writes every decoder reads. */
export const dts = (track: Track): TrackOptions => ({
  c: 'dca',
  strict: '-2',
  b: '768k',
  ar: '48000',
  ...layout(track, '5.1|stereo|mono'),
});

/** Windows Media Audio 2, the one that every Windows reads. */
export const wma = (track: Track): TrackOptions => ({
  c: 'wmav2',
  b: '192k',
  ar: '44100',
  ...layout(track, 'stereo|mono'),
});

/** WavPack without loss, with as many bits a sample as the track has. */
export const wavpack = (track: Track): TrackOptions => ({
  c: 'wavpack',
  sample_fmt: sampleBits(track) === 16 ? 's16p' : 's32p',
  ...layout(track),
});

/** Speex, for voices: ultra-wideband at a high quality. */
export const speex = (track: Track): TrackOptions => ({
  c: 'libspeex',
  q: '9',
  ar: '32000',
  ...layout(track, 'stereo|mono'),
});

/** GSM 06.10, the sound of a telephone. */
export const gsm = (): TrackOptions => ({ c: 'libgsm', ar: '8000', ac: '1' });

/** Vorbis at about 160 kbit/s for stereo. */
export const vorbis = (track: Track): TrackOptions => ({ c: 'libvorbis', q: '5', ...layout(track) });

/**
 * Opus, 64 kbit/s a channel. Time stamps are put in order first: after a track that begins a moment too early, as many in
 * Ogg do, FFmpeg's muxer writes a file whose second page no decoder takes.
 */
export const opus = (track: Track): TrackOptions => {
  const { filter = 'anull' } = layout(track, '7.1|6.1|5.1|5.0|quad|3.0|stereo|mono');
  return {
    c: 'libopus',
    b: `${64 * Math.min(track.channels, MAX_CHANNELS)}k`,
    filter: `aresample=async=1,${filter}`,
  };
};

/** FLAC with as many bits a sample as the track has; what lossy codecs decode to has no more than 16. */
export const flac = (track: Track): TrackOptions => ({
  c: 'flac',
  sample_fmt: sampleBits(track) === 16 ? 's16' : 's32',
  ...layout(track),
});

/** Uncompressed sound with as many bits a sample as the track has. */
export const pcm =
  (order: 'le' | 'be') =>
  (track: Track): TrackOptions => ({ c: `pcm_s${sampleBits(track)}${order}` });

const LOSSLESS = /^(pcm_[fsu]|flac|alac|ape|tta|wavpack|truehd|mlp)/;

function sampleBits({ codec, sampleFormat = '' }: Track): 16 | 24 {
  return LOSSLESS.test(codec) && !/^(u8|s16)/.test(sampleFormat) ? 24 : 16;
}

/** Many players have no sound at the rates of telephones, for which these codecs were not made. */
const usualRate = ({ sampleRate }: Track): TrackOptions => (sampleRate < 16_000 ? { ar: '24000' } : {});

/** Codecs know no more, and FFmpeg knows no loudspeakers for more: they are tracks of a studio, mixed by turns. */
const MAX_CHANNELS = 8;

/** Brings channels into an order that the codec knows: other layouts are mixed into the nearest of these. */
function layout({ channels }: Track, known?: string): TrackOptions {
  if (channels > MAX_CHANNELS) {
    const every = [...Array(channels).keys()].map((channel) => `c${channel}`);
    const side = (parity: number) => every.filter((_, channel) => channel % 2 === parity).join('+');
    return { filter: `pan=stereo|c0<${side(0)}|c1<${side(1)}` };
  }
  return known === undefined ? {} : { filter: `aformat=channel_layouts=${known}` };
}
