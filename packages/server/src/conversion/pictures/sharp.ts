/** sharp as a program of its own, for every engine that has pictures to read or write. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host } from '../tools/host.ts';
import type { Worker } from '../tools/worker.ts';

const require = createRequire(import.meta.url);
const SELF = fileURLToPath(import.meta.url);
const WORKER = join(dirname(SELF), `sharp-worker${extname(SELF)}`);
const SHARP = require.resolve('sharp');

/** Reads a picture in one format and writes it in another: `{ input, output, from, to }`; see `sharp-worker.ts`. */
export const sharpWorker: Worker = {
  start: [process.execPath, WORKER, SHARP],
  readable: [process.execPath, WORKER, ...packageFolders(SHARP)],
  maxDocuments: 500,
};

/** The version of sharp, or undefined where it does not run on this host. */
export function sharpVersion(host: Host): Promise<string | undefined> {
  return host.version(process.execPath, ['-p', 'require(process.argv[1]).versions.sharp', SHARP]);
}

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
