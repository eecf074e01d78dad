/** Recipes, run as a person runs them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { example } from '../harness.ts';

/** Starts a program that serves, and answers with the address that it prints. It ends with the test. */
export async function serve(path: string, env: Record<string, string>): Promise<string> {
  const program = start(path, env);
  for await (const line of createInterface(program.stdout)) if (line.startsWith('http')) return line;
  throw new Error(`${path} ended before it served.`);
}

/** Starts a program that stays, until the test ends. */
export function start(path: string, env: Record<string, string>, args: readonly string[] = []) {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env;
  const program = spawn(process.execPath, [example(`recipes/${path}`), ...args], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(program, 'exit');
  onTestFinished(async () => {
    program.kill('SIGKILL');
    await exited;
  });
  return program;
}

/** An API that only listens: it tells of the first upload, and answers nothing. */
export async function silentApi(): Promise<{ url: string; upload: Promise<IncomingMessage> }> {
  const server = createServer();
  const upload = new Promise<IncomingMessage>((resolve) => {
    server.on('request', (request, response) => {
      if (request.method === 'POST') resolve(request);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, upload };
}
