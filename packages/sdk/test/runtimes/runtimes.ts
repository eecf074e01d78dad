/** The runtimes, each with a way to run the cases in it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInChromium } from './chromium.ts';
import type { Place } from './material.ts';
import type { Project } from './project.ts';
import type { Report } from './run.ts';
import { runInWorkerd } from './workerd.ts';

/** Which file of the package the runtime chose, and what became of the cases. */
export interface Run {
  build: string;
  report: Report;
}

export interface Runtime {
  name: string;
  /** The file of the package that is for it. */
  build: string;
  /** Whether it has files. */
  files: boolean;
  /** Undefined where the registry has no binary for this machine. */
  program: string | undefined;
  run(program: string, project: Project, place: Place): Promise<Run>;
}

const require = createRequire(new URL('../../../../runtimes/package.json', import.meta.url));

/** The path of a program that is in one of these packages, if it is installed. */
function find(path: string, ...packages: string[]): string | undefined {
  for (const name of packages) {
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), path);
    } catch {
      // Meant for another kind of machine.
    }
  }
  return undefined;
}

function commandLine(name: string, program: string | undefined, ...options: string[]): Runtime {
  return {
    name,
    build: 'dist/node.js',
    files: true,
    program,
    async run(path, { folder }, place) {
      const args = [...options, 'main.ts', JSON.stringify(place)];
      // Its own settings only: a proxy or a debugger of this process is none of its business.
      const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8', DENO_NO_UPDATE_CHECK: '1' };
      const { stdout } = await promisify(execFile)(path, args, { cwd: folder, env, timeout: 100_000 });
      const { build, report } = JSON.parse(stdout);
      return { build: build.split('/@converter/sdk/')[1], report };
    },
  };
}

export const runtimes: Runtime[] = [
  commandLine('Node 26', process.execPath),
  commandLine('Node 24', find('bin/node', 'node-24')),
  commandLine('Node 22', find('bin/node', 'node-22')),
  commandLine('Bun', find('bin/bun', '@oven/bun-linux-x64', '@oven/bun-linux-aarch64')),
  commandLine(
    'Deno',
    find('deno', '@deno/linux-x64-glibc', '@deno/linux-arm64-glibc'),
    'run',
    '--allow-all',
    '--no-remote',
    '--node-modules-dir=manual',
  ),
  {
    name: 'Chromium',
    build: 'dist/browser.js',
    files: false,
    program: ['/usr/bin/chromium'].find(existsSync),
    run: runInChromium,
  },
  {
    name: 'workerd',
    build: 'dist/worker.js',
    files: false,
    program: find('bin/workerd', '@cloudflare/workerd-linux-64', '@cloudflare/workerd-linux-arm64'),
    run: runInWorkerd,
  },
];
