import type { Engine, Run, Task } from '../../engine.ts';
import { ToolFailure } from '../../failure.ts';
import { CONVERT, IDENTIFY, MAGICK_TOOLS } from '../../kits/pictures/magick.ts';
import { checkSize, explainPictureFailure, requireWholeJpeg } from '../../kits/pictures/picture.ts';

const TOOLS = { ...MAGICK_TOOLS, img2pdf: 'img2pdf', od: 'coreutils' } as const;
type Tool = keyof typeof TOOLS;

/**
 * Pictures as pages, by img2pdf: it puts the compressed data of a picture into the document as they are, so that
 * nothing is lost and nothing grows, and a page has the size that the picture's resolution says.
 */
export const engine: Engine<Tool> = {
  name: 'img2pdf',
  tools: TOOLS,
  weight: 1,
  edges: [
    { from: 'jpg', to: 'pdf', fidelity: 1, cost: 2 },
    { from: 'png', to: 'pdf', fidelity: 1, cost: 4 },
    // Every page of a scan becomes a page.
    { from: 'tiff', to: 'pdf', fidelity: 1, cost: 4 },
  ],

  detect: (host) => host.version('img2pdf', ['--version']),

  async convert(task, run) {
    await checkSize(task, run);
    try {
      // img2pdf embeds the picture without decoding it, so that damage would not show.
      if (task.from.id === 'jpg') await requireWholeJpeg(task, run);
      const isReady = task.from.id === 'jpg' && !(await isMirrored(task, run));
      await layOut(isReady ? task.input : await flatten(task, run), task, run);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: task.output }];
  },
};

/** Where the picture's own resolution makes a page that PDF does not know, a finer or coarser one is taken. */
const RESOLUTIONS = [[], ['--imgsize', '300dpi'], ['--imgsize', '24dpi']];
const IMPOSSIBLE_PAGE = /Page size must be between/;

async function layOut(input: string, { output }: Task, run: Run<Tool>): Promise<void> {
  const form = ['--rotation=ifvalid', '--nodate', '--output', output];
  for (const [index, resolution] of RESOLUTIONS.entries()) {
    try {
      await run.tool('img2pdf', [...form, ...resolution, input]);
      return;
    } catch (error) {
      const mayHelp = error instanceof ToolFailure && IMPOSSIBLE_PAGE.test(error.stderr);
      if (!mayHelp || index === RESOLUTIONS.length - 1) throw error;
    }
  }
}

/** A page of PDF can be turned, and not mirrored. */
async function isMirrored({ input }: Task, run: Run<Tool>): Promise<boolean> {
  const { stdout } = await run.tool(IDENTIFY, ['-format', '%[orientation]', `jpeg:${input}`]);
  return ['TopRight', 'BottomLeft', 'LeftTop', 'RightBottom'].includes(stdout.trim());
}

/** img2pdf takes no transparency, since not all of PDF has it, nor every depth and orientation of TIFF. */
async function flatten({ from, input }: Task, run: Run<Tool>): Promise<string> {
  const flat = `flat.${from.extension}`;
  const white = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off', '-depth', '8'];
  const form = from.id === 'jpg' ? ['-quality', '95'] : [...white, '-compress', 'zip'];
  await run.tool(CONVERT, [`${from.id}:${input}`, '-auto-orient', ...form, `${from.id}:${flat}`]);
  return flat;
}
