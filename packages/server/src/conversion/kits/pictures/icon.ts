import type { Run } from '../../engine.ts';
import { type IDENTIFY, lookInto } from './magick.ts';

/** What desktops and browsers ask an icon for; the file format ends at 256. */
export const ICON_SIZES = [256, 128, 64, 48, 32, 24, 16];

/**
 * How ImageMagick makes the squares of an icon from one picture. Nothing is enlarged, and what is not square gets
 * transparent edges.
 *
 * @param source the picture's path behind its format: `png:in.png`
 * @param sides of the squares that are wanted, from the largest
 * @returns the operations, after which each square is an image of its own
 */
export async function iconSquares(
  source: string,
  sides: readonly number[],
  run: Run<typeof IDENTIFY>,
): Promise<string[]> {
  const [{ width, height } = { width: 0, height: 0 }] = await lookInto(source, run);
  const fitting = sides.filter((side) => side <= Math.max(width, height));
  const squares = (fitting.length > 0 ? fitting : sides.slice(-1)).map((side) => `${side}x${side}`);
  const made = squares.flatMap((size) => ['(', '-clone', '0', '-resize', `${size}>`, '-extent', size, ')']);
  return ['-background', 'none', '-gravity', 'center', ...made, '-delete', '0'];
}
