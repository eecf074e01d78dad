/** Points without faces, which the library reads, and does not write. */
import { fileURLToPath } from 'node:url';
import type { Run, Task } from '../../engine.ts';
import { ConversionFailure } from '../../failure.ts';

const SCRIPT = fileURLToPath(new URL('cloud.py', import.meta.url));
const HELD_BY = ['ply', 'obj'];

/**
 * Writes a model that is nothing but points.
 *
 * @returns whether it is one, and was written
 * @throws ConversionFailure where the target holds no points
 */
export async function writeCloud(
  { input, from, to, output }: Task,
  run: Run<'/usr/bin/python3'>,
): Promise<boolean> {
  // Others do not say how many faces they should have: without any, they are cut off.
  if (from.id !== 'ply') return false;
  const isHeld = HELD_BY.includes(to.id);
  const target = isHeld ? output : 'points.ply';
  const { stdout } = await run.tool('/usr/bin/python3', ['-I', SCRIPT, input, target], {
    readable: [SCRIPT],
  });
  if (Number(stdout) === 0) return false;
  if (isHeld) return true;
  const reason = `has points and no faces, which ${to.name} cannot hold; PLY and Wavefront models can`;
  throw new ConversionFailure('conversion_failed', reason);
}
