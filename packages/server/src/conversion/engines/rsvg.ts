import type { Engine } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** Drawings, by librsvg: as pictures in the size that they state at 96 dots an inch, as CSS does, and as pages that stay drawings. */
export const rsvg: Engine = {
  name: 'rsvg',
  packages: ['librsvg2-bin'],
  weight: 1,
  edges: [
    { from: 'svg', to: 'pdf', fidelity: 1, cost: 3 },
    { from: 'svg', to: 'png', fidelity: 0.95, cost: 3 },
  ],
  detect: (host) => host.version('rsvg-convert', ['--version']),

  async convert(task, run) {
    try {
      // It follows no reference out of the drawing's folder, and in that there is nothing else.
      await run.tool('rsvg-convert', ['--format', task.to.id, '--output', task.output, task.input]);
    } catch (error) {
      throw error instanceof ToolFailure ? explain(error) : error;
    }
    return [{ path: task.output }];
  },
};

function explain(error: ToolFailure): Error {
  if (/larger than|too large|out of memory|exceeded more than/i.test(error.stderr))
    return new ConversionFailure('limit_exceeded', 'is larger than this server allows', { cause: error });
  return new ConversionFailure('invalid_input_file', 'is damaged or not an SVG drawing', { cause: error });
}
