import { type Engine, edgesBetween } from '../engine.ts';
import { formatById } from '../formats.ts';
import { explainPictureFailure } from '../pictures/picture.ts';
import { SHARP_OPTIONS, sharpVersion, sharpWorker, writePicture } from '../pictures/sharp.ts';

const DECODED = 'decoded.png';
const SOURCES = ['exr'];
const { jpg, png, webp, avif, tiff, gif } = SHARP_OPTIONS;

/**
 * Pictures with more light than screens show, by libvips with the libraries that sharp leaves out; sharp encodes what it
 * decodes. What is brighter than white becomes white.
 */
export const vips: Engine = {
  name: 'vips',
  packages: ['libvips-tools'],
  weight: 1,
  edges: [
    ...edgesBetween(SOURCES, ['png'], { fidelity: 0.9, cost: 8, options: png }),
    ...edgesBetween(SOURCES, ['tiff'], { fidelity: 0.9, cost: 8, options: tiff }),
    ...edgesBetween(SOURCES, ['webp'], { fidelity: 0.85, cost: 10, options: webp }),
    ...edgesBetween(SOURCES, ['avif'], { fidelity: 0.85, cost: 10, options: avif }),
    ...edgesBetween(SOURCES, ['jpg'], { fidelity: 0.8, cost: 8, options: jpg }),
    ...edgesBetween(SOURCES, ['gif'], { fidelity: 0.5, cost: 10, options: gif }),
  ],
  worker: sharpWorker,

  async detect(host) {
    return (await sharpVersion(host)) && host.version('vips', ['--version']);
  },

  async convert(task, run) {
    const { input, output, to, options } = task;
    try {
      await run.tool('vips', ['colourspace', input, DECODED, 'srgb', '--source-space', 'scrgb']);
      return await writePicture({ input: DECODED, output, from: formatById('png'), to, options }, run);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
  },
};
