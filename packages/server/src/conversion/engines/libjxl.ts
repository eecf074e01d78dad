import { z } from 'zod';
import type { Edge, Engine, Run, Task } from '../engine.ts';
import { ToolFailure } from '../failure.ts';
import { formatById } from '../formats.ts';
import { lossless, quality } from '../options/pictures.ts';
import { explainPictureFailure } from '../pictures/picture.ts';
import {
  isWished,
  SHARP_OPTIONS,
  shapeInput,
  shapeOutput,
  shaping,
  sharpVersion,
  sharpWorker,
  writePicture,
} from '../pictures/sharp.ts';

const DECODED = 'decoded.png';
const JxlOptions = z.strictObject({ quality: quality(90), lossless, ...shaping });

const edges: Edge[] = [
  { from: 'png', to: 'jxl', fidelity: 0.95, cost: 8, options: JxlOptions },
  // Packs what is in a JPEG image anew, so that the very same file can be had back; and keeps what moves.
  { from: 'jpg', to: 'jxl', fidelity: 1, cost: 4, options: JxlOptions },
  { from: 'gif', to: 'jxl', fidelity: 1, cost: 8 },
  { from: 'jxl', to: 'png', fidelity: 1, cost: 6, options: SHARP_OPTIONS.png },
];

/** JPEG XL by its reference implementation. */
export const libjxl: Engine = {
  name: 'libjxl',
  packages: ['libjxl-tools'],
  weight: 1,
  edges,
  worker: sharpWorker,

  async detect(host) {
    if (!(await sharpVersion(host)) || !(await host.find('djxl'))) return undefined;
    return host.version('cjxl', ['--version'], /v([\d.]+)/);
  },

  async convert(task, run) {
    try {
      await (task.to.id === 'png' ? decode(task, run) : encode(task, run));
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: task.output }];
  },
};

async function encode(task: Task, run: Run): Promise<void> {
  const { from, input, output } = task;
  if (from.id === 'gif') await run.tool('cjxl', ['--distance=0', input, output]);
  else if (from.id === 'png') await encodePng(await shapeInput(task, run), task, run);
  else if (isWished(task) || !(await repack(task, run))) await encodePng(await unpack(task, run), task, run);
}

async function encodePng(png: string, { options, output }: Task, run: Run): Promise<void> {
  const { quality, lossless } = JxlOptions.parse(options);
  // The usual effort of 7 takes many times as long, for files that are hardly smaller.
  await run.tool('cjxl', [lossless ? '--distance=0' : `--quality=${quality}`, '--effort=5', png, output]);
}

/** Not every JPEG image can be had back: not those of print, for example. */
async function repack({ input, output }: Task, run: Run): Promise<boolean> {
  return run.tool('cjxl', ['--lossless_jpeg=1', input, output]).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ToolFailure) return false;
      throw error;
    },
  );
}

async function unpack({ input, from, options }: Task, run: Run): Promise<string> {
  await writePicture({ input, output: DECODED, from, to: formatById('png'), options }, run);
  return DECODED;
}

async function decode(task: Task, run: Run): Promise<void> {
  const decoded = isWished(task) ? DECODED : task.output;
  await run.tool('djxl', [task.input, decoded]);
  if (isWished(task)) await shapeOutput(decoded, task, run);
}
