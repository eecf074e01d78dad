import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  detectEngines,
  ENGINES,
  type EngineSettings,
  localHost,
  openDetectionCache,
} from '@converter/server/internal';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The file by which all tests ask the machine's tools for their versions once; see `vitest.config.ts`. */
const { CONVERTER_TOOLS_FILE = '' } = process.env;

/** The tools of this machine. */
export async function detectHere(settings: EngineSettings) {
  const cache = await openDetectionCache(CONVERTER_TOOLS_FILE);
  const detected = await detectEngines(ENGINES, localHost(settings, { cache }));
  await cache.save();
  return detected;
}
