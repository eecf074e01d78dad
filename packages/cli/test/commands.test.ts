/** `pairs`, `job`, `cancel`, and what is said of command lines that cannot be followed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from '@converter/fixtures';
import { Converter } from '@converter/sdk';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS_FILE, formatsModule } from '../scripts/formats.ts';
import { OPTIONS_FILE, optionsModule } from '../scripts/options.ts';
import { run } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';
import { runHere } from './helpers/here.ts';

let server: RealServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startRealServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

const createJob = () =>
  new Converter({ baseUrl: server.url, apiKey: server.key }).createJob(
    fixture('documents/letter.docx'),
    'pdf',
  );

describe('pairs', () => {
  test("are the key's, with what is left of its quota; --public shows all", async () => {
    const limited = {
      ...env,
      CONVERTER_API_KEY: await server.createKey('--pairs', 'docx2pdf', '--quota', '7'),
    };
    const own = await runHere(['pairs'], { env: limited });
    expect([own.code, String(own.stdout)]).toEqual([
      0,
      'docx  → pdf\n\nThe key may start 7 more conversions.\n',
    ]);
    const json = await runHere(['pairs', '--json'], { env: limited });
    expect(JSON.parse(String(json.stdout))).toEqual({
      pairs: [{ from: 'docx', to: 'pdf' }],
      remainingQuota: 7,
    });
    const all = await runHere(['pairs', '--public'], { env: limited });
    expect(String(all.stdout)).toMatch(/^zip +→ 7z .*tar /m);
  });

  test('need no key, and can be narrowed; a name may be an alias', async () => {
    const keyless = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: '' };
    const { stdout } = await runHere(['pairs', '--from', '.JPEG', '--to', 'tif'], { env: keyless });
    expect(String(stdout)).toBe('jpg  → tiff\n');
  });

  test('are told with their options, if it is one', async () => {
    const { code, stdout } = await runHere(['pairs', 'JPEG', '.webp'], { env });
    expect(code).toBe(0);
    expect(String(stdout)).toMatch(
      /^quality +1 to 100 %, default \d+\n +How well the picture is kept: 100 is best, and largest\.$/m,
    );
    expect(String(stdout)).toMatch(/^fit +inside \| cover \| contain \| fill, default inside$/m);
    expect(String(stdout)).toMatch(/^crop +a JSON object px, such as \{"left":0,/m);
    const json = await runHere(['pairs', 'jpg', 'webp', '--json'], { env });
    const { from, options } = JSON.parse(String(json.stdout));
    expect([from, Object.keys(options.properties)]).toEqual(['jpg', expect.arrayContaining(['quality'])]);
    expect(await runHere(['pairs', 'jpg', 'mp3'], { env })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: The pair jpg2mp3 is not supported\. jpg can become: /),
    });
    expect(String((await runHere(['pairs', 'docx', '--to', 'pdf'], { env })).stdout)).toMatch(
      /^docx +→ pdf$/m,
    );
  });

  test('that do not exist give exit code 1', async () => {
    expect(await runHere(['pairs', '--from', 'docx', '--to', 'mp3'], { env })).toMatchObject({
      code: 1,
      stdout: Buffer.alloc(0),
      stderr: expect.stringMatching(/^docx does not become mp3\. It can become: .*doc, .*pdf/),
    });
  });
});

describe('job', () => {
  test('tells how it stands, waits, and fetches the result', async () => {
    const { id } = await createJob();
    const cwd = await folderWith();
    const fetched = await runHere(['job', id, '--wait', '--out', 'made/', '--json'], { cwd, env });
    expect(fetched.code).toBe(0);
    const bytes = readFileSync(join(cwd, 'made/letter.pdf'));
    const { warnings = [], ...told } = JSON.parse(String(fetched.stdout));
    for (const warning of warnings)
      expect(warning).toMatchObject({ code: 'font_replaced', file: 'letter.docx' });
    expect(told).toEqual({
      jobId: id,
      status: 'completed',
      progress: 1,
      output: 'made/letter.pdf',
      bytes: bytes.length,
    });
    const again = await run(['job', id, '--out', '-'], { cwd, env });
    expect(again.stdout.equals(bytes)).toBe(true);
    expect(await runHere(['job', id, '--out', 'made'], { cwd, env })).toMatchObject({
      code: 1,
      stderr: 'error: made/letter.pdf exists already. Pass another --out, or --force to replace it.\n',
    });
    expect(String((await runHere(['job', id], { env })).stdout)).toMatch(
      /^completed\n( {2}! letter\.docx: The font .*\n)*$/,
    );
  });

  test('that failed is a failure with a reason', async () => {
    const path = join(await folderWith(), 'broken.pdf');
    writeFileSync(path, '%PDF-1.4\nnothing else');
    const { id } = await new Converter({ baseUrl: server.url, apiKey: server.key }).createJob(path, 'png');
    const done = await runHere(['job', id, '--wait', '--out', 'x.png'], { env });
    expect([done.code, String(done.stdout)]).toEqual([1, expect.stringMatching(/^failed: \S.*\n$/)]);
  });

  test('is cancelled, and then unknown', async () => {
    const { id } = await createJob();
    expect(await runHere(['cancel', id], { env })).toMatchObject({ code: 0, stderr: '' });
    const gone = await runHere(['job', id, '--verbose'], { env });
    expect(gone.code).toBe(1);
    expect(gone.stderr).toMatch(
      /^error: .+\n {4}NotFoundError, status 404, code job_not_found, job \w+, request \w+\n$/,
    );
    expect(await runHere(['cancel', id], { env })).toMatchObject({ code: 1 });
  });
});

describe('configuration', () => {
  test('options come before the environment, and a key may lie in a file', async () => {
    const cwd = await folderWith();
    writeFileSync(join(cwd, 'key'), `${server.key}\n`);
    const wrong = { CONVERTER_BASE_URL: 'http://127.0.0.1:9', CONVERTER_API_KEY: 'wrong' };
    const at = ['pairs', '--base-url', server.url];
    expect(await runHere([...at, '--api-key-file', 'key'], { cwd, env: wrong })).toMatchObject({ code: 0 });
    expect(await runHere([...at, '--api-key', server.key], { cwd, env: wrong })).toMatchObject({ code: 0 });
    expect(await runHere(at, { cwd, env: wrong })).toMatchObject({ code: 1 });
  });

  test.each([
    [
      'no key',
      ['convert', 'a.md', '--to', 'pdf'],
      'There is no API key. Set CONVERTER_API_KEY, or pass --api-key-file or --profile.',
    ],
    [
      'no key file',
      ['pairs', '--api-key-file', 'none'],
      '--api-key-file none cannot be read: No such file or directory.',
    ],
    [
      'no URL',
      ['pairs', '--base-url', 'nope'],
      'The base URL (--base-url, --profile or CONVERTER_BASE_URL) is not usable. Pass an http',
    ],
    ['no target', ['convert', 'a.md'], 'Say what the files should become: --to pdf, or --out report.pdf.'],
    [
      'one file for two results',
      ['convert', 'a.md', 'b.md', '-o', 'c.pdf'],
      '--out c.pdf is a file, but there are 2 files',
    ],
    [
      'a number that is none',
      ['pairs', '--retries', 'x'],
      "option '--retries <number>' argument 'x' is invalid. It must be a whole",
    ],
    ['no job id', ['job', '../x', '--api-key', 'k'], 'The job id is not '],
    [
      'an option that is nearly one',
      ['convert', 'a.md', '--froce'],
      "unknown option '--froce'\n(Did you mean --force?)",
    ],
    ['a command that is nearly one', ['covert'], "unknown command 'covert'\n(Did you mean convert?)"],
  ])('is refused with what would be right: %s', async (_, args, message) => {
    const done = await runHere(args, { env: { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: '' } });
    expect(done).toMatchObject({ code: 2, stdout: Buffer.alloc(0) });
    expect(done.stderr.startsWith(`error: ${message}`), done.stderr).toBe(true);
  });

  test('a key is never shown', async () => {
    const key = 'sk-do-not-show-me-0123456789';
    const own = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: key };
    const file = fixture('documents/letter.md');
    for (const args of [
      ['convert', file, '--to', 'pdf', '--verbose', '--json'],
      ['pairs', '--verbose', '--api-key', key],
      ['pairs', '--verbose', '--base-url', 'http://127.0.0.1:1', '--retries', '0'],
      ['pairs', '--verbose', '--api-key', `${key} with a space`],
      ['convert', file, '--to', 'pdf', '--no-such-option', '--api-key', key],
    ]) {
      const done = await runHere(args, { env: own, cwd: await folderWith() });
      expect(done.code).toBeGreaterThan(0);
      expect(done.stdout + done.stderr).not.toContain('sk-do-not');
    }
  });
});

test('--help names every exit code, and --version the version', async () => {
  for (const args of [['--help'], ['convert', '--help']]) {
    const { code, stdout } = await runHere(args);
    expect([code, String(stdout)]).toEqual([
      0,
      expect.stringMatching(/Examples:.*Exit codes:\s+0 .*\s1 .*\s2 .*\s130/s),
    ]);
  }
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(String((await runHere(['--version'])).stdout)).toBe(`${version}\n`);
  expect(await runHere([])).toMatchObject({ code: 2, stderr: expect.stringContaining('Commands:') });
});

test("the formats and options that the command knows are the catalogue's", () => {
  const help = 'Run "pnpm --filter @converter/cli generate".';
  expect(readFileSync(FORMATS_FILE, 'utf8'), help).toBe(formatsModule());
  expect(readFileSync(OPTIONS_FILE, 'utf8'), help).toBe(optionsModule());
});
