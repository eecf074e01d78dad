import type { Engine, Task } from '../engine.ts';
import { checkSize, explainPictureFailure } from '../pictures/picture.ts';

/** Debian's name of version 6, which cannot be mistaken for Windows' or busybox' `convert`. */
const CONVERT = 'convert-im6.q16';
const IDENTIFY = 'identify-im6.q16';

const LIMITS = ['-limit', 'thread', '2', '-limit', 'memory', '1GiB', '-limit', 'map', '2GiB'];
/** Bitmaps and icons carry no profile, so what another one describes becomes what programs take for granted. */
const SRGB = '/usr/share/color/icc/ghostscript/srgb.icc';
/** What desktops and browsers ask an icon for; the file format ends at 256. */
const ICON_SIZES = [256, 128, 64, 48, 32, 24, 16];

/** The bitmaps of Windows, by ImageMagick. Everything else that it could do others do better; they meet in PNG. */
export const imagemagick: Engine = {
  name: 'imagemagick',
  packages: ['imagemagick', 'ghostscript'],
  weight: 1,
  edges: [
    { from: 'bmp', to: 'png', fidelity: 1, cost: 4 },
    { from: 'ico', to: 'png', fidelity: 0.9, cost: 4 },
    { from: 'png', to: 'bmp', fidelity: 0.9, cost: 4 },
    { from: 'png', to: 'ico', fidelity: 0.7, cost: 4 },
  ],

  async detect(host) {
    return (await host.has(SRGB)) ? host.version(CONVERT, ['-version'], /ImageMagick (6[\d.]+)/) : undefined;
  },

  async convert(task, run) {
    const identify = async () => (await run.tool(IDENTIFY, [...LIMITS, ...SIZES, source(task)])).stdout;
    await checkSize(task, run);
    try {
      const picked = task.from.id === 'ico' ? largest(await identify()) : 0;
      // The prefixes force the coders: else the content could choose one, some of which read other files or run scripts.
      const input = `${source(task)}[${picked}]`;
      const side = task.to.id === 'ico' ? iconSide(await identify()) : 0;
      await run.tool(CONVERT, [...LIMITS, input, ...operations(task.to.id, side), target(task)]);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: task.output }];
  },
};

const SIZES = ['-format', '%w %h %z\n'];

const source = (task: Task) => `${task.from.id}:${task.input}`;
// Version 3 of BMP is the one that every program reads.
const target = (task: Task) => `${task.to.id === 'bmp' ? 'bmp3' : task.to.id}:${task.output}`;

function sizesOf(listing: string): { width: number; height: number; depth: number }[] {
  return listing
    .trim()
    .split('\n')
    .map((line) => {
      const [width = 0, height = 0, depth = 0] = line.split(' ').map(Number);
      return { width, height, depth };
    });
}

/** An icon holds one picture in several sizes; the largest shows most. */
function largest(listing: string): number {
  const areas = sizesOf(listing).map(({ width, height, depth }) => width * height * 64 + depth);
  return areas.indexOf(Math.max(...areas));
}

function iconSide(listing: string): number {
  const [first] = sizesOf(listing);
  return Math.max(first?.width ?? 0, first?.height ?? 0);
}

function operations(to: string, side: number): string[] {
  const colours = ['-profile', SRGB];
  if (to === 'bmp') return [...colours, '-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
  if (to !== 'ico') return [];
  // Nothing is enlarged, and what is not square gets transparent edges.
  const smallest = ICON_SIZES.slice(-1);
  const fitting = ICON_SIZES.filter((size) => size <= side);
  const sizes = (fitting.length > 0 ? fitting : smallest).map((size) => `${size}x${size}`);
  const variants = sizes.flatMap((size) => ['(', '-clone', '0', '-resize', `${size}>`, '-extent', size, ')']);
  return [...colours, '-background', 'none', '-gravity', 'center', ...variants, '-delete', '0'];
}
