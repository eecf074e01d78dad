import type { Edge } from '../engine.ts';
import { ConversionFailure } from '../failure.ts';
import { iconSquares } from '../pictures/icon.ts';
import { CONVERT, LIMITS } from '../pictures/magick.ts';
import { SHARP_OPTIONS, shapingOnly } from '../pictures/sharp.ts';
import { pictureEngine, pngOf } from '../pictures/tool.ts';

/** All that the file format knows, but for one that only old systems ask for. */
const SIDES = [1024, 512, 256, 128, 32, 16];

const edges: Edge[] = [
  { from: 'icns', to: 'png', fidelity: 1, cost: 4, options: SHARP_OPTIONS.png },
  { from: 'png', to: 'icns', fidelity: 0.7, cost: 6, options: shapingOnly },
];

/** The icons of macOS, by the tools of libicns. */
export const icnsutils = pictureEngine({
  name: 'icnsutils',
  packages: ['icnsutils', 'imagemagick'],
  edges,

  async detect(host) {
    const hasAll = (await host.find('png2icns')) && (await host.find(CONVERT));
    return hasAll && host.version('icns2png', ['--version'], /icns2png ([\d.]+)/);
  },

  async decode({ from, input, outputFolder }, run) {
    const { stdout } = await run.tool('icns2png', ['-x', '-o', outputFolder, input]);
    const saved = Array.from(stdout.matchAll(/ to (out\/\S+_(\d+)x\d+x(\d+)\.png)\.$/gm), (match) => {
      const [, path = '', side, depth] = match;
      return { path, rank: Number(side) * 100 + Number(depth) };
    });
    // An icon holds one picture in several sizes; the largest shows most.
    const [best] = saved.sort((a, b) => b.rank - a.rank);
    if (!best) throw new ConversionFailure('invalid_input_file', `is damaged or not ${from.name}`);
    return [{ path: best.path }];
  },

  async encode(task, run) {
    const source = `png:${await pngOf(task, run)}`;
    const squares = await iconSquares(source, SIDES, run);
    await run.tool(CONVERT, [...LIMITS, source, ...squares, '-scene', '1', 'PNG32:square-%d.png']);
    const count = squares.filter((operation) => operation === '-clone').length;
    const files = Array.from({ length: count }, (_, index) => `square-${index + 1}.png`);
    await run.tool('png2icns', [task.output, ...files]);
  },
});
