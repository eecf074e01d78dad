import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where `pnpm generate` writes the version. */
export const VERSION_FILE = fileURLToPath(new URL('../src/version.gen.ts', import.meta.url));

/** The text of that file. A test compares it with what is committed. */
export function versionModule(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return `// Made from package.json by \`pnpm generate\`. Do not edit.\nexport const VERSION = '${version}';\n`;
}
