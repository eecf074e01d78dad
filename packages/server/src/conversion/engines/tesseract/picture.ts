import type { Run, Task } from '../../engine.ts';
import { requireWholeJpeg } from '../../kits/pictures/picture.ts';
import { orient } from '../../kits/pictures/turn.ts';
import { followedBy, type Placement, placementOf, scaledBy } from './placement.ts';
import type { Sheet } from './sheet.ts';
import type { Tool } from './tools.ts';

const CODERS: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', tiff: 'tiff' };

/** What Tesseract was trained on. */
const DPI = 300;
/** An A4 page at 240 dots an inch. What is smaller is a screenshot, and its letters too few pixels high. */
const ENOUGH_PIXELS = 2800;
const MAX_ENLARGEMENT = 3;
/** No side becomes longer than this. */
const MAX_PIXELS = 9000;

/** Orientations that lay a picture on its side. */
const LYING = ['LeftTop', 'RightTop', 'RightBottom', 'LeftBottom'];

/** A page of a picture as it is in its file. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly orientation: string;
}

/**
 * The pages of a picture as Tesseract needs them, one after the other, each for as long as the next is not asked for: it
 * knows no EXIF orientation, misreads small letters, and takes the half of a picture that is there for the whole one.
 *
 * @param dpi of the picture, if the client has told
 */
export async function* sheetsOf(
  task: Task,
  run: Run<Tool>,
  dpi?: number,
): AsyncGenerator<Sheet & { done: number }> {
  const { input, from } = task;
  const source = `${CODERS[from.id]}:${input}`;
  const { stdout } = await run.tool('identify-im6.q16', ['-format', '%w %h %[orientation]\n', source]);
  const looks = stdout
    .trim()
    .split('\n')
    .map((line): Look => {
      const [width = '', height = '', orientation = ''] = line.split(/\s+/);
      return { width: Number(width), height: Number(height), orientation };
    });
  if (from.id === 'jpg') await requireWholeJpeg(task, run);
  const turn = await orient(from.id, input, run);
  for (const [index, look] of looks.entries()) {
    const page = from.id === 'tiff' ? `${source}[${index}]` : source;
    const sheet = await sheetOf(page, from.id === 'tiff' ? undefined : input, turn, look, run, dpi);
    yield { ...sheet, done: (index + 1) / looks.length };
  }
}

/** @param asItIs the file, if that can be given to Tesseract */
async function sheetOf(
  source: string,
  asItIs: string | undefined,
  turn: readonly string[],
  look: Look,
  run: Run<Tool>,
  dpi?: number,
): Promise<Sheet> {
  const longest = Math.max(look.width, look.height);
  const wanted = dpi === undefined ? ENOUGH_PIXELS / longest : DPI / dpi;
  const percent = Math.max(Math.round(Math.min(wanted, MAX_ENLARGEMENT, MAX_PIXELS / longest) * 100), 100);
  const enlargement = percent / 100;
  const orientation = turn.at(-1) ?? look.orientation;
  const isLying = LYING.includes(orientation);
  const [width, height] = isLying ? [look.height, look.width] : [look.width, look.height];
  const isUpright = ['TopLeft', 'Undefined'].includes(orientation);
  const sheet = { width, height, dpi: dpi && dpi * enlargement, back: scaledBy(1 / enlargement) };
  const white = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
  if (asItIs && percent === 100 && isUpright) {
    const straight = await straighten(source, 'tiff:prepared.tiff', run, white);
    return straight ? { ...sheet, picture: 'prepared.tiff', back: straight } : { ...sheet, picture: asItIs };
  }
  const size = percent > 100 ? ['-resize', `${percent}%`] : [];
  const prepared = 'tiff:prepared.tiff';
  await run.tool('convert-im6.q16', [
    source,
    ...turn,
    '-auto-orient',
    // PNG files may say that they lie beside their page, which TIFF cannot.
    '+repage',
    ...white,
    ...size,
    '-compress',
    'none',
    prepared,
  ]);
  const straight = await straighten(prepared, prepared, run);
  const back = straight ? followedBy(straight, sheet.back) : sheet.back;
  return { ...sheet, picture: 'prepared.tiff', back };
}

/** Degrees: Tesseract copes with less, and more is not how a page gets onto a scanner. */
const ASKEW = { least: 0.5, most: 10 };

/**
 * Turns back a page that was scanned askew, of which Tesseract would miss lines.
 *
 * @param first what else is done to it
 * @returns where a place of what was written is on the page as it was; undefined where nothing was done
 */
export async function straighten(
  source: string,
  target: string,
  run: Run<Tool>,
  first: readonly string[] = [],
): Promise<Placement | undefined> {
  const angle = await skewOf(source, run);
  if (angle === 0) return undefined;
  const turn = [
    '-depth',
    '8',
    '-background',
    'white',
    '-virtual-pixel',
    'background',
    '+distort',
    'SRT',
    String(angle),
  ];
  // A PGM file would have its numbers in letters.
  const plain = target.startsWith('tiff:') ? ['-compress', 'none'] : [];
  const sizes = ['-print', '%w %h %X %Y\n'];
  const args = [source, ...first, '+repage', '-print', '%w %h\n', ...turn, ...sizes, '+repage', ...plain];
  const { stdout } = await run.tool('convert-im6.q16', [...args, target]);
  const [width = 0, height = 0, , , left = 0, top = 0] = stdout.trim().split(/\s+/).map(Number);
  const radians = (-angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return placementOf((x, y) => {
    const [right, down] = [x + left - width / 2, y + top - height / 2];
    return [right * cos - down * sin + width / 2, right * sin + down * cos + height / 2];
  });
}

/** By how many degrees a page has to be turned clockwise to be straight; 0 where Tesseract copes with it. */
async function skewOf(source: string, run: Run<Tool>): Promise<number> {
  const small = ['-background', 'white', '-alpha', 'remove', '-resize', '1200x1200>', '-deskew', '40%'];
  const { stdout } = await run.tool('convert-im6.q16', [
    source,
    ...small,
    '-format',
    '%[deskew:angle]\n',
    'info:',
  ]);
  const angle = Number(stdout.trim());
  return Math.abs(angle) >= ASKEW.least && Math.abs(angle) <= ASKEW.most ? angle : 0;
}
