import { fileURLToPath } from 'node:url';
import { readCatalogue } from '@converter/server/catalogue';

/** Where `pnpm generate` writes the table. */
export const FORMATS_FILE = fileURLToPath(new URL('../src/formats.gen.ts', import.meta.url));

/** The text of `formats.gen.ts`: what a server can convert that has every tool. */
export function formatsModule(): string {
  const { formats, targets } = readCatalogue();
  const rows = formats.map(({ id, extension, aliases, isText }) => {
    const names = Object.keys(targets[id] ?? {}).sort();
    return `  ${JSON.stringify([id, extension, aliases.join(' '), isText, names.join(' ')])},`;
  });
  return `// Made from the server's catalogue by \`pnpm generate\`. Do not edit.

/** Each format's name, the extension of its files, its other names, whether it is text, and what it can become. */
export const FORMAT_ROWS: readonly (readonly [string, string, string, boolean, string])[] = [
${rows.join('\n')}
];
`;
}
