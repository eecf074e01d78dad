import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { asUtf8, TEXT_NEEDS, TEXT_TOOLS } from '../../kits/documents/text-input.ts';
import { inputArguments } from '../../kits/media/demuxers.ts';
import { MEDIA_TOOLS } from '../../kits/media/run.ts';
import { type Cue, tidy, USUAL_FRAME_RATE } from '../../kits/subtitles/cue.ts';
import { WRITERS } from '../../kits/subtitles/writers.ts';
import { frames, timing } from '../../options/subtitles.ts';
import { encoding, language } from '../../options/text.ts';
import { FILMS_WITH_TEXT, readFilm } from './films.ts';
import { READERS } from './readers.ts';

const TOOLS = { ...MEDIA_TOOLS, ...TEXT_TOOLS, cat: 'coreutils', dd: 'coreutils' } as const;
type Tool = keyof typeof TOOLS;

/** What FFmpeg reads, by its demuxers' names, and hands on as SubRip. */
const DEMUXERS: Readonly<Record<string, string>> = {
  pjs: 'pjs',
  jss: 'jacosub',
  aqt: 'aqtitle',
  scc: 'scc',
};

const Options = z.strictObject({ ...timing, encoding });
const FrameOptions = z.strictObject({ ...timing, encoding, ...frames });
const FilmOptions = z.strictObject({ ...timing, language });
const AllOptions = z.object({ ...timing, encoding, ...frames, language });

/** How much of subtitles each format takes: words, times and looks. */
const FIDELITY: Readonly<Record<string, number>> = {
  ...{ srt: 1, vtt: 1, ass: 1, ttml: 1, ssa: 0.95 },
  ...{ smi: 0.9, rt: 0.9, sub: 0.9, sbv: 0.9, subviewer: 0.85, mpl2: 0.85, pjs: 0.8 },
  ...{ json: 0.85, csv: 0.8, lrc: 0.7, vplayer: 0.7, txt: 0.6 },
};

const SOURCES = [...Object.keys(READERS), ...Object.keys(DEMUXERS)];

/** They have no looks, and are made of a film's speech too. */
const NOT_OF_FILMS = ['json', 'csv', 'txt'];

const edges: Edge[] = Object.entries(FIDELITY).flatMap(([to, fidelity]) => [
  ...edgesBetween(SOURCES, [to], { fidelity, cost: 2 }).map((edge) => ({
    ...edge,
    options: edge.from === 'sub' || to === 'sub' ? FrameOptions : Options,
  })),
  ...edgesBetween(FILMS_WITH_TEXT, NOT_OF_FILMS.includes(to) ? [] : [to], {
    fidelity,
    cost: 3,
    options: to === 'sub' ? FilmOptions.extend(frames) : FilmOptions,
  }),
]);

/** Subtitles among each other, and out of films, over one model of cues. */
export const engine: Engine<Tool> = {
  name: 'subtitles',
  tools: TOOLS,
  needs: TEXT_NEEDS,
  weight: 1,
  edges,
  // Formats that only FFmpeg reads are the rarest; all others need nothing but the system's own tools.
  detect: () => Promise.resolve('1'),

  async convert(task, run) {
    const { offset, frame_rate: frameRate, language: languages } = AllOptions.parse(task.options);
    const write = WRITERS[task.to.id];
    if (!write) throw new TypeError(`There is no writer for ${task.to.id}.`);
    const tracks = FILMS_WITH_TEXT.includes(task.from.id)
      ? await readFilm(task, run, languages)
      : [{ cues: await read(task, run, frameRate), label: '' }];
    const outputs: Output[] = [];
    for (const { cues, label } of tracks) {
      const shown = arrange(cues, offset, run);
      if (shown.length === 0) continue;
      const path =
        outputs.length === 0 ? task.output : `${task.outputFolder}/${outputs.length}.${task.to.extension}`;
      // Written in the sandbox, as everything is that lands in the step's folder.
      const stdin = write(shown, { frameRate: frameRate ?? USUAL_FRAME_RATE });
      await run.tool('dd', [`of=${path}`, 'status=none'], { stdin });
      outputs.push(outputs.length === 0 ? { path } : { path, label, isByProduct: true });
    }
    if (outputs.length === 0) throw new ConversionFailure('conversion_failed', 'holds no subtitles');
    return outputs;
  },
};

async function read(task: Task, run: Run<Tool>, frameRate: number | undefined): Promise<Cue[]> {
  const demuxer = DEMUXERS[task.from.id];
  const reader = READERS[demuxer ? 'srt' : task.from.id];
  try {
    let written = await readText(await asUtf8(task, run), demuxer, run);
    // No text has such a character: it is UTF-16 without its mark, of which each letter fits UTF-8.
    if (written.includes('\0')) written = await readText(await asUtf8(task, run, false), demuxer, run);
    const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const cues = reader?.(text, { frameRate });
    // FFmpeg's places are those of its own codes, which are not carried over.
    if (cues) return demuxer ? cues.map(({ place: _, ...cue }) => cue) : cues;
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
  }
  throw damaged(task.from);
}

/** The text of subtitles, or SubRip by FFmpeg. */
async function readText(path: string, demuxer: string | undefined, run: Run<Tool>): Promise<string> {
  const srt = ['-map', '0:s:0', '-c:s', 'srt', '-f', 'srt', '-'];
  const { stdout } = await (demuxer
    ? run.tool('ffmpeg', ['-v', 'error', '-nostdin', ...inputArguments(demuxer, path), ...srt])
    : run.tool('cat', [path]));
  return stdout;
}

/** In the order of time, without what shows nothing, and not before the beginning. */
function arrange(cues: readonly Cue[], offset: number, run: Run<Tool>): Cue[] {
  const said = cues
    .map((cue) => ({ ...cue, start: cue.start + offset, end: cue.end + offset, spans: tidy(cue.spans) }))
    .filter(({ spans }) => spans.length > 0);
  return said
    .map((cue) => (cue.end > cue.start ? cue : { ...cue, end: endOf(cue, said, run) }))
    .filter(({ end }) => end > 0)
    .map((cue) => ({ ...cue, start: Math.max(cue.start, 0) }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How long a cue is read that does not say it. */
const READING_SECONDS = 2;

/** A cue that ends before it begins, or at once, stays for as long as it takes to read it, or until the next one comes. */
function endOf({ start }: Cue, all: readonly Cue[], run: Run<Tool>): number {
  const next = all
    .filter((cue) => cue.start > start)
    .reduce((first, cue) => Math.min(first, cue.start), Number.POSITIVE_INFINITY);
  const end = Math.min(start + READING_SECONDS, next);
  const seconds = (time: number) => `${time.toFixed(3)} s`;
  run.warn(
    'content_changed',
    `The cue at ${seconds(start)} says that it ends before it is seen; it stays until ${seconds(end)}.`,
  );
  return end;
}
