import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where engines stand, each in a folder of its name. */
export const ENGINES_FOLDER = fileURLToPath(new URL('../src/conversion/engines/', import.meta.url));
/** Where `pnpm generate` writes their list. */
export const REGISTRY_FILE = join(ENGINES_FOLDER, 'index.gen.ts');

/**
 * The text of the list of all engines in a folder.
 *
 * @throws if a folder has no engine in it
 */
export function enginesModule(folder: string): string {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  for (const name of names) {
    if (!existsSync(join(folder, name, 'engine.ts')))
      throw new Error(
        `engines/${name} has no engine.ts. Write one that exports \`engine\`, or remove the folder.`,
      );
  }
  const imports = names.map((name) => `import { engine as ${camelCase(name)} } from './${name}/engine.ts';`);
  return `// Made of the folders here by \`pnpm generate\`. Do not edit.
import type { Engine } from '../engine.ts';
${imports.join('\n')}

/** Every engine. Their order does not matter: the planner goes by fidelity and cost. */
export const ENGINES: readonly Engine[] = [
${names.map((name) => `  ${camelCase(name)},`).join('\n')}
];
`;
}

/** `pdf-flow` → `pdfFlow` */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
