import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Edge, type Engine, edgesBetween } from '../engine.ts';

const require = createRequire(import.meta.url);
const SELF = fileURLToPath(import.meta.url);
const WORKER = join(dirname(SELF), `sharp-worker${extname(SELF)}`);
const SHARP = require.resolve('sharp');

const SOURCES = ['jpg', 'png', 'webp', 'avif', 'tiff', 'gif'];

// PNG and TIFF keep every pixel; GIF has 256 colours.
const edges: Edge[] = [
  ...edgesBetween(SOURCES, ['png', 'tiff'], { fidelity: 1, cost: 4 }),
  ...edgesBetween(SOURCES, ['webp', 'avif'], { fidelity: 0.95, cost: 6 }),
  ...edgesBetween(SOURCES, ['jpg'], { fidelity: 0.9, cost: 3 }),
  ...edgesBetween(SOURCES, ['gif'], { fidelity: 0.6, cost: 6 }),
];

const Answer = z.object({ outputs: z.array(z.object({ path: z.string(), label: z.string().optional() })) });

/** Pictures of the web and of print, by libvips, which decodes hostile files: so it runs in its own process. */
export const sharp: Engine = {
  name: 'sharp',
  weight: 1,
  edges,
  worker: {
    start: [process.execPath, WORKER, SHARP],
    readable: [process.execPath, WORKER, ...packageFolders(SHARP)],
    maxDocuments: 500,
  },

  detect: (host) => host.version(process.execPath, ['-p', 'require(process.argv[1]).versions.sharp', SHARP]),

  async convert(task, run) {
    const { input, output, from, to } = task;
    const answer = Answer.parse(await run.worker({ input, output, from, to }));
    return answer.outputs.map(({ path, label }) => ({ path, ...(label && { label }) }));
  },
};

/**
 * The folders of the package that a file belongs to and of what that needs, as the package sees them: beside it with
 * pnpm, in any folder above with npm.
 */
function packageFolders(entry: string): string[] {
  const folder = entry.slice(0, entry.lastIndexOf('/sharp/') + '/sharp'.length);
  const own = createRequire(entry);
  const { dependencies, optionalDependencies } = own(join(folder, 'package.json'));
  const needed = Object.keys({ ...dependencies, ...optionalDependencies });
  const found = needed.map((name) =>
    (own.resolve.paths(name) ?? []).map((base) => join(base, name)).find((path) => existsSync(path)),
  );
  return [folder, ...found.filter((path) => path !== undefined)];
}
