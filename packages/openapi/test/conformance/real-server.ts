/** The reference server, as a process of its own: the suite must find nothing in it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SERVER = new URL('../../../server/', import.meta.url);
const KEY = 'conformance-suite-test-key';

/** The absolute path of one of the files that the server is tested with. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/files/${path}`, SERVER));
}

export interface RealServer {
  readonly url: string;
  /** Without limits. */
  readonly key: string;
  /** Runs `keys create` with these options. */
  createKey(...options: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server with an empty data folder. */
export async function startRealServer(): Promise<RealServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'conformance-'));
  const env = {
    ...process.env,
    CONVERTER_DATA_DIR: dataDir,
    CONVERTER_API_KEY: KEY,
    CONVERTER_LOG_LEVEL: 'fatal',
  };
  const program = (name: string) => fileURLToPath(new URL(`src/bin/${name}.ts`, SERVER));
  const server = spawn(process.execPath, [program('main')], {
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  let url = '';
  for await (const line of createInterface(server.stdout)) {
    url = /^\s+address\s+(\S+)/.exec(line)?.[1] ?? '';
    if (url) break;
  }
  if (!url) throw new Error('The server did not start.');
  return {
    url,
    key: KEY,
    async createKey(...options) {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [program('keys'), 'create', ...options],
        { env },
      );
      return stdout.trim();
    },
    async stop() {
      server.kill();
      await exited;
      await rm(dataDir, { recursive: true });
    },
  };
}
