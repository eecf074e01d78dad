/** Servers for tests of what is around conversions, which {@link standInEngine} does without tools and sandbox. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Engine, edgesBetween } from '../src/conversion/engine.ts';
import { ENGINES } from '../src/conversion/engines/index.gen.ts';
import { readProofTable } from '../src/conversion/routes/proven.ts';
import type { Config, RunningServer } from '../src/index.ts';
import { startTestServer, TestClient, temporaryFolder } from './harness.ts';
import { openGate, standInEngine } from './stand-in.ts';

/** What a server is told that runs nothing of what it converts with. */
export const WITHOUT_TOOLS = { sandbox: 'off', toolsFile: undefined } as const satisfies Partial<Config>;

/** More conversions than any test begins. */
const ALL = 4096;
const WORTH = { fidelity: 1, cost: 1 };
const ARCHIVES = ['zip', 'tar', '7z'];

/** Converts archives and pictures at once. */
export const QUICK_ENGINE = standInEngine({
  name: 'quick',
  edges: [
    ...edgesBetween(ARCHIVES, [...ARCHIVES, 'tar.gz'], WORTH),
    ...edgesBetween(['png', 'gif'], ['webp'], WORTH),
  ],
});

/** Starts a server that converts at once. It is stopped when the test ends. */
export function startQuickServer(changes: Partial<Config> = {}): Promise<RunningServer> {
  return startTestServer({ ...WITHOUT_TOOLS, ...changes }, { engines: [QUICK_ENGINE] });
}

/**
 * Starts a server that converts at once, but to `tar.xz` when the test says so by `release`. Until then such a conversion says
 * that it gets on.
 */
export async function startHoldingServer(changes: Partial<Config> = {}) {
  const dataDir = changes.dataDir ?? (await temporaryFolder());
  const gate = openGate(join(await temporaryFolder(), 'gate'));
  onTestFinished(() => gate.close());
  let running = 0;
  let begun = 0;
  const holding = standInEngine({
    name: 'holding',
    edges: edgesBetween(ARCHIVES, ['tar.xz'], WORTH),
    gate,
    onRunning(change) {
      running += change;
      if (change > 0) begun++;
    },
  });
  const engines = [QUICK_ENGINE, holding];
  const server = await startTestServer({ ...WITHOUT_TOOLS, ...changes, dataDir }, { engines });
  // Before the server is stopped, which would wait for them.
  onTestFinished(() => gate.release(ALL));
  return {
    server,
    dataDir,
    client: await TestClient.of(server),
    release: gate.release,
    /** How many conversions to `tar.xz` are under way. */
    running: () => running,
    /** How many were begun. */
    begun: () => begun,
  };
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
