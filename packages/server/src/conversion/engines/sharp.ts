import { z } from 'zod';
import { type Edge, type Engine, edgesBetween } from '../engine.ts';
import { sharpVersion, sharpWorker } from '../pictures/sharp.ts';

const SOURCES = ['jpg', 'png', 'webp', 'avif', 'tiff', 'gif'];

// PNG and TIFF keep every pixel; GIF has 256 colours.
const edges: Edge[] = [
  ...edgesBetween(SOURCES, ['png', 'tiff'], { fidelity: 1, cost: 4 }),
  ...edgesBetween(SOURCES, ['webp', 'avif'], { fidelity: 0.95, cost: 6 }),
  ...edgesBetween(SOURCES, ['jpg'], { fidelity: 0.9, cost: 3 }),
  ...edgesBetween(SOURCES, ['gif'], { fidelity: 0.6, cost: 6 }),
];

const Answer = z.object({ outputs: z.array(z.object({ path: z.string(), label: z.string().optional() })) });

/** Pictures of the web and of print, by libvips, which decodes hostile files: so it runs in its own process. */
export const sharp: Engine = {
  name: 'sharp',
  weight: 1,
  edges,
  worker: sharpWorker,

  detect: sharpVersion,

  async convert(task, run) {
    const { input, output, from, to } = task;
    const answer = Answer.parse(await run.worker({ input, output, from, to }));
    return answer.outputs.map(({ path, label }) => ({ path, ...(label && { label }) }));
  },
};
