import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('1 GiB up and down raises the peak memory of the process by 96 MiB at most', async () => {
  const script = fileURLToPath(new URL('../scripts/memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '1']).catch((failure) => failure);
  expect(stdout).toMatch(
    /^upload of 1 GiB: peak \+([0-8]?\d|9[0-6]) MiB.*\ndownload of 1 GiB: peak \+([0-8]?\d|9[0-6]) MiB/,
  );
});
