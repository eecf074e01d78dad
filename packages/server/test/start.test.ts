/** Where a server cannot work, it says so in a sentence, and ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../src/index.ts';
import { assertCanStart } from '../src/start-checks.ts';
import { startProcess, startTestServer, temporaryFolder, testConfig } from './harness.ts';
import { standInEngine } from './stand-in.ts';
import { WITHOUT_TOOLS } from './stand-in-server.ts';

const MAIN = fileURLToPath(new URL('../src/bin/main.ts', import.meta.url));

/** Starts the server with a data folder, and returns how it ended and what it said. */
async function refusalOf(
  dataDir: string,
  { prefix = [] as string[], args = [] as string[], env = {} as Record<string, string> } = {},
) {
  const [command = '', ...rest] = [...prefix, process.execPath, MAIN, ...args];
  const { exitCode, stdout, stderr } = await execa(command, rest, {
    env: { PORT: '0', CONVERTER_DATA_DIR: dataDir, CONVERTER_LOG_LEVEL: 'fatal', ...env },
    reject: false,
    timeout: 60_000,
  });
  expect(stdout).toBe('');
  return { exitCode, stderr };
}

const cannotBeUsed = (folder: string, reason: string) => ({
  exitCode: 1,
  stderr: `The data folder ${folder} cannot be used: ${reason}. Make it one that this user can write to, or set CONVERTER_DATA_DIR.`,
});

test('a data folder that is a file, or lies in one', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, 'here already');
  expect(await refusalOf(file)).toEqual(cannotBeUsed(file, 'it is a file'));
  const below = join(file, 'data');
  expect(await refusalOf(below)).toEqual(cannotBeUsed(below, 'a part of the path is a file'));
});

test('a data folder where nothing can be made', async () => {
  expect(await refusalOf('/proc/data')).toEqual(cannotBeUsed('/proc/data', 'it cannot be made there'));
});

test('a data folder that can only be read, for root too', async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  await mkdir(data);
  const readOnly = ['bwrap', '--dev-bind', '/', '/', '--ro-bind', folder, folder];
  expect(await refusalOf(data, { prefix: readOnly })).toEqual(cannotBeUsed(data, 'it is read-only'));
  const fresh = join(folder, 'new');
  expect(await refusalOf(fresh, { prefix: readOnly })).toEqual(cannotBeUsed(fresh, 'it is read-only'));
});

test('a data folder and those above it are made, for the server alone', async () => {
  const folder = await temporaryFolder();
  const data = join(folder, 'some', 'data');
  await assertCanStart({ dataDir: data });
  await assertCanStart({ dataDir: data });
  for (const made of [data, join(folder, 'some')]) expect((await stat(made)).mode & 0o777).toBe(0o700);
});

test('a database that can only be read, or is none', async () => {
  const folder = await temporaryFolder();
  const database = join(folder, 'converter.db');
  await writeFile(
    database,
    'this is no database, and longer than the header of one would have to be'.repeat(20),
  );
  const before = await readFile(database, 'utf8');
  expect(await refusalOf(folder)).toEqual({
    exitCode: 1,
    stderr: `The database in ${folder} cannot be opened: file is not a database.`,
  });
  expect(await readFile(database, 'utf8')).toBe(before);
  const readOnly = ['bwrap', '--dev-bind', '/', '/', '--ro-bind', database, database];
  expect(await refusalOf(folder, { prefix: readOnly })).toEqual(cannotBeUsed(folder, 'it is read-only'));
});

test('too few descriptors', async () => {
  const few = ['sh', '-c', 'ulimit -n 256; exec "$@"', 'sh'];
  expect(await refusalOf(await temporaryFolder(), { prefix: few })).toEqual({
    exitCode: 1,
    stderr:
      'The server may have 256 files open at once, and needs 512 or more. Raise the limit, with "ulimit -n" or LimitNOFILE.',
  });
});

test('an option that there is not', async () => {
  const { exitCode, stderr } = await refusalOf(await temporaryFolder(), { args: ['--frehs'] });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('The options are --fresh.');
});

test('tools that cannot be locked in', async () => {
  // In a namespace without a right to make others, as in a container that does not allow it.
  const noSandbox = ['bwrap', '--dev-bind', '/', '/', '--unshare-user', '--disable-userns'];
  const { exitCode, stderr } = await refusalOf(await temporaryFolder(), { prefix: noSandbox });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^Conversion tools cannot be locked in here: .+\n.*CONVERTER_SANDBOX=off/);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('what kept it from starting keeps nobody else from it', async () => {
  const dataDir = await temporaryFolder();
  const taken = await startTestServer();
  const port = Number(new URL(taken.url).port);
  const toolsFile = join(dataDir, 'asked.json');
  const second = startServer(testConfig(dataDir, { port, toolsFile }));
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  // It was told before any tool was asked.
  await expect(stat(toolsFile)).rejects.toMatchObject({ code: 'ENOENT' });
  await startTestServer({ dataDir });
});

test('what Node has made of the code is kept for the next start, where nobody else can put anything', async () => {
  const data = join(await temporaryFolder(), 'data');
  const server = await startProcess(data, { NODE_COMPILE_CACHE: undefined });
  expect(await server.stop('SIGTERM')).toBe(0);
  const [version = ''] = await readdir(join(data, 'code-cache'));
  const kept = await readdir(join(data, 'code-cache', version));
  expect(kept.length).toBeGreaterThan(100);
  expect((await stat(data)).mode & 0o777).toBe(0o700);
});

test('a taken port is told at once, with what else there is', async () => {
  const { url } = await startTestServer(WITHOUT_TOOLS, { engines: [] });
  const dataDir = join(await temporaryFolder(), 'data');
  const port = Number(new URL(url).port);
  const taken = `Port ${port} is taken by another program. Choose another with PORT=${port + 1}, or PORT=0 for any free one.`;
  expect(await refusalOf(dataDir, { env: { PORT: String(port) } })).toEqual({ exitCode: 1, stderr: taken });
  // Nothing was begun.
  await expect(stat(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(await refusalOf(dataDir, { env: { HOST: '192.0.2.1' } })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^192\.0\.2\.1 is no address of this machine\. Set HOST=127\.0\.0\.1 /),
  });
});

test('a server that still looks for its tools says so', async () => {
  const asked = Promise.withResolvers<void>();
  const slow = standInEngine({ name: 'slow', edges: [] });
  const detect = async () => {
    await asked.promise;
    return '1';
  };
  const answers: unknown[] = [];
  const onListening = async (url: string) => {
    for (const path of ['/healthz', '/readyz', '/public/pairs', '/']) {
      const answer = await fetch(url + path);
      const { detail, code, status } = (await answer.json()) as Record<string, string>;
      answers.push([path, answer.status, answer.headers.get('Retry-After'), status ?? code, detail]);
    }
    asked.resolve();
  };
  const { url } = await startTestServer(WITHOUT_TOOLS, { engines: [{ ...slow, detect }], onListening });
  const starting = 'The server is starting. Try again in 2 seconds.';
  expect(answers).toEqual([
    ['/healthz', 200, null, 'ok', undefined],
    ['/readyz', 503, null, 'unavailable', undefined],
    ['/public/pairs', 503, '2', 'busy', starting],
    ['/', 503, '2', 'busy', starting],
  ]);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('what a server prints works as it stands: the line for a shell, and the link', async () => {
  const dataDir = await temporaryFolder();
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: { ...process.env, PORT: '0', CONVERTER_DATA_DIR: dataDir, CONVERTER_LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = new Map<string, string>();
  for await (const line of createInterface(child.stdout)) {
    const [, name = '', text = ''] = /^ {2}(\w+(?: it)?) +(\S.*)$/.exec(line) ?? [];
    said.set(name, text);
    if (name === 'try it') break;
  }
  const cwd = await temporaryFolder();
  await execa('sh', ['-c', said.get('try it') ?? ''], { cwd });
  expect(await readFile(join(cwd, 'hello.pdf'), 'latin1')).toMatch(/^%PDF-/);
  expect(said.get('page')).toBe(`${said.get('address')}/#key=${said.get('key')}`);
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('a command that there is not is refused, and --help says which there are', async () => {
  expect(await refusalOf('/nowhere', { args: ['strat'] })).toEqual({
    exitCode: 2,
    stderr: 'There is no command "strat". The commands are start, keys and tools; --help says more.',
  });
  const { stdout } = await execa(process.execPath, [MAIN, '--help']);
  expect(stdout).toMatch(/^Usage: converter-server \[start\].* keys create\|list\|set\|revoke.* tools/s);
});
