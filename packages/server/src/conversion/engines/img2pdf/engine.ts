import { fileURLToPath } from 'node:url';
import type { Engine, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { formatById } from '../../formats.ts';
import { CONVERT, IDENTIFY, MAGICK_RUN, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { checkSize, explainPictureFailure, requireWholeJpeg } from '../../kits/pictures/picture.ts';
import { sharpVersion, sharpWorker, writePicture } from '../../kits/pictures/sharp.ts';
import { lookAtPng, TURN_TOOLS } from '../../kits/pictures/turn.ts';
import { ImagePages, paperOf } from './paper.ts';

const PYTHON = '/usr/bin/python3';
const READER = fileURLToPath(new URL('../pillow/convert.py', import.meta.url));

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

/** A picture in a file. */
interface Frame {
  /** Counted from 0, among all that the file has. */
  readonly index: number;
  /** A smaller copy of another one, or a mask. */
  readonly isBeside: boolean;
  /** What stands beside its colours is not how transparent it is. */
  readonly hasNoAlpha: boolean;
  /** Its brightness and colours stand apart, in a way that ImageMagick takes for another. */
  readonly isApart: boolean;
  /** So many bits has a number of a pixel. */
  readonly depth: number;
  readonly longest: number;
  /** Dots per inch, if the file says them. */
  readonly dpi: number | undefined;
  readonly orientation: string;
  readonly isBilevel: boolean;
}

/** The pictures in the file; those of a TIFF are all decoded, so that damage shows. */
async function framesOf({ input, from }: Task, run: Run<Tool>): Promise<Frame[]> {
  const isScan = from.id === 'tiff';
  const format = `%w %h %x %U %[orientation] %z %[colorspace] %A${isScan ? ' %[tiff:alpha] %[tiff:photometric] %C %[tiff:subfiletype]' : ''}\n`;
  const source = `${from.id === 'jpg' ? 'jpeg' : from.id}:${input}`;
  const { stdout } = await run
    .tool(
      isScan ? CONVERT : IDENTIFY,
      isScan ? [source, '-format', format, 'info:'] : ['-format', format, source],
      MAGICK_RUN,
    )
    .catch((error: unknown) => {
      if (from.id !== 'png' || !(error instanceof ToolFailure)) throw error;
      return { stdout: '' };
    });
  // It reads no PNG image that lacks the mark of its end.
  if (stdout.trim() === '') return [];
  const frames = stdout.trim().split('\n').map(frameOf);
  const pictures = frames.filter(({ isBeside }) => !isBeside);
  return pictures.length > 0 ? pictures : frames;
}

/** Pages of a scan are told from smaller copies and masks. */
const BESIDE = ['REDUCEDIMAGE', 'MASK'];

function frameOf(line: string, index: number): Frame {
  const [
    width,
    height,
    density,
    units,
    orientation = '',
    depth,
    space,
    alpha,
    extra,
    colours,
    packing,
    kind = '',
  ] = line.split(' ');
  const perInch = Number(density) * (units === 'PixelsPerCentimeter' ? 2.54 : 1);
  return {
    index,
    isBeside: BESIDE.includes(kind),
    hasNoAlpha: extra === 'unspecified',
    isApart: colours === 'YCBCR' && packing !== 'JPEG',
    depth: Number(depth),
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
  const isPlain = ({ isBilevel, orientation }: Frame, place: number) =>
    isBilevel && UPRIGHT.includes(orientation) && frames[place]?.index === place;
  return from.id === 'tiff' && frames.every(isPlain);
}

const WHITE = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
/** ImageMagick spreads numbers of 16 bits at most. */
const MOST_BITS = 16;

/** img2pdf takes no transparency, since not all of PDF has it, nor every depth and orientation of TIFF. */
async function flatten(task: Task, frames: readonly Frame[], run: Run<Tool>): Promise<string> {
  const { from, input } = task;
  const flat = `flat.${from.extension}`;
  const source = `${from.id === 'jpg' ? 'jpeg' : from.id}:${input}`;
  if (from.id === 'tiff') {
    if (frames.some(({ isApart }) => isApart)) return together(input, run);
    if (frames.some(({ depth }) => depth > MOST_BITS)) return redraw(task, run);
    const pictures = [...scans(source, frames), '-auto-orient', ...WHITE];
    await run.tool(CONVERT, [...pictures, '-compress', 'zip', `tiff:${flat}`], MAGICK_RUN);
    return flat;
  }
  if (from.id === 'jpg') {
    await run.tool(CONVERT, [source, '-auto-orient', '-quality', '95', `jpeg:${flat}`], MAGICK_RUN);
    return flat;
  }
  const { turn, isOdd } = await lookAtPng(input, run);
  if (isOdd) return redraw(task, run);
  const upright = turn ? ['-orient', turn, '-auto-orient'] : [];
  const args = [source, '-depth', '8', ...upright, ...WHITE, `png:${flat}`];
  return run.tool(CONVERT, args, MAGICK_RUN).then(
    () => flat,
    // It reads none that lacks the mark of its end.
    (error: unknown) => {
      if (!(error instanceof ToolFailure)) throw error;
      return redraw(task, run);
    },
  );
}

/** Reads the pages of a scan with as many bits as each needs: those in black and white stay so. */
function scans(source: string, frames: readonly Frame[]): string[] {
  const stretches: { first: number; last: number; operations: string[] }[] = [];
  for (const { index, isBilevel, hasNoAlpha } of frames) {
    const operations = ['-depth', isBilevel ? '1' : '8', ...(hasNoAlpha ? ['-alpha', 'off'] : [])];
    const previous = stretches.at(-1);
    if (previous?.last === index - 1 && previous.operations.join() === operations.join())
      previous.last = index;
    else stretches.push({ first: index, last: index, operations });
  }
  return stretches.flatMap(({ first, last, operations }) => [
    '(',
    `${source}[${first}-${last}]`,
    ...operations,
    ')',
  ]);
}

/** What libtiff alone puts together, by Pillow: the program prints the pages that it has written. */
async function together(input: string, run: Run<Tool>): Promise<string> {
  const { stdout } = await run.tool(PYTHON, ['-I', READER, input, REDRAWN], { readable: [READER] });
  return join(stdout.trim().split('\n'), run);
}

const REDRAWN = 'redrawn.png';

/** What ImageMagick would take for something else, by the way of sharp. */
async function redraw({ input, from }: Task, run: Run<Tool>): Promise<string> {
  const made = await writePicture({ input, output: REDRAWN, from, to: formatById('png'), options: {} }, run);
  return join(
    made.map(({ path }) => path),
    run,
  );
}

/** One TIFF image, on white, of which each picture is a page. */
async function join(paths: readonly string[], run: Run<Tool>): Promise<string> {
  const flat = 'flat.tiff';
  const pictures = paths.map((path) => `png:${path}`);
  await run.tool(
    CONVERT,
    [...pictures, '-depth', '8', ...WHITE, '-compress', 'zip', `tiff:${flat}`],
    MAGICK_RUN,
  );
  return flat;
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
