import { fileURLToPath } from 'node:url';
import { Catalogue } from '../../server/src/conversion/catalogue.ts';
import { ENGINES } from '../../server/src/conversion/engines/index.ts';
import { FORMATS } from '../../server/src/conversion/formats.ts';
import { readProofTable } from '../../server/src/proof/proven.ts';

/** Where `pnpm generate` writes the types. */
export const PAIRS_FILE = fileURLToPath(new URL('../src/pairs.gen.ts', import.meta.url));

/** Source format → what it can become. */
export type Targets = ReadonlyMap<string, ReadonlySet<string>>;

/** The types of what a server can convert that has every tool. A test compares them with what is committed. */
export function catalogueTypes(): string {
  const engines = ENGINES.map((engine) => ({ engine, version: 'any' }));
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of new Catalogue(engines, new Set(readProofTable().keys())).pairs) {
    targets.set(from.id, (targets.get(from.id) ?? new Set()).add(to.id));
  }
  // Servers take it for the recognised text where there is no other.
  for (const names of targets.values()) if (names.has('text')) names.add('txt');
  const aliases = FORMATS.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const));
  return pairTypes(targets, new Map(aliases));
}

/**
 * The text of `pairs.gen.ts`. Formats of one kind can become each other and the same other things: with the format itself
 * counted in, their sets are equal and stand there once. So the file, and what the compiler holds of it, grows with
 * the formats and not with their pairs.
 */
export function pairTypes(targets: Targets, aliases: ReadonlyMap<string, string>): string {
  const groups = Map.groupBy(sorted(targets.keys()), (source) =>
    union([...(targets.get(source) ?? []), source]),
  );
  const sets: string[] = [];
  const sources = new Map<string, string>();
  for (const [members, formats] of groups) {
    const group = formats[0] ?? '';
    sets.push(`  ${key(group)}: ${members};`);
    for (const source of formats) {
      const set = `Groups[${quote(group)}]`;
      const all = targets.get(source)?.has(source) ? set : `Exclude<${set}, ${quote(source)}>`;
      sources.set(source, `  ${key(source)}: ${all};`);
    }
  }
  const names = sorted(aliases.keys()).map((alias) => `  ${key(alias)}: ${quote(aliases.get(alias) ?? '')};`);
  return `// Made from the server's catalogue by \`pnpm generate\`. Do not edit.

/** Formats with the same targets, called like the first of them; each is among the targets of the others. */
interface Groups {
${sets.join('\n')}
}

/** Source format → what it can become. */
export interface Targets {
${sorted(sources.keys())
  .map((source) => sources.get(source))
  .join('\n')}
}

/** Other names of formats. */
export interface Aliases {
${names.join('\n')}
}
`;
}

function union(names: Iterable<string>): string {
  return sorted(new Set(names)).map(quote).join(' | ');
}

function key(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : quote(name);
}

function quote(name: string): string {
  return `'${name}'`;
}

function sorted(names: Iterable<string>): string[] {
  return [...names].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
