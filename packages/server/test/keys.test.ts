import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { fixture, startTestServer, TestClient, temporaryFolder } from './harness.ts';

const KEYS = fileURLToPath(new URL('../src/bin/keys.ts', import.meta.url));

/** The `keys` command as an operator runs it, beside the running server. */
async function keys(dataDir: string, ...args: string[]) {
  const options = { env: { CONVERTER_DATA_DIR: dataDir }, reject: false };
  const { stdout, stderr, exitCode } = await execa(process.execPath, [KEYS, ...args], options);
  return { stdout, stderr, exitCode };
}

test('keys are created, limited and revoked while the server runs', async () => {
  const dataDir = await temporaryFolder();
  const { url } = await startTestServer({ dataDir });
  const created = await keys(dataDir, 'create', '--quota', '2', '--pairs', 'zip2tar', '--name', 'test');
  expect(created).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^cvt_\S{30,}$/) });
  const client = new TestClient(url, created.stdout);
  expect((await client.convert('tar', fixture('archives/tree.zip'))).status).toBe(200);
  expect((await client.convert('7z', fixture('archives/tree.zip'))).status).toBe(403);

  const list = await keys(dataDir, 'list');
  expect(list.stdout).toContain(created.stdout.slice(0, 8));
  expect(list.stdout).not.toContain(created.stdout);
  const id = /│\s+\d+\s+│\s+(\d+)\s+│/.exec(list.stdout)?.[1] ?? '';

  expect((await keys(dataDir, 'set', id, '--quota', '0', '--pairs', 'all')).exitCode).toBe(0);
  expect((await client.convert('7z', fixture('archives/tree.zip'))).status).toBe(429);
  expect((await keys(dataDir, 'revoke', id)).exitCode).toBe(0);
  expect((await client.send('/pairs')).status).toBe(401);
});

test.each([
  [['create', '--quota', 'many'], /whole number/],
  [['create', '--pairs', 'docx-pdf'], /"docx-pdf" is not a pair/],
  [['revoke', '77'], /no key with the id 77/],
  [['set', '1'], /what to change/],
])('%j is refused with a reason', async (args, reason) => {
  const outcome = await keys(await temporaryFolder(), ...args);
  expect(outcome.exitCode).not.toBe(0);
  expect(outcome.stdout).toBe('');
  expect(outcome.stderr).toMatch(reason);
});
