/** Proves routes: converts a real file through the code that the server uses, then checks what came out. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Converter } from '../conversion/convert.ts';
import type { Route } from '../conversion/planner.ts';
import type { EngineSettings } from '../conversion/tools/host.ts';
import { createToolRunner } from '../conversion/tools/runner.ts';
import { checkFor } from './checks/index.ts';
import type { Fixture } from './fixture.ts';
import { FIXTURES } from './fixtures/index.ts';

const FIXTURE_FOLDER = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const FOLDER_BYTES = 2 * 1024 ** 3;
const TIMEOUT_MS = 120_000;

/** Converts every fixture of a route's source format by that route, and by no other, and checks each output. */
export async function proveRoute(route: Route, settings: EngineSettings): Promise<void> {
  const fixtures = FIXTURES.filter(({ format }) => format === route.from.id);
  if (fixtures.length === 0) throw new Error(`There is no fixture for ${route.from.id}.`);
  for (const fixture of fixtures) await proveFixture(route, fixture, settings);
}

async function proveFixture(route: Route, fixture: Fixture, settings: EngineSettings): Promise<void> {
  const converter = new Converter(createToolRunner('bwrap'), settings);
  const folder = await mkdtemp(join(tmpdir(), 'converter-proof-'));
  try {
    const work = join(folder, 'work');
    await mkdir(work);
    const results = await converter.convert(join(FIXTURE_FOLDER, fixture.file), [route], {
      folder: work,
      folderBytes: FOLDER_BYTES,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cpuSeconds: TIMEOUT_MS / 1000,
      onProgress: () => undefined,
      onAttemptFailed: () => undefined,
    });
    const files = results.map(({ path, label, format }) => ({
      path,
      name: `${label || 'out'}.${format.extension}`,
    }));
    await checkFor(route.to)({ files, to: route.to.id }, fixture);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
