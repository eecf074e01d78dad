/** A project of somebody who uses the package: as it is packed, found by the conditions of each runtime and bundler. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const run = promisify(execFile);
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

export interface Project {
  readonly folder: string;
  /** The path of a program in it. */
  path(name: string): string;
  /** Bundles a program for the given conditions, and tells which file of the package went into it. */
  bundle(entry: string, conditions: string[]): Promise<{ path: string; build: string }>;
  remove(): Promise<void>;
}

export async function createProject(): Promise<Project> {
  // A real path: some runtimes tell it where others tell the one that was asked for.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sdk-runtimes-')));
  const modules = join(folder, 'node_modules');
  const sdk = join(modules, '@converter/sdk');
  await mkdir(dirname(sdk), { recursive: true });
  const { stdout } = await run('pnpm', ['pack', '--json', '--pack-destination', folder], { cwd: PACKAGE });
  await run('tar', ['-xzf', JSON.parse(stdout).filename, '-C', folder]);
  await cp(join(folder, 'package'), sdk, { recursive: true });

  const { name, version, dependencies } = JSON.parse(await readFile(join(sdk, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) {
    await symlink(await realpath(join(PACKAGE, 'node_modules', dependency)), join(modules, dependency));
  }
  const manifest = { private: true, type: 'module', dependencies: { [name]: version } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const file of await readdir(import.meta.dirname)) {
    if (!/\.test\.ts$/.test(file))
      await cp(join(import.meta.dirname, file), join(folder, file), { recursive: true });
  }

  return {
    folder,
    path: (name) => join(folder, name),
    async bundle(entry, conditions) {
      const outfile = join(folder, `${entry}.${conditions.join('.')}.js`);
      const { metafile } = await build({
        entryPoints: [join(folder, entry)],
        outfile,
        bundle: true,
        format: 'esm',
        platform: 'browser',
        mainFields: ['module', 'main'],
        conditions,
        metafile: true,
        absWorkingDir: folder,
      });
      const own = Object.keys(metafile.inputs).filter((path) => path.includes('@converter/sdk/'));
      return {
        path: outfile,
        build: own.map((path) => relative('node_modules/@converter/sdk', path)).join(),
      };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
