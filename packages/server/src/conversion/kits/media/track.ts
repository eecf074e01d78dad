/** One track of a file, of what ffprobe says. */
import { z } from 'zod';

/** One track of a file. What ffprobe does not know is undefined. */
export interface Track {
  /** Its number in the file, as `-map 0:<index>` wants it. */
  readonly index: number;
  /** A picture is a cover: a still image that belongs to the sound, not a video. */
  readonly kind: 'video' | 'audio' | 'subtitle' | 'picture';
  /** FFmpeg's name of the codec. */
  readonly codec: string;
  readonly profile: string | undefined;
  readonly isDefault: boolean;
  /** What of a record a picture shows, such as `Cover (front)`. */
  readonly shows: string | undefined;
  /** Whether pictures are stored in another order than they are shown in. */
  readonly isReordered: boolean;
  readonly isInterlaced: boolean;
  /** Players are to turn or to mirror it. */
  readonly isTurned: boolean;
  /** Pictures a second, as a fraction such as `30000/1001`. */
  readonly frameRate: string | undefined;
  /** A filter that repeats the last picture for as long as it stays, where that was looked for. */
  readonly lastStay?: string;
  /** FFmpeg's name of how pixels are stored, such as `yuv420p`. */
  readonly pixelFormat: string | undefined;
  /** In pixels, as they are stored. */
  readonly height: number;
  readonly width: number;
  /** Its pixels are as wide as high. */
  readonly isSquare: boolean;
  /** How wide a pixel is by how high, such as `64:45`. */
  readonly pixelShape: string;
  /** Its pixels are red, green and blue, as on screens. */
  readonly isRgb: boolean;
  /** Some of its pixels may be transparent. */
  readonly hasAlpha: boolean;
  /** It is of high definition, and does not say what its colours are. */
  readonly isUntaggedHd: boolean;
  /** It has more light than usual screens show: HLG, or PQ as in HDR10. */
  readonly isHighRange: boolean;
  readonly channels: number;
  /** Samples a second. */
  readonly sampleRate: number;
  /** How samples are stored, such as `s16` or `fltp`. */
  readonly sampleFormat: string | undefined;
  /** As the file names it, such as `ger`. */
  readonly language: string | undefined;
  /** As the file names it, such as `Commentary`. */
  readonly title: string | undefined;
  /** When it begins, in seconds after the file does. */
  readonly startTime: number;
}

const Flag = z
  .number()
  .default(0)
  .transform((value) => value !== 0);

/** How long a track is, in seconds, as Matroska writes it. */
export function secondsOf(clock = ''): number | undefined {
  if (!/^\d+:\d\d:\d\d(\.\d+)?$/.test(clock)) return undefined;
  return clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** A track as ffprobe describes it. */
export const Stream = z.object({
  index: z.number(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  profile: z.string().optional(),
  has_b_frames: Flag,
  field_order: z.string().default('unknown'),
  avg_frame_rate: z.string().optional(),
  width: z.number().default(0),
  height: z.number().default(0),
  pix_fmt: z.string().optional(),
  sample_aspect_ratio: z.string().default('1:1'),
  color_transfer: z.string().optional(),
  color_space: z.string().default('unknown'),
  start_time: z.coerce.number().catch(0),
  channels: z.number().default(0),
  sample_rate: z.coerce.number().default(0),
  sample_fmt: z.string().optional(),
  disposition: z.object({ default: Flag, attached_pic: Flag }),
  tags: z.record(z.string(), z.string()).default({}),
  side_data_list: z.array(z.object({ displaymatrix: z.string().optional() })).default([]),
});

/** FFmpeg's names of pixels that are red, green and blue, and of those with transparency. */
const RGB = /^(rgb|bgr|gbr|argb|abgr|0rgb|0bgr|pal8)/;
const ALPHA = /^(yuva|rgba|bgra|argb|abgr|gbrap|ya|pal8)/;

const YUV = /^(yuvj?|nv|p0)\d/;

/** From so many lines or columns on players take colours that nothing is said of for those of HDTV. */
const HD = { lines: 720, columns: 1280 };
const isHd = ({ width, height }: z.infer<typeof Stream>): boolean =>
  height >= HD.lines || width >= HD.columns;

/** How pictures are laid on the screen, as ffprobe prints it: nine numbers after the offset of each line. */
const UPRIGHT = '0: 1 0 0\n1: 0 1 0\n2: 0 0 1';

/** Neither turned nor mirrored, in whatever size. */
function isUpright(matrix: string): boolean {
  const [a = 1, b = 0, , c = 0, d = 1] = matrix
    .split('\n')
    .flatMap((line) => line.split(':')[1]?.trim().split(/\s+/) ?? [])
    .map(Number);
  return a > 0 && b === 0 && c === 0 && d > 0;
}

/** Data, attachments, codecs that FFmpeg does not know, and tracks of which it could read nothing are passed over. */
export function toTrack(stream: z.infer<typeof Stream>): Track[] {
  const { index, codec_type: type, codec_name: codec, disposition } = stream;
  if (codec === undefined || (type !== 'video' && type !== 'audio' && type !== 'subtitle')) return [];
  if (type === 'video' && stream.width === 0) return [];
  if (type === 'audio' && (stream.channels === 0 || stream.sample_rate === 0)) return [];
  return [
    {
      index,
      kind: disposition.attached_pic ? 'picture' : type,
      codec,
      profile: stream.profile,
      isDefault: disposition.default,
      isReordered: stream.has_b_frames,
      isInterlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order),
      isTurned: stream.side_data_list.some(({ displaymatrix = UPRIGHT }) => !isUpright(displaymatrix)),
      frameRate: stream.avg_frame_rate,
      pixelFormat: stream.pix_fmt,
      height: stream.height,
      width: stream.width,
      isSquare: ['1:1', '0:1'].includes(stream.sample_aspect_ratio),
      pixelShape: stream.sample_aspect_ratio,
      isUntaggedHd: stream.color_space === 'unknown' && isHd(stream) && YUV.test(stream.pix_fmt ?? ''),
      isRgb: RGB.test(stream.pix_fmt ?? ''),
      hasAlpha: ALPHA.test(stream.pix_fmt ?? '') || stream.tags.alpha_mode === '1',
      isHighRange: ['arib-std-b67', 'smpte2084'].includes(stream.color_transfer ?? ''),
      channels: stream.channels,
      sampleRate: stream.sample_rate,
      sampleFormat: stream.sample_fmt,
      language: stream.tags.language,
      title: stream.tags.title,
      startTime: stream.start_time,
      shows: stream.tags.comment,
    },
  ];
}

/** The track that plays by default. */
export function mainTrack(tracks: readonly Track[]): Track[] {
  return [tracks.find(({ isDefault }) => isDefault) ?? tracks[0]].filter((track) => track !== undefined);
}
