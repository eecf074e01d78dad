import { type Engine, edgesBetween, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';

const TOOLS = { inkscape: 'inkscape' } as const;
type Tool = keyof typeof TOOLS;

const PARSER_ERROR = 'parser error';

/** What Inkscape leaves out of a metafile, the others would not even write. */
export const engine: Engine<Tool> = {
  name: 'inkscape',
  tools: TOOLS,
  weight: 1,
  edges: [
    // Letters become outlines, which need no font; gradients and transparency are beyond a metafile.
    ...edgesBetween(['svg'], ['emf'], { fidelity: 0.85, cost: 60 }),
    ...edgesBetween(['svg'], ['wmf'], { fidelity: 0.8, cost: 60 }),
  ],
  detect: (host) => host.version('inkscape', ['--version'], /Inkscape (\d+\.[\d.]+)/),

  async convert(task, run) {
    const args = ['--export-text-to-path', `--export-filename=${task.output}`, task.input];
    // It draws what comes before the first mistake.
    const { stderr } = await run.tool('inkscape', args).catch((error: unknown) => {
      throw explain(error, task);
    });
    if (stderr.includes(PARSER_ERROR)) throw damaged(task.from, stderr);
    return [{ path: task.output }];
  },
};

function explain(error: unknown, { from, to }: Task): unknown {
  if (!(error instanceof ToolFailure)) return error;
  if (error.stderr.includes(PARSER_ERROR)) return damaged(from, error);
  // The header of a metafile counts its size in few bits.
  if (error.stderr.includes('WMRHEADER'))
    return new ConversionFailure('conversion_failed', `is larger than ${to.name} can be`, { cause: error });
  return error;
}
