import { fileURLToPath } from 'node:url';
import { Catalogue } from '../../server/src/conversion/catalogue.ts';
import { ENGINES } from '../../server/src/conversion/engines/index.ts';
import { FORMATS } from '../../server/src/conversion/formats.ts';
import { provenAnywhere, readProofTable } from '../../server/src/conversion/proven.ts';

/** Where `pnpm generate` writes the table. */
export const FORMATS_FILE = fileURLToPath(new URL('../src/formats.gen.ts', import.meta.url));

/** The text of `formats.gen.ts`: what a server can convert that has every tool. */
export function formatsModule(): string {
  const targets = new Map<string, Set<string>>();
  const engines = ENGINES.map((engine) => ({ engine, version: 'any' }));
  for (const { from, to } of new Catalogue(engines, provenAnywhere(readProofTable())).pairs) {
    targets.set(from.id, (targets.get(from.id) ?? new Set()).add(to.id));
  }
  // Servers take it for the recognised text where there is no other.
  for (const names of targets.values()) if (names.has('text')) names.add('txt');
  const rows = FORMATS.map(({ id, extension, aliases, textual, mediaType }) => {
    const isText = textual || mediaType.startsWith('text/');
    return `  ${JSON.stringify([id, extension, aliases.join(' '), isText, [...(targets.get(id) ?? [])].sort().join(' ')])},`;
  });
  return `// Made from the server's catalogue by \`pnpm generate\`. Do not edit.

/** Each format's name, the extension of its files, its other names, whether it is text, and what it can become. */
export const FORMAT_ROWS: readonly (readonly [string, string, string, boolean, string])[] = [
${rows.join('\n')}
];
`;
}
