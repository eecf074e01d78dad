/** The codecs of moving pictures. Where the defaults of an encoder are not taken, it says why. */
import type { TrackOptions, VideoCodec } from '../../kits/media/codec.ts';
import type { Track } from '../../kits/media/track.ts';

/** Players of H.264 and MPEG-4 want chroma at half the resolution, so an even number of pixels each way. */
const EVEN_SIZE = 'scale=ceil(iw/2)*2:ceil(ih/2)*2';
/** For tracks that do not say how many pictures a second they have. */
const USUAL_RATE = 25;
const YUV420 = { pix_fmt: 'yuv420p' };

/** A quality in percent on an encoder's own scale, which goes from `worst` to `best`. */
const onScale = (worst: number, best: number, percent: number) =>
  String(Math.round(worst + ((best - worst) * (percent - 1)) / 99));
const crf =
  (worst: number, best: number) =>
  (percent: number): TrackOptions => ({ crf: onScale(worst, best, percent) });
/** The scale of MPEG's encoders. */
const quantiser = (percent: number): TrackOptions => ({ q: onScale(31, 2, percent) });

/** H.264 that plays everywhere. `veryfast` takes half the time of the default `medium`, for files of about the same size. */
export const h264: VideoCodec = {
  id: 'h264',
  quality: crf(45, 12),
  highestBitrate: 200_000,
  encode: () => ({ c: 'libx264', preset: 'veryfast', crf: '20', ...YUV420, filter: EVEN_SIZE }),
};

/** H.265: half the size of H.264, and many times the work. */
export const hevc: VideoCodec = {
  id: 'hevc',
  quality: crf(48, 14),
  highestBitrate: 200_000,
  encode: () => ({
    c: 'libx265',
    preset: 'veryfast',
    crf: '24',
    'x265-params': 'log-level=error',
    ...YUV420,
    filter: EVEN_SIZE,
  }),
};

/** VP9 at constant quality. Speed 5 and rows in parallel, as the encoder's defaults take minutes for seconds. */
export const vp9: VideoCodec = {
  id: 'vp9',
  hasAlpha: true,
  quality: crf(58, 12),
  highestBitrate: 200_000,
  encode: ({ hasAlpha }) => ({
    c: 'libvpx-vp9',
    crf: '32',
    b: '0',
    deadline: 'good',
    'cpu-used': '5',
    'row-mt': '1',
    'tile-columns': '2',
    ...(hasAlpha ? { pix_fmt: 'yuva420p' } : YUV420),
  }),
};

/** VP8, for players that know no better. Without a rate to aim at, its encoder would not heed the quality. */
export const vp8: VideoCodec = {
  id: 'vp8',
  quality: crf(58, 6),
  highestBitrate: 100_000,
  encode: () => ({ c: 'libvpx', crf: '10', b: '4M', deadline: 'good', 'cpu-used': '4', ...YUV420 }),
};

/** AV1, by the encoder that is quick enough for it. */
export const av1: VideoCodec = {
  id: 'av1',
  quality: crf(60, 15),
  highestBitrate: 100_000,
  encode: () => ({ c: 'libsvtav1', preset: '9', crf: '32', ...YUV420, filter: EVEN_SIZE }),
};

/** MPEG-4 part 2, as DivX has it. */
export const mpeg4: VideoCodec = {
  id: 'mpeg4',
  quality: quantiser,
  highestBitrate: 50_000,
  encode: () => ({ c: 'mpeg4', q: '3', ...YUV420, filter: EVEN_SIZE }),
};

/** The same for AVI, whose players know it by this name. AVI has no time stamps, so the rate must be constant and sane. */
export const xvid: VideoCodec = {
  ...mpeg4,
  encode: (track) => ({
    ...mpeg4.encode(track),
    tag: 'xvid',
    filter: `fps=${constantRate(track, 60)},${EVEN_SIZE}`,
  }),
};

const MPEG2_RATES = ['24000/1001', '24', '25', '30000/1001', '30', '50', '60000/1001', '60'] as const;

/** MPEG-2, as DVDs and broadcasters have it. It knows some frame rates only, of which the nearest is taken. */
export const mpeg2: VideoCodec = {
  id: 'mpeg2',
  names: ['mpeg2video'],
  quality: quantiser,
  highestBitrate: 9000,
  frameRates: [24, 25, 30, 50, 60],
  encode: (track) => ({
    c: 'mpeg2video',
    q: '3',
    maxrate: '9000k',
    bufsize: '1835k',
    ...YUV420,
    filter: `fps=${nearestOf(MPEG2_RATES, track)},${EVEN_SIZE}`,
  }),
};

/** Theora at a high quality. */
export const theora: VideoCodec = {
  id: 'theora',
  quality: (percent) => ({ q: onScale(0, 10, percent) }),
  highestBitrate: 50_000,
  encode: () => ({ c: 'libtheora', q: '7', ...YUV420, filter: EVEN_SIZE }),
};

/** Windows Media Video 8, the newest that can be written freely. */
export const wmv: VideoCodec = {
  id: 'wmv2',
  quality: quantiser,
  highestBitrate: 50_000,
  encode: () => ({ c: 'wmv2', q: '3', ...YUV420, filter: EVEN_SIZE }),
};

/** RealVideo 2, in blocks of 16 pixels. */
export const rv20: VideoCodec = {
  id: 'rv20',
  highestBitrate: 20_000,
  encode: (track) => ({
    c: 'rv20',
    q: '3',
    ...YUV420,
    filter: `fps=${constantRate(track, 30)},scale=ceil(iw/16)*16:ceil(ih/16)*16`,
  }),
};

/** What Flash before H.264 plays. */
export const flv1: VideoCodec = {
  id: 'flv1',
  quality: quantiser,
  highestBitrate: 20_000,
  encode: (track) => ({ c: 'flv', q: '3', ...YUV420, filter: `fps=${constantRate(track, 60)}` }),
};

/** Pictures as they are. */
export const raw: VideoCodec = {
  id: 'rawvideo',
  encode: (track) => ({ c: 'wrapped_avframe', ...YUV420, filter: `fps=${constantRate(track, 60)}` }),
};

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
