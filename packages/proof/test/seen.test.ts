/** Which tests need not run again: in a small repository, with one change at a time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '@converter/server/test-harness';
import { expect, test } from 'vitest';
import { stampedTests, TestKeys } from '../src/seen/test-keys.ts';

const ENGINE = 'packages/server/src/conversion/engines/toy/engine.ts';
const WORKER = 'packages/server/src/conversion/engines/toy/worker.ts';
const TEST = 'packages/server/test/engines/toy.test.ts';
const MAIN = 'packages/server/src/bin/main.ts';
/** It starts the server, and reads what is offered. */
const SERVER_TEST = 'packages/server/test/jobs/crash.test.ts';
const OFFERED = 'packages/server/proven.json';
const APP = 'packages/server/src/http/app.ts';
const FILES = {
  [TEST]: "import { make } from '../../src/conversion/engines/toy/engine.ts';\nmake('a');\n",
  [SERVER_TEST]:
    "start(new URL('../../src/bin/main.ts', import.meta.url));\nread(new URL('../../proven.json', import.meta.url));\n",
  [MAIN]: "await import('../http/app.ts');\n",
  [OFFERED]: '{}\n',
  [ENGINE]:
    "const WORKER = new URL('worker.ts', import.meta.url);\nexport const make = (x) => [WORKER, x];\n",
  [WORKER]: "console.log('made');\n",
  [APP]: 'export const port = 1;\n',
  'packages/server/src/conversion/kits/reader.py': 'print(1)\n',
  'packages/fixtures/files/a.txt': 'a',
  'scripts/apt-tools.txt': '# Tools.\ntoytool  toy  # makes toys\n',
};
const INSTALLED = { toytool: '1.0', other: '1.0' };

async function keysOf(changes: Record<string, string> = {}, installed: Record<string, string> = INSTALLED) {
  const root = await temporaryFolder();
  for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  expect(stampedTests(root)).toEqual([TEST, SERVER_TEST]);
  return new TestKeys(new Map(Object.entries(installed)), root);
}

const keyOf = async (...given: Parameters<typeof keysOf>) => (await keysOf(...given)).of(TEST);
const keyOfServerTest = async (...given: Parameters<typeof keysOf>) =>
  (await keysOf(...given)).of(SERVER_TEST);

test('what a test does not reach leaves it seen', async () => {
  const key = await keyOf();
  expect(await keyOf({ [ENGINE]: `// Why.\n${FILES[ENGINE]}` })).toBe(key);
  expect(await keyOf({ [APP]: 'export const port = 2;\n', [OFFERED]: '[]\n' })).toBe(key);
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

test.for<[string, Record<string, string>]>([
  ['code of a program that it starts', { [APP]: 'export const port = 2;\n' }],
  ['a file that it names', { [OFFERED]: '{ "a": 1 }\n' }],
])('%s has it run again', async ([, changes]) => {
  const key = await keyOfServerTest();
  expect(await keyOfServerTest({ [APP]: `// Why.\n${FILES[APP]}` })).toBe(key);
  expect(await keyOfServerTest(changes)).not.toBe(key);
});

test('a test that looks into a folder has no key, and is told so', async () => {
  const keys = await keysOf({ [SERVER_TEST]: "read(new URL('../../src/', import.meta.url));\n" });
  expect(() => keys.of(SERVER_TEST)).toThrow('packages/server/src, of which no key can know what counts');
});
