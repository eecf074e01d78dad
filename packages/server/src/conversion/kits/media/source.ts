/** What ffprobe says of a file: its tracks, how long it is, and how far that is to be trusted. */
import { z } from 'zod';
import type { Run, Task } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';
import type { Format } from '../../formats.ts';
import { DEMUXERS, inputArguments } from './demuxers.ts';
import { Stream, secondsOf, type Track, toTrack } from './track.ts';

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
  /** What the file says of itself, by FFmpeg's names. */
  readonly tags: Readonly<Record<string, string>>;
  /** It holds a picture of a kind that FFmpeg does not know. */
  readonly hasUnknownPicture: boolean;
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
 * Looks into a task's input.
 *
 * @throws ConversionFailure if it is damaged
 */
export async function openSource({ input, from }: Task, run: Run<'ffprobe'>): Promise<Source> {
  const known = DEMUXERS[from.id];
  if (!known) throw new TypeError(`FFmpeg's demuxer for ${from.id} is not known.`);
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
    .tool('ffprobe', [...show, ...inputArguments(known, input)])
    .catch((error: unknown) => {
      throw error instanceof ToolFailure ? damaged(from, error) : error;
    });
  const { streams, packets, chapters, format } = Probe.parse(JSON.parse(stdout));
  const tracks = streams
    .flatMap(toTrack)
    .map((track) => ({ ...track, startTime: track.startTime - (format.start_time ?? 0) }));
  if (tracks.length === 0) throw damaged(from, stderr);
  const { start_time: startTime = 0, tags } = format;
  const [demuxer = known] = known.split(',').filter((name) => name === format.format_name);
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
    // Ogg keeps what a song is called with its track, other formats with the file.
    tags: {
      ...tags,
      ...(demuxer === 'ogg' && streams.find(({ codec_type: type }) => type === 'audio')?.tags),
    },
    hasUnknownPicture: /attached picture mimetype/.test(stderr),
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
    format_name: z.string(),
    tags: z.record(z.string(), z.string()).default({}),
    start_time: z.coerce.number().optional(),
    duration: z.coerce.number().positive().optional().catch(undefined),
  }),
});

/** Without subtitles that go on when there is nothing to be seen or heard any more. */
function playingTime(declared: number | undefined, streams: readonly z.infer<typeof Stream>[]) {
  const played = streams
    .filter(({ codec_type: type }) => type === 'video' || type === 'audio')
    .map(({ tags }) => secondsOf(tags.DURATION) ?? Number.POSITIVE_INFINITY);
  return declared === undefined || played.length === 0 ? declared : Math.min(declared, Math.max(...played));
}

/** What comes before an encoder's first sound is discarded too, but that is shorter. */
const LONGEST_PRIMING_SECONDS = 0.2;

/** What is not to be played is marked to be discarded, and comes before the time 0. */
function isCutOff({ flags, pts_time: time = 0 }: z.infer<typeof Packet>): boolean {
  return flags.includes('D') && time < -LONGEST_PRIMING_SECONDS;
}
