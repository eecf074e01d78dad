/** Subtitles that lie in films, as tracks of text. */
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { TEXT_SUBTITLES } from '../../kits/media/containers.ts';
import { type MEDIA_TOOLS, measured, runFfmpeg } from '../../kits/media/run.ts';
import { openSource } from '../../kits/media/source.ts';
import { mainTrack, type Track } from '../../kits/media/track.ts';
import type { Cue } from '../../kits/subtitles/cue.ts';
import { READERS } from './readers.ts';

/** The films whose subtitles can be taken out. */
export const FILMS_WITH_TEXT: readonly string[] = ['mkv', 'mp4', 'mov', 'webm'];

/** The subtitles of one track. */
export interface TrackOfCues {
  readonly cues: readonly Cue[];
  /** Its place among the tracks of subtitles, and its language. */
  readonly label: string;
}

/** How tracks are taken out without losing their looks; all that are not listed become SubRip. */
const KEPT: Readonly<Record<string, string>> = { ass: 'ass', ssa: 'ass', webvtt: 'webvtt' };
const READER_OF: Readonly<Record<string, string>> = { ass: 'ass', webvtt: 'vtt', srt: 'srt' };

/**
 * Takes all subtitles out of a film, the wanted ones first: in one of the languages that are asked for, or else those that
 * a player shows by default.
 *
 * @param languages joined by `+`
 */
export async function readFilm(
  task: Task,
  run: Run<keyof typeof MEDIA_TOOLS | 'cat'>,
  languages: string | undefined,
): Promise<TrackOfCues[]> {
  const source = await measured(await openSource(task, run), run);
  const tracks = source.tracks.filter(
    ({ kind, codec }) => kind === 'subtitle' && TEXT_SUBTITLES.includes(codec),
  );
  const asked = languages?.split('+').map(canonical);
  const [first] = mainTrack(
    asked ? tracks.filter(({ language }) => asked.includes(canonical(language))) : tracks,
  );
  if (!first) {
    const which = asked && tracks.length > 0 ? ' in that language' : ' that are text';
    throw new ConversionFailure('conversion_failed', `has no subtitles${which}`);
  }
  const outputs = tracks.flatMap(({ index, codec }) => {
    const format = KEPT[codec] ?? 'srt';
    return ['-map', `0:${index}`, '-c:s', KEPT[codec] ? 'copy' : 'srt', '-f', format, `track-${index}`];
  });
  await runFfmpeg(source, outputs, run);
  const read = async (track: Track): Promise<TrackOfCues> => ({
    cues: await cuesOf(track, run),
    label: [tracks.indexOf(track) + 1, track.language].filter(Boolean).join('-'),
  });
  return Promise.all([first, ...tracks.filter((track) => track !== first)].map(read));
}

async function cuesOf(
  { index, codec }: Track,
  run: Run<keyof typeof MEDIA_TOOLS | 'cat'>,
): Promise<readonly Cue[]> {
  const { stdout } = await run.tool('cat', [`track-${index}`]);
  const reader = READERS[READER_OF[KEPT[codec] ?? 'srt'] ?? ''];
  return reader?.(stdout.replace(/\r\n?/g, '\n'), { frameRate: undefined }) ?? [];
}

/** Films name languages as libraries do, or by two letters, and people by three. */
function canonical(language = 'und'): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).language;
  } catch {
    return language;
  }
}
