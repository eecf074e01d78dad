#!/usr/bin/env node
/** The server as a process. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { env } from 'node:process';
import { dataFolder } from '../data-folder.ts';
import { enterOwnMounts } from '../own-mounts.ts';
import { assertCanStart } from '../start-checks.ts';

try {
  const dataDir = dataFolder();
  await assertCanStart({ dataDir });
  // Loading takes most of a start. The cache lies where only the server writes, since Node runs what it finds there; a
  // program that is started anew has it by the environment, from its first line on.
  env.NODE_COMPILE_CACHE ??= join(dataDir, 'code-cache');
  enableCompileCache();
  enterOwnMounts(dataDir);
} catch {
  // Whatever is wrong with the folder, the program says.
}
// Only now, since what is loaded before is loaded twice.
await import('../program.ts');
