/** Where a server cannot work, it says so in a sentence, and ends. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { startServer } from '../src/index.ts';
import { assertCanStart } from '../src/start-checks.ts';
import { startProcess, startTestServer, temporaryFolder, testConfig } from './harness.ts';

const MAIN = fileURLToPath(new URL('../src/bin/main.ts', import.meta.url));

/** Starts the server with a data folder, and returns how it ended and what it said. */
async function refusalOf(dataDir: string, { prefix = [] as string[], args = [] as string[] } = {}) {
  const [command = '', ...rest] = [...prefix, process.execPath, MAIN, ...args];
  const { exitCode, stdout, stderr } = await execa(command, rest, {
    env: { PORT: '0', CONVERTER_DATA_DIR: dataDir, CONVERTER_LOG_LEVEL: 'fatal' },
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
