import { type Edge, type Engine, edgesBetween } from '../../engine.ts';
import { SHARP_OPTIONS, sharpVersion, sharpWorker, writePicture } from '../../kits/pictures/sharp.ts';
import { animated } from '../../options/pictures.ts';

const TOOLS = {};
type Tool = keyof typeof TOOLS;

const SOURCES = ['jpg', 'png', 'webp', 'avif', 'tiff', 'gif'];
const MOVING = ['gif', 'webp'];
const STILL = SOURCES.filter((format) => !MOVING.includes(format));

const { jpg, png, webp, avif, tiff, gif } = SHARP_OPTIONS;

// PNG and TIFF keep every pixel; GIF has 256 colours.
const edges: Edge[] = [
  ...edgesBetween(SOURCES, ['png'], { fidelity: 1, cost: 4, options: png }),
  ...edgesBetween(SOURCES, ['tiff'], { fidelity: 1, cost: 4, options: tiff }),
  ...edgesBetween(STILL, ['webp'], { fidelity: 0.95, cost: 6, options: webp }),
  ...edgesBetween(['gif'], ['webp'], { fidelity: 0.95, cost: 6, options: webp.extend({ animated }) }),
  ...edgesBetween(SOURCES, ['avif'], { fidelity: 0.95, cost: 6, options: avif }),
  ...edgesBetween(SOURCES, ['jpg'], { fidelity: 0.9, cost: 3, options: jpg }),
  ...edgesBetween(STILL, ['gif'], { fidelity: 0.6, cost: 6, options: gif }),
  ...edgesBetween(['webp'], ['gif'], { fidelity: 0.6, cost: 6, options: gif.extend({ animated }) }),
];

/** Pictures of the web and of print, by libvips, which decodes hostile files: so it runs in its own process. */
export const engine: Engine<Tool> = {
  name: 'sharp',
  tools: TOOLS,
  weight: 1,
  edges,
  worker: sharpWorker,

  detect: sharpVersion,

  convert: ({ input, output, from, to, options }, run) =>
    writePicture({ input, output, from, to, options }, run),
};
