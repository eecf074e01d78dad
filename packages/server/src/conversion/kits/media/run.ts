import type { Run } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { isAllRead, isStream } from './complete.ts';
import { inputArguments } from './demuxers.ts';
import type { Source } from './source.ts';

/** What opens, reads and writes sound and films here. */
export const MEDIA_TOOLS = { ffmpeg: 'ffmpeg', ffprobe: 'ffmpeg' } as const;
type MediaTool = keyof typeof MEDIA_TOOLS;

/** Which share of the task's progress one run of FFmpeg makes. */
export interface ProgressWindow {
  readonly from: number;
  readonly to: number;
}

const WHOLE: ProgressWindow = { from: 0, to: 1 };

/**
 * More frames than this that cannot be decoded are a damaged file, fewer a scratch, or a tag taken for a frame. A stream that is
 * short may begin with more that refer to what was sent before.
 */
const MAX_ERROR_RATE = { file: '0.02', stream: '0.2' };
const TOO_MANY_ERRORS = 69;

/** Clocks that jump by more than a second where recordings were joined: all goes on from there without a pause. */
const JUMPS: Readonly<Record<string, readonly string[]>> = { mpeg: ['-dts_delta_threshold', '1'] };

/** Reads all packets and does nothing with them. Beside an output it tells how far the input was read. */
const READ_ALL = ['-map', '0:v?', '-map', '0:a?', '-map', '0:s?', '-c', 'copy', '-f', 'null', '-'];

/**
 * Runs FFmpeg over a source and makes sure that all of it was read.
 *
 * @param output what is made of it: maps, codecs, muxer and path
 * @returns how long the source is, in seconds
 * @throws ConversionFailure if the source is damaged, cut off or empty
 */
export async function runFfmpeg(
  source: Source,
  output: readonly string[],
  run: Run<MediaTool>,
  { from, to } = WHOLE,
): Promise<number> {
  let seconds = 0;
  const onLine = (line: string) => {
    const time = /^out_time_us=(\d+)$/.exec(line)?.[1];
    seconds = Math.max(seconds, Number(time ?? 0) / 1e6);
    if (source.seconds) run.progress(from + (to - from) * Math.min(seconds / source.seconds, 1));
  };
  const report = ['-v', 'warning', '-nostats', '-stats_period', '0.1', '-progress', 'pipe:1'];
  const tolerance = ['-max_error_rate', MAX_ERROR_RATE[isStream(source) ? 'stream' : 'file']];
  const general = ['-nostdin', '-y', ...report, ...tolerance, ...(JUMPS[source.demuxer] ?? [])];
  const input = [...source.decoders, ...inputArguments(source.demuxer, source.path)];
  const { stderr } = await run
    .tool('ffmpeg', [...general, ...input, ...output, ...READ_ALL], { onLine })
    .catch((error: unknown) => {
      throw isDamage(error, source) ? damaged(source.format, error) : error;
    });
  if (!(await isAllRead(source, seconds, stderr, run))) throw damaged(source.format, stderr);
  if (seconds === 0)
    throw new ConversionFailure('conversion_failed', 'is empty: nothing in it can be played');
  return seconds;
}

/** The same source with its length known, which takes reading it once where the file does not say. */
export async function measured(source: Source, run: Run<MediaTool>): Promise<Source> {
  if (source.seconds !== undefined) return source;
  const silent: Run<MediaTool> = { ...run, progress: () => undefined };
  return { ...source, seconds: await runFfmpeg(source, [], silent) };
}

/** A packet of a stream that is not whole can be decoded, and fits no other container as it is. */
const UNFIT = /Error applying bitstream filters/;

function isDamage(error: unknown, source: Source): boolean {
  return (
    error instanceof ToolFailure &&
    !(isStream(source) && UNFIT.test(error.stderr)) &&
    (error.exitCode === TOO_MANY_ERRORS || /Invalid data found when processing input/.test(error.stderr))
  );
}
