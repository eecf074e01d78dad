import { fileURLToPath } from 'node:url';
import { readCatalogue } from '@converter/server/catalogue';
import { OptionTypes, type Schema } from './options.ts';
import { key, quote, sorted } from './text.ts';

/** Where `pnpm generate` writes the types. */
export const PAIRS_FILE = fileURLToPath(new URL('../src/pairs.gen.ts', import.meta.url));

/** Source format → what it can become → what can be asked for, as JSON Schema. */
export type Pairs = ReadonlyMap<string, ReadonlyMap<string, Schema>>;

/** The types of what a server can convert that has every tool. A test compares them with what is committed. */
export function catalogueTypes(): string {
  const { formats, options, targets } = readCatalogue();
  const pairs = Object.entries(targets).map(
    ([from, places]) =>
      [from, new Map(Object.entries(places).map(([to, place]) => [to, options[place] ?? {}]))] as const,
  );
  const aliases = formats.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const));
  const families = formats.map(({ id, family }) => [id, family] as const);
  return pairTypes(new Map(pairs), new Map(aliases), new Map(families));
}

/**
 * The text of `pairs.gen.ts`. Formats of one kind can become each other and the same other things, with the same options:
 * with the format itself counted in, what they become is equal and stands there once. So the file, and what the compiler
 * holds of it, grows with the formats and not with their pairs.
 */
export function pairTypes(
  pairs: Pairs,
  aliases: ReadonlyMap<string, string>,
  families: ReadonlyMap<string, string> = new Map(),
): string {
  const types = new OptionTypes(families);
  const ofTargets = new Map<string, Set<Schema>>();
  for (const from of sorted(pairs.keys())) {
    for (const [to, schema] of pairs.get(from) ?? []) {
      types.add(schema, { from, to });
      const schemas = ofTargets.get(to) ?? new Set();
      ofTargets.set(to, schemas.add(schema));
    }
  }
  const groups: Group[] = [];
  for (const source of sorted(pairs.keys())) {
    const targets = new Map([...(pairs.get(source) ?? [])].map(([to, schema]) => [to, types.nameOf(schema)]));
    const group = groups.find((each) => belongs(source, targets, each));
    if (group) {
      group.sources.push(source);
      for (const [to, options] of targets) group.targets.set(to, options);
    } else {
      groups.push({ sources: [source], targets });
    }
  }
  const groupOf = new Map(groups.flatMap((group) => group.sources.map((source) => [source, group])));
  const nameOf = (source: string) => `Groups[${quote(groupOf.get(source)?.sources[0] ?? '')}]`;
  const targetsOf = (source: string) => {
    const isOther = groupOf.get(source)?.targets.has(source) && !pairs.get(source)?.has(source);
    return `Exclude<keyof ${nameOf(source)}, ${isOther ? quote(source) : 'never'}>`;
  };
  const sources = sorted(groupOf.keys());
  const targetTypes = sorted(ofTargets.keys()).map(
    (to) => [to, types.nameOfTarget(to, ofTargets.get(to) ?? new Set())] as const,
  );
  return `// Made from the server's catalogue by \`pnpm generate\`. Do not edit.
${types.text}
/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
${groups.map(({ sources: [first = ''], targets }) => `  ${key(first)}: { ${members(targets).join(' ')} };`).join('\n')}
}

/** Source format → what it can become. */
export interface Targets {
${sources.map((source) => `  ${key(source)}: ${targetsOf(source)};`).join('\n')}
}

/** Source format → what it can become → what can be asked for. */
export interface Options {
${sources.map((source) => `  ${key(source)}: ${nameOf(source)};`).join('\n')}
}

/** What can be asked for of each target, where nothing is known of the file. */
export interface TargetOptions {
${members(new Map(targetTypes))
  .map((name) => `  ${name}`)
  .join('\n')}
}

/** Other names of formats. */
export interface Aliases {
${members(new Map([...aliases].map(([alias, id]) => [alias, quote(id)])))
  .map((name) => `  ${name}`)
  .join('\n')}
}
`;
}

/** What some formats become, and by the name of its type, what can be asked for. */
interface Group {
  readonly sources: string[];
  readonly targets: Map<string, string>;
}

/** Whether a format has the targets of a group, where it may itself be one and miss itself, with the same options. */
function belongs(source: string, targets: ReadonlyMap<string, string>, group: Group): boolean {
  const missing = [...group.targets.keys()].filter((to) => !targets.has(to));
  const added = [...targets.keys()].filter((to) => !group.targets.has(to));
  return (
    missing.every((to) => to === source) &&
    added.every((to) => group.sources.length === 1 && to === group.sources[0]) &&
    [...targets].every(([to, options]) => (group.targets.get(to) ?? options) === options)
  );
}

function members(types: ReadonlyMap<string, string>): string[] {
  return sorted(types.keys()).map((name) => `${key(name)}: ${types.get(name)};`);
}
