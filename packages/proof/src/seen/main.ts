/**
 * Prints which files of tests need not run, a line each: they were green with this code, these files and these tools. None
 * with `CONVERTER_STAMP=ignore`.
 */
import { readStamps } from './stamps.ts';
import { stampedTests, TestKeys } from './test-keys.ts';

if (process.env.CONVERTER_STAMP !== 'ignore') printSeen();

function printSeen(): void {
  const tests = stampedTests();
  const [keys, stamps] = [new TestKeys(), readStamps()];
  const seen = tests.filter((test) => stamps.get(test)?.key === keys.of(test));
  for (const test of seen) console.log(test);
  if (seen.length > 0)
    console.error(
      `${seen.length} of ${tests.length} files of tests that have stamps were green with this code, these files and these tools, and are left out. CONVERTER_STAMP=ignore runs them.`,
    );
}
