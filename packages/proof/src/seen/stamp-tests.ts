/** `npm run proof -- --stamp`: runs the tests with stamps that were not seen yet, and writes down which are green. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import { readStamps, writeStamps } from './stamps.ts';
import { ROOT, stampedTests, TestKeys } from './test-keys.ts';

const Report = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.enum(['passed', 'failed']) })),
});

interface StampOptions {
  /** Also what was seen before. */
  readonly all: boolean;
  readonly today: string;
}

/** @returns how many files of tests have failed */
export async function stampTests({ all, today }: StampOptions): Promise<number> {
  const stamps = readStamps();
  const keys = new TestKeys();
  const tests = stampedTests();
  const waiting = tests.filter((test) => all || stamps.get(test)?.key !== keys.of(test));
  console.log(`${tests.length} files of tests, of which ${waiting.length} are run.`);
  const isGreen = waiting.length > 0 ? await run(waiting) : new Map<string, boolean>();
  for (const test of waiting) {
    if (isGreen.get(test)) stamps.set(test, { key: keys.of(test), packages: {}, date: today });
    else stamps.delete(test);
  }
  await writeStamps(stamps);
  const failed = waiting.filter((test) => !isGreen.get(test));
  console.log(`${waiting.length - failed.length} files of tests stamped, ${failed.length} failed.`);
  return failed.length;
}

/** Whether each was green. */
async function run(tests: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const folder = await mkdtemp(join(tmpdir(), 'converter-stamp-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...tests];
    await execa({ cwd: ROOT, preferLocal: true, stdio: 'inherit', reject: false })('vitest', args);
    const { testResults } = Report.parse(JSON.parse(await readFile(report, 'utf8')));
    return new Map(testResults.map(({ name, status }) => [relative(ROOT, name), status === 'passed']));
  } finally {
    await rm(folder, { recursive: true });
  }
}
