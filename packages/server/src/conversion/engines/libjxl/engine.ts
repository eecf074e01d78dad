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
  // Gives back the very file that was packed, if one was.
  { from: 'jxl', to: 'jpg', fidelity: 0.95, cost: 5, options: SHARP_OPTIONS.jpg },
];

const UNPACKED = 'out/unpacked.jpg';
const IS_NOT_PACKED = /could not decode losslessly/i;

/** JPEG XL by its reference implementation. */
export const engine = pictureEngine({
  name: 'libjxl',
  tools: TOOLS,
  edges,

  detect: (host) => host.version('cjxl', ['--version'], /v([\d.]+)/),

  async decode(task, run) {
    const { input, to } = task;
    if (to.id === 'jpg' && !isWished(task)) {
      const { stderr } = await run.tool('djxl', [input, UNPACKED]);
      if (!IS_NOT_PACKED.test(stderr)) return [{ path: UNPACKED, format: 'jpg' }];
    }
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
