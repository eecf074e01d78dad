import type { Engine, Run, Task } from '../engine.ts';
import { checkSize, explainPictureFailure } from '../pictures/picture.ts';

/**
 * Pictures as pages, by img2pdf: it puts the compressed data of a picture into the document as they are, so that
 * nothing is lost and nothing grows, and a page has the size that the picture's resolution says.
 */
export const img2pdf: Engine = {
  name: 'img2pdf',
  packages: ['img2pdf', 'imagemagick'],
  weight: 1,
  edges: [
    { from: 'jpg', to: 'pdf', fidelity: 1, cost: 2 },
    { from: 'png', to: 'pdf', fidelity: 1, cost: 4 },
    // Every page of a scan becomes a page.
    { from: 'tiff', to: 'pdf', fidelity: 1, cost: 4 },
  ],

  async detect(host) {
    const flattener = await host.find('convert-im6.q16');
    return flattener && host.version('img2pdf', ['--version']);
  },

  async convert(task, run) {
    await checkSize(task, run);
    try {
      const input = await (task.from.id === 'jpg' ? checkWhole(task, run) : flatten(task, run));
      await run.tool('img2pdf', ['--rotation=ifvalid', '--nodate', '--output', task.output, input]);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
    return [{ path: task.output }];
  },
};

/** What goes in as it is was decoded by nobody; missing data show up as a warning. */
async function checkWhole({ input }: Task, run: Run): Promise<string> {
  await run.tool('convert-im6.q16', ['-regard-warnings', `jpeg:${input}`, 'null:']);
  return input;
}

/** img2pdf takes no transparency, since not all of PDF has it, nor every depth of TIFF. */
async function flatten({ from, input }: Task, run: Run): Promise<string> {
  const flat = `flat.${from.extension}`;
  const white = ['-background', 'white', '-alpha', 'remove', '-alpha', 'off', '-depth', '8'];
  await run.tool('convert-im6.q16', [
    `${from.id}:${input}`,
    ...white,
    '-compress',
    'zip',
    `${from.id}:${flat}`,
  ]);
  return flat;
}
