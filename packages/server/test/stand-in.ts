/**
 * Engines that need no tool but what every machine has, and no sandbox: for everything around conversions. What they make is
 * some text. A conversion is done at once, or is held until the test lets it go.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edge, type Engine, edgesBetween } from '../src/conversion/engine.ts';
import { loadConfig, startServer } from '../src/index.ts';

/** Holds conversions. */
export interface Gate {
  /** Where conversions wait. */
  readonly path: string;
  /** Lets so many conversions end, of those that are held or will be. */
  release(count?: number): void;
  close(): void;
}

/** Opens a gate at a path where nothing is yet. */
export function openGate(path: string): Gate {
  execFileSync('mkfifo', [path]);
  // Opened for both, so that neither this nor a reader waits for the other to open it.
  const descriptor = openSync(path, 'r+');
  return {
    path,
    release: (count = 1) => void writeSync(descriptor, Buffer.alloc(count)),
    close: () => closeSync(descriptor),
  };
}

/** How often a held conversion says that it gets on: ever more slowly, so that it never comes to its end. */
const SPEAK_MS = 20;
const shareAfter = (words: number) => words / (words + 1000);
/** How results begin that a test may look at. */
const BEGINNINGS: Readonly<Record<string, string>> = { pdf: '%PDF-1.7\n', html: '<!doctype html><html>' };
/** Of a picture with several pages. */
const PAGES = ['1', '2'];

/** The conversion of which something is told, and what. */
export const WARNED = { from: 'odt', to: 'html', detail: 'The comments were left out.' };

/** What a stand-in does. */
export interface StandIn {
  readonly name: string;
  readonly edges: readonly Edge[];
  /** Holds all conversions. */
  readonly gate?: Gate;
  /** Told when a conversion begins, and when it is over. */
  readonly onRunning?: (change: 1 | -1) => void;
}

/** An engine that says of itself that it cannot be proven, and so is offered without a proof. */
export function standInEngine({
  name,
  edges,
  gate,
  onRunning = () => undefined,
}: StandIn): Engine<'tee' | 'head'> {
  return {
    ...{ name, edges, weight: 1, unproven: 'it converts nothing', detect: async () => '1' },
    tools: { tee: 'coreutils', head: 'coreutils' },
    async convert({ from, to, output, outputFolder }, run) {
      let words = 0;
      const speak = () => {
        run.progress(shareAfter(words++));
        // Nobody hears that it goes back.
        run.progress(0);
      };
      const speaking = gate && setInterval(speak, SPEAK_MS);
      onRunning(1);
      try {
        // It ends with its job, as any tool does, or with a byte from the gate.
        if (gate) await run.tool('head', ['-c', '1', gate.path]);
        const text = `What was ${from.id} is now ${to.id}.\n`.repeat(400);
        const stdin = `${BEGINNINGS[to.id] ?? ''}${text}%%EOF\n`;
        const outputs =
          from.id === 'tiff'
            ? PAGES.map((label) => ({ path: `${outputFolder}/${label}.${to.extension}`, label }))
            : [{ path: output }];
        for (const { path } of outputs) await run.tool('tee', [path], { stdin });
        if (from.id === WARNED.from && to.id === WARNED.to) run.warn('content_left_out', WARNED.detail);
        return outputs;
      } finally {
        clearInterval(speaking);
        onRunning(-1);
      }
    },
  };
}

/** A server in this process, with stand-ins. */
export interface StandInServer {
  readonly url: string;
  readonly key: string;
  createKey(settings: { readonly quota: number; readonly pairs?: readonly string[] }): Promise<string>;
  /** Lets so many conversions of recordings end. */
  release(count?: number): void;
  stop(): Promise<void>;
}

const KEY = 'key-of-the-stand-in-server';
const WORTH = { fidelity: 1, cost: 1 };

/** Starts one with an empty data folder. It converts some documents and pictures at once, and recordings when it is told to. */
export async function startStandInServer(): Promise<StandInServer> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-stand-in-'));
  const gate = openGate(join(folder, 'gate'));
  const dataDir = join(folder, 'data');
  const quick = [
    ...edgesBetween(['docx', 'odt', 'md'], ['pdf', 'html', 'txt'], WORTH),
    ...edgesBetween(['tiff'], ['png'], WORTH),
  ];
  const held = edgesBetween(['mp3', 'wav'], ['txt'], WORTH);
  const server = await startServer(
    { ...loadConfig({}), port: 0, logLevel: 'silent', dataDir, apiKey: KEY, sandbox: 'off' },
    {
      engines: [
        standInEngine({ name: 'quick', edges: quick }),
        standInEngine({ name: 'held', edges: held, gate }),
      ],
    },
  );
  return {
    url: server.url,
    key: KEY,
    createKey: (settings) => server.keys.create(settings),
    release: gate.release,
    async stop() {
      await server.close();
      gate.close();
      await rm(folder, { recursive: true });
    },
  };
}
