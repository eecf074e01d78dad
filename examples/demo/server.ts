/** A server in a process of its own, as `npm start` runs it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.ts';

const MAIN = fileURLToPath(new URL('../../packages/server/src/bin/main.ts', import.meta.url));
/** What the caller's environment may say: how this machine is made, not where some other server keeps its data. */
const KEPT_SETTINGS = /^CONVERTER_(SANDBOX|LANGUAGES|TOOLS_FILE|WHISPER_BIN|WHISPER_MODEL)$/;
/** Longer than the server itself allows for what is under way. */
const STOP_MS = 20_000;

export interface DemoServer {
  readonly url: string;
  readonly apiKey: string;
  /**
   * Stops the server as a service manager does, and deletes its data.
   *
   * @throws Failure if it does not end by itself and well
   */
  stop(): Promise<void>;
}

/**
 * Starts a server with default settings, a new key and an empty data folder on a free port.
 *
 * @throws Failure if it ends before it answers
 */
export async function startServer(): Promise<DemoServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'converter-demo-'));
  const apiKey = randomBytes(24).toString('base64url');
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('CONVERTER_') || KEPT_SETTINGS.test(name),
  );
  const server = spawn(process.execPath, [MAIN], {
    env: {
      ...Object.fromEntries(inherited),
      HOST: '127.0.0.1',
      PORT: '0',
      CONVERTER_DATA_DIR: dataDir,
      CONVERTER_API_KEY: apiKey,
      CONVERTER_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a process group of its own, so that Ctrl-C reaches the demo alone, which then stops the server in good order.
    detached: true,
  });
  const exited = once(server, 'exit') as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  const removeData = () => rm(dataDir, { recursive: true, force: true });

  const url = await Promise.race([addressOf(server), exited.then(() => undefined)]);
  if (url === undefined) {
    await removeData();
    throw new Failure('The server did not start. Its own words stand above.');
  }
  return {
    url,
    apiKey,
    async stop() {
      server.kill('SIGTERM');
      const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
      const [code, signal] = await exited;
      clearTimeout(timer);
      await removeData();
      if (code === 0) return;
      const end = signal ? `by ${signal}` : `with exit code ${code}`;
      throw new Failure(`The server was asked to stop. Expected was exit code 0; it ended ${end}.`);
    },
  };
}

/** Reads what the server prints, and resolves once it says where it answers. */
function addressOf({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve) => {
    createInterface(stdout).on('line', (line) => {
      const address = /^\s*address\s+(\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
}
