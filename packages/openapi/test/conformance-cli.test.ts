/** `converter-conformance` as people and CI systems run it: reports, exit codes, and the packed package. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FullServer } from './conformance/double/full.ts';
import { serve } from './conformance/double/http.ts';
import { PageServer } from './conformance/double/page.ts';

const run = promisify(execFile);
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(PACKAGE, 'src/conformance/main.ts');
const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
/** So that nobody's environment plays a part. */
const ENV = { PATH, HOME, NODE_COMPILE_CACHE };

let folder: string;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-cli-'));
  ({ url, stop } = await serve(new FullServer()));
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

/** Runs the command from source, its output in a pipe. */
async function conformance(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...ENV, ...env }, stdio: 'pipe' });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, code };
}

/** A server on which one thing is wrong, and which repeats keys besides. */
async function wrongServer() {
  const double = new PageServer();
  double.finish = (answer, { method, path }) =>
    `${method} ${path}` === 'GET /pairs'
      ? { ...answer, status: 418, body: { detail: 'I know <the-key> & \u0007 more.' } }
      : answer;
  return await serve(double);
}

test('a server that conforms: a line for each requirement, what it took, exit code 0', async () => {
  const { stdout, stderr, code } = await conformance([
    '--base-url',
    url,
    '--key',
    'the-key',
    '--only',
    'pairs,sync',
  ]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout).toContain('png → jpg is converted: that takes 1 conversion from the quota of the key.');
  expect(stdout).toContain('✓ pairs.public  GET /public/pairs lists the supported conversions to everybody');
  expect(stdout).toMatch(/13 met, 0 not met, 0 recommendations not followed, 0 skipped, 0 not offered\./);
  expect(stdout).toMatch(/and 1 conversion of the quota; \d+ are left\./);
  // A pipe is no terminal.
  expect(stdout).not.toContain('\u001B');
});

test('a server that does not conform: request, answer and expectation without any key; exit code 1', async () => {
  const wrong = await wrongServer();
  const junit = join(folder, 'report.xml');
  const args = ['--base-url', wrong.url, '--only', 'pairs,limits', '--junit', junit];
  const { stdout, code } = await conformance(args, { CONVERTER_API_KEY: 'the-key' });
  await wrong.stop();
  expect(code).toBe(1);
  const report = stdout.slice(stdout.indexOf('✗ pairs.own'), stdout.indexOf('✓ pairs.no-duplicates'));
  expect(report.split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining([
      'expected  the status 200',
      'came      the status 418',
      'sent      GET /pairs',
      'X-API-Key: ***',
      expect.stringMatching(/^answer {4}418 \(\d+ ms\)$/),
      'content-type: application/json',
      '{"detail":"I know <***> & \\u0007 more."}',
    ]),
  );
  expect(stdout).toContain('skipped: no key without quota was given (--exhausted-key)');

  // Python's parser is a strict one, as those of CI systems are.
  const program = `
import json, sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
cases = list(root.iter('testcase'))
print(json.dumps({
    'totals': root.attrib,
    'cases': len(cases),
    'failed': [case.get('name') + ' / ' + case.find('failure').get('message') for case in cases if case.find('failure') is not None],
    'text': [case.find('failure').text for case in cases if case.find('failure') is not None][0],
    'skipped': [case.find('skipped').get('message') for case in cases if case.find('skipped') is not None],
}))`;
  const read = JSON.parse((await run('/usr/bin/python3', ['-c', program, junit])).stdout);
  expect(read).toMatchObject({
    totals: { tests: '14', failures: '1', errors: '0' },
    cases: 14,
    failed: [
      'pairs.own: GET /pairs lists the conversions that the key may use. / expected the status 200, came the status 418',
    ],
    text: expect.stringContaining('I know <***> & '),
  });
  expect(read.skipped).toContain('not offered: GET /pairs has no "remaining_quota"');
  expect(await readFile(junit, 'utf8')).not.toContain('the-key');
});

test('--json is one document with every exchange, and nothing else', async () => {
  const { stdout } = await conformance([
    '--base-url',
    url,
    '--key',
    'the-key',
    '--only',
    'auth.header-case',
    '--json',
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    baseUrl: `${url}/`,
    requirements: 1,
    results: [{ id: 'auth.header-case', outcome: 'passed', evidence: [0] }],
    exchanges: [
      {
        request: { method: 'GET', path: '/pairs', headers: { 'x-api-key': '***' } },
        answer: { status: 200 },
      },
    ],
  });
});

test('--from, --to and --file choose the conversion', async () => {
  const file = join(folder, 'notes.md');
  await writeFile(file, '# Notes\n');
  for (const args of [
    ['--from', 'txt', '--to', 'pdf'],
    ['--file', file, '--to', 'html'],
  ]) {
    const { stdout, code } = await conformance([
      '--base-url',
      url,
      '--key',
      'the-key',
      '--only',
      'sync,convert',
      '--verbose',
      ...args,
    ]);
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(args.includes('txt') ? /txt → pdf is converted/ : /md → html is converted/);
    expect(stdout).toMatch(/POST \/convert\/sync → 200, \d+ bytes, \d+ ms/);
  }
});

test('--strict makes a recommendation that is not followed a failure', async () => {
  const double = new PageServer();
  double.publicPairs = () => [{ from: 'PNG', to: 'jpg' }];
  const server = await serve(double);
  const args = ['--base-url', server.url, '--only', 'pairs.names'];
  const [lenient, strict] = await Promise.all([conformance(args), conformance([...args, '--strict'])]);
  await server.stop();
  expect(lenient).toMatchObject({ code: 0, stdout: expect.stringContaining('! pairs.names') });
  expect(strict).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ pairs.names') });
});

test.for([
  [['--base-url', 'nonsense'], 'It must be like https://api.example.com.'],
  [['--base-url', 'http://127.0.0.1:1'], 'the server does not answer: connect ECONNREFUSED'],
  [
    ['--base-url', 'http://127.0.0.1:1', '--only', 'weather'],
    'There is no topic or requirement "weather". Topics: pairs, auth,',
  ],
  [['--base-url', 'http://127.0.0.1:1', '--file', '/no/such.png'], '--file needs --to'],
  [
    ['--base-url', 'http://127.0.0.1:1', '--file', '/no/such.png', '--to', 'jpg'],
    "no such file or directory, open '/no/such.png'",
  ],
  [['--base-url', 'http://127.0.0.1:1', '--timeout', 'soon'], 'It must be a number of seconds above 0.'],
  [[], "required option '--base-url <url>' not specified"],
] as const)('what cannot be checked says why, with exit code 2: %s', async ([args, message]) => {
  const { stdout, stderr, code } = await conformance(args);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(message);
  // A sentence, and not where it was thrown.
  expect(stderr).not.toContain('    at ');
});

test('the packed package runs for strangers', async () => {
  await readFile(join(PACKAGE, 'dist/conformance.js')).catch(() => {
    throw new Error('There is no build in dist. Run "pnpm build" first.');
  });
  await run('pnpm', ['pack', '--pack-destination', folder], { cwd: PACKAGE });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await writeFile(join(folder, 'package.json'), '{"name":"stranger","private":true}');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
  const npx = (...args: string[]) =>
    run('npx', ['--no-install', 'converter-conformance', ...args], { cwd: folder });
  expect((await npx('--help')).stdout).toContain('Usage: converter-conformance [options]');
  const { stdout } = await npx('--base-url', url, '--key', 'the-key');
  expect(stdout).toMatch(/ met, 0 not met, 0 recommendations not followed/);
});
