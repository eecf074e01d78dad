import { z } from 'zod';
import { type Engine, edgesBetween, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { dpi, shape } from '../../options/pictures.ts';

const TOOLS = { 'rsvg-convert': 'librsvg2-bin' } as const;
type Tool = keyof typeof TOOLS;

const CSS_DPI = 96;

const PictureOptions = z.strictObject({
  width: shape.width,
  height: shape.height,
  dpi: dpi(CSS_DPI),
});

const SOURCES = ['svg', 'svgz'];

/** Drawings, by librsvg: as pictures in the size that they state at 96 dots an inch, as CSS does, and as pages that stay drawings. */
export const engine: Engine<Tool> = {
  name: 'rsvg',
  tools: TOOLS,
  weight: 1,
  edges: [
    ...edgesBetween(SOURCES, ['pdf'], { fidelity: 1, cost: 3 }),
    ...edgesBetween(SOURCES, ['png'], { fidelity: 0.95, cost: 3, options: PictureOptions }),
    // PostScript knows no transparency: what is behind it shows through as pixels.
    ...edgesBetween(SOURCES, ['eps', 'ps'], { fidelity: 0.9, cost: 3 }),
  ],
  detect: (host) => host.version('rsvg-convert', ['--version']),

  async convert(task, run) {
    try {
      // It follows no reference out of the drawing's folder, and in that there is nothing else.
      const form = ['--format', task.to.id, ...(task.to.id === 'png' ? size(task) : [])];
      await run.tool('rsvg-convert', [...form, '--output', task.output, task.input]);
    } catch (error) {
      throw error instanceof ToolFailure ? explain(error, task) : error;
    }
    return [{ path: task.output }];
  },
};

function explain(error: ToolFailure, { from }: Task): Error {
  if (/larger than|too large|out of memory|exceeded more than/i.test(error.stderr))
    return new ConversionFailure('limit_exceeded', 'is larger than this server allows', { cause: error });
  return damaged(from, error);
}

/** How large a picture becomes; its proportions stay. */
function size({ options }: Task): string[] {
  const { width, height, dpi: resolution } = PictureOptions.parse(options);
  if (width === undefined && height === undefined) {
    return resolution === CSS_DPI ? [] : [`--zoom=${resolution / CSS_DPI}`];
  }
  return [
    '--keep-aspect-ratio',
    ...(width === undefined ? [] : [`--width=${width}`]),
    ...(height === undefined ? [] : [`--height=${height}`]),
  ];
}
