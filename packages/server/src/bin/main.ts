#!/usr/bin/env node
/** The server as a process. */
import { loadConfig } from '../config.ts';
import { enterOwnMounts } from '../own-mounts.ts';
import { assertCanStart } from '../start-checks.ts';

try {
  const config = loadConfig();
  await assertCanStart(config);
  enterOwnMounts(config.dataDir);
} catch {
  // Whatever is wrong with the configuration or the folder, the program says.
}
// Only now, since what is loaded before is loaded twice.
await import('../program.ts');
