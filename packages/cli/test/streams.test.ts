/** Standard input and standard output. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fixture } from '@converter/fixtures';
import { Converter } from '@converter/sdk';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { MAIN, run, start, until } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';

let server: RealServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startRealServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

const DOCX = readFileSync(fixture('documents/letter.docx'));

/** Runs a line of bash in which `converter` is the program. */
function shell(line: string, cwd: string) {
  const script = `set -o pipefail; converter() { '${process.execPath}' '${MAIN}' "$@"; }; ${line}`;
  return start(['bash', '-c', script], { cwd, env });
}

test('stdin and stdout carry the bytes of the server unchanged', async () => {
  const cwd = await folderWith();
  writeFileSync(join(cwd, 'noise'), randomBytes(3_000_000));
  const packed = start(['bsdtar', '-cf', '-', '--format', 'zip', 'noise'], { cwd });
  const { stdout: zip } = await packed.ending;

  const done = await run(['convert', '-', '--from', 'zip', '--to', 'tar', '--verbose'], { env, input: zip });
  expect(done.code).toBe(0);
  expect(done.stderr).toMatch(/✓ standard input → standard output/);
  const [, id = ''] = /job ([0-9a-f]{32})/.exec(done.stderr) ?? [];
  const job = await new Converter({ baseUrl: server.url, apiKey: server.key }).jobs.get(id);
  expect(done.stdout.equals(await (await job.download()).bytes())).toBe(true);

  writeFileSync(join(cwd, 'out.tar'), done.stdout);
  const { stdout } = await start(['bsdtar', '-xOf', 'out.tar', 'noise'], { cwd }).ending;
  expect(stdout.equals(readFileSync(join(cwd, 'noise')))).toBe(true);
});

test('standard input is streamed: the server gets bytes before the pipe ends', async () => {
  let received = 0;
  const fake = createServer((request) => request.on('data', (chunk: Buffer) => (received += chunk.length)));
  await once(fake.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    fake.closeAllConnections();
    fake.close();
  });
  const baseUrl = `http://127.0.0.1:${(fake.address() as AddressInfo).port}`;
  const command = [process.execPath, MAIN, 'convert', '-', '--from', 'mp4', '--to', 'mp3', '--out', 'x.mp3'];
  const { child, ending } = start([...command, '--base-url', baseUrl], { env, cwd: await folderWith() });
  child.stdin?.write(randomBytes(1_000_000));
  await until(() => received >= 1_000_000);
  child.kill('SIGINT');
  expect(await ending).toMatchObject({ code: 130 });
});

test('--name names what comes on standard input, and its result', async () => {
  const cwd = await folderWith();
  const args = ['convert', '-', '--name', 'Brief.docx', '--to', 'pdf', '--out', 'made/'];
  expect(await run(args, { cwd, env, input: DOCX })).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'made/Brief.pdf'), 'latin1')).toMatch(/^%PDF-/);
});

test('--out - writes to standard output, as in the example of the help', async () => {
  const cwd = await folderWith({ 'a.md': 'documents/letter.md', 'report.docx': 'documents/letter.docx' });
  const { ending } = shell(
    'converter convert a.md --to html --out - | grep -c "<html" && cat report.docx | converter convert - --from docx --to pdf > report.pdf',
    cwd,
  );
  expect(await ending).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'report.pdf'), 'latin1')).toMatch(/^%PDF-.*%%EOF\s*$/s);
});

test('several results on standard output become one zip archive, with a note on stderr', async () => {
  const done = await run(['convert', fixture('images/pages.tiff'), '--to', 'png', '--out', '-'], { env });
  expect(done.stdout.subarray(0, 2).toString()).toBe('PK');
  expect(done.stderr).toContain('became several files, which are written as a zip archive.');
});

test.each([
  [
    'nothing says what it is',
    ['-', '--to', 'pdf'],
    'Say what comes on standard input: --from docx, or --name report.docx.',
  ],
  [
    'it is read twice',
    ['-', '-', '--from', 'md', '--to', 'pdf'],
    'Standard input can be read once. Pass "-" once.',
  ],
  [
    'a file gets a name',
    ['a.md', '--name', 'b.md', '--to', 'pdf'],
    '--name is for standard input. Pass "-" as the only file with it.',
  ],
  [
    'two results want it',
    ['a.md', 'b.md', '--to', 'pdf', '-o', '-'],
    '--out - takes a single result. Pass one file, or a folder: --out results/.',
  ],
  [
    'JSON wants it too',
    ['a.md', '--to', 'pdf', '-o', '-', '--json'],
    '--json and the result both want standard output. Pass --out with a path.',
  ],
])('a stream cannot be used so: %s', async (_, args, message) => {
  expect(await run(['convert', ...args], { env })).toMatchObject({ code: 2, stderr: `error: ${message}\n` });
});

test('a closed pipe (SIGPIPE, EPIPE) ends the program without a message', async () => {
  const cwd = await folderWith();
  // Far more than a pipe holds, so that the program is still writing when the reader goes.
  const { ending } = shell(
    'for i in 1 2 3; do converter pairs --json || exit; done | head -c 10; echo "$PIPESTATUS"',
    cwd,
  );
  const { stdout, stderr } = await ending;
  expect([String(stdout), stderr]).toEqual(['{"pairs":[141\n', '']);
});
