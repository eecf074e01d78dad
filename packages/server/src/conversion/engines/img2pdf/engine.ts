import type { Engine, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { formatById } from '../../formats.ts';
import { MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { checkSize, explainPictureFailure, requireWholeJpeg } from '../../kits/pictures/picture.ts';
import { sharpVersion, sharpWorker, writePicture } from '../../kits/pictures/sharp.ts';
import { TURN_TOOLS } from '../../kits/pictures/turn.ts';
import { flatten, PYTHON } from './flatten.ts';
import { type Frame, framesOf } from './frames.ts';
import { ImagePages, paperOf } from './paper.ts';

const TOOLS = {
  ...MAGICK_TOOLS,
  ...TURN_TOOLS,
  img2pdf: 'img2pdf',
  'heif-convert': 'libheif-examples',
  [PYTHON]: 'python3-minimal',
} as const;
type Tool = keyof typeof TOOLS;

const options = ImagePages;

/**
 * Pictures as pages, by img2pdf: it puts the compressed data of a picture into the document as they are, so that
 * nothing is lost and nothing grows, and a page has the size that the picture's resolution says.
 */
export const engine: Engine<Tool> = {
  name: 'img2pdf',
  tools: TOOLS,
  needs: { '/usr/lib/python3/dist-packages/PIL/__init__.py': 'python3-pil' },
  weight: 1,
  edges: [
    { from: 'jpg', to: 'pdf', fidelity: 1, cost: 2, options },
    { from: 'png', to: 'pdf', fidelity: 1, cost: 4, options },
    // Every page of a scan becomes a page.
    { from: 'tiff', to: 'pdf', fidelity: 1, cost: 4, options },
    // All of the pictures in one file become one document.
    { from: 'heic', to: 'pdf', fidelity: 0.92, cost: 12, options },
  ],
  worker: sharpWorker,

  async detect(host) {
    return (await sharpVersion(host)) && host.version('img2pdf', ['--version']);
  },

  async convert(task, run) {
    try {
      const { from, input } = task;
      if (from.id === 'heic') {
        await layOut(await photographs(task, run), [], task, run);
        return [{ path: task.output }];
      }
      await checkSize(task, run);
      // img2pdf embeds the picture without decoding it, so that damage would not show.
      const isEnded = from.id !== 'jpg' || (await requireWholeJpeg(task, run));
      const frames = await framesOf(task, run);
      const isReadyMade = isEnded && isReady(task, frames);
      await layOut([isReadyMade ? input : await flatten(task, frames, run)], frames, task, run);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: task.output }];
  },
};

const DECODED = 'out/decoded.png';

/** The pictures of a phone, packed as photographs are. */
async function photographs({ input }: Task, run: Run<Tool>): Promise<string[]> {
  const { stdout } = await run.tool('heif-convert', [input, DECODED]);
  const written = Array.from(
    stdout.matchAll(/^Written to (out\/decoded(?:-\d+)?\.png)$/gm),
    ([, path = '']) => path,
  );
  const packed: string[] = [];
  for (const [index, path] of written.entries()) {
    const output = `photograph-${index}.jpg`;
    const picture = { input: path, output, from: formatById('png'), to: formatById('jpg') };
    await writePicture({ ...picture, options: { quality: 90 }, isUpright: true, coloursIn: input }, run);
    packed.push(output);
  }
  return packed;
}

/** A page of PDF can be turned, and not mirrored. */
const MIRRORED = ['TopRight', 'BottomLeft', 'LeftTop', 'RightBottom'];
const UPRIGHT = ['TopLeft', 'Undefined'];

/** Whether img2pdf takes a file as it is. It packs pages of black and white as facsimiles are, or has them so already. */
function isReady({ from }: Task, frames: readonly Frame[]): boolean {
  if (from.id === 'jpg') return frames.every(({ orientation }) => !MIRRORED.includes(orientation));
  const isPlain = ({ isBilevel, orientation }: Frame, place: number) =>
    isBilevel && UPRIGHT.includes(orientation) && frames[place]?.index === place;
  return from.id === 'tiff' && frames.every(isPlain);
}

/** Where the picture's own resolution makes a page that PDF does not know, a finer or coarser one is taken. */
const RESOLUTIONS = [[], ['--imgsize', '300dpi'], ['--imgsize', '24dpi'], ['--imgsize', '96dpi']];
const IMPOSSIBLE_PAGE = /Page size must be between/;

/** Resolutions that programs and cameras write where they know none. */
const NOMINAL = [72, 96];
/** No page is that long, in inches, whose resolution nobody has meant; A3 is 17 inches. */
const TOO_LONG = 20;

async function layOut(
  inputs: readonly string[],
  frames: readonly Frame[],
  task: Task,
  run: Run<Tool>,
): Promise<void> {
  // The gain map, the depths and the thumbnail of a photograph are not pages.
  const pages = ['jpg', 'heic'].includes(task.from.id) ? ['--first-frame-only'] : [];
  const form = [...pages, '--rotation=ifvalid', '--nodate', '--output', task.output];
  const paper = paperOf(ImagePages.parse(task.options));
  const sizes = paper.hasSize ? [[]] : frames.some(isTooLong) ? RESOLUTIONS.slice(1) : RESOLUTIONS;
  for (const [index, size] of sizes.entries()) {
    try {
      await run.tool('img2pdf', [...form, ...paper.args, ...size, ...inputs]);
      return;
    } catch (error) {
      const mayHelp = error instanceof ToolFailure && IMPOSSIBLE_PAGE.test(error.stderr);
      if (!mayHelp || index === sizes.length - 1) throw error;
    }
  }
}

/** Whether a page would be as long as a poster only because nobody has said how many dots make an inch. */
function isTooLong({ dpi, longest }: Frame): boolean {
  const isNominal = dpi === undefined || NOMINAL.includes(Math.round(dpi));
  return isNominal && longest / (dpi ?? 96) > TOO_LONG;
}
