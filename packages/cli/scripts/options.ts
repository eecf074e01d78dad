import { fileURLToPath } from 'node:url';
import { readCatalogue } from '@converter/server/catalogue';

/** Where `pnpm generate` writes the table. */
export const OPTIONS_FILE = fileURLToPath(new URL('../src/completion/options.gen.ts', import.meta.url));

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
}

/** The text of `options.gen.ts`: what conversions can be told, without what most of them share being repeated. */
export function optionsModule(): string {
  const { formats, options, targets } = readCatalogue();
  const rows: string[] = [];
  const placeOf = (row: string) => {
    const place = rows.indexOf(row);
    return place === -1 ? rows.push(row) - 1 : place;
  };
  const sets = options.map(({ properties = {} }) =>
    Object.entries(properties as Record<string, Schema>)
      .map(([name, schema]) => placeOf(JSON.stringify([name, valuesOf(schema), firstSentence(schema)])))
      .join(' '),
  );
  const pairs = formats.map(({ id }) => {
    const places = Object.entries(targets[id] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return `  ${JSON.stringify(places.map(([, place]) => place).join(' '))},`;
  });
  return `// Made from the server's catalogue by \`pnpm generate\`. Do not edit.

/** Each option's name, its values if they can be listed, and what it does. */
export const OPTION_ROWS: readonly (readonly [string, string, string])[] = [
${rows.map((row) => `  ${row},`).join('\n')}
];

/** Which options stand together, by their places. */
export const OPTION_SETS: readonly string[] = [
${sets.map((set) => `  ${JSON.stringify(set)},`).join('\n')}
];

/** For each format, in the order of the formats, the places of the options of each of its targets. */
export const PAIR_ROWS: readonly string[] = [
${pairs.join('\n')}
];
`;
}

function valuesOf({ type, enum: values }: Schema): string {
  if (type === 'boolean') return 'true false';
  return (values ?? []).filter((value) => /^\S+$/.test(String(value))).join(' ');
}

function firstSentence({ description = '' }: Schema): string {
  return /^.*?[.](?= |$)/.exec(description)?.[0] ?? description;
}
