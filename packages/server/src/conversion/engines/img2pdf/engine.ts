import type { Engine, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { CONVERT, IDENTIFY, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { checkSize, explainPictureFailure, requireWholeJpeg } from '../../kits/pictures/picture.ts';
import { orient, TURN_TOOLS } from '../../kits/pictures/turn.ts';
import { ImagePages, paperOf } from './paper.ts';

const TOOLS = { ...MAGICK_TOOLS, ...TURN_TOOLS, img2pdf: 'img2pdf' } as const;
type Tool = keyof typeof TOOLS;

const options = ImagePages;

/**
 * Pictures as pages, by img2pdf: it puts the compressed data of a picture into the document as they are, so that
 * nothing is lost and nothing grows, and a page has the size that the picture's resolution says.
 */
export const engine: Engine<Tool> = {
  name: 'img2pdf',
  tools: TOOLS,
  weight: 1,
  edges: [
    { from: 'jpg', to: 'pdf', fidelity: 1, cost: 2, options },
    { from: 'png', to: 'pdf', fidelity: 1, cost: 4, options },
    // Every page of a scan becomes a page.
    { from: 'tiff', to: 'pdf', fidelity: 1, cost: 4, options },
  ],

  detect: (host) => host.version('img2pdf', ['--version']),

  async convert(task, run) {
    await checkSize(task, run);
    try {
      // img2pdf embeds the picture without decoding it, so that damage would not show.
      if (task.from.id === 'jpg') await requireWholeJpeg(task, run);
      const frames = await framesOf(task, run);
      const input = isReady(task, frames) ? task.input : await flatten(task, frames, run);
      await layOut(input, frames, task, run);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: task.output }];
  },
};

/** A picture in a file. */
interface Frame {
  readonly longest: number;
  /** Dots per inch, if the file says them. */
  readonly dpi: number | undefined;
  readonly orientation: string;
  readonly isBilevel: boolean;
}

/** The pictures in the file; those of a TIFF are all decoded, so that damage shows. */
async function framesOf({ input, from }: Task, run: Run<Tool>): Promise<Frame[]> {
  const format = '%w %h %x %U %[orientation] %z %[colorspace] %A\n';
  const source = `${from.id === 'jpg' ? 'jpeg' : from.id}:${input}`;
  const isDecoded = from.id === 'tiff';
  const { stdout } = isDecoded
    ? await run.tool(CONVERT, [source, '-format', format, 'info:'])
    : await run.tool(IDENTIFY, ['-format', format, source]);
  return stdout.trim().split('\n').map(frameOf);
}

function frameOf(line: string): Frame {
  const [width, height, density, units, orientation = '', depth, space, alpha] = line.split(' ');
  const perInch = Number(density) * (units === 'PixelsPerCentimeter' ? 2.54 : 1);
  return {
    longest: Math.max(Number(width), Number(height)),
    dpi: units === 'Undefined' ? undefined : perInch,
    orientation,
    isBilevel: depth === '1' && space === 'Gray' && ['Undefined', 'False', 'Off'].includes(alpha ?? ''),
  };
}

/** A page of PDF can be turned, and not mirrored. */
const MIRRORED = ['TopRight', 'BottomLeft', 'LeftTop', 'RightBottom'];
const UPRIGHT = ['TopLeft', 'Undefined'];

/** Whether img2pdf takes a file as it is. It packs pages of black and white as facsimiles are, or has them so already. */
function isReady({ from }: Task, frames: readonly Frame[]): boolean {
  if (from.id === 'jpg') return frames.every(({ orientation }) => !MIRRORED.includes(orientation));
  const isPlain = ({ isBilevel, orientation }: Frame) => isBilevel && UPRIGHT.includes(orientation);
  return from.id === 'tiff' && frames.every(isPlain);
}

/** img2pdf takes no transparency, since not all of PDF has it, nor every depth and orientation of TIFF. */
async function flatten({ from, input }: Task, frames: readonly Frame[], run: Run<Tool>): Promise<string> {
  const flat = `flat.${from.extension}`;
  const source = `${from.id}:${input}`;
  const turn = await orient(from.id, input, run);
  const white = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
  const pictures = from.id === 'tiff' ? depths(source, frames) : [source, '-depth', '8'];
  const form = from.id === 'jpg' ? ['-quality', '95'] : [...white, '-compress', 'zip'];
  await run.tool(CONVERT, [...pictures, ...turn, '-auto-orient', ...form, `${from.id}:${flat}`]);
  return flat;
}

/** Reads the pages of a scan with as many bits as each needs: those in black and white stay so. */
function depths(source: string, frames: readonly Frame[]): string[] {
  const stretches: { first: number; last: number; isBilevel: boolean }[] = [];
  for (const [index, { isBilevel }] of frames.entries()) {
    const previous = stretches.at(-1);
    if (previous?.isBilevel === isBilevel) previous.last = index;
    else stretches.push({ first: index, last: index, isBilevel });
  }
  return stretches.flatMap(({ first, last, isBilevel }) => {
    const depth = isBilevel ? '1' : '8';
    return ['(', `${source}[${first}-${last}]`, '-depth', depth, ')'];
  });
}

/** Where the picture's own resolution makes a page that PDF does not know, a finer or coarser one is taken. */
const RESOLUTIONS = [[], ['--imgsize', '300dpi'], ['--imgsize', '24dpi']];
const IMPOSSIBLE_PAGE = /Page size must be between/;

/** Resolutions that programs and cameras write where they know none. */
const NOMINAL = [72, 96];
/** No page is that long, in inches, whose resolution nobody has meant; A3 is 17 inches. */
const TOO_LONG = 20;

async function layOut(input: string, frames: readonly Frame[], task: Task, run: Run<Tool>): Promise<void> {
  // The gain map, the depths and the thumbnail of a photograph are not pages.
  const pages = task.from.id === 'jpg' ? ['--first-frame-only'] : [];
  const form = [...pages, '--rotation=ifvalid', '--nodate', '--output', task.output];
  const paper = paperOf(ImagePages.parse(task.options));
  const sizes = paper.hasSize ? [[]] : frames.some(isTooLong) ? RESOLUTIONS.slice(1) : RESOLUTIONS;
  for (const [index, size] of sizes.entries()) {
    try {
      await run.tool('img2pdf', [...form, ...paper.args, ...size, input]);
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
