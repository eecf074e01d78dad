import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';

/** One project a folder, so that `vitest --project sdk` runs one of them. */
const folders = globSync(['packages/*/', 'examples/', 'scripts/'], { cwd: import.meta.dirname }).sort();

export default defineConfig({
  test: {
    allowOnly: false,
    // Most of a test's work is done by child processes (LibreOffice, ffmpeg, Chromium), which need the cores too.
    maxWorkers: 2,
    projects: folders.map((folder) => ({
      extends: true as const,
      test: {
        name: basename(folder),
        root: folder,
        // A bare machine has no locale, and some tools that look at results then refuse names beyond ASCII.
        env: { LC_ALL: 'C.UTF-8' },
        include: ['**/*.test.ts'],
        exclude: ['**/node_modules/**', '**/dist/**'],
        // A guard against hanging for good, not a measure: real tools take seconds, on a busy machine many of them.
        testTimeout: 120_000,
        // Each of them keeps a core busy.
        maxConcurrency: 2,
        hookTimeout: 120_000,
      },
    })),
  },
});
