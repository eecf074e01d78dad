/** What the engines that give pictures to ImageMagick have in common. */
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { CONVERT, MAGICK_RUN } from './magick.ts';

/** The limit that ImageMagick is given here. */
const MAX_SIDE = 100_000;
/** As sharp is told. */
const MAX_PIXELS = 2 ** 28;
const TOO_MANY_PIXELS = 'has more pixels than this server allows';
const TOO_LARGE = /exceeds limit|resources exhausted|limit exceeded|image too large/i;

/**
 * Refuses a PNG image that ImageMagick would refuse without saying why.
 *
 * @throws ConversionFailure if it is too large
 */
export async function checkSize({ input, from }: Task, run: Run<'od'>): Promise<void> {
  if (from.id !== 'png') return;
  // Width and height stand at the start of the first chunk, which must be the header.
  const { stdout } = await run.tool('od', ['-An', '--endian=big', '-tu4', '-j16', '-N8', input]);
  const [width = 0, height = 0] = stdout.trim().split(/\s+/).map(Number);
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS)
    throw new ConversionFailure('limit_exceeded', TOO_MANY_PIXELS);
}

/** libjpeg goes on without data that are missing, and says so; what it says of profiles and the like does not matter. */
const HALF_A_JPEG = /premature end of data/i;
/** Where all data are there, only the mark that ends the picture is missing. */
const WITHOUT_END = /premature end/i;

/**
 * Makes sure that all data of a JPEG image are there, where the tool that it is for would take half of one for the whole.
 *
 * @returns whether it has the mark that ends one, too
 * @throws ConversionFailure if it is cut off
 */
export async function requireWholeJpeg({ input, from }: Task, run: Run<typeof CONVERT>): Promise<boolean> {
  const { stderr } = await run.tool(CONVERT, [`jpeg:${input}`, 'null:'], MAGICK_RUN);
  if (HALF_A_JPEG.test(stderr)) throw damaged(from, stderr);
  return !WITHOUT_END.test(stderr);
}

/** What to tell the client where a tool could not read a picture. */
export function explainPictureFailure(error: unknown, { from }: Task): unknown {
  if (!(error instanceof ToolFailure)) return error;
  if (TOO_LARGE.test(error.stderr))
    return new ConversionFailure('limit_exceeded', TOO_MANY_PIXELS, { cause: error });
  return damaged(from, error);
}
