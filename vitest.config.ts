import { mkdirSync } from 'node:fs';
import { availableParallelism, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of this user's own, and stays for the next run. */
const KEPT_FOLDER = join(tmpdir(), `converter-tests-${userInfo().uid}`);
mkdirSync(KEPT_FOLDER, { recursive: true, mode: 0o700 });
const TOOLS_FILE = join(KEPT_FOLDER, 'tools.json');
/** What Node makes of the code: tests start the same programs hundreds of times, and to load them takes most of that. */
const CODE_CACHE = join(KEPT_FOLDER, 'code-cache');
const NOT_OURS = ['**/node_modules/**', '**/dist/**'];
/** Files of tests that were green with the same code, files and tools: `npm test` asks which. */
const SEEN = (process.env.CONVERTER_SEEN ?? '').split('\n').filter(Boolean);

const SERVER = 'packages/server/test';
const ENGINES = 'packages/server/src/conversion/engines';
const CLI = 'packages/cli/test';
const PROOF = 'packages/proof/test';

/** What tests need beside Node.js. What stands in none of these lists needs nothing else, and is a part of `unit`. */
const NEEDS = {
  /** The tools that the server runs, in its sandbox. */
  tools: [
    `${SERVER}/{attack,contributing,faults,keys,start}.test.ts`,
    `${SERVER}/engines/**/*.test.ts`,
    `${ENGINES}/*/!(engine).test.ts`,
    'packages/server/src/conversion/kits/workers/charset.test.ts',
    `${SERVER}/conversion/{content,detection,fonts,hostile-files,inspection,mutated-files,options,sandbox,sandbox-limits,seccomp,take-over,tool-runs,warm-workers,whole}.test.ts`,
    `${SERVER}/folders/remove-tree.test.ts`,
    `${SERVER}/http/results.test.ts`,
    `${SERVER}/jobs/{archive,crash,hardship}.test.ts`,
    `${CLI}/{commands,completion,docs,options,streams,terminal}.test.ts`,
    'packages/openapi/test/conformance-cli.test.ts',
    'packages/sdk/test/{faults/*,server}.test.ts',
  ],
  /** The same, for what holds for every engine. */
  engines: [`${ENGINES}/*/engine.test.ts`],
  /** The same, to convert broken files of every format. */
  damaged: [`${PROOF}/damaged/*.test.ts`],
  /** The same, to prove some routes of each engine. */
  proof: [`${PROOF}/proof.test.ts`],
  /** Programs of others: package managers, browsers, other runtimes, proxies. */
  outside: [
    'packages/*/test/package.test.ts',
    'packages/openapi/test/conformance-server.test.ts',
    'packages/sdk/test/{browser,page,runtimes/runtimes}.test.ts',
    `${SERVER}/http/docs-page.test.ts`,
    'examples/**/*.test.ts',
    'scripts/**/*.test.ts',
  ],
  /** A quiet machine: on a busy one a process collects its garbage later, and so looks larger than it is. */
  memory: ['packages/**/memory.test.ts'],
} as const;
type Need = keyof typeof NEEDS;

const SECOND = 1000;

function project(
  name: 'unit' | Need,
  seconds: number,
  { exclude = [], ...settings }: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  const include = name === 'unit' ? ['**/*.test.ts'] : [...NEEDS[name]];
  return {
    extends: true,
    test: {
      name,
      include,
      exclude: [...NOT_OURS, ...SEEN, ...exclude],
      // A guard against hanging for good, not a measure: real tools take seconds, on a busy machine many of them.
      testTimeout: seconds * SECOND,
      hookTimeout: seconds * SECOND,
      ...settings,
    },
  };
}

/** What takes longest, in this order: a long file that starts last keeps one worker busy while the others have nothing to do. */
const LONG = [
  'server/test/faults',
  'server/test/jobs/crash',
  'sdk/test/runtimes/runtimes',
  'server/test/attack',
  'examples/test/demo',
  'sdk/test/server',
  'server/test/conversion/sandbox-limits',
  'examples/test/docs',
  'proof/test/proof',
  'sdk/test/faults/faults',
  'cli/test/docs',
  'proof/test/key',
  'openapi/test/conformance',
  'server/test/contributing',
  'scripts/test/bench',
  'openapi/test/conformance-server',
  'scripts/test/run',
  'cli/test/terminal',
  'cli/test/commands',
  'scripts/test/packages',
];

/** Starts long files first, and keeps Vitest's own order of the others. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return index < 0 ? LONG.length : index;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

const others = (...needs: readonly Need[]) => needs.flatMap((need) => NEEDS[need]);

export default defineConfig({
  test: {
    allowOnly: false,
    // A bare machine has no locale, and some tools that look at results then refuse names beyond ASCII.
    // All servers of all tests ask the tools for their versions once.
    env: { LC_ALL: 'C.UTF-8', CONVERTER_TOOLS_FILE: TOOLS_FILE, NODE_COMPILE_CACHE: CODE_CACHE },
    // Half of the time tests wait, and the rest is mostly the work of child processes (LibreOffice, ffmpeg, Chromium).
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', 60, {
        exclude: others('tools', 'engines', 'damaged', 'proof', 'outside', 'memory'),
        maxWorkers: availableParallelism(),
        sequence: { groupOrder: 0 },
      }),
      project('tools', 300, {
        exclude: others('damaged', 'proof', 'outside', 'memory'),
        sequence: { groupOrder: 1 },
      }),
      // They import the same modules and change nothing in them.
      project('engines', 300, { isolate: false, sequence: { groupOrder: 1 } }),
      project('damaged', 300, { sequence: { groupOrder: 1 } }),
      project('proof', 300, { sequence: { groupOrder: 1 } }),
      project('outside', 600, { sequence: { groupOrder: 1 } }),
      project('memory', 300, { maxWorkers: 1, sequence: { groupOrder: 2 } }),
    ],
  },
});
