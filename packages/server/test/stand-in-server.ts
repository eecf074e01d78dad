/**
 * A server whose engine needs neither a tool nor a sandbox: for everything around conversions. Its conversions are done at
 * once, or when the test says so.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import {
  type Edge,
  type Engine,
  edgesBetween,
  type Output,
  type Run,
  type Task,
} from '../src/conversion/engine.ts';
import { ENGINES } from '../src/conversion/engines/index.gen.ts';
import { readProofTable } from '../src/conversion/routes/proven.ts';
import type { Config, RunningServer } from '../src/index.ts';
import { startTestServer, TestClient, temporaryFolder } from './harness.ts';

/** What a server is told that runs nothing of what it converts with. */
export const WITHOUT_TOOLS = { sandbox: 'off', toolsFile: undefined } as const satisfies Partial<Config>;

/** How often a held conversion says that it gets on. */
const SPEAK_MS = 20;
/** It gets on ever more slowly, and never comes to its end. */
const shareAfter = (words: number) => words / (words + 1000);
/** More conversions than any test begins. A pipe takes so many bytes without a reader. */
const ALL = 4096;

const ARCHIVES = ['zip', 'tar', '7z'];
const EDGES: readonly Edge[] = [
  ...edgesBetween(ARCHIVES, [...ARCHIVES, 'tar.gz'], { fidelity: 1, cost: 1 }),
  ...edgesBetween(['png', 'gif'], ['webp'], { fidelity: 1, cost: 1 }),
];

/** Stands in for a tool that every host has. What it makes is some text, whatever it is called. */
export const QUICK_ENGINE = {
  name: 'quick',
  detect: async () => '1',
  tools: { tee: 'coreutils' },
  weight: 1,
  unproven: 'it converts nothing',
  edges: EDGES,
  convert: makeText,
} satisfies Engine<'tee'>;

async function makeText({ from, to, output }: Task, run: Run<'tee'>): Promise<readonly Output[]> {
  await run.tool('tee', [output], { stdin: `What was ${from.id} is now ${to.id}.\n`.repeat(400) });
  return [{ path: output }];
}

/** Starts a server that converts at once. It is stopped when the test ends. */
export function startQuickServer(changes: Partial<Config> = {}): Promise<RunningServer> {
  return startTestServer({ ...WITHOUT_TOOLS, ...changes }, { engines: [QUICK_ENGINE] });
}

/** Conversions to `tar.xz`, which go on until they are let go. Meanwhile they say that they get on. */
export interface HeldConversions {
  readonly engine: Engine;
  /** How many are under way. */
  readonly running: () => number;
  /** How many were begun. */
  readonly begun: () => number;
  /** Lets so many of them end, of those that are under way or will be. */
  readonly release: (count?: number) => void;
}

/** Opens a gate that holds conversions. When the test ends, it holds no more. */
async function holdConversions(): Promise<HeldConversions> {
  const gate = join(await temporaryFolder(), 'gate');
  await execa('mkfifo', [gate]);
  // Opened for both, so that neither the test nor a reader waits for the other to open it.
  const descriptor = openSync(gate, 'r+');
  onTestFinished(() => closeSync(descriptor));
  const release = (count = 1) => void writeSync(descriptor, Buffer.alloc(count));
  let running = 0;
  let begun = 0;
  const engine: Engine<'tee' | 'head'> = {
    ...QUICK_ENGINE,
    name: 'held',
    tools: { ...QUICK_ENGINE.tools, head: 'coreutils' },
    edges: edgesBetween(ARCHIVES, ['tar.xz'], { fidelity: 1, cost: 1 }),
    async convert(task, run) {
      running++;
      begun++;
      let words = 0;
      const speaking = setInterval(() => run.progress(shareAfter(words++)), SPEAK_MS);
      try {
        // It ends with its job, as any tool does, or with a byte from the gate.
        await run.tool('head', ['-c', '1', gate]);
        return await makeText(task, run);
      } finally {
        clearInterval(speaking);
        running--;
      }
    },
  };
  return { engine, running: () => running, begun: () => begun, release };
}

/** Starts a server that converts at once, but to `tar.xz` when the test says so. */
export async function startHoldingServer(changes: Partial<Config> = {}) {
  const held = await holdConversions();
  const dataDir = changes.dataDir ?? (await temporaryFolder());
  const engines = [QUICK_ENGINE, held.engine];
  const server = await startTestServer({ ...WITHOUT_TOOLS, ...changes, dataDir }, { engines });
  // Before the server is stopped, which would wait for them.
  onTestFinished(() => held.release(ALL));
  return { ...held, server, dataDir, client: await TestClient.of(server) };
}

/** All engines of this package, as if this host had the tools that they were proven with. None of them can convert. */
export function enginesAsProven(): readonly Engine[] {
  const proven = new Map([...readProofTable().values()].flatMap(({ tools }) => Object.entries(tools)));
  return ENGINES.map((engine) => ({
    ...engine,
    tools: {},
    needs: {},
    detect: async () => proven.get(engine.name),
  }));
}
