import { globSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** One project a folder, so that `vitest --project sdk` runs one of them. */
const folders = globSync(['packages/*/', 'examples/', 'scripts/'], { cwd: import.meta.dirname }).sort();

/** Of this user's own, and stays for the next run. */
const KEPT_FOLDER = join(tmpdir(), `converter-tests-${userInfo().uid}`);
mkdirSync(KEPT_FOLDER, { recursive: true, mode: 0o700 });
const TOOLS_FILE = join(KEPT_FOLDER, 'tools.json');
const MEMORY = '**/memory.test.ts';
const NOT_OURS = ['**/node_modules/**', '**/dist/**'];

function project(
  name: string,
  root: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      root,
      // A bare machine has no locale, and some tools that look at results then refuse names beyond ASCII.
      // All servers of all tests ask the tools for their versions once.
      env: { LC_ALL: 'C.UTF-8', CONVERTER_TOOLS_FILE: TOOLS_FILE },
      // A guard against hanging for good, not a measure: real tools take seconds, on a busy machine many of them.
      testTimeout: 900_000,
      hookTimeout: 900_000,
      // Each of them keeps a core busy.
      maxConcurrency: 2,
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    allowOnly: false,
    // Most of a test's work is done by child processes (LibreOffice, ffmpeg, Chromium), which need the cores too.
    maxWorkers: 2,
    projects: [
      ...folders.map((folder) =>
        project(basename(folder), folder, { include: ['**/*.test.ts'], exclude: [...NOT_OURS, MEMORY] }),
      ),
      // Last, and one by one: on a busy machine a process collects its garbage later, and so looks larger than it is.
      project('memory', import.meta.dirname, {
        include: [`packages/${MEMORY}`],
        exclude: NOT_OURS,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
