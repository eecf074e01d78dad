import { fileURLToPath } from 'node:url';
import { type Engine, edgesBetween, type Run, type Task } from '../../engine.ts';
import { ConversionFailure, damaged, ToolFailure } from '../../failure.ts';
import { CSS_DPI, DrawingOptions } from '../../kits/pictures/drawing.ts';
import { ICON_SIZES, iconSquares } from '../../kits/pictures/icon.ts';
import { CONVERT, LIMITS, MAGICK_RUN, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { lookAt, PYTHON } from './look.ts';

const SCRIPT = fileURLToPath(new URL('photographs.py', import.meta.url));
const PILLOW = '/usr/lib/python3/dist-packages/PIL/__init__.py';

const TOOLS = {
  ...MAGICK_TOOLS,
  'rsvg-convert': 'librsvg2-bin',
  dd: 'coreutils',
  [PYTHON]: 'python3-minimal',
} as const;
type Tool = keyof typeof TOOLS;

const SOURCES = ['svg', 'svgz'];

/** Drawings, by librsvg: as pictures in the size that they state at 96 dots an inch, as CSS does, and as pages that stay drawings. */
export const engine: Engine<Tool> = {
  name: 'rsvg',
  tools: TOOLS,
  needs: { [PILLOW]: 'python3-pil' },
  weight: 1,
  edges: [
    ...edgesBetween(SOURCES, ['pdf'], { fidelity: 1, cost: 3 }),
    ...edgesBetween(SOURCES, ['png'], { fidelity: 0.95, cost: 3, options: DrawingOptions }),
    // In all of its sizes, whatever size the drawing states.
    ...edgesBetween(['svg'], ['ico'], { fidelity: 0.9, cost: 6, options: DrawingOptions }),
    // PostScript knows no transparency: what is behind it shows through as pixels.
    ...edgesBetween(SOURCES, ['eps', 'ps'], { fidelity: 0.9, cost: 3 }),
  ],
  detect: (host) => host.version('rsvg-convert', ['--version']),

  async convert(task, run) {
    const { input, style } = await understood(task, run);
    try {
      // It follows no reference out of the drawing's folder, and in that there is nothing else.
      const isIcon = task.to.id === 'ico';
      const form = ['--format', isIcon ? 'png' : task.to.id, ...size(task)];
      const output = isIcon ? DRAWN : task.output;
      await run.tool('rsvg-convert', [...form, ...style, '--output', output, input]);
      if (isIcon) await writeIcon(task, run);
    } catch (error) {
      throw error instanceof ToolFailure ? explain(error, task) : error;
    }
    return [{ path: task.output }];
  },
};

async function writeIcon({ output }: Task, run: Run<Tool>): Promise<void> {
  const squares = await iconSquares(`png:${DRAWN}`, ICON_SIZES, run);
  await run.tool(CONVERT, [...LIMITS, `png:${DRAWN}`, ...squares, `ico:${output}`], MAGICK_RUN);
}

/** What browsers draw too, so that nothing is left out silently. */
const DRAWN_BY_BROWSERS = ['png', 'pdf', 'ico'];

/**
 * The drawing, with photographs that librsvg reads.
 *
 * @throws ConversionFailure if another engine draws it better
 */
async function understood({ input, to }: Task, run: Run<Tool>): Promise<Understood> {
  const { beyond, hasOddPhotographs, missing, isInEms } = await lookAt(input, run);
  const list = beyond.join(', ');
  if (beyond.length > 0 && DRAWN_BY_BROWSERS.includes(to.id))
    throw new ConversionFailure('conversion_failed', `has what only browsers draw: ${list}`);
  if (beyond.length > 0)
    run.warn(
      'content_left_out',
      `The drawing has what only browsers draw, and it is not in the result: ${list}.`,
    );
  for (const name of missing)
    run.warn('resource_missing', `The drawing shows the picture "${name}", which is not in its file.`);
  const style = isInEms ? ['--stylesheet', await letters(run)] : [];
  if (!hasOddPhotographs) return { input, style };
  await run.tool(PYTHON, ['-I', SCRIPT, input, MENDED], { readable: [SCRIPT] });
  return { input: MENDED, style };
}

interface Understood {
  readonly input: string;
  /** Arguments for a style that it is drawn with. */
  readonly style: readonly string[];
}

/** Writes a style by which letters are as large as in browsers, where the drawing does not say how large. */
async function letters(run: Run<Tool>): Promise<string> {
  const path = 'letters.css';
  await run.tool('dd', [`of=${path}`, 'status=none'], { stdin: ':root{font-size:16px}' });
  return path;
}

const MENDED = 'mended.svg';
const DRAWN = 'drawn.png';

function explain(error: ToolFailure, { from }: Task): Error {
  if (/larger than|too large|out of memory|exceeded more than/i.test(error.stderr))
    return new ConversionFailure('limit_exceeded', 'is larger than this server allows', {
      cause: error,
      isFinal: true,
    });
  return damaged(from, error);
}

/** How large a picture becomes; its proportions stay. */
function size({ to, options }: Task): string[] {
  if (to.id !== 'png' && to.id !== 'ico') return [];
  const [largest] = to.id === 'ico' && Object.keys(options).length === 0 ? ICON_SIZES : [];
  const { width = largest, height = largest, dpi: resolution } = DrawingOptions.parse(options);
  if (width === undefined && height === undefined) {
    return resolution === CSS_DPI ? [] : [`--zoom=${resolution / CSS_DPI}`];
  }
  return [
    '--keep-aspect-ratio',
    ...(width === undefined ? [] : [`--width=${width}`]),
    ...(height === undefined ? [] : [`--height=${height}`]),
  ];
}
