/** What a song says of itself: names, numbers, words and pictures, which a library writes better than FFmpeg. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { coverOf } from '../../kits/media/containers.ts';
import type { Source } from '../../kits/media/source.ts';
import { takeCover } from './extras.ts';

const PYTHON = '/usr/bin/python3';
/** What the functions here start. */
export const TAG_TOOLS = { [PYTHON]: { optional: 'python3-minimal' }, tail: 'coreutils' } as const;
/** Without it the tags are those that FFmpeg writes. */
export const TAG_NEEDS = {
  '/usr/lib/python3/dist-packages/mutagen/__init__.py': { optional: 'python3-mutagen' },
};

const SCRIPT = fileURLToPath(new URL('tags.py', import.meta.url));

/** Formats whose tags are written by the library. */
const WRITTEN = ['mp3', 'aiff', 'flac', 'ogg', 'opus', 'spx', 'm4a', 'm4b', 'm4r', 'wv', 'wma'];

/** A film that FFmpeg writes without its poster, which lies where MP4 has it. */
const FILM_WITH_ATOM = 'mov';

/** What a container or an encoder says of itself is nothing that anybody has written. */
const OF_THE_FILE =
  /^(encoder|major_brand|minor_version|compatible_brands|handler_name|vendor_id|creation_time|duration|language)$/i;

/** APE's tags lie at the end, before the first ID3 of 128 bytes if there is one. */
const APE_BYTES = 160;
const APE_SIGN = 'APETAGEX';

/**
 * Writes into what was made of a song all that its source says of itself. It costs nothing where that is nothing.
 */
export async function writeTags(
  source: Source,
  { input, output, to }: Task,
  run: Run<keyof typeof TAG_TOOLS | 'ffmpeg'>,
): Promise<void> {
  const poster = to.id === FILM_WITH_ATOM ? coverOf(source)[0] : undefined;
  if (!poster && (!WRITTEN.includes(to.id) || !(await isTagged(source, run)))) return;
  const { tags } = source;
  const cover = poster && (await takeCover(source, poster, run)).path;
  const request = JSON.stringify({ input, output, to: to.id, tags, cover });
  try {
    const { stdout } = await run.tool(PYTHON, ['-I', SCRIPT], { readable: [SCRIPT], stdin: request });
    for (const loss of stdout.split('\n').filter(Boolean)) run.warn('content_left_out', loss);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    run.warn('content_left_out', 'Its tags could not be read whole: some of them may be missing.');
  }
}

async function isTagged(source: Source, run: Run<keyof typeof TAG_TOOLS>): Promise<boolean> {
  if (source.hasUnknownPicture || source.tracks.some(({ kind }) => kind === 'picture')) return true;
  if (Object.keys(source.tags).some((name) => !OF_THE_FILE.test(name))) return true;
  if (source.demuxer !== 'mp3') return false;
  const { stdout } = await run.tool('tail', ['-c', String(APE_BYTES), source.path]);
  return stdout.includes(APE_SIGN);
}
