import { z } from 'zod';
import type { Edge, Engine, Output, Run, Task } from '../engine.ts';
import { formatById } from '../formats.ts';
import { quality } from '../options/pictures.ts';
import { explainPictureFailure } from '../pictures/picture.ts';
import { SHARP_OPTIONS, shaping, sharpVersion, sharpWorker, writePicture } from '../pictures/sharp.ts';

const DECODED = 'out/decoded.png';
const PLAIN = 'plain.png';

const { jpg, png, webp, avif, tiff, gif } = SHARP_OPTIONS;
const HeicOptions = z.strictObject({ quality: quality(85), ...shaping });

const edges: Edge[] = [
  { from: 'heic', to: 'png', fidelity: 1, cost: 8, options: png },
  { from: 'heic', to: 'tiff', fidelity: 1, cost: 8, options: tiff },
  { from: 'heic', to: 'webp', fidelity: 0.95, cost: 10, options: webp },
  { from: 'heic', to: 'avif', fidelity: 0.95, cost: 10, options: avif },
  { from: 'heic', to: 'jpg', fidelity: 0.9, cost: 8, options: jpg },
  { from: 'heic', to: 'gif', fidelity: 0.6, cost: 10, options: gif },
  { from: 'png', to: 'heic', fidelity: 0.95, cost: 12, options: HeicOptions },
];

/** The pictures of phones, by libheif. What it decodes goes through sharp at once, which encodes better. */
export const libheif: Engine = {
  name: 'libheif',
  packages: ['libheif-examples'],
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
  const { quality, ...options } = HeicOptions.parse(task.options);
  await writePicture({ input: task.input, output: PLAIN, from: task.from, to: task.from, options }, run);
  // The slower presets take three times as long, for files that are a twentieth smaller at the same quality.
  const level = ['--quality', String(quality), '-p', 'preset=ultrafast'];
  await run.tool('heif-enc', [...level, '--output', task.output, PLAIN]);
  return [{ path: task.output }];
}

async function decode(task: Task, run: Run): Promise<Output[]> {
  const { stdout } = await run.tool('heif-convert', [task.input, DECODED]);
  // A file with several pictures becomes "decoded-1.png" and so on.
  const pictures = [...stdout.matchAll(/^Written to (out\/decoded(?:-\d+)?\.png)$/gm)].map(
    ([, path = '']) => path,
  );
  const outputs: Output[] = [];
  for (const [index, input] of pictures.entries()) {
    const isOnly = pictures.length === 1;
    const path = isOnly ? task.output : task.output.replace(/(\.\w+)$/, `-${index + 1}$1`);
    // The pixels are turned as the container says; the EXIF data repeat that for readers that know only them.
    const from = formatById('png');
    const { to, options } = task;
    await writePicture({ input, output: path, from, to, options, isUpright: true }, run);
    outputs.push(isOnly ? { path } : { path, label: String(index + 1) });
  }
  return outputs;
}
