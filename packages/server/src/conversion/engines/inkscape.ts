import { type Engine, edgesBetween } from '../engine.ts';
import { ConversionFailure, ToolFailure } from '../failure.ts';

/** What Inkscape leaves out of a metafile, the others would not even write. */
export const inkscape: Engine = {
  name: 'inkscape',
  packages: ['inkscape'],
  weight: 1,
  edges: [
    // Letters become outlines, which need no font; gradients and transparency are beyond a metafile.
    ...edgesBetween(['svg'], ['emf'], { fidelity: 0.85, cost: 60 }),
    ...edgesBetween(['svg'], ['wmf'], { fidelity: 0.8, cost: 60 }),
  ],
  detect: (host) => host.version('inkscape', ['--version'], /Inkscape (\d+\.[\d.]+)/),

  async convert(task, run) {
    try {
      await run.tool('inkscape', ['--export-text-to-path', `--export-filename=${task.output}`, task.input]);
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      throw new ConversionFailure('invalid_input_file', `is damaged or not ${task.from.name}`, {
        cause: error,
      });
    }
    return [{ path: task.output }];
  },
};
