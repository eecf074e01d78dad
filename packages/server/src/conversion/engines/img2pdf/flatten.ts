/** Pictures that img2pdf does not take as they are. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { formatById } from '../../formats.ts';
import { CONVERT, MAGICK_RUN } from '../../kits/pictures/magick.ts';
import { writePicture } from '../../kits/pictures/sharp.ts';
import { lookAtPng, type TurnTool } from '../../kits/pictures/turn.ts';
import type { Frame } from './frames.ts';

export const PYTHON = '/usr/bin/python3';
const READER = fileURLToPath(new URL('../pillow/convert.py', import.meta.url));

type Tool = typeof CONVERT | typeof PYTHON | TurnTool;

const WHITE = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
/** ImageMagick spreads numbers of 16 bits at most. */
const MOST_BITS = 16;

/** img2pdf takes no transparency, since not all of PDF has it, nor every depth and orientation of TIFF. */
export async function flatten(task: Task, frames: readonly Frame[], run: Run<Tool>): Promise<string> {
  const { from, input } = task;
  const flat = `flat.${from.extension}`;
  const source = `${from.id === 'jpg' ? 'jpeg' : from.id}:${input}`;
  if (from.id === 'tiff') {
    if (frames.some(({ isApart }) => isApart)) return together(input, run);
    if (frames.some(({ depth }) => depth > MOST_BITS)) return redraw(task, run);
    const pictures = [...scans(source, frames), '-auto-orient', ...WHITE];
    await run.tool(CONVERT, [...pictures, '-compress', 'zip', `tiff:${flat}`], MAGICK_RUN);
    return flat;
  }
  if (from.id === 'jpg') {
    await run.tool(CONVERT, [source, '-auto-orient', '-quality', '95', `jpeg:${flat}`], MAGICK_RUN);
    return flat;
  }
  const { turn, isOdd } = await lookAtPng(input, run);
  if (isOdd) return redraw(task, run);
  const upright = turn ? ['-orient', turn, '-auto-orient'] : [];
  const args = [source, '-depth', '8', ...upright, ...WHITE, `png:${flat}`];
  return run.tool(CONVERT, args, MAGICK_RUN).then(
    () => flat,
    // It reads none that lacks the mark of its end.
    (error: unknown) => {
      if (!(error instanceof ToolFailure)) throw error;
      return redraw(task, run);
    },
  );
}

/** Reads the pages of a scan with as many bits as each needs: those in black and white stay so. */
function scans(source: string, frames: readonly Frame[]): string[] {
  const stretches: { first: number; last: number; operations: string[] }[] = [];
  for (const { index, isBilevel, hasNoAlpha, isLab } of frames) {
    const colours = isLab ? ['-colorspace', 'sRGB'] : [];
    const operations = [
      ...colours,
      '-depth',
      isBilevel ? '1' : '8',
      ...(hasNoAlpha ? ['-alpha', 'off'] : []),
    ];
    const previous = stretches.at(-1);
    if (previous?.last === index - 1 && previous.operations.join() === operations.join())
      previous.last = index;
    else stretches.push({ first: index, last: index, operations });
  }
  return stretches.flatMap(({ first, last, operations }) => [
    '(',
    `${source}[${first}-${last}]`,
    ...operations,
    ')',
  ]);
}

/** What libtiff alone puts together, by Pillow: the program prints the pages that it has written. */
async function together(input: string, run: Run<Tool>): Promise<string> {
  const { stdout } = await run.tool(PYTHON, ['-I', READER, input, REDRAWN], { readable: [READER] });
  return join(stdout.trim().split('\n'), run);
}

const REDRAWN = 'redrawn.png';

/** What ImageMagick would take for something else, by the way of sharp. */
async function redraw({ input, from }: Task, run: Run<Tool>): Promise<string> {
  const made = await writePicture({ input, output: REDRAWN, from, to: formatById('png'), options: {} }, run);
  return join(
    made.map(({ path }) => path),
    run,
  );
}

/** One TIFF image, on white, of which each picture is a page. */
async function join(paths: readonly string[], run: Run<Tool>): Promise<string> {
  const flat = 'flat.tiff';
  const pictures = paths.map((path) => `png:${path}`);
  await run.tool(
    CONVERT,
    [...pictures, '-depth', '8', ...WHITE, '-compress', 'zip', `tiff:${flat}`],
    MAGICK_RUN,
  );
  return flat;
}
