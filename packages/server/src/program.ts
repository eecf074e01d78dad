/**
 * The server as a process: starts it, prints where it answers and a key, and stops it on a signal.
 *
 *     --fresh   asks every tool for its version, and not only those that have changed since the last start
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommandLine } from './command-line.ts';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { SandboxError } from './conversion/sandbox/self-test.ts';
import { FolderInUseError } from './files/lock.ts';
import { listenProblem } from './listen-problem.ts';
import { type RunningServer, startServer } from './server.ts';
import { StartError } from './start-checks.ts';

const EXPECTED = [ConfigError, StartError, FolderInUseError, SandboxError];
const options = readCommandLine({ fresh: { type: 'boolean', default: false } });

// The reader of standard output may close the pipe (EPIPE); the server goes on.
process.stdout.on('error', () => undefined);

let config: Config | undefined;
try {
  config = loadConfig();
  const onListening = () => {
    if (process.stderr.isTTY) process.stderr.write('Looking for the conversion tools …\n');
  };
  const server = await startServer(config, { ...options, standsBy: true, onListening });
  stopOnSignals(server);
  const missing = server.engines
    .filter(({ version }) => version === undefined)
    .map(({ engine }) => engine.name);
  const key = config.apiKey ? undefined : await firstKey(server, config);
  const lines = [
    `Converter is ready: ${server.pairs} conversions, described at ${server.url}/docs`,
    ...(missing.length > 0
      ? [`  without  ${missing.join(', ')} (docs/self-hosting.md says how to add them)`]
      : []),
    `  address  ${server.url}`,
    `  key      ${key ?? '(the value of CONVERTER_API_KEY)'}`,
    ...(key === undefined ? [] : [`  page     ${server.url}/#key=${key}`]),
    `  try it   ${await firstCommand(server.url, key ?? '$CONVERTER_API_KEY')}`,
  ];
  console.log(lines.join('\n'));
} catch (error) {
  if (!isExpected(error)) throw error;
  const said = config && listenProblem(error, config);
  console.error(
    error instanceof ConfigError
      ? `The configuration is not valid:\n${error.message}`
      : (said ?? error.message),
  );
  process.exitCode = 1;
}

/** A key to begin with. It is kept in a file that only this user can read, so that the next start shows it again. */
async function firstKey({ keys }: RunningServer, { dataDir }: Config): Promise<string> {
  const path = join(dataDir, 'first-key');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (await keys.isValid(kept.trim())) return kept.trim();
  const key = await keys.create({ name: 'first key' });
  await writeFile(path, `${key}\n`, { mode: 0o600 });
  return key;
}

/** A line for a shell that works as it stands, whatever lies in the folder. */
async function firstCommand(url: string, key: string): Promise<string> {
  for (const target of ['pdf', 'html', 'docx']) {
    if (!(await fetch(`${url}/public/pairs/md/${target}`)).ok) continue;
    const form = `-F target_format=${target} -F "files=@-;filename=hello.md"`;
    return `echo "# Hello" | curl -sS ${url}/convert/sync -H "X-API-Key: ${key}" ${form} -o hello.${target}`;
  }
  return `curl -sS ${url}/pairs -H "X-API-Key: ${key}"`;
}

function stopOnSignals(server: RunningServer): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      // A second signal ends the process at once. Running jobs are recovered at the next start.
      if (isStopping) process.exit(1);
      isStopping = true;
      await server.close();
      process.exit(0);
    });
  }
}

/** What an operator can mend by what the message says. */
function isExpected(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const isListenError = 'syscall' in error && ['listen', 'getaddrinfo'].includes(String(error.syscall));
  return isListenError || EXPECTED.some((kind) => error instanceof kind);
}
