import { z } from 'zod';
import type { Edge, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { SHARP_OPTIONS, shaping } from '../../kits/pictures/sharp.ts';
import { DECODED, isWished, pictureEngine, pngOf } from '../../kits/pictures/tool.ts';
import { lossless, quality } from '../../options/pictures.ts';

const TOOLS = { cjxl: 'libjxl-tools', djxl: 'libjxl-tools' } as const;
type Tool = keyof typeof TOOLS;

const JxlOptions = z.strictObject({ quality: quality(90), lossless, ...shaping });

const edges: Edge[] = [
  { from: 'png', to: 'jxl', fidelity: 0.95, cost: 8, options: JxlOptions },
  // Packs what is in a JPEG image anew, so that the very same file can be had back; and keeps what moves.
  { from: 'jpg', to: 'jxl', fidelity: 1, cost: 4, options: JxlOptions },
  { from: 'gif', to: 'jxl', fidelity: 1, cost: 8 },
  { from: 'jxl', to: 'png', fidelity: 1, cost: 6, options: SHARP_OPTIONS.png },
];

/** JPEG XL by its reference implementation. */
export const engine = pictureEngine({
  name: 'libjxl',
  tools: TOOLS,
  edges,

  detect: (host) => host.version('cjxl', ['--version'], /v([\d.]+)/),

  async decode({ input }, run) {
    await run.tool('djxl', [input, DECODED]);
    return [{ path: DECODED }];
  },

  async encode(task, run) {
    const { from, input, output, options } = task;
    if (from.id === 'gif') {
      await run.tool('cjxl', ['--distance=0', input, output]);
      return;
    }
    if (from.id === 'jpg' && !isWished(task) && (await repack(task, run))) return;
    const { quality, lossless } = JxlOptions.parse(options);
    const level = lossless ? '--distance=0' : `--quality=${quality}`;
    // The usual effort of 7 takes many times as long, for files that are hardly smaller.
    await run.tool('cjxl', [level, '--effort=5', await pngOf(task, run), output]);
  },
});

/** Not every JPEG image can be had back: not those of print, for example. */
async function repack({ input, output }: Task, run: Run<Tool>): Promise<boolean> {
  return run.tool('cjxl', ['--lossless_jpeg=1', input, output]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ToolFailure) return false;
      throw error;
    },
  );
}
