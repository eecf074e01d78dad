/**
 * A server in this process whose engine needs no tool: for what the program does with results, whatever is in them. Films
 * and recordings are converted when the test says so.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, startServer } from '@converter/server';
import { type Engine, edgesBetween } from '@converter/server/internal';

const KEY = 'key-of-the-stand-in-server';
/** What the first bytes of a result are, so that it looks like one. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.7\n',
  html: '<!doctype html><html>',
};
const HELD = ['mp3', 'wav'];

export interface StandInServer {
  readonly url: string;
  readonly key: string;
  createKey(settings: { quota: number }): Promise<string>;
  /** Lets a conversion of a film or a recording end, once it is under way. */
  release(): void;
  stop(): Promise<void>;
}

/** Starts a server with an empty data folder. */
export async function startStandInServer(): Promise<StandInServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cli-server-'));
  const gate = join(folder, 'gate');
  execFileSync('mkfifo', [gate]);
  // Opened for both, so that neither this nor a reader waits for the other to open it.
  const descriptor = openSync(gate, 'r+');
  const dataDir = join(folder, 'data');
  const config = { ...loadConfig({}), port: 0, logLevel: 'silent', dataDir, apiKey: KEY };
  const server = await startServer({ ...config, sandbox: 'off' }, { engines: [engineBehind(gate)] });
  return {
    url: server.url,
    key: KEY,
    createKey: (settings) => server.keys.create(settings),
    release: () => void writeSync(descriptor, '.'),
    async stop() {
      await server.close();
      closeSync(descriptor);
      await rm(folder, { recursive: true });
    },
  };
}

function textOf(from: string, to: string): string {
  return `${BEGINNINGS[to] ?? ''}${`What was ${from} is now ${to}.\n`.repeat(100)}%%EOF\n`;
}

function engineBehind(gate: string): Engine {
  const worth = { fidelity: 1, cost: 1 };
  return {
    name: 'stand-in',
    tools: { tee: 'coreutils', head: 'coreutils' },
    detect: async () => '1',
    weight: 1,
    unproven: 'it converts nothing',
    edges: [
      ...edgesBetween(['docx', 'odt', 'md'], ['pdf', 'html', 'txt'], worth),
      ...edgesBetween(HELD, ['txt'], worth),
      ...edgesBetween(['tiff'], ['png'], worth),
    ],
    async convert({ from, to, output, outputFolder }, run) {
      // It ends with its job, as any tool does, or with a byte from the gate.
      if (HELD.includes(from.id)) await run.tool('head', ['-c', '1', gate]);
      const pages = from.id === 'tiff' ? [1, 2] : [undefined];
      const outputs: { path: string; label?: string }[] = [];
      for (const page of pages) {
        const path = page === undefined ? output : `${outputFolder}/${page}.${to.extension}`;
        await run.tool('tee', [path], { stdin: textOf(from.id, to.id) });
        outputs.push(page === undefined ? { path } : { path, label: String(page) });
      }
      return outputs;
    },
  };
}
