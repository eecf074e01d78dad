import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const packages = readdirSync(new URL('packages', import.meta.url)).sort();

/** One project a package, so that `vitest --project sdk` runs one of them. */
export default defineConfig({
  test: {
    allowOnly: false,
    // Most of a test's work is done by child processes (LibreOffice, ffmpeg, Chromium), which need the cores too.
    maxWorkers: 2,
    projects: [
      ...packages.map((name) => project(name, `packages/${name}`)),
      project('examples', 'examples'),
      project('scripts', 'scripts'),
    ],
  },
});

function project(name: string, root: string) {
  return {
    extends: true as const,
    test: {
      name,
      root,
      include: ['**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      // A guard against hanging for good, not a measure: real tools take seconds, on a busy machine many of them.
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
}
