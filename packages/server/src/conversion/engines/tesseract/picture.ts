import type { Run, Task } from '../../engine.ts';
import { requireWholeJpeg } from '../../kits/pictures/picture.ts';
import { orient } from '../../kits/pictures/turn.ts';
import type { Form } from './recognise.ts';
import type { Tool } from './tools.ts';

const CODERS: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', tiff: 'tiff' };

/** What Tesseract was trained on. */
const DPI = 300;
/** An A4 page at 240 dots an inch. What is smaller is a screenshot, and its letters too few pixels high. */
const ENOUGH_PIXELS = 2800;
const MAX_ENLARGEMENT = 3;
/** No side becomes longer than this. */
const MAX_PIXELS = 9000;

/**
 * A picture as Tesseract needs it: it knows no EXIF orientation, misreads small letters, and takes the half of a picture
 * that is there for the whole one.
 *
 * @param form whatever tells places needs the picture as it lies
 * @param dpi of the picture, if the client has told
 * @returns the input itself where it is fine as it is, and how much larger the picture has become
 */
export async function preparePicture(
  task: Task,
  run: Run<Tool>,
  form: Form,
  dpi?: number,
): Promise<{ path: string; enlargement: number }> {
  const { input, from } = task;
  const source = `${CODERS[from.id]}:${input}`;
  const { stdout } = await run.tool('identify-im6.q16', ['-format', '%w %h %[orientation]\n', source]);
  const [width = '', height = '', orientation = ''] = stdout.trim().split(/\s+/);
  const longest = Math.max(Number(width), Number(height));
  const wanted = dpi === undefined ? ENOUGH_PIXELS / longest : DPI / dpi;
  const enlargement = Math.min(wanted, MAX_ENLARGEMENT, MAX_PIXELS / longest);
  if (from.id === 'jpg') await requireWholeJpeg(task, run);
  const straight = form === 'text' ? await straightening(source, run) : [];
  const turn = await orient(from.id, input, run);
  const isStraight = turn.length === 0 && straight.length === 0;
  const isFine = enlargement <= 1 && isStraight && ['TopLeft', 'Undefined'].includes(orientation);
  if (isFine && from.id !== 'tiff') return { path: input, enlargement: 1 };

  const white = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
  const percent = Math.max(Math.round(enlargement * 100), 100);
  const size = percent > 100 ? ['-resize', `${percent}%`] : [];
  const operations = [...turn, '-auto-orient', ...white, ...straight, ...size, '-compress', 'none'];
  await run.tool('convert-im6.q16', [source, ...operations, 'tiff:prepared.tiff']);
  return { path: 'prepared.tiff', enlargement: percent / 100 };
}

/** Degrees: Tesseract copes with less, and more is not how a page gets onto a scanner. */
const ASKEW = { least: 0.5, most: 10 };

const DESKEW = ['-deskew', '40%'];

/** How ImageMagick turns pages back that were scanned askew, of which Tesseract misses lines; nothing where none was. */
export async function straightening(source: string, run: Run<Tool>): Promise<string[]> {
  const isAskew = (await skewsOf(source, run)).some((angle) => angle !== 0);
  // What it turned out of the picture has places that TIFF does not know.
  return isAskew ? [...DESKEW, '+repage'] : [];
}

/** By how many degrees the pages of a picture have to be turned clockwise to be straight; 0 where Tesseract copes with it. */
export async function skewsOf(source: string, run: Run<Tool>): Promise<number[]> {
  const small = ['-background', 'white', '-alpha', 'remove', '-resize', '1200x1200>'];
  const angles = ['-format', '%[deskew:angle]\n', 'info:'];
  const { stdout } = await run.tool('convert-im6.q16', [source, ...small, ...DESKEW, ...angles]);
  const found = stdout.split('\n').filter(Boolean).map(Number);
  return found.map((angle) => (Math.abs(angle) >= ASKEW.least && Math.abs(angle) <= ASKEW.most ? angle : 0));
}
