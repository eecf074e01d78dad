/** ImageMagick's programs, for every engine that has pictures to look at or to prepare. */
import type { Run } from '../../engine.ts';

/** Debian's name of version 6, which cannot be mistaken for Windows' or busybox' `convert`. */
export const CONVERT = 'convert-im6.q16';
export const IDENTIFY = 'identify-im6.q16';
export const MAGICK_TOOLS = { [CONVERT]: 'imagemagick', [IDENTIFY]: 'imagemagick' } as const;

/** How much it may take for one picture. */
export const LIMITS = ['-limit', 'thread', '2', '-limit', 'memory', '1GiB', '-limit', 'map', '2GiB'];

/** One picture inside a file. */
export interface Looks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly space: string;
}

/** Every picture inside a file, whose format stands before its name: `png:in.png`. */
export async function lookInto(source: string, run: Run<typeof IDENTIFY>): Promise<Looks[]> {
  const { stdout } = await run.tool(IDENTIFY, [...LIMITS, '-format', '%w %h %z %[colorspace]\n', source]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [width, height, depth, space = ''] = line.split(' ');
      return { width: Number(width), height: Number(height), depth: Number(depth), space };
    });
}
