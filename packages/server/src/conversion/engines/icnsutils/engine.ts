import type { Engine } from '../../engine.ts';
import { iconSquares } from '../../kits/pictures/icon.ts';
import { CONVERT, LIMITS, MAGICK_RUN, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { explainPictureFailure } from '../../kits/pictures/picture.ts';
import { shapingOnly, sharpVersion, sharpWorker } from '../../kits/pictures/sharp.ts';
import { pngOf } from '../../kits/pictures/tool.ts';
import { TURN_TOOLS } from '../../kits/pictures/turn.ts';

const TOOLS = { ...MAGICK_TOOLS, ...TURN_TOOLS, png2icns: 'icnsutils', icns2png: 'icnsutils' } as const;
type Tool = keyof typeof TOOLS;

/** All that the file format knows, but for one that only old systems ask for. */
const SIDES = [1024, 512, 256, 128, 32, 16];

/** Writes the icons of macOS, by libicns, whose reader does not know those of today. */
export const engine: Engine<Tool> = {
  name: 'icnsutils',
  tools: TOOLS,
  weight: 1,
  edges: [{ from: 'png', to: 'icns', fidelity: 0.7, cost: 6, options: shapingOnly }],
  worker: sharpWorker,

  async detect(host) {
    return (await sharpVersion(host)) && host.version('icns2png', ['--version'], /icns2png ([\d.]+)/);
  },

  async convert(task, run) {
    try {
      const source = `png:${await pngOf(task, run)}`;
      const squares = await iconSquares(source, SIDES, run);
      await run.tool(
        CONVERT,
        [...LIMITS, source, ...squares, '-scene', '1', 'PNG32:square-%d.png'],
        MAGICK_RUN,
      );
      const count = squares.filter((operation) => operation === '-clone').length;
      const files = Array.from({ length: count }, (_, index) => `square-${index + 1}.png`);
      await run.tool('png2icns', [task.output, ...files]);
      return [{ path: task.output }];
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
  },
};
