import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../../bench/src/main.ts', import.meta.url));

test('the benchmark runs, and prints a ratio for each task', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, '--small', '--rounds', '1']);
  const rows = stdout.trim().split('\n').slice(2);
  expect(rows.map((row) => row.split(' | ')[0])).toEqual([
    '| upload',
    '| download to disk',
    '| 1,000 small calls',
  ]);
  for (const row of rows) expect(row).toMatch(/\| \d+\.\d{3} \|$/);
});
