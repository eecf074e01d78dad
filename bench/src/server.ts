import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../packages/server/src/bin/main.ts', import.meta.url));
const KEY = 'bench-key-0123456789abcdef';

/** The reference server, as a process of its own. */
export interface BenchServer {
  url: string;
  key: string;
  stop(): Promise<void>;
}

/** Starts a server whose data go to a folder. */
export async function startServer(dataDir: string): Promise<BenchServer> {
  const env = { ...process.env, PORT: '0', CONVERTER_DATA_DIR: dataDir, CONVERTER_API_KEY: KEY };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...env, CONVERTER_LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const url = /^\s+address\s+(\S+)/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return {
      url,
      key: KEY,
      async stop() {
        child.kill();
        await exited;
      },
    };
  }
  throw new Error('The server did not start.');
}
