import { type Edge, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';
import { formatsOf } from '../../formats.ts';
import { requireTrack } from '../../kits/media/containers.ts';
import { inputArguments, isReadable } from '../../kits/media/demuxers.ts';
import { checkPart, MediaOptions } from '../../kits/media/media-options.ts';
import { sourceFilters, tellChanges } from '../../kits/media/picture-filters.ts';
import { MEDIA_TOOLS, measured, runFfmpeg } from '../../kits/media/run.ts';
import { openSource, type Source } from '../../kits/media/source.ts';
import { SHARP_OPTIONS } from '../../kits/pictures/sharp.ts';
import { DECODED, pictureEngine } from '../../kits/pictures/tool.ts';
import { at } from '../../options/media.ts';

const TOOLS = { ...MEDIA_TOOLS } as const;
type Tool = keyof typeof TOOLS;

const FILMS = formatsOf('video')
  .map(({ id }) => id)
  .filter(isReadable);

const { jpg, png, webp } = SHARP_OPTIONS;
const edges: Edge[] = [
  ...edgesBetween(FILMS, ['png'], { fidelity: 0.3, cost: 8, options: png.extend({ at }) }),
  ...edgesBetween(FILMS, ['jpg'], { fidelity: 0.3, cost: 8, options: jpg.extend({ at }) }),
  ...edgesBetween(FILMS, ['webp'], { fidelity: 0.3, cost: 8, options: webp.extend({ at }) }),
];

/** A film often begins black. */
const AFTER_THE_BEGINNING = 0.1;
/** Of six seconds, the picture that is most like the others: none of a cut, of a flash, or all black. */
const TYPICAL = 'fps=2,thumbnail=12';
const SQUARE_PIXELS = "scale='max(1,trunc(iw*sar))':ih,setsar=1";

/** One picture of a film, by FFmpeg. */
export const engine = pictureEngine({
  name: 'ffmpeg-stills',
  tools: TOOLS,
  edges,
  detect: (host) => host.version('ffmpeg', ['-version'], /version ([\d.]+)/),

  async decode(task, run) {
    const source = await openWhole(task, run);
    const wanted = at.parse(task.options.at);
    checkPart(source, MediaOptions.parse({ start: wanted }));
    const { seconds = 0 } = source;
    const isTaken =
      wanted === undefined
        ? await take({ from: seconds * AFTER_THE_BEGINNING, choice: TYPICAL }, source, run)
        : await take({ from: wanted }, source, run);
    // Near its end a film may have only sound; then its last picture is still seen.
    if (!isTaken && !(await take({ isLast: true }, source, run)))
      throw new ConversionFailure('conversion_failed', 'has no picture that can be decoded');
    tellChanges(sourceFilters(requireTrack(source, 'video'), true), run);
    return [{ path: DECODED }];
  },
});

/** Half a film is not passed off as a whole one. */
async function openWhole(task: Task, run: Run<Tool>): Promise<Source> {
  const source = await openSource(task, run);
  if (source.seconds === undefined) return measured(source, run);
  await runFfmpeg(source, [], run);
  return source;
}

interface Choice {
  /** Seconds. */
  readonly from?: number;
  /** A filter that lets one picture through. */
  readonly choice?: string;
  /** Every picture is written over the one before. */
  readonly isLast?: boolean;
}

/** Writes one picture, if there is one from where FFmpeg is to start. */
async function take({ from = 0, choice, isLast }: Choice, source: Source, run: Run<Tool>): Promise<boolean> {
  const track = requireTrack(source, 'video');
  const filters = [sourceFilters(track, true), choice, SQUARE_PIXELS].filter(Boolean).join(',');
  const start = from > 0 ? ['-ss', String(from)] : [];
  const reading = ['-v', 'error', '-nostdin', ...start, ...source.decoders];
  const input = inputArguments(source.demuxer, source.path);
  const count = isLast ? [] : ['-frames:v', '1'];
  const output = ['-map', `0:${track.index}`, '-vf', filters, ...count, '-update', '1', DECODED];
  const { stdout } = await run.tool('ffmpeg', [...reading, ...input, '-progress', 'pipe:1', ...output]);
  return /^frame=[1-9]/m.test(stdout);
}
