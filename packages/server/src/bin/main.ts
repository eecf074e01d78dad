#!/usr/bin/env node
/** `converter-server`: the server as a process, and the commands beside it. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { env } from 'node:process';
import { dataFolder } from '../data-folder.ts';
import { findListenProblem, USUAL_PLACE } from '../listen-problem.ts';
import { enterOwnMounts } from '../own-mounts.ts';
import { assertCanStart } from '../start-checks.ts';

const HELP = `Usage: converter-server [start] [--fresh]
       converter-server keys create|list|set|revoke …
       converter-server tools

  start   starts the server, and prints its address and a key; --fresh asks every tool for its version anew
  keys    the API keys of the server on this machine, also while it runs; "converter-server keys --help" says more
  tools   which conversion tools this machine has, and what each of the others would add

PORT, HOST and CONVERTER_DATA_DIR say where it listens and where its data lies. The README has all settings.`;

const [, , command = ''] = process.argv;
if (['--help', '-h', 'help'].includes(command)) {
  console.log(HELP);
} else if (command === 'keys' || command === 'tools') {
  process.argv.splice(2, 1);
  await (command === 'keys' ? import('./keys.ts') : import('./tools.ts'));
} else if (command === 'start' || command === '' || command.startsWith('-')) {
  if (command === 'start') process.argv.splice(2, 1);
  await start();
} else {
  console.error(
    `There is no command "${command}". The commands are start, keys and tools; --help says more.`,
  );
  process.exitCode = 2;
}

async function start(): Promise<void> {
  const { PORT = '', HOST = '' } = env;
  // Whatever else is wrong with the configuration, the program says.
  const place = { port: Number(PORT || USUAL_PLACE.port), host: HOST || USUAL_PLACE.host };
  const problem = isPort(place.port) ? await findListenProblem(place) : undefined;
  if (problem !== undefined) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  try {
    const dataDir = dataFolder();
    await assertCanStart({ dataDir });
    // Loading takes most of a start. The cache lies where only the server writes, since Node runs what it finds there; a
    // program that is started anew has it by the environment, from its first line on.
    env.NODE_COMPILE_CACHE ??= join(dataDir, 'code-cache');
    enableCompileCache();
    enterOwnMounts(dataDir);
  } catch {
    // Whatever is wrong with the folder, the program says.
  }
  // Only now, since what is loaded before is loaded twice.
  await import('../program.ts');
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}
