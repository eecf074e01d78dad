/** On what paper pictures are laid, in img2pdf's words. */
import { z } from 'zod';
import { PAPERS, pictureLayout } from '../../options/pages.ts';

export const ImagePages = z.strictObject(pictureLayout);
type Asked = z.infer<typeof ImagePages>;

interface Paper {
  readonly args: readonly string[];
  /** Whether the pages have a size of their own, whatever the pictures' is. */
  readonly hasSize: boolean;
}

export function paperOf({ paper, orientation, margin = 0 }: Asked): Paper {
  const border = margin > 0 ? ['--border', `${margin}mm`] : [];
  if (!paper && !orientation) return { args: border, hasSize: false };
  const [width, height] = PAPERS[paper ?? 'a4'];
  const sides = orientation === 'landscape' ? [height, width] : [width, height];
  const size = ['--pagesize', `${sides.join('mmx')}mm`];
  return { args: [...size, ...(orientation ? [] : ['--auto-orient']), ...border], hasSize: true };
}
