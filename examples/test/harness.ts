/** A real server, and programs run against it as a person runs them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, loadConfig, startServer } from '@converter/server';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

const EXAMPLES = fileURLToPath(new URL('../', import.meta.url));
/** Debian's own Python is the one that its package python3-requests is for. */
export const PYTHON = '/usr/bin/python3';

/** The absolute path of a file of the examples. */
export function example(path: string): string {
  return join(EXAMPLES, path);
}

/** The absolute path of one of the demo's files. */
export function sample(name: string): string {
  return example(`demo/files/${name}`);
}

/** A short video with sound. */
export const VIDEO = example('../packages/fixtures/files/media/speech.mp4');

export const PHOTO = example('../packages/fixtures/files/images/turned.jpg');

/** A server with a key, for all tests of a file. What it says is known once the tests run. */
export function useServer(changes: Partial<Config> = {}): { url: string; key: string } {
  const known = { url: '', key: '' };
  let stop = async () => {};
  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'converter-test-'));
    const { CONVERTER_TOOLS_FILE } = process.env;
    const config = loadConfig({ CONVERTER_TOOLS_FILE });
    const server = await startServer({ ...config, port: 0, logLevel: 'silent', dataDir, ...changes });
    known.url = server.url;
    known.key = await server.keys.create({ name: 'test' });
    stop = async () => {
      await server.close();
      await rm(dataDir, { recursive: true });
    };
  });
  afterAll(() => stop());
  return known;
}

/** A folder that is deleted when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ran {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, with nothing of the test's own settings but those given and what only saves it time. */
export function run(
  [program = '', ...args]: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const { PATH = '', HOME = '', LANG = 'C.UTF-8', NODE_COMPILE_CACHE, CONVERTER_TOOLS_FILE } = process.env;
  const own = { PATH, HOME, LANG, NODE_COMPILE_CACHE, CONVERTER_TOOLS_FILE };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: { ...own, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}
