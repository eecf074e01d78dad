/** Which folders show npm packages to a program in the sandbox. */
import { existsSync, realpathSync } from 'node:fs';
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
