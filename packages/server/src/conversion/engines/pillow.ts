import { fileURLToPath } from 'node:url';
import { animated } from '../options/pictures.ts';
import { NO_OPTIONS, type OptionsSchema } from '../options.ts';
import { SHARP_OPTIONS } from '../pictures/sharp.ts';
import { edgesToAll, pictureEngine } from '../pictures/tool.ts';

const SCRIPT = fileURLToPath(new URL('pillow.py', import.meta.url));
const PYTHON = '/usr/bin/python3';
const DECODED = 'out/decoded.webp';

/** What moves may stay so. */
const MOVING: Readonly<Record<string, OptionsSchema>> = {
  webp: SHARP_OPTIONS.webp.extend({ animated }),
  gif: SHARP_OPTIONS.gif.extend({ animated }),
};

const edges = edgesToAll(['apng'], 1).map((edge) => ({
  ...edge,
  options: MOVING[edge.to] ?? edge.options ?? NO_OPTIONS,
}));

/** Animated PNG images, by Pillow. They meet those that sharp knows in WebP, which loses nothing. */
export const pillow = pictureEngine({
  name: 'pillow',
  packages: ['python3-pil'],
  edges,
  detect: (host) => host.version(PYTHON, ['-I', '-c', 'import PIL; print(PIL.__version__)']),

  async decode({ input }, run) {
    await run.tool(PYTHON, ['-I', SCRIPT, input, DECODED], { readable: [SCRIPT] });
    return [{ path: DECODED, format: 'webp' }];
  },
});
