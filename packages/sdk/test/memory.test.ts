import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

// The build is a step of its own before the tests.
test('gigabytes up and down raise the peak memory of the process by 96 MiB at most, in each Node', async () => {
  const script = fileURLToPath(new URL('../scripts/memory.ts', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script]).catch(
    (failure) => failure,
  );
  const lines: string[] = stdout.trim().split('\n');
  const measured = lines.filter((line) => !line.includes(' is skipped: '));
  expect(measured.length, stderr).toBeGreaterThanOrEqual(2);
  for (const line of measured)
    expect(Number(/peak \+(\d+) MiB/.exec(line)?.[1]), line).toBeLessThanOrEqual(96);
});
