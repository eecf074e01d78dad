import { z } from 'zod';
import { type Edge, type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import type { Container } from '../../kits/media/codec.ts';
import { withLastStay } from '../../kits/media/complete.ts';
import { requireTrack, trackOptions, tracksFor } from '../../kits/media/containers.ts';
import { isReadable, SOURCES_OF_SOUND } from '../../kits/media/demuxers.ts';
import {
  checkPart,
  cut,
  MediaOptions,
  optionsFor,
  PICTURE_OPTIONS,
  partArguments,
} from '../../kits/media/media-options.ts';
import { SQUARE_PIXELS, shaping, sourceFilters, tellChanges } from '../../kits/media/picture-filters.ts';
import { MEDIA_TOOLS, measured, runFfmpeg } from '../../kits/media/run.ts';
import { openSource, type Source } from '../../kits/media/source.ts';
import { mainTrack } from '../../kits/media/track.ts';
import { frameRate } from '../../options/media.ts';
import { NO_OPTIONS, type OptionsSchema } from '../../options.ts';
import { cameraArguments, coverArguments, EXTRA_TOOLS, tagArguments, tellLosses } from './extras.ts';
import { withinFullScale } from './full-scale.ts';
import { type PlainSubtitles, plainSubtitles, SUBTITLE_TOOLS } from './plain-subtitles.ts';
import { TAG_NEEDS, TAG_TOOLS, writeTags } from './tags.ts';
import { CONTAINERS } from './targets.ts';
import { constantRate } from './video-codecs.ts';
import { VIDEO_CONTAINERS } from './video-targets.ts';

const TOOLS = { ...MEDIA_TOOLS, ...EXTRA_TOOLS, ...TAG_TOOLS, ...SUBTITLE_TOOLS } as const;
type Tool = keyof typeof TOOLS;

const LOSSLESS = [
  ...['wav', 'flac', 'aiff', 'caf', 'wv', 'au', 'w64', 'sox', 'rf64', 'aifc', 'tta', 'thd', 'mlp', 'ast'],
];
const LOSSY = [
  ...['mp3', 'ogg', 'opus', 'm4a', 'aac', 'mp2', 'wma', 'm4b', 'm4r', 'mka', 'weba', 'ac3', 'dts', 'eac3'],
  ...['ra', 'sbc'],
];
/** Formats of few bits, or made for voices. */
const COARSE = ['spx', 'voc', 'sf', 'gsm', 'adx'];

const FILMS = Object.keys(VIDEO_CONTAINERS).filter((format) => VIDEO_CONTAINERS[format]?.audio);
const SILENT_FILMS = Object.keys(VIDEO_CONTAINERS).filter((format) => !FILMS.includes(format));
const SOURCES_OF_PICTURES = [...FILMS, ...SILENT_FILMS].filter(isReadable);

const ANIMATIONS = ['gif', 'apng'];

const GIF_MAX_WIDTH = 800;
const GIF_MAX_RATE = 15;
/** Viewers show pictures that are shorter than two hundredths of a second more slowly. */
const GIF_HIGHEST_RATE = 50;

const OPTIONS: Readonly<Record<string, OptionsSchema>> = {
  ...Object.fromEntries(
    Object.entries(CONTAINERS).map(([format, container]) => [format, optionsFor(container)]),
  ),
  gif: z.strictObject({ ...PICTURE_OPTIONS, frame_rate: frameRate(GIF_HIGHEST_RATE) }),
};

const edges: Edge[] = [
  ...edgesBetween(SOURCES_OF_SOUND, LOSSLESS, { fidelity: 1, cost: 2 }),
  ...edgesBetween(SOURCES_OF_SOUND, LOSSY, { fidelity: 0.9, cost: 4 }),
  ...edgesBetween(SOURCES_OF_SOUND, COARSE, { fidelity: 0.6, cost: 4 }),
  ...edgesBetween([...SOURCES_OF_PICTURES, ...ANIMATIONS], FILMS, { fidelity: 0.9, cost: 10 }),
  ...edgesBetween([...SOURCES_OF_PICTURES, ...ANIMATIONS], SILENT_FILMS, { fidelity: 0.7, cost: 10 }),
  ...edgesBetween(SOURCES_OF_PICTURES, ['gif'], { fidelity: 0.5, cost: 20 }),
].map((edge) => ({ ...edge, options: OPTIONS[edge.to] ?? NO_OPTIONS }));

/** Sound and video, by FFmpeg. Tracks that fit the target are kept as they are, the others encoded anew. */
export const engine: Engine<Tool> = {
  name: 'ffmpeg',
  tools: TOOLS,
  needs: TAG_NEEDS,
  // Video keeps every core busy, sound and kept tracks one.
  weight: 2,
  edges,
  detect: (host) => host.version('ffmpeg', ['-version']),

  async convert(task, run) {
    const source = await measured(await openSource(task, run), run);
    const mediaOptions = MediaOptions.parse(task.options);
    checkPart(source, mediaOptions);
    if (task.to.id === 'gif') await toGif(source, task, mediaOptions, run);
    else await toContainer(source, task, mediaOptions, run);
    return [{ path: task.output }];
  },
};

async function toContainer(
  given: Source,
  task: Task,
  mediaOptions: MediaOptions,
  run: Run<Tool>,
): Promise<void> {
  const container = CONTAINERS[task.to.id];
  if (!container) throw new TypeError(`FFmpeg's muxer for ${task.to.id} is not known.`);
  requireTrack(given, container.video ? 'video' : 'audio');
  const source = container.video ? await withLastStay(given, run) : given;
  const options = await withinFullScale(source, container, mediaOptions, task.to.name, run);
  const cover = await coverArguments(source, container, run);
  const subtitles = await plainSubtitles(source, container, run);
  const outputFor = (mayCopy: boolean) => [
    ...subtitles.inputs,
    ...cover,
    ...outputArguments(source, container, task.output, options, mayCopy, subtitles),
  ];
  let output = outputFor(true);
  try {
    await runFfmpeg(source, output, run);
  } catch (error) {
    // A codec that fits may still come in a shape that the muxer refuses.
    if (!(error instanceof ToolFailure)) throw error;
    output = outputFor(false);
    await runFfmpeg(source, output, run);
  }
  tellChanges(output.join(' '), run);
  await writeTags(source, task, run);
  tellLosses(source, container, tracksFor(source, container), task.to.name, run);
}

function outputArguments(
  source: Source,
  container: Container,
  output: string,
  mediaOptions: MediaOptions,
  mayCopy: boolean,
  { inputOf }: PlainSubtitles,
): string[] {
  const args: string[] = [];
  const counts = new Map<string, number>();
  for (const track of tracksFor(source, container)) {
    const kind = track.kind === 'picture' ? 'v' : track.kind.charAt(0);
    const position = counts.get(kind) ?? 0;
    counts.set(kind, position + 1);
    const file = inputOf(track);
    args.push('-map', file === undefined ? `0:${track.index}` : `${file}:0`);
    const options = trackOptions(track, source, container, mediaOptions, mayCopy);
    for (const [name, value] of Object.entries(options)) args.push(`-${name}:${kind}:${position}`, value);
    const at = `-metadata:s:${kind}:${position}`;
    if (file !== undefined) {
      if (track.language) args.push(at, `language=${track.language}`);
      if (track.title) args.push(at, `title=${track.title}`);
      args.push(`-disposition:${kind}:${position}`, track.isDefault ? 'default' : '0');
    }
    if (container.isIsoMedia && track.title) args.push(at, `handler_name=${track.title}`);
    if (track.kind === 'picture' && track.shows === undefined) args.push(at, 'comment=Cover (front)');
  }
  // Ogg keeps a recording's title and artist with its track, other formats with the file.
  const [sound] = mainTrack(source.tracks.filter(({ kind }) => kind === 'audio'));
  const ofTrack = source.demuxer === 'ogg' && sound ? ['-map_metadata', `0:s:${sound.index}`] : [];
  return [
    ...args,
    ...cameraArguments(source, container),
    ...ofTrack,
    ...tagArguments(source, container, mediaOptions.start !== undefined),
    ...partArguments(mediaOptions, container),
    '-f',
    container.muxer,
    output,
  ];
}

/**
 * A GIF has one palette of 256 colours, which is made of the whole video first. Two runs, as one would keep all
 * pictures in memory in between.
 */
async function toGif(source: Source, task: Task, mediaOptions: MediaOptions, run: Run<Tool>): Promise<void> {
  const track = requireTrack(source, 'video');
  const isSized = mediaOptions.width !== undefined || mediaOptions.height !== undefined;
  const usualSize = isSized
    ? ''
    : `${SQUARE_PIXELS},scale='min(${GIF_MAX_WIDTH},iw)':-1:flags=lanczos,setsar=1`;
  const rate = mediaOptions.frame_rate ?? constantRate(track, GIF_MAX_RATE);
  const filters = [
    cut('picture', mediaOptions),
    sourceFilters(track, true),
    `fps=${rate}`,
    shaping(mediaOptions),
    usualSize,
  ];
  const pictures = `[0:${track.index}]${filters.filter(Boolean).join(',')}`;
  const palette = 'palette.png';
  const makePalette = [
    '-filter_complex',
    `${pictures},palettegen=stats_mode=diff`,
    '-frames:v',
    '1',
    palette,
  ];
  await runFfmpeg(source, makePalette, run, { from: 0, to: 0.5 });
  const paint = `${pictures}[p];[p][1]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle`;
  const output = [
    '-f',
    'png_pipe',
    '-i',
    palette,
    '-filter_complex',
    paint,
    '-loop',
    '0',
    '-f',
    'gif',
    task.output,
  ];
  await runFfmpeg(source, output, run, { from: 0.5, to: 1 });
  tellChanges(pictures, run);
}
