/**
 * `npm run new -- engine <name>`: makes the folder of a new engine, with what compiles and says what is left to do.
 *
 *     --tool base64        the program that it starts; the name, if it is left out
 *     --package coreutils  the Debian package that brings it; the tool's name, if it is left out
 *     --from txt,md        what it converts, as ids of formats
 *     --to html            to what
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FIXTURES } from '@converter/fixtures';
import { findFormat } from '../src/conversion/formats.ts';
import { ENGINES_FOLDER, enginesModule, REGISTRY_FILE } from './engines-module.ts';

const USAGE = 'npm run new -- engine <name> --from <format,…> --to <format,…> [--tool …] [--package …]';

const TEST = `import { testEngine } from '../../../../test/engine-suite.ts';
import { engine } from './engine.ts';

testEngine(engine);
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tool: { type: 'string' },
      package: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
  });
  const [kind, name = ''] = positionals;
  if (kind !== 'engine' || !values.from || !values.to) throw new Error(`What is wanted? ${USAGE}`);
  const tool = values.tool ?? name;
  await makeEngine(name, {
    tool,
    package: values.package ?? tool,
    from: values.from.split(','),
    to: values.to.split(','),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

interface Wanted {
  readonly tool: string;
  readonly package: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

async function makeEngine(name: string, wanted: Wanted): Promise<void> {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name))
    throw new Error(`"${name}" is no name of an engine: lower-case letters, digits and hyphens make one.`);
  const folder = join(ENGINES_FOLDER, name);
  if (existsSync(folder)) throw new Error(`There is an engine ${name} already.`);
  await mkdir(folder);
  await writeFile(join(folder, 'engine.ts'), engineText(name, wanted));
  await writeFile(join(folder, 'engine.test.ts'), TEST);
  await writeFile(REGISTRY_FILE, enginesModule(ENGINES_FOLDER));
  console.log(`Made packages/server/src/conversion/engines/${name}. What is left to do:`);
  for (const step of stepsFor(name, wanted)) console.log(`- ${step}`);
}

function stepsFor(name: string, { from, to }: Wanted): string[] {
  const unknown = [...new Set([...from, ...to])].filter((id) => findFormat(id) === undefined);
  const bare = from.filter((id) => !FIXTURES.some(({ format }) => format === id));
  return [
    ...unknown.map(
      (id) =>
        `"${id}" is no format yet: add its row to the file of its family in packages/server/src/conversion/formats.`,
    ),
    ...bare.map(
      (id) =>
        `"${id}" has no fixture: make one in packages/fixtures/files by a script in packages/fixtures/scripts, and list it in packages/fixtures/src/families.`,
    ),
    `Write what ${name} does in its engine.ts: how the tool is called, and what its failures mean.`,
    'pnpm generate, which writes what set-up installs and what clients are told.',
    `pnpm vitest run ${name}/engine, and npm run proof -- --engine ${name}, which shows what it makes to the checks.`,
  ];
}

function engineText(name: string, { tool, package: bringer, from, to }: Wanted): string {
  const list = (ids: readonly string[]) => `[${ids.map((id) => `'${id}'`).join(', ')}]`;
  const key = /^[A-Za-z_]\w*$/.test(tool) ? tool : `'${tool}'`;
  return `import { type Engine, edgesBetween } from '../../engine.ts';
import { damaged, ToolFailure } from '../../failure.ts';

const TOOLS = { ${key}: '${bringer}' } as const;

/** What it converts, by what. */
export const engine: Engine<keyof typeof TOOLS> = {
  name: '${name}',
  tools: TOOLS,
  weight: 1,
  edges: edgesBetween(${list(from)}, ${list(to)}, { fidelity: 0.9, cost: 5 }),
  detect: (host) => host.version('${tool}', ['--version']),

  async convert({ input, output, from }, run) {
    try {
      await run.tool('${tool}', [input, output]);
    } catch (error) {
      if (!(error instanceof ToolFailure)) throw error;
      throw damaged(from, error);
    }
    return [{ path: output }];
  },
};
`;
}
