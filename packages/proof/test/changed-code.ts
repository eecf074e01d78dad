/** A copy of this repository's code, with a change. */
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { ProofKeys } from '../src/key.ts';

const PACKAGES = fileURLToPath(new URL('../../', import.meta.url));

/** Replaces a text in a file, or in all files of a folder; it must be there. */
export interface Change {
  readonly in: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** Of all tests of a file, so that what does not change is read and parsed once. */
let shared = '';
beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'converter-code-'));
  await copyCode(shared);
});
afterAll(() => rm(shared, { recursive: true }));

/** The packages that keys look at, with what is installed for them. */
export async function copyCode(folder: string): Promise<void> {
  for (const name of ['server', 'proof', 'fixtures']) {
    await cp(join(PACKAGES, name, 'src'), join(folder, name, 'src'), { recursive: true });
    const installed = join(PACKAGES, name, 'node_modules');
    await symlink(installed, join(folder, name, 'node_modules'));
  }
}

/** The keys of the code after a change, which is taken back when the test ends. */
export async function keysAfter(change: Change): Promise<ProofKeys> {
  const place = join(shared, change.in);
  const isFile = /\.\w+$/.test(change.in);
  const files = isFile ? [place] : await filesIn(place);
  let changes = 0;
  for (const file of files) {
    const before = await readFile(file, 'utf8');
    const after = before.replace(change.from, change.to);
    if (after === before) continue;
    changes++;
    await writeFile(file, after);
    onTestFinished(() => writeFile(file, before));
  }
  expect(changes, 'what is to be changed is not there').toBeGreaterThan(0);
  return new ProofKeys(shared);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
