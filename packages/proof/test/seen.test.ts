/** Which tests of conversions need not run again: in a small repository, with one change at a time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@converter/server/test-harness';
import { expect, test } from 'vitest';
import { TestKeys, testsOfConversions } from '../src/seen/test-keys.ts';

const ENGINE = 'packages/server/src/conversion/engines/toy/engine.ts';
const WORKER = 'packages/server/src/conversion/engines/toy/worker.ts';
const TEST = 'packages/server/test/engines/toy.test.ts';
const FILES = {
  [TEST]: "import { make } from '../../src/conversion/engines/toy/engine.ts';\nmake('a');\n",
  [ENGINE]:
    "const WORKER = new URL('worker.ts', import.meta.url);\nexport const make = (x) => [WORKER, x];\n",
  [WORKER]: "console.log('made');\n",
  'packages/server/src/http/app.ts': 'export const port = 1;\n',
  'packages/server/src/conversion/kits/reader.py': 'print(1)\n',
  'packages/fixtures/files/a.txt': 'a',
  'scripts/apt-tools.txt': '# Tools.\ntoytool  toy  # makes toys\n',
};
const INSTALLED = { toytool: '1.0', other: '1.0' };

async function keyOf(changes: Record<string, string> = {}, installed: Record<string, string> = INSTALLED) {
  const root = await temporaryFolder();
  for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  expect(testsOfConversions(root)).toEqual([TEST]);
  return new TestKeys(new Map(Object.entries(installed)), root).of(TEST);
}

test('what a test does not reach leaves it seen', async () => {
  const key = await keyOf();
  expect(await keyOf({ [ENGINE]: `// Why.\n${FILES[ENGINE]}` })).toBe(key);
  expect(await keyOf({ 'packages/server/src/http/app.ts': 'export const port = 2;\n' })).toBe(key);
  expect(await keyOf({}, { ...INSTALLED, other: '2.0' })).toBe(key);
});

test.for<[string, Record<string, string>, Record<string, string>?]>([
  ['the test itself', { [TEST]: FILES[TEST].replace("'a'", "'b'") }],
  ['code that it reaches', { [ENGINE]: FILES[ENGINE].replace('[WORKER, x]', '[x, WORKER]') }],
  ['a program that runs beside', { [WORKER]: "console.log('made otherwise');\n" }],
  ['a program in another language', { 'packages/server/src/conversion/kits/reader.py': 'print(2)\n' }],
  ['a fixture', { 'packages/fixtures/files/a.txt': 'b' }],
  ['another fixture', { 'packages/fixtures/files/b.txt': 'b' }],
  ['the version of a tool', {}, { ...INSTALLED, toytool: '1.1' }],
])('%s has it run again', async ([, changes, installed]) => {
  expect(await keyOf(changes, installed)).not.toBe(await keyOf());
});
