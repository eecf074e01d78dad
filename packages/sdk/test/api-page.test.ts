/** The API's page is what the comments say, and they say something about everything that is public. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(PACKAGE, '../../docs/sdk-api.md');

test('docs/sdk-api.md is what `pnpm --filter @converter/sdk run docs` makes', async () => {
  const out = await mkdtemp(join(tmpdir(), 'converter-test-'));
  onTestFinished(() => rm(out, { recursive: true }));
  const typedoc = join(PACKAGE, 'node_modules/typedoc/bin/typedoc');
  // It fails at an export without a comment, and at a link that leads nowhere.
  await promisify(execFile)(process.execPath, [typedoc, '--out', out], { cwd: PACKAGE });
  expect(await readFile(join(out, 'sdk-api.md'), 'utf8')).toBe(await readFile(PAGE, 'utf8'));
});
