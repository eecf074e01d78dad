import { z } from 'zod';
import type { Edge } from '../../engine.ts';
import { ConversionFailure, ToolFailure } from '../../failure.ts';
import { shaping } from '../../kits/pictures/sharp.ts';
import { DECODED, edgesToAll, pictureEngine, pngOf } from '../../kits/pictures/tool.ts';
import { quality } from '../../options/pictures.ts';

const TOOLS = { 'heif-convert': 'libheif-examples', 'heif-enc': 'libheif-examples' } as const;

const HeicOptions = z.strictObject({ quality: quality(60), ...shaping });

const edges: Edge[] = [
  // What it decodes goes through sharp at once, which encodes better.
  ...edgesToAll(['heic'], 1),
  { from: 'png', to: 'heic', fidelity: 0.95, cost: 12, options: HeicOptions },
];

/** The pictures of phones, by libheif. */
export const engine = pictureEngine({
  name: 'libheif',
  tools: TOOLS,
  edges,

  detect: (host) => host.version('heif-enc', ['--help'], /libheif version: ([\d.]+)/),

  async decode({ input }, run) {
    const { stdout } = await run.tool('heif-convert', [input, DECODED]);
    // A file with several pictures becomes "decoded-1.png" and so on.
    const written = [...stdout.matchAll(/^Written to (out\/decoded(?:-(\d+))?\.png)$/gm)];
    // The pixels are turned as the container says; the EXIF data repeat that for readers that know only them.
    const meant = { isUpright: true, coloursIn: input };
    return written.map(([, path = '', label]) => ({ path, ...(label && { label }), ...meant }));
  },

  async encode(task, run) {
    const { quality } = HeicOptions.parse(task.options);
    // The slower presets take three times as long, for files that are a twentieth smaller at the same quality.
    const level = ['--quality', String(quality), '-p', 'preset=ultrafast'];
    const args = [...level, '--output', task.output, await pngOf(task, run, MISREAD)];
    await run.tool('heif-enc', args).catch((error: unknown) => {
      const isTooLong = error instanceof ToolFailure && /Invalid image size/i.test(error.stderr);
      if (!isTooLong) throw error;
      throw new ConversionFailure('conversion_failed', 'is wider or higher than a HEIC image can be', {
        cause: error,
      });
    });
  },
});

const MISREAD = { palettes: true, profiles: 'grey' } as const;
