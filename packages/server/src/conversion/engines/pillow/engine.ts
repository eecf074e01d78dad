import { fileURLToPath } from 'node:url';
import type { Edge, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { CONVERT, LIMITS, MAGICK_RUN, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { SHARP_OPTIONS } from '../../kits/pictures/sharp.ts';
import { DECODED, type Decoded, edgesToAll, pictureEngine } from '../../kits/pictures/tool.ts';
import { animated } from '../../options/pictures.ts';
import { NO_OPTIONS, type OptionsSchema } from '../../options.ts';

const SCRIPT = fileURLToPath(new URL('convert.py', import.meta.url));
const PYTHON = '/usr/bin/python3';
const ANIMATION = 'out/decoded.webp';

/** What moves may stay so. */
const MOVING: Readonly<Record<string, OptionsSchema>> = {
  webp: SHARP_OPTIONS.webp.extend({ animated }),
  gif: SHARP_OPTIONS.gif.extend({ animated }),
};

const moving: Edge[] = edgesToAll(['apng'], 1)
  // What moves does so in AVIF by FFmpeg.
  .filter(({ to }) => to !== 'avif')
  .map((edge) => ({ ...edge, options: MOVING[edge.to] ?? edge.options ?? NO_OPTIONS }));

/** What JPEG XL's own reader hands on as an animated PNG image, where it moves. */
const unpacked: Edge[] = edgesToAll(['jxl'], 1)
  .filter(({ to }) => to in MOVING)
  .map((edge) => ({ ...edge, options: MOVING[edge.to] ?? NO_OPTIONS }));

/** Animations for who wants all of their colours. */
const written: Edge[] = ['gif', 'webp'].map((from) => ({ from, to: 'apng', fidelity: 1, cost: 4 }));

// Newer icons and textures than the tools know that write them.
const still: Edge[] = ['icns', 'dds'].map((from) => ({
  from,
  to: 'png',
  fidelity: 1,
  cost: 3,
  options: SHARP_OPTIONS.png,
}));
// With a table of colours, which ImageMagick does not read.
still.push({ from: 'psd', to: 'png', fidelity: 1, cost: 6, options: SHARP_OPTIONS.png });

const TOOLS = { ...MAGICK_TOOLS, [PYTHON]: 'python3-minimal', djxl: 'libjxl-tools' } as const;
type Tool = keyof typeof TOOLS;

/**
 * What Pillow reads better than others do: animated PNG images, which meet those that sharp knows in WebP, where nothing
 * is lost; the icons of macOS, of which it takes the largest picture; the textures of DirectX; and what libtiff alone puts together.
 */
export const engine = pictureEngine({
  name: 'pillow',
  tools: TOOLS,
  needs: { '/usr/lib/python3/dist-packages/PIL/__init__.py': 'python3-pil' },
  edges: [...moving, ...still, ...unpacked, ...written, ...edgesToAll(['tiff'], 0.85)],
  detect: (host) => host.version(PYTHON, ['-I', '-c', 'import PIL; print(PIL.__version__)']),

  async decode(task, run) {
    if (task.from.id === 'apng') {
      await read(task, ANIMATION, run);
      return [{ path: ANIMATION, format: 'webp' }];
    }
    if (task.from.id === 'tiff') return decodePages(task, run);
    return task.from.id === 'jxl' ? decodeUnpacked(task, run) : decodeStill(task, run);
  },

  async encode({ input, output }, run) {
    await read({ input }, output, run);
  },
});

async function decodeUnpacked({ input, options }: Task, run: Run<Tool>): Promise<Decoded[]> {
  await run.tool('djxl', [input, DECODED]);
  if (options.animated === false) return [{ path: DECODED }];
  const { stdout } = await read({ input: DECODED }, ANIMATION, run, ['moving']);
  return stdout.startsWith('still') ? [{ path: DECODED }] : [{ path: ANIMATION, format: 'webp' }];
}

/** TIFF images whose brightness and colours stand apart: the pages that were written. */
async function decodePages(task: Task, run: Run<Tool>): Promise<Decoded[]> {
  const { stdout } = await read(task, DECODED, run);
  const paths = stdout.trim().split('\n').filter(Boolean);
  return paths.map((path, index) => ({ path, ...(paths.length > 1 && { label: String(index + 1) }) }));
}

async function decodeStill(task: Task, run: Run<Tool>): Promise<Decoded[]> {
  try {
    await read(task, DECODED, run);
  } catch (error) {
    if (task.from.id !== 'dds' || !(error instanceof ToolFailure)) throw error;
    // Pixels of sixteen bits and of grey, which old programs wrote.
    await run.tool(CONVERT, [...LIMITS, `dds:${task.input}[0]`, `png:${DECODED}`], MAGICK_RUN);
  }
  return [{ path: DECODED }];
}

const read = ({ input }: Pick<Task, 'input'>, output: string, run: Run<Tool>, only: readonly string[] = []) =>
  run.tool(PYTHON, ['-I', SCRIPT, input, output, ...only], { readable: [SCRIPT] });
