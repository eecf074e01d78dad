/** Tools are asked for their versions once, and again when they have changed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openDetectionCache } from '../../src/conversion/sandbox/detection-cache.ts';
import { localHost } from '../../src/conversion/sandbox/host.ts';
import { startServer } from '../../src/index.ts';
import {
  fixture,
  POLL,
  startProcess,
  startTestServer,
  TestClient,
  temporaryFolder,
  testConfig,
} from '../harness.ts';

/** A tool that says its version, and counts in a file how often it was asked. */
async function fakeTool(folder: string, version: string, name = 'tool'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\necho . >> ${folder}/asked\necho ${version}\n`);
  await chmod(path, 0o755);
  return path;
}

async function timesAsked(folder: string): Promise<number> {
  return (await readFile(join(folder, 'asked'), 'utf8').catch(() => '')).split('\n').length - 1;
}

/** What a new process is told, as far as the tool and the file show. */
async function ask(tool: string, file: string, { fresh = false, pattern = /(\d+\.\d+)/ } = {}) {
  const cache = await openDetectionCache(file, { fresh });
  const version = await localHost({ languages: [] }, { cache }).version(tool, ['--version'], pattern);
  await cache.save();
  return version;
}

test('a tool is asked once, whoever starts', async () => {
  const folder = await temporaryFolder();
  const tool = await fakeTool(folder, '1.2');
  await mkdir(join(folder, 'kept'));
  const file = join(folder, 'kept', 'tools.json');
  for (let start = 0; start < 3; start++) expect(await ask(tool, file)).toBe('1.2');
  expect(await timesAsked(folder)).toBe(1);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(folder, 'kept'))).toEqual(['tools.json']);
});

test('a tool that has changed is asked again, also behind a link, and so is one with another question', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'tools.json');
  await symlink(await fakeTool(folder, '1.2'), join(folder, 'link'));
  expect(await ask(join(folder, 'link'), file)).toBe('1.2');
  await rm(join(folder, 'tool'));
  await fakeTool(folder, '1.30');
  expect(await ask(join(folder, 'link'), file)).toBe('1.30');
  expect(await ask(join(folder, 'link'), file, { pattern: /(\d+)/ })).toBe('1');
  expect(await timesAsked(folder)).toBe(3);
});

test('everything is asked again where that is wanted, and remembered', async () => {
  const folder = await temporaryFolder();
  const tool = await fakeTool(folder, '1.2');
  const file = join(folder, 'tools.json');
  await ask(tool, file);
  await ask(tool, file, { fresh: true });
  await ask(tool, file);
  expect(await timesAsked(folder)).toBe(2);
});

test('a tool that is missing, or says something else, is looked for each time', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'tools.json');
  expect(await ask(join(folder, 'tool'), file)).toBeUndefined();
  const tool = await fakeTool(folder, 'no module of that name');
  expect(await ask(tool, file)).toBeUndefined();
  expect(await ask(tool, file)).toBeUndefined();
  expect(await timesAsked(folder)).toBe(2);
  await rm(tool);
  expect(await ask(tool, file)).toBeUndefined();
});

test('an answer goes with its tool', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'tools.json');
  await ask(await fakeTool(folder, '1.2', 'old'), file);
  await rm(join(folder, 'old'));
  await ask(await fakeTool(folder, '3.4', 'new'), file);
  const kept = Object.keys(JSON.parse(await readFile(file, 'utf8')) as object);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain(join(folder, 'new'));
});

test.for([
  ['broken', '{"a": ', 0o600],
  ['of another form', '{"a": {"answer": 9}}', 0o600],
  ['writable by others', undefined, 0o666],
] as const)('a file that is %s is not believed, and written anew', async ([, content, mode]) => {
  const folder = await temporaryFolder();
  const tool = await fakeTool(folder, '1.2');
  const file = join(folder, 'tools.json');
  await ask(tool, file);
  await writeFile(file, content ?? (await readFile(file, 'utf8')).replace('"1.2"', '"6.6"'));
  await chmod(file, mode);
  expect(await ask(tool, file)).toBe('1.2');
  expect(await ask(tool, file)).toBe('1.2');
  expect(await timesAsked(folder)).toBe(2);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('where nothing can be written, tools answer as ever', async () => {
  const folder = await temporaryFolder();
  const tool = await fakeTool(folder, '1.2');
  await mkdir(join(folder, 'tools.json'));
  expect(await ask(tool, join(folder, 'tools.json'))).toBe('1.2');
  expect((await readdir(folder)).sort()).toEqual(['asked', 'tool', 'tools.json']);
});

test('a server believes what it was told at its last start, unless it is told to ask anew', async () => {
  const shared = process.env.CONVERTER_TOOLS_FILE;
  await startTestServer();
  const answers = JSON.parse(await readFile(shared ?? '', 'utf8')) as Record<string, { answer: string }>;
  for (const [question, each] of Object.entries(answers))
    if (question.includes('/pandoc ')) each.answer = '99.1';
  const dataDir = await temporaryFolder();
  const toolsFile = join(dataDir, 'tools.json');
  await writeFile(toolsFile, JSON.stringify(answers), { mode: 0o600 });

  const believing = await startServer(testConfig(dataDir, { toolsFile: undefined }));
  const client = await TestClient.of(believing);
  expect((await client.convert('docx', fixture('documents/letter.md'))).status).toBe(400);
  await believing.close();

  const asking = await startProcess(dataDir, { CONVERTER_TOOLS_FILE: '' }, undefined, ['--fresh']);
  expect((await asking.client.convert('docx', fixture('documents/letter.md'))).status).toBe(200);
  expect(await readFile(toolsFile, 'utf8')).not.toContain('99.1');
});

test('what tools leave in their homes is removed, also if the program is ended while it asks', async () => {
  const folder = await temporaryFolder();
  const tool = join(folder, 'tool');
  await writeFile(tool, '#!/bin/sh\ntouch "$HOME/left"\necho asked\nexec sleep 60\n');
  await chmod(tool, 0o755);
  const program = `
    const { localHost } = await import(${JSON.stringify(new URL('../../src/conversion/sandbox/host.ts', import.meta.url))});
    await localHost({ languages: [] }).version(${JSON.stringify(tool)}, []);`;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const args = ['--input-type=module', '--eval', program];
    const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: folder } });
    onTestFinished(() => void child.kill('SIGKILL'));
    const exited = once(child, 'exit');
    const homes = async () => (await readdir(folder)).filter((name) => name.startsWith('converter-home-'));
    await expect.poll(async () => (await homes()).length, POLL).toBe(1);
    child.kill(signal);
    expect(await exited).toEqual([null, signal]);
    expect(await homes()).toEqual([]);
  }
});

test('a server keeps them where its next start removes them, however it ended', async () => {
  const [dataDir, temporary] = [await temporaryFolder(), await temporaryFolder()];
  const main = fileURLToPath(new URL('../../src/bin/main.ts', import.meta.url));
  const env = { ...process.env, PORT: '0', CONVERTER_DATA_DIR: dataDir, TMPDIR: temporary };
  const child = spawn(process.execPath, [main, '--fresh'], { env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const kept = () => readdir(join(dataDir, 'scratch')).catch(() => []);
  await expect.poll(async () => (await kept()).join(), POLL).toContain('converter-home-');
  child.kill('SIGKILL');
  await exited;
  expect(await readdir(temporary)).toEqual([]);

  const server = await startServer(testConfig(dataDir));
  // What lies there is moved aside at once, and deleted while the server answers already.
  await expect.poll(kept, POLL).toEqual([]);
  await server.close();
});
