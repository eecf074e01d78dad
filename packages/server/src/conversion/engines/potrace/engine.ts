import { z } from 'zod';
import { type Engine, edgesBetween } from '../../engine.ts';
import { CONVERT, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { checkSize, explainPictureFailure, requireWholeJpeg } from '../../kits/pictures/picture.ts';
import { orient, TURN_TOOLS } from '../../kits/pictures/turn.ts';
import { option } from '../../options/option.ts';

const TOOLS = { ...MAGICK_TOOLS, ...TURN_TOOLS, potrace: 'potrace' } as const;
type Tool = keyof typeof TOOLS;

const TraceOptions = z.strictObject({
  threshold: option(z.int().min(1).max(99).default(50), {
    description: 'How light a colour may be and still become black.',
    unit: '%',
    example: 50,
  }),
});

const BACKENDS = ['svg', 'eps', 'dxf'];

/**
 * Pictures as drawings: outlines of what is dark in them, in black, by Potrace. Colours are lost; it is meant for writing,
 * signatures and logos, and not for photographs.
 */
export const engine: Engine<Tool> = {
  name: 'potrace',
  tools: TOOLS,
  weight: 1,
  edges: edgesBetween(['png', 'jpg'], BACKENDS, {
    fidelity: 0.5,
    cost: 10,
    options: TraceOptions,
  }),

  detect: (host) => host.version('potrace', ['--version'], /potrace (\d+\.\d+)/),

  async convert(task, run) {
    const { threshold } = TraceOptions.parse(task.options);
    await checkSize(task, run);
    if (task.from.id === 'jpg') await requireWholeJpeg(task, run);
    const divide = ['-threshold', `${threshold}%`];
    const turn = await orient(task.from.id, task.input, run);
    const flat = [...turn, '-auto-orient', '-background', 'white', '-alpha', 'remove', '-colorspace', 'gray'];
    try {
      await run.tool(CONVERT, [`${task.from.id}:${task.input}[0]`, ...flat, ...divide, 'pbm:traced.pbm']);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    await run.tool('potrace', ['--backend', task.to.id, '--output', task.output, 'traced.pbm']);
    return [{ path: task.output }];
  },
};
