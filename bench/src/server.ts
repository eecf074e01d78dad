import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
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

/** How a server is started. */
export interface StartOptions {
  /** The program that is the server; by default that of this checkout. */
  main?: string | undefined;
  /** Makes another command of the server's. */
  within?(command: readonly string[]): string[];
}

/** Starts a server whose data go to a folder. */
export async function startServer(
  dataDir: string,
  { main = MAIN, within = (command) => [...command] }: StartOptions = {},
): Promise<BenchServer> {
  const [program = '', ...args] = within([process.execPath, main]);
  const env = { ...process.env, PORT: '0', CONVERTER_DATA_DIR: dataDir, CONVERTER_API_KEY: KEY };
  const child = spawn(program, args, {
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

/** Converts a file in one request, and reads the result to its end. */
export async function convert({ url, key }: BenchServer, file: string, to: string): Promise<void> {
  const form = new FormData();
  form.set('target_format', to);
  form.set('files', await openAsBlob(file), basename(file));
  const answer = await fetch(`${url}/convert/sync`, {
    method: 'POST',
    headers: { 'X-API-Key': key },
    body: form,
  });
  if (!answer.ok || !answer.body)
    throw new Error(`${file} to ${to}: ${answer.status} ${await answer.text()}`);
  for await (const _ of answer.body);
}
