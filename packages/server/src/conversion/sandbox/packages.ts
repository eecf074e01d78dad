/** Which folders show npm packages to a program in the sandbox. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The folders of some packages of this one and of everything that they need, as whoever imports them finds them: beside
 * them with pnpm, where most are links, or in any folder above with npm.
 */
export function packageFolders(...names: string[]): string[] {
  const found = new Set<string>();
  const find = (importer: string, wanted: readonly string[]) => {
    const require = createRequire(importer);
    for (const name of wanted) {
      const bases = require.resolve.paths(name) ?? [];
      // What is missing is optional, such as the binaries for other systems.
      const folder = bases.map((base) => join(base, name)).find((path) => existsSync(path));
      if (folder === undefined || found.has(folder)) continue;
      found.add(folder);
      const description = join(realpathSync(folder), 'package.json');
      const { dependencies, optionalDependencies } = require(description);
      find(description, Object.keys({ ...dependencies, ...optionalDependencies }));
    }
  };
  find(import.meta.url, names);
  return [...found];
}

/** A package that may be left out, or undefined where it is. */
export function installedPackage(
  name: string,
): { readonly folder: string; readonly version: string } | undefined {
  const [folder] = packageFolders(name);
  if (folder === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}
