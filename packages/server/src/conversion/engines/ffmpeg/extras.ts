/** What comes beside sound: its cover, its chapters, and what the containers of other formats say of themselves. */
import type { Run } from '../../engine.ts';
import type { Container } from '../../kits/media/codec.ts';
import { coverOf } from '../../kits/media/containers.ts';
import { inputArguments } from '../../kits/media/demuxers.ts';
import type { Source } from '../../kits/media/source.ts';
import type { Track } from '../../kits/media/track.ts';

/** What the functions here start. */
export const EXTRA_TOOLS = { ffmpeg: 'ffmpeg', base64: 'coreutils', dd: 'coreutils' } as const;

/** Formats whose tags are Xiph's: all that FFmpeg does not write in them by itself is written as tags. */
const XIPH = ['ogg', 'opus', 'flac', 'spx'];
/** What MP4 says of itself, and FFmpeg takes for what a song is called. */
const OF_THE_FILE = ['major_brand', 'minor_version', 'compatible_brands'];
const OF_THE_CONTAINER = ['encoder', ...OF_THE_FILE];

const APPLE = 'com.apple.quicktime.';
const APPLES_PLACE = `${APPLE}location.ISO6709`;

/** Where a film was made. Apple says it by a name of its own, Matroska writes all names large. */
function placeOf(tags: Source['tags']): string | undefined {
  const names = [APPLES_PLACE, 'location', APPLES_PLACE.toUpperCase(), 'LOCATION'];
  return names.map((name) => tags[name]).find((place) => place);
}

/** Formats that have no room for where and when a film was made, and one that knows the day. */
const WITHOUT_PLACE = [
  'dvd',
  'vob',
  'mpegts',
  'rm',
  'swf',
  'mpeg2video',
  'ivf',
  'obu',
  'yuv4mpegpipe',
  'avi',
];
const WITH_DAY = ['avi'];

/**
 * Arguments of a film's output for what its camera has written: the day, the place and what camera it was. FFmpeg by itself takes
 * the day away, and knows Apple's names only where it is told to.
 *
 * @param muxerOptions with those of the container
 */
export function cameraArguments({ tags }: Source, container: Container): string[] {
  const { isIsoMedia, video, muxer, muxerOptions } = container;
  if (!video && !isIsoMedia) return [...muxerOptions];
  const [place, day] = [placeOf(tags), tags.creation_time];
  const isApples = isIsoMedia && Object.keys(tags).some((tag) => tag.startsWith(APPLE));
  return [
    '-map_metadata',
    '0',
    ...(place ? ['-metadata', `location=${place}`] : []),
    ...(day && !tags.date && muxer === 'avi' ? ['-metadata', `date=${day}`] : []),
    // Where all tags are written, these would be those of another file.
    ...(isApples ? OF_THE_FILE.flatMap((tag) => ['-metadata', `${tag}=`]) : []),
    ...muxerOptions.map((option) =>
      isApples && option === '+faststart' ? `${option}+use_metadata_tags` : option,
    ),
  ];
}

/**
 * Arguments of an output for tags and chapters.
 *
 * @param isPart the output holds only a part, to which the chapters' times do not fit
 */
export function tagArguments(
  { demuxer, chapters }: Source,
  { muxer, isIsoMedia }: Container,
  isPart: boolean,
) {
  // What is overwritten later would change places with the last tag, and a chapter's name must not come before it.
  const isXiph = XIPH.includes(muxer);
  const others = demuxer === 'mov' && !isIsoMedia ? OF_THE_CONTAINER : isXiph ? ['encoder'] : [];
  const cleared = others.flatMap((tag) => ['-metadata', `${tag}=`]);
  if (!isXiph || chapters.length === 0 || isPart) return cleared;
  const tags = chapters.flatMap(({ start, title }, index) => {
    const id = `CHAPTER${String(index).padStart(3, '0')}`;
    return ['-metadata', `${id}=${clock(start)}`, ...(title ? ['-metadata', `${id}NAME=${title}`] : [])];
  });
  return [...cleared, ...tags, '-map_chapters', '-1'];
}

function clock(seconds: number): string {
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  const thousandths = Math.round(seconds * 1000);
  const [hours, rest] = [Math.floor(thousandths / 3_600_000), thousandths % 3_600_000];
  const minutes = digits(Math.floor(rest / 60_000), 2);
  return `${digits(hours, 2)}:${minutes}:${digits(Math.floor((rest % 60_000) / 1000), 2)}.${digits(rest % 1000, 3)}`;
}

/** Arguments of an output for the cover, in formats where it is no track: a tag in Ogg, a file attached to Matroska. */
export async function coverArguments(
  source: Source,
  { coverAs }: Container,
  run: Run<keyof typeof EXTRA_TOOLS>,
): Promise<string[]> {
  const [cover] = coverOf(source);
  if (!cover || !coverAs || coverAs === 'atom') return [];
  const { path, mediaType } = await takeCover(source, cover, run);
  if (coverAs === 'attachment')
    return [
      '-attach',
      path,
      '-metadata:s:t:0',
      `mimetype=${mediaType}`,
      '-metadata:s:t:0',
      `filename=${path}`,
    ];
  const { stdout } = await run.tool('base64', ['-w0', path]);
  const block = Buffer.concat([
    pictureHeader(mediaType, cover, base64Length(stdout)),
    Buffer.from(stdout, 'base64'),
  ]);
  const value = block.toString('base64').replaceAll('=', '\\=');
  const stdin = `;FFMETADATA1\nMETADATA_BLOCK_PICTURE=${value}\n`;
  await run.tool('dd', ['of=cover.txt', 'status=none'], { stdin });
  // It goes with the track, so that the other tags stay those of the file.
  return ['-f', 'ffmetadata', '-i', 'cover.txt', '-map_metadata:s:a:0', '1:g'];
}

/** Writes a cover into a file of its own. */
export async function takeCover(source: Source, { codec, index }: Track, run: Run<'ffmpeg'>) {
  const { extension, mediaType } = COVERS[codec] ?? { extension: '', mediaType: '' };
  const path = `cover.${extension}`;
  const copy = ['-map', `0:${index}`, '-c', 'copy', '-frames:v', '1', '-f', 'image2', '-update', '1'];
  const input = inputArguments(source.demuxer, source.path);
  await run.tool('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...input, ...copy, path]);
  return { path, mediaType };
}

const COVERS: Readonly<Record<string, { readonly extension: string; readonly mediaType: string }>> = {
  mjpeg: { extension: 'jpg', mediaType: 'image/jpeg' },
  png: { extension: 'png', mediaType: 'image/png' },
};

const FRONT_COVER = 3;

/** What FLAC puts before a picture: its kind, media type, description, width, height, depth, colours and length. */
function pictureHeader(mediaType: string, { width, height }: Track, bytes: number): Buffer {
  const header = Buffer.alloc(32 + mediaType.length);
  header.writeUInt32BE(FRONT_COVER, 0);
  header.writeUInt32BE(mediaType.length, 4);
  header.write(mediaType, 8, 'latin1');
  const at = 8 + mediaType.length;
  [0, width, height, 24, 0, bytes].forEach((number, index) => {
    header.writeUInt32BE(number, at + 4 * index);
  });
  return header;
}

const base64Length = (text: string): number => Buffer.byteLength(text, 'base64');

/** Formats of sound whose cover is written with their tags. */
const COVER_IN_TAGS = ['asf', 'wv'];

/** Formats that keep chapters. */
const WITH_CHAPTERS = [
  ...XIPH,
  ...['mp3', 'aiff', 'ipod', 'mp4', 'mov', '3gp', '3g2', 'f4v', 'matroska', 'webm', 'asf', 'nut'],
];

/** Tells what of a source an output has not. */
export function tellLosses(
  source: Source,
  container: Container,
  kept: readonly Track[],
  name: string,
  run: Run,
) {
  const left = (what: string) => run.warn('content_left_out', `${what}: ${name} holds none here.`);
  const { tracks, chapters } = source;
  const count = (kind: Track['kind']) =>
    tracks.filter((track) => track.kind === kind && !kept.includes(track)).length;
  const isTag = !container.video && COVER_IN_TAGS.includes(container.muxer);
  const hasCover = kept.some(({ kind }) => kind === 'picture') || container.coverAs !== undefined || isTag;
  if (count('picture') > 0 && !hasCover) left('The cover was left out');
  if (chapters.length > 1 && !WITH_CHAPTERS.includes(container.muxer))
    left(`${chapters.length} chapters were left out`);
  if (container.video && WITHOUT_PLACE.includes(container.muxer)) {
    const day = source.tags.creation_time && !WITH_DAY.includes(container.muxer);
    const what = [placeOf(source.tags) ? 'where' : '', day ? 'when' : ''].filter(Boolean).join(' and ');
    if (what) left(`What says ${what} the film was made was left out`);
  }
  const sounds = container.audio ? count('audio') : 0;
  if (sounds > 0) run.warn('content_left_out', `${few(sounds, 'further sound track')} left out.`);
  const subtitles = container.video ? count('subtitle') : 0;
  if (subtitles > 0) left(`${few(subtitles, 'track of subtitles', 'tracks of subtitles')} left out`);
}

const few = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `One ${one} was` : `${count} ${many} were`;
