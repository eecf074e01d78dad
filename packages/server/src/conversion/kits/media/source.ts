/** What ffprobe says of a file: its tracks, how long it is, and how far that is to be trusted. */
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';
import type { Format } from '../../formats.ts';

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
  /** Whether pictures are stored in another order than they are shown in. */
  readonly isReordered: boolean;
  readonly isInterlaced: boolean;
  readonly isRotated: boolean;
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
  /** Its pixels are red, green and blue, as on screens. */
  readonly isRgb: boolean;
  /** Some of its pixels may be transparent. */
  readonly hasAlpha: boolean;
  /** It has more light than usual screens show: HLG, or PQ as in HDR10. */
  readonly isHighRange: boolean;
  readonly channels: number;
  /** Samples a second. */
  readonly sampleRate: number;
  /** How samples are stored, such as `s16` or `fltp`. */
  readonly sampleFormat: string | undefined;
  /** As the file names it, such as `ger`. */
  readonly language: string | undefined;
}

/** Where a part of a recording begins, in seconds, and what it is called. */
export interface Chapter {
  readonly start: number;
  readonly title: string | undefined;
}

/** A file that FFmpeg can read. */
export interface Source {
  readonly path: string;
  readonly format: Format;
  readonly demuxer: string;
  /** Which decoders FFmpeg is to take, as arguments before its input; those that it takes by itself see no transparency. */
  readonly decoders: readonly string[];
  readonly tracks: readonly Track[];
  readonly chapters: readonly Chapter[];
  /** The file's beginning is not to be played, as after trimming on a phone. */
  readonly isTrimmed: boolean;
  /** What its clock shows at its beginning, in seconds: a recording of television goes on from where the sender was. */
  readonly startTime: number;
  /** How long it plays, in seconds; undefined where only reading it to the end would tell. */
  readonly seconds: number | undefined;
  /** The file itself says how long it is. Otherwise the length is a guess from the bit rate, or unknown. */
  readonly isDeclared: boolean;
}

/**
 * The demuxers for each format: content must not choose others, such as one that reads playlists. Formats of which
 * FFmpeg takes a cut file for a whole one are only written.
 */
const DEMUXERS: Readonly<Record<string, string>> = {
  mp3: 'mp3',
  wav: 'wav',
  flac: 'flac',
  ogg: 'ogg',
  opus: 'ogg',
  m4a: 'mov',
  aac: 'aac',
  aiff: 'aiff',
  mp4: 'mov',
  mov: 'mov',
  mkv: 'matroska',
  webm: 'matroska',
  avi: 'avi',
  gif: 'gif',
  apng: 'apng',
  mp2: 'mp3',
  wma: 'asf',
  m4b: 'mov',
  m4r: 'mov',
  mka: 'matroska',
  weba: 'matroska',
  ac3: 'ac3',
  dts: 'dts',
  caf: 'caf',
  wv: 'wv',
  spx: 'ogg',
  au: 'au',
  w64: 'w64',
  voc: 'voc',
  gsm: 'gsm',
  sf: 'ircam',
  sox: 'sox',
  // The seventh version of Musepack, and the eighth.
  mpc: 'mpc,mpc8',
  '8svx': 'iff',
  wmv: 'asf',
  asf: 'asf',
  flv: 'flv',
  f4v: 'mov',
  // A program, or its pictures alone.
  mpg: 'mpeg,mpegvideo',
  vob: 'mpeg',
  ts: 'mpegts',
  ogv: 'ogg',
  '3gp': 'mov',
  '3g2': 'mov',
  mxf: 'mxf',
  tta: 'tta',
  rf64: 'wav',
  aifc: 'aiff',
  ra: 'rm',
  ast: 'ast',
  sph: 'nistsphere',
  wve: 'wve',
  m2ts: 'mpegts',
  m2v: 'mpegvideo',
  rm: 'rm',
  wtv: 'wtv',
  ismv: 'mov',
  ivf: 'ivf',
  obu: 'obu',
};

const WITHOUT_SOUND = ['gif', 'apng', 'm2v', 'ivf', 'obu'];

/** Formats that FFmpeg reads, and that hold sound. */
export const SOURCES_OF_SOUND = Object.keys(DEMUXERS).filter((format) => !WITHOUT_SOUND.includes(format));

/** Whether FFmpeg reads a format. */
export const isReadable = (format: string): boolean => format in DEMUXERS;

/** What both programs are told of their input. No protocol but plain files: an input may refer to another. */
export function inputArguments(demuxer: string, path: string): string[] {
  const only = demuxer.includes(',') ? '-format_whitelist' : '-f';
  return ['-protocol_whitelist', 'file,pipe', only, demuxer, '-i', path];
}

/**
 * Looks into a task's input.
 *
 * @throws ConversionFailure if it is damaged
 */
export async function openSource({ input, from }: Task, run: Run<'ffprobe'>): Promise<Source> {
  const demuxer = DEMUXERS[from.id];
  if (!demuxer) throw new TypeError(`FFmpeg's demuxer for ${from.id} is not known.`);
  const firstPackets = ['-show_entries', 'packet=pts_time,flags', '-read_intervals', '%+1'];
  const show = [
    '-v',
    'warning',
    '-show_format',
    '-show_streams',
    '-show_chapters',
    ...firstPackets,
    '-of',
    'json',
  ];
  const { stdout, stderr } = await run
    .tool('ffprobe', [...show, ...inputArguments(demuxer, input)])
    .catch((error: unknown) => {
      throw error instanceof ToolFailure ? damaged(from, error) : error;
    });
  const { streams, packets, chapters, format } = Probe.parse(JSON.parse(stdout));
  const tracks = streams.flatMap(toTrack);
  if (tracks.length === 0) throw damaged(from, stderr);
  const { start_time: startTime = 0 } = format;
  const duration = playingTime(format.duration, streams);
  return {
    path: input,
    format: from,
    demuxer,
    decoders: tracks.flatMap(({ index, codec, hasAlpha }) => {
      const decoder = hasAlpha ? ALPHA_DECODERS[codec] : undefined;
      return decoder ? [`-c:${index}`, decoder] : [];
    }),
    tracks,
    chapters: chapters.map(({ start_time: start, tags: { title } }) => ({ start: start - startTime, title })),
    isTrimmed: packets.some(isCutOff),
    startTime,
    seconds:
      duration === undefined
        ? undefined
        : duration - (demuxer === TELLS_ITS_END ? Math.max(startTime, 0) : 0),
    isDeclared: duration !== undefined && !/Estimating duration from bitrate/.test(stderr),
  };
}

const ALPHA_DECODERS: Readonly<Record<string, string>> = { vp8: 'libvpx', vp9: 'libvpx-vp9' };

/** It declares when it is over, by its own clock; all others declare how long they are. */
const TELLS_ITS_END = 'matroska';

const Flag = z
  .number()
  .default(0)
  .transform((value) => value !== 0);

/** As Matroska writes how long a track is. */
const Clock = z
  .string()
  .regex(/^\d+:\d\d:\d\d(\.\d+)?$/)
  .transform((clock) => clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0));

const Stream = z.object({
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
  channels: z.number().default(0),
  sample_rate: z.coerce.number().default(0),
  sample_fmt: z.string().optional(),
  disposition: z.object({ default: Flag, attached_pic: Flag }),
  tags: z
    .object({
      language: z.string().optional(),
      alpha_mode: z.string().optional(),
      DURATION: Clock.optional().catch(undefined),
    })
    .default({}),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).default([]),
});

const Packet = z.object({
  pts_time: z.coerce.number().optional(),
  flags: z.string(),
});

const Probe = z.object({
  streams: z.array(Stream).default([]),
  packets: z.array(Packet).default([]),
  chapters: z
    .array(
      z.object({
        start_time: z.coerce.number().default(0),
        tags: z.object({ title: z.string().optional() }).default({}),
      }),
    )
    .default([]),
  format: z.object({
    start_time: z.coerce.number().optional(),
    duration: z.coerce.number().positive().optional().catch(undefined),
  }),
});

/** Without subtitles that go on when there is nothing to be seen or heard any more. */
function playingTime(declared: number | undefined, streams: readonly z.infer<typeof Stream>[]) {
  const played = streams
    .filter(({ codec_type: type }) => type === 'video' || type === 'audio')
    .map(({ tags }) => tags.DURATION ?? Number.POSITIVE_INFINITY);
  return declared === undefined || played.length === 0 ? declared : Math.min(declared, Math.max(...played));
}

/** FFmpeg's names of pixels that are red, green and blue, and of those with transparency. */
const RGB = /^(rgb|bgr|gbr|argb|abgr|0rgb|0bgr|pal8)/;
const ALPHA = /^(yuva|rgba|bgra|argb|abgr|gbrap|ya|pal8)/;

/** Data, attachments, codecs that FFmpeg does not know, and tracks of which it could read nothing are passed over. */
function toTrack(stream: z.infer<typeof Stream>): Track[] {
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
      isRotated: stream.side_data_list.some(({ rotation = 0 }) => rotation !== 0),
      frameRate: stream.avg_frame_rate,
      pixelFormat: stream.pix_fmt,
      height: stream.height,
      width: stream.width,
      isSquare: ['1:1', '0:1'].includes(stream.sample_aspect_ratio),
      isRgb: RGB.test(stream.pix_fmt ?? ''),
      hasAlpha: ALPHA.test(stream.pix_fmt ?? '') || stream.tags.alpha_mode === '1',
      isHighRange: ['arib-std-b67', 'smpte2084'].includes(stream.color_transfer ?? ''),
      channels: stream.channels,
      sampleRate: stream.sample_rate,
      sampleFormat: stream.sample_fmt,
      language: stream.tags.language,
    },
  ];
}

/** What comes before an encoder's first sound is discarded too, but that is shorter. */
const LONGEST_PRIMING_SECONDS = 0.2;

/** What is not to be played is marked to be discarded, and comes before the time 0. */
function isCutOff({ flags, pts_time: time = 0 }: z.infer<typeof Packet>): boolean {
  return flags.includes('D') && time < -LONGEST_PRIMING_SECONDS;
}
