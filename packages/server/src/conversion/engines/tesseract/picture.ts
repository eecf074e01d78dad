import type { Run, Task } from '../../engine.ts';
import { requireWholeJpeg } from '../../pictures/picture.ts';

const CODERS: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', tiff: 'tiff' };

/** An A4 page at 240 dots an inch. What is smaller is a screenshot, and its letters too few pixels high. */
const ENOUGH_PIXELS = 2800;
const MAX_ENLARGEMENT = 3;

/**
 * A picture as Tesseract needs it: it knows no EXIF orientation, misreads small letters, and takes the half of a picture
 * that is there for the whole one.
 *
 * @returns the input itself where it is fine as it is, and how much larger the picture has become
 */
export async function preparePicture(task: Task, run: Run): Promise<{ path: string; enlargement: number }> {
  const { input, from } = task;
  const source = `${CODERS[from.id]}:${input}`;
  const { stdout } = await run.tool('identify-im6.q16', ['-format', '%w %h %[orientation]\n', source]);
  const [width = '', height = '', orientation = ''] = stdout.trim().split(/\s+/);
  const enlargement = Math.min(MAX_ENLARGEMENT, ENOUGH_PIXELS / Math.max(Number(width), Number(height)));
  const isFine = enlargement <= 1 && ['TopLeft', 'Undefined'].includes(orientation);
  if (from.id === 'jpg') await requireWholeJpeg(task, run);
  if (isFine && from.id !== 'tiff') return { path: input, enlargement: 1 };

  const white = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off'];
  const percent = Math.max(Math.round(enlargement * 100), 100);
  const size = percent > 100 ? ['-resize', `${percent}%`] : [];
  const operations = ['-auto-orient', ...white, ...size, '-compress', 'none'];
  await run.tool('convert-im6.q16', [source, ...operations, 'tiff:prepared.tiff']);
  return { path: 'prepared.tiff', enlargement: percent / 100 };
}
