import type { Edge, Engine } from '../engine.ts';
import { explainPictureFailure } from '../pictures/picture.ts';
import {
  isWished,
  SHARP_OPTIONS,
  shapeInput,
  shapeOutput,
  shapingOnly,
  sharpVersion,
  sharpWorker,
} from '../pictures/sharp.ts';

const DECODED = 'decoded.png';

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
        await run.tool('opj_compress', ['-i', await shapeInput(task, run), '-o', output]);
      }
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: output }];
  },
};
