import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MAIN = fileURLToPath(new URL('../src/bin/main.ts', import.meta.url));
const KEYS = fileURLToPath(new URL('../src/bin/keys.ts', import.meta.url));

/** The reference server, as a process of its own. */
export interface RealServer {
  readonly url: string;
  /** Without limits. */
  readonly key: string;
  /** The folder of its database and files. */
  readonly dataDir: string;
  /** Runs `keys create` with these options. */
  createKey(...options: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server with an empty data folder and these settings. */
export async function startRealServer(settings: Record<string, string> = {}): Promise<RealServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sdk-test-'));
  const env = { ...process.env, PORT: '0', CONVERTER_DATA_DIR: dataDir, CONVERTER_LOG_LEVEL: 'fatal' };
  const server = spawn(process.execPath, [MAIN], {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const { address = '', key = '' } = await Promise.race([
    announced(server),
    exited.then((): Record<string, string> => ({})),
  ]);
  if (!address) throw new Error('The server did not start.');
  return {
    url: address,
    key,
    dataDir,
    async createKey(...options) {
      const command = [KEYS, 'create', ...options];
      const { stdout } = await promisify(execFile)(process.execPath, command, { env });
      return stdout.trim();
    },
    async stop() {
      server.kill();
      await exited;
      await rm(dataDir, { recursive: true });
    },
  };
}

/** What the server prints when it is ready, in lines of a name and a value. */
function announced(server: ChildProcess): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  return new Promise((resolve) => {
    if (!server.stdout) return;
    createInterface(server.stdout).on('line', (line) => {
      const [, name = '', value = ''] = /^\s+(address|key)\s+(\S+)/.exec(line) ?? [];
      if (name) values[name] = value;
      if (values.key) resolve(values);
    });
  });
}
