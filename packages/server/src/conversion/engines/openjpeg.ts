import type { Edge, Engine, Run, Task } from '../engine.ts';
import { ToolFailure } from '../failure.ts';
import { explainPictureFailure } from '../pictures/picture.ts';
import {
  isWished,
  SHARP_OPTIONS,
  shapeOutput,
  shapingOnly,
  sharpVersion,
  sharpWorker,
  writePicture,
} from '../pictures/sharp.ts';

const DECODED = 'decoded.png';
const PLAIN = 'plain.png';

const edges: Edge[] = ['jp2', 'j2k'].flatMap((format) => [
  { from: format, to: 'png', fidelity: 1, cost: 6, options: SHARP_OPTIONS.png },
  // Without loss, except for the profile.
  { from: 'png', to: format, fidelity: 0.98, cost: 6, options: shapingOnly },
]);

/** JPEG 2000 by its reference implementation. */
export const openjpeg: Engine = {
  name: 'openjpeg',
  packages: ['libopenjp2-tools'],
  weight: 1,
  edges,
  worker: sharpWorker,

  async detect(host) {
    if (!(await sharpVersion(host)) || !(await host.find('opj_decompress'))) return undefined;
    return host.version('opj_compress', ['-h'], /openjp2 library v([\d.]+)/);
  },

  async convert(task, run) {
    const { input, output, to } = task;
    try {
      if (to.id === 'png') {
        const decoded = isWished(task) ? DECODED : output;
        await run.tool('opj_decompress', ['-i', input, '-o', decoded]);
        if (isWished(task)) await shapeOutput(decoded, task, run);
      } else {
        await encode(task, run);
      }
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: output }];
  },
};

async function encode({ input, output, from, options }: Task, run: Run): Promise<void> {
  // opj_compress misreads palettes; sharp writes none.
  await writePicture({ input, output: PLAIN, from, to: from, options }, run);
  const files = ['-i', PLAIN, '-o', output];
  await run.tool('opj_compress', files).catch((error: unknown) => {
    if (!(error instanceof ToolFailure)) throw error;
    // A picture of a few pixels cannot be halved as often as is usual.
    return run.tool('opj_compress', ['-n', '1', ...files]);
  });
}
