import { fileURLToPath } from 'node:url';
import type { Source } from '../src/conversion/engine.ts';
import { ENGINES } from '../src/conversion/engines/index.gen.ts';

/** Where `pnpm generate` writes what set-up installs for the engines. */
export const APT_FILE = fileURLToPath(new URL('../../../scripts/apt-engines.txt', import.meta.url));

/** The Debian packages of all engines, each with a program by which it is known where there is no dpkg. */
export function aptList(): string {
  const packages = new Map<string, { program: string; engines: Set<string> }>();
  const add = (engine: string, name: string, source: Source) => {
    const bringer = typeof source === 'string' ? source : source.optional;
    const found = packages.get(bringer) ?? { program: name, engines: new Set() };
    packages.set(bringer, { ...found, engines: found.engines.add(engine) });
  };
  for (const { name, tools, needs = {} } of ENGINES) {
    for (const [tool, source] of Object.entries(tools)) add(name, tool, source);
    for (const source of Object.values(needs)) add(name, '-', source);
  }
  const rows = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(([bringer, { program, engines }]) =>
    `${bringer.padEnd(30)} ${program.padEnd(24)} # ${[...engines].join(', ')}`.trimEnd(),
  );
  return `# What the engines need, as Debian packages; the columns are those of apt-tools.txt, with the engines.
# Made of the engines' own declarations by \`pnpm generate\`. Do not edit.
${lines.join('\n')}
`;
}
