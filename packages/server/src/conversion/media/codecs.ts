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
  ...layout(track, '7.1|5.1|5.0|4.0|3.0|stereo|mono'),
});

/** MP3 at a variable rate of about 190 kbit/s. It knows no more than two channels. */
export const mp3 = (track: Track): TrackOptions => ({
  c: 'libmp3lame',
  q: '2',
  ...layout(track, 'stereo|mono'),
});

/** MP3 at a constant rate, which is what AVI's players count on. */
export const mp3Constant = (track: Track): TrackOptions => ({
  c: 'libmp3lame',
  b: '192k',
  ...layout(track, 'stereo|mono'),
});

/** Vorbis at about 160 kbit/s for stereo. */
export const vorbis = (track: Track): TrackOptions => ({ c: 'libvorbis', q: '5', ...layout(track) });

/** Opus, 64 kbit/s a channel. */
export const opus = (track: Track): TrackOptions => ({
  c: 'libopus',
  b: `${64 * Math.min(track.channels, MAX_CHANNELS)}k`,
  ...layout(track, '7.1|6.1|5.1|5.0|quad|3.0|stereo|mono'),
});

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
