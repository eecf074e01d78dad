/** Subtitles with looks, on the way into formats without: FFmpeg takes what is drawn in them for words, and loses their places. */
import type { Run } from '../../engine.ts';
import type { Container } from '../../kits/media/codec.ts';
import { tracksFor } from '../../kits/media/containers.ts';
import { inputArguments } from '../../kits/media/demuxers.ts';
import type { Source } from '../../kits/media/source.ts';
import type { Track } from '../../kits/media/track.ts';
import { tidy } from '../../kits/subtitles/cue.ts';
import { readAss } from '../../kits/subtitles/substation.ts';
import { WRITERS } from '../../kits/subtitles/writers.ts';

/** What the functions here start. */
export const SUBTITLE_TOOLS = { ffmpeg: 'ffmpeg', cat: 'coreutils', dd: 'coreutils' } as const;

/** FFmpeg's names of subtitles with looks. */
const WITH_LOOKS = ['ass', 'ssa'];

/** Files that stand for tracks of a source, by the tracks' numbers; each is an input of FFmpeg after the source. */
export interface PlainSubtitles {
  /** Arguments that open them. */
  readonly inputs: readonly string[];
  /** The input's number for a track, if it has one. */
  readonly inputOf: (track: Track) => number | undefined;
}

/** None. */
const NO_SUBTITLES: PlainSubtitles = { inputs: [], inputOf: () => undefined };

/** Writes those subtitles anew that a container would not take as they are. It costs nothing where there are none. */
export async function plainSubtitles(
  source: Source,
  container: Container,
  run: Run<keyof typeof SUBTITLE_TOOLS>,
): Promise<PlainSubtitles> {
  const tracks = tracksFor(source, container).filter(
    (track) => WITH_LOOKS.includes(track.codec) && container.subtitle?.keeps(track) === false,
  );
  if (tracks.length === 0) return NO_SUBTITLES;
  const form = container.subtitle?.encode.c === 'webvtt' ? 'vtt' : 'srt';
  const demuxer = form === 'vtt' ? 'webvtt' : form;
  const copies = tracks.flatMap(({ index }) => [
    '-map',
    `0:${index}`,
    '-c',
    'copy',
    '-f',
    'ass',
    `${index}.ass`,
  ]);
  const input = inputArguments(source.demuxer, source.path);
  await run.tool('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...input, ...copies]);
  const written = new Map<number, number>();
  const inputs: string[] = [];
  for (const { index } of tracks) {
    const { stdout } = await run.tool('cat', [`${index}.ass`]);
    const cues = (readAss(stdout.replace(/\r\n?/g, '\n')) ?? [])
      .map((cue) => ({ ...cue, spans: tidy(cue.spans) }))
      .filter(({ spans, start, end }) => spans.length > 0 && end > start)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const stdin = WRITERS[form]?.(cues, { frameRate: 0 }) ?? '';
    if (cues.length === 0) continue;
    await run.tool('dd', [`of=${index}.${form}`, 'status=none'], { stdin });
    written.set(index, written.size + 1);
    inputs.push('-f', demuxer, '-i', `${index}.${form}`);
  }
  return { inputs, inputOf: ({ index }) => written.get(index) };
}
