import type { Edge, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import type { Format } from '../../formats.ts';
import { ICON_SIZES, iconSquares } from '../../kits/pictures/icon.ts';
import {
  CONVERT,
  LIMITS,
  type Looks,
  lookInto,
  MAGICK_RUN,
  MAGICK_TOOLS,
} from '../../kits/pictures/magick.ts';
import { checkSize } from '../../kits/pictures/picture.ts';
import { SHARP_OPTIONS, shapingOnly } from '../../kits/pictures/sharp.ts';
import { DECODED, type Decoded, edgesToAll, pictureEngine, pngWithNotes } from '../../kits/pictures/tool.ts';
import { TURN_TOOLS } from '../../kits/pictures/turn.ts';
import { numbered } from '../../kits/workers/outputs.ts';
import { iconPictures, largest, maskOf } from './icon.ts';

/** Most of these formats carry no profile, so what another one describes becomes what programs take for granted. */
const SRGB = '/usr/share/color/icc/ghostscript/srgb.icc';
const CMYK = '/usr/share/color/icc/ghostscript/default_cmyk.icc';
const SRGB_PRIMARIES = [
  ...['-red-primary', '0.64,0.33', '-green-primary', '0.3,0.6'],
  ...['-blue-primary', '0.15,0.06', '-white-point', '0.3127,0.329'],
];
/** The pixels are sRGB by then, whatever gamma the file has told. */
const PLAIN_PNG = ['-define', 'png:exclude-chunks=gAMA,cHRM'];
/** What a format can hold of a picture. */
type Kind = 'clear' | 'layered' | 'opaque' | 'light' | 'grey' | 'bilevel' | 'icon';

interface Coder {
  readonly kind: Kind;
  /** ImageMagick's names for it, where they are not the format's id. */
  readonly reads?: string;
  readonly writes?: string;
  readonly isOnlyRead?: boolean;
  /** Another engine reads it better. */
  readonly isOnlyWritten?: boolean;
}

const clear: Coder = { kind: 'clear' };
const opaque: Coder = { kind: 'opaque' };
/** Counted evenly, and not as the eye sees it. */
const light: Coder = { kind: 'light' };
const grey: Coder = { kind: 'grey' };
const bilevel: Coder = { kind: 'bilevel' };
const icon: Coder = { kind: 'icon' };

/** Every format that ImageMagick reads and writes here. */
const CODERS: Readonly<Record<string, Coder>> = {
  // Version 3 of BMP is the one that every program reads.
  bmp: { ...opaque, writes: 'bmp3' },
  ico: icon,
  // It writes icons only.
  cur: { ...icon, isOnlyRead: true },
  psd: { kind: 'layered' },
  tga: clear,
  pam: clear,
  // ImageMagick takes what is left of a damaged one for the whole.
  sgi: { ...clear, isOnlyWritten: true },
  dds: clear,
  tiff: { ...clear, isOnlyRead: true },
  miff: { ...clear, isOnlyRead: true },
  avs: clear,
  xpm: clear,
  jng: clear,
  pcx: opaque,
  dcx: opaque,
  ppm: opaque,
  ras: { ...opaque, reads: 'sun', writes: 'sun' },
  pfm: opaque,
  dpx: opaque,
  hdr: { ...light, isOnlyWritten: true },
  xwd: opaque,
  pict: opaque,
  palm: opaque,
  viff: opaque,
  mtv: opaque,
  pgm: grey,
  fits: grey,
  vicar: grey,
  pbm: bilevel,
  xbm: bilevel,
  wbmp: bilevel,
  cals: bilevel,
  jbig: bilevel,
};

/** How much of a picture with colours each kind keeps. */
const FIDELITY: Readonly<Record<Kind, number>> = {
  clear: 0.95,
  layered: 0.95,
  opaque: 0.9,
  light: 0.9,
  icon: 0.7,
  grey: 0.5,
  bilevel: 0.3,
};

/** What it reads as another engine does better, which does not read all of it: TIFF images of CIELAB, for example. */
const SECOND = ['tiff'];

const edges: Edge[] = Object.entries(CODERS).flatMap(([format, { kind, isOnlyRead, isOnlyWritten }]) => {
  const read: Edge = { from: format, to: 'png', fidelity: 1, cost: 4, options: SHARP_OPTIONS.png };
  const write: Edge = { from: 'png', to: format, fidelity: FIDELITY[kind], cost: 4, options: shapingOnly };
  if (SECOND.includes(format)) return edgesToAll([format], 0.8);
  return [...(isOnlyWritten ? [] : [read]), ...(isOnlyRead ? [] : [write])];
});

const TOOLS = { ...MAGICK_TOOLS, ...TURN_TOOLS } as const;
type Tool = keyof typeof TOOLS;

/** Formats of Windows, of print, of old computers and of science, by ImageMagick; they meet all others in PNG. */
export const engine = pictureEngine({
  name: 'imagemagick',
  tools: TOOLS,
  needs: { [SRGB]: 'libgs-common', [CMYK]: 'libgs-common' },
  edges,

  detect: (host) => host.version(CONVERT, ['-version'], /ImageMagick (6[\d.]+)/),

  decode,
  encode,
});

async function decode({ from, input }: Task, run: Run<Tool>): Promise<Decoded[]> {
  const { kind, reads = from.id } = coderOf(from);
  // The prefixes force the coders: else the content could choose one, some of which read other files or run scripts.
  const source = `${reads}:${input}`;
  if (kind === 'icon') return decodeIcon(source, input, run);
  const pictures = LOOKED_INTO.includes(from.id) ? await lookInto(source, run) : [];
  const wanted = PAGED.includes(from.id) ? pagesAmong(pictures) : [0];
  const outputs = numbered(DECODED, wanted.length);
  for (const [position, { path }] of outputs.entries()) {
    const index = wanted[position] ?? 0;
    // What comes after the first picture is read all the same, to see whether the file is whole.
    const picked = pictures.length > 0 ? [`${source}[${index}]`] : [source, '-delete', '1--1'];
    const plain = from.id === 'tga' && !(await hasAlpha(input, run)) ? ['-alpha', 'off'] : [];
    const operations = [...plain, ...toRgb(pictures[index], from), '-auto-orient', ...PLAIN_PNG];
    // Where it is the second to read a file, what it wonders about is what the first has found.
    const strict = SECOND.includes(from.id) ? ['-regard-warnings'] : [];
    const args = [...LIMITS, ...strict, ...picked, ...operations, `png:${path}`];
    await run.tool(CONVERT, args, MAGICK_RUN).catch(async (error: unknown) => {
      const isWhole = from.id === 'bmp' && (await isWithoutLength(error, input, run));
      if (!isWhole) throw error;
    });
  }
  return outputs;
}

async function decodeIcon(source: string, input: string, run: Run<Tool>): Promise<Decoded[]> {
  const [pictures, listed] = [await lookInto(source, run), await iconPictures(input, run)];
  const index = largest(pictures, listed);
  const picked = [...LIMITS, `${source}[${index}]`];
  const draw = (operations: readonly string[]) =>
    run.tool(
      CONVERT,
      [...picked, ...operations, ...PLAIN_PNG, '-format', MOST_OPAQUE, '-write', 'info:-', `png:${DECODED}`],
      MAGICK_RUN,
    );
  const { stdout } = await draw([]);
  const place = listed[index];
  // Windows and browsers show by the mask what would not be seen by its pixels.
  const mask = Number(stdout) === 0 && place ? await maskOf(input, place, run) : undefined;
  if (mask) await draw(mask);
  return [{ path: DECODED }];
}

/** The most that any pixel of a picture hides of what is behind it: 0 where it is all clear. */
const MOST_OPAQUE = '%[fx:maxima.a]';

/** Whether a Targa image says that the fourth part of a pixel is how clear it is. */
async function hasAlpha(input: string, run: Run<Tool>): Promise<boolean> {
  const { stdout } = await run.tool('od', ['-An', '-tu1', '-j17', '-N1', input]);
  return (Number(stdout) & 0x0f) !== 0;
}

const WITHOUT_LENGTH = /^\S+: length and filesize do not match /;

/** Whether all that is wrong with a BMP image is that its length is not said in it; the picture is there then. */
async function isWithoutLength(error: unknown, input: string, run: Run<Tool>): Promise<boolean> {
  if (!(error instanceof ToolFailure)) return false;
  const lines = error.stderr.trim().split('\n');
  if (!lines.every((line) => WITHOUT_LENGTH.test(line))) return false;
  const { stdout } = await run.tool('od', ['-An', '--endian=little', '-tu4', '-j2', '-N4', input]);
  return Number(stdout) === 0;
}

/** Those that are no smaller copies of others, and no masks. */
function pagesAmong(pictures: readonly Looks[]): number[] {
  const all = [...pictures.keys()];
  const pages = all.filter((index) => !BESIDE.includes(pictures[index]?.kind ?? ''));
  return pages.length > 0 ? pages : all;
}
const BESIDE = ['REDUCEDIMAGE', 'MASK'];

async function encode(task: Task, run: Run<Tool>): Promise<void> {
  await checkSize(task, run);
  const { kind, writes = task.to.id } = coderOf(task.to);
  const { path, notes } = await pngWithNotes(task, run, task.to.id === 'psd' ? task.to.id : undefined);
  const source = `png:${path}`;
  const { background } = shapingOnly.parse(task.options);
  const flat = ['-background', background, '-alpha', 'remove', '-alpha', 'off'];
  const operations: Readonly<Record<Kind, readonly string[]>> = {
    clear: [],
    layered: kind === 'layered' ? await psdPixels(source, run) : [],
    opaque: flat,
    light: [...flat, '-colorspace', 'RGB', ...SRGB_PRIMARIES],
    grey: [...flat, '-colorspace', 'Gray'],
    bilevel: [...flat, '-monochrome'],
    icon: kind === 'icon' ? await iconSquares(source, ICON_SIZES, run) : [],
  };
  const target = `${writes}:${task.output}`;
  const upright = ['-auto-orient', '-orient', 'TopLeft', '-profile', SRGB];
  const told = notes ? ['-profile', `8BIM:${notes}`] : [];
  await run.tool(CONVERT, [...LIMITS, source, ...upright, ...operations[kind], ...told, target], MAGICK_RUN);
}

/**
 * Photoshop's own pixels: with a profile, a grey picture becomes one of colours that has one channel, which nothing else
 * reads; and no other program packs 16 bits as ImageMagick does.
 */
async function psdPixels(source: string, run: Run<Tool>): Promise<string[]> {
  const [picture] = await lookInto(source, run);
  const isDeep = picture !== undefined && picture.depth > 8;
  return ['-set', 'colorspace', 'sRGB', ...(isDeep ? ['-compress', 'none'] : [])];
}

function coderOf({ id }: Format): Coder {
  const coder = CODERS[id];
  if (!coder) throw new TypeError(`ImageMagick is not asked for ${id}.`);
  return coder;
}

/** Formats of which it must be known what is inside, before a picture is taken from them. */
const LOOKED_INTO = ['ico', 'cur', 'dcx', 'psd', 'tiff'];
/** Formats of which every picture is a page. */
const PAGED = ['dcx', 'tiff'];

/** Photoshop counts light evenly where its numbers have 32 bits. */
const EVEN_BITS = 32;

/** Print's colours without a profile are those of a usual press. */
function toRgb(looks: Looks | undefined, { id }: Format): string[] {
  if (looks?.space === 'CMYK') return ['-profile', CMYK, '-profile', SRGB];
  const isEven = id === 'psd' && looks?.depth === EVEN_BITS && looks.space === 'sRGB';
  return isEven ? ['-set', 'colorspace', 'RGB', '-colorspace', 'sRGB'] : [];
}
