/** What is made of the engines is what is committed, and says what is missing where it cannot be made. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APT_FILE, aptList } from '../scripts/apt-list.ts';
import { catalogueText } from '../scripts/catalogue-text.ts';
import { ENGINES_FOLDER, enginesModule, REGISTRY_FILE } from '../scripts/engines-module.ts';
import { CATALOGUE_FILE } from '../src/conversion/routes/catalogue-file.ts';
import { temporaryFolder } from './harness.ts';

test.each([
  [REGISTRY_FILE, () => enginesModule(ENGINES_FOLDER)],
  [APT_FILE, aptList],
  [CATALOGUE_FILE, catalogueText],
])('%s is made of the engines that are here', async (path, text) => {
  expect((await readFile(path, 'utf8')) === text(), `${path} is stale: run "pnpm generate"`).toBe(true);
});

test('a folder without an engine is named', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'empty'));
  expect(() => enginesModule(folder)).toThrow(
    'engines/empty has no engine.ts. Write one that exports `engine`, or remove the folder.',
  );
});
