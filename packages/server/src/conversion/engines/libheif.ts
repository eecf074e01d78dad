import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../engine.ts';
import { formatById } from '../formats.ts';
import { explainPictureFailure } from '../pictures/picture.ts';
import { sharpVersion, sharpWorker } from '../pictures/sharp.ts';

const DECODED = 'out/decoded.png';
const PLAIN = 'plain.png';

const edges: Edge[] = [
  ...edgesBetween(['heic'], ['png', 'tiff'], { fidelity: 1, cost: 8 }),
  ...edgesBetween(['heic'], ['webp', 'avif'], { fidelity: 0.95, cost: 10 }),
  ...edgesBetween(['heic'], ['jpg'], { fidelity: 0.9, cost: 8 }),
  ...edgesBetween(['heic'], ['gif'], { fidelity: 0.6, cost: 10 }),
  { from: 'png', to: 'heic', fidelity: 0.95, cost: 12 },
];

/** The pictures of phones, by libheif. What it decodes goes through sharp at once, which encodes better. */
export const libheif: Engine = {
  name: 'libheif',
  weight: 1,
  edges,
  worker: sharpWorker,

  async detect(host) {
    if (!(await sharpVersion(host)) || !(await host.find('heif-convert'))) return undefined;
    return host.version('heif-enc', ['--help'], /libheif version: ([\d.]+)/);
  },

  async convert(task, run) {
    try {
      return task.to.id === 'heic' ? await encode(task, run) : await decode(task, run);
    } catch (error) {
      throw explainPictureFailure(error, task);
    }
  },
};

async function encode(task: Task, run: Run): Promise<Output[]> {
  // heif-enc misreads palettes with transparency; sharp writes none.
  await run.worker({ input: task.input, output: PLAIN, from: task.from, to: task.from });
  // The slower presets take three times as long, for files that are a twentieth smaller at the same quality.
  await run.tool('heif-enc', ['--quality', '85', '-p', 'preset=ultrafast', '--output', task.output, PLAIN]);
  return [{ path: task.output }];
}

async function decode(task: Task, run: Run): Promise<Output[]> {
  const { stdout } = await run.tool('heif-convert', [task.input, DECODED]);
  // A file with several pictures becomes "decoded-1.png" and so on.
  const pictures = [...stdout.matchAll(/^Written to (out\/decoded(?:-\d+)?\.png)$/gm)].map(
    ([, path]) => path,
  );
  const outputs: Output[] = [];
  for (const [index, input] of pictures.entries()) {
    const isOnly = pictures.length === 1;
    const path = isOnly ? task.output : task.output.replace(/(\.\w+)$/, `-${index + 1}$1`);
    // The pixels are turned as the container says; the EXIF data repeat that for readers that know only them.
    const from = formatById('png');
    await run.worker({ input, output: path, from, to: task.to, isUpright: true });
    outputs.push(isOnly ? { path } : { path, label: String(index + 1) });
  }
  return outputs;
}
