/** ImageMagick's programs, for every engine that has pictures to look at or to prepare. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from '../../engine.ts';
import type { RunOptions } from '../../sandbox/tool-io.ts';

/** Debian's name of version 6, which cannot be mistaken for Windows' or busybox' `convert`. */
export const CONVERT = 'convert-im6.q16';
export const IDENTIFY = 'identify-im6.q16';
export const MAGICK_TOOLS = { [CONVERT]: 'imagemagick', [IDENTIFY]: 'imagemagick' } as const;

const RULES = dirname(fileURLToPath(new URL('magick/policy.xml', import.meta.url)));

/** How each of them is run: Debian's rules end at 16,000 pixels a side, which is less than a panorama has. */
export const MAGICK_RUN: RunOptions = { env: { MAGICK_CONFIGURE_PATH: RULES }, readable: [RULES] };

/** How much it may take for one picture. */
export const LIMITS = ['-limit', 'thread', '2', '-limit', 'memory', '1GiB', '-limit', 'map', '2GiB'];

/** One picture inside a file. */
export interface Looks {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly space: string;
  /** What it is to others in a TIFF image, where it is no page. */
  readonly kind: string;
}

/** Every picture inside a file, whose format stands before its name: `png:in.png`. */
export async function lookInto(source: string, run: Run<typeof IDENTIFY>): Promise<Looks[]> {
  const format = `%w %h %z %[colorspace]${source.startsWith('tiff:') ? ' %[tiff:subfiletype]' : ''}\n`;
  const { stdout } = await run.tool(IDENTIFY, [...LIMITS, '-format', format, source], MAGICK_RUN);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [width, height, depth, space = '', kind = ''] = line.split(' ');
      return { width: Number(width), height: Number(height), depth: Number(depth), space, kind };
    });
}
