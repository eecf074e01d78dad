/** `converter convert` as a process of its own, against a server whose engine stands in. */
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type StandInServer, startStandInServer } from '@converter/server/stand-in';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, MAIN, start, until } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';
import { runHere } from './helpers/here.ts';

const DOCX = 'documents/letter.docx';
const MD = 'documents/letter.md';
const ODT = 'documents/letter.odt';

let server: StandInServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startStandInServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

const isPdf = (path: string) => readFileSync(path, 'latin1').startsWith('%PDF-');

test('files of several formats become one, in the folder that --out names', async () => {
  const cwd = await folderWith({ 'a.docx': DOCX, 'b.md': MD, 'deep/c.odt': ODT });
  const done = await runHere(['convert', 'a.docx', 'b.md', 'deep/c.odt', '-t', 'PDF', '--out', 'made/here'], {
    cwd,
    env,
  });
  expect(done).toMatchObject({ code: 0, stdout: Buffer.alloc(0) });
  expect(readdirSync(join(cwd, 'made/here')).sort()).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf']) expect(isPdf(join(cwd, 'made/here', name))).toBe(true);
  expect(done.stderr).toMatch(/^✓ a\.docx → made\/here\/a\.pdf \([\d.]+ kB, [\d.]+ s\)$/m);
  expect(done.stderr).toContain('3 converted, 0 failed.');
});

test('without --out results lie in the current folder; the target may come from the name of the result', async () => {
  const cwd = await folderWith({ 'deep/a.md': MD });
  expect(await runHere(['convert', 'deep/a.md', '--to', 'html'], { cwd, env })).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toMatch(/<html/i);
  expect(await runHere(['convert', 'deep/a.md', '--out', 'letter.pdf'], { cwd, env })).toMatchObject({
    code: 0,
  });
  expect(isPdf(join(cwd, 'letter.pdf'))).toBe(true);
});

test('two names are a file and its result, as with cp, if the first can become the second', async () => {
  const cwd = await folderWith({ 'a.docx': DOCX, 'b.docx': DOCX, 'c.odt': ODT });
  const convert = (...args: string[]) => runHere(['convert', ...args], { cwd, env });
  expect(await convert('a.docx', 'made.PDF')).toMatchObject({ code: 0 });
  expect(isPdf(join(cwd, 'made.PDF'))).toBe(true);
  // The second is never replaced unasked, and never a file to convert.
  const before = readFileSync(join(cwd, 'c.odt'));
  expect(await convert('a.docx', 'c.odt')).toMatchObject({
    code: 1,
    stderr: '✗ a.docx: c.odt exists already. Pass another --out, or --force to replace it.\n',
  });
  expect(readFileSync(join(cwd, 'c.odt'))).toEqual(before);
  const what = 'error: Say what the files should become: --to pdf, or --out report.pdf.\n';
  for (const args of [
    ['a.docx', 'b.docx'],
    ['a.docx', '*.odt'],
    ['a.docx', 'made/'],
    ['a.docx', 'b.docx', 'c.pdf'],
  ])
    expect(await convert(...args)).toMatchObject({ code: 2, stderr: what });
});

test('results of the same name are numbered in the order of the files, whichever ends first', async () => {
  const files = { 'slow/letter.mp3': 'media/speech.mp3', 'LETTER.docx': DOCX, 'quick/letter.odt': ODT };
  const cwd = await folderWith(files);
  const command = [process.execPath, MAIN, 'convert', ...Object.keys(files), '--to', 'txt', '--json'];
  const { child, ending } = start(command, { cwd, env });
  child.stdin?.end();
  await until(() => readdirSync(cwd).filter((name) => name.endsWith('.txt')).length === 2);
  server.release();
  const done = await ending;
  expect(done).toMatchObject({ code: 0, stderr: '3 converted, 0 failed.\n' });
  const results = jsonLines(done.stdout);
  expect(results.at(-1)?.input).toBe('slow/letter.mp3');
  const outputs = new Map(results.map(({ input, output }) => [input, output]));
  expect(Object.keys(files).map((file) => outputs.get(file))).toEqual([
    'letter.txt',
    'LETTER (2).txt',
    'letter (3).txt',
  ]);
  expect(readdirSync(cwd).filter((name) => name.endsWith('.txt')).length).toBe(3);
});

describe('what is there already', () => {
  test('is not replaced, and costs no conversion', async () => {
    const cwd = await folderWith({ 'a.docx': DOCX });
    writeFileSync(join(cwd, 'a.pdf'), 'precious');
    const CONVERTER_API_KEY = await server.createKey({ quota: 1 });
    const own = { cwd, env: { ...env, CONVERTER_API_KEY } };
    const refused = await runHere(['convert', 'a.docx', '--to', 'pdf'], own);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toBe(
      '✗ a.docx: a.pdf exists already. Pass another --out, or --force to replace it.\n',
    );
    expect(readFileSync(join(cwd, 'a.pdf'), 'utf8')).toBe('precious');

    const replaced = await runHere(['convert', 'a.docx', '--to', 'pdf', '--force'], own);
    expect(replaced).toMatchObject({ code: 0, stderr: expect.stringContaining('→ a.pdf (') });
    expect(isPdf(join(cwd, 'a.pdf'))).toBe(true);
  });

  test('is replaced where a link leads to it, and the link stays', async () => {
    const cwd = await folderWith({ 'a.md': MD, 'old.html': MD });
    symlinkSync('old.html', join(cwd, 'a.html'));
    expect(await runHere(['convert', 'a.md', '--to', 'html', '--force'], { cwd, env })).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(cwd, 'old.html'), 'utf8')).toContain('<html');
    expect(lstatSync(join(cwd, 'a.html')).isSymbolicLink()).toBe(true);
  });

  test('is never the file that is converted, not even with --force and over a link', async () => {
    const cwd = await folderWith({ 'a.docx': DOCX });
    const before = readFileSync(join(cwd, 'a.docx'));
    symlinkSync('a.docx', join(cwd, 'link.pdf'));
    const done = await runHere(['convert', 'a.docx', '--out', 'link.pdf', '--force'], { cwd, env });
    expect(done).toMatchObject({ code: 1, stderr: expect.stringContaining('which is to be converted') });
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(before);
  });

  test('is written into if it is a pipe', async () => {
    const cwd = await folderWith({ 'a.docx': DOCX });
    execFileSync('mkfifo', [join(cwd, 'pipe.pdf')]);
    const [done, read] = await Promise.all([
      runHere(['convert', 'a.docx', '--out', 'pipe.pdf'], { cwd, env }),
      readFile(join(cwd, 'pipe.pdf'), 'latin1'),
    ]);
    expect(done.code).toBe(0);
    expect(read).toMatch(/^%PDF-/);
  });

  test('also keeps a result that is called otherwise than expected; it stays on the server', async () => {
    const cwd = await folderWith({ 'pages.tiff': 'images/pages.tiff' });
    writeFileSync(join(cwd, 'pages.zip'), 'precious');
    const refused = await runHere(['convert', 'pages.tiff', '--to', 'png'], { cwd, env });
    const [, job = ''] =
      /pages\.zip exists already.* converter job ([0-9a-f]{32}) --out/.exec(refused.stderr) ?? [];
    expect(readFileSync(join(cwd, 'pages.zip'), 'utf8')).toBe('precious');
    const fetched = await runHere(['job', job, '--out', 'other.zip'], { cwd, env });
    expect(fetched).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'other.zip'), 'latin1')).toMatch(/^PK/);
  });
});

test('several results of one file are an archive, and are called so', async () => {
  const cwd = await folderWith({ 'pages.tiff': 'images/pages.tiff' });
  const done = await runHere(['convert', 'pages.tiff', '--out', 'page.png', '--json'], { cwd, env });
  expect(jsonLines(done.stdout)).toMatchObject([{ output: 'page.zip', mediaType: 'application/zip' }]);
  expect(readdirSync(cwd).sort()).toEqual(['page.zip', 'pages.tiff']);
});

test('what fails does not stop the others, and says why', async () => {
  const cwd = await folderWith({ 'good.docx': DOCX, 'folder/x.xyz': MD, noext: MD });
  writeFileSync(join(cwd, 'broken.docx'), 'not a document');
  const files = ['broken.docx', 'good.docx', 'missing.docx', 'folder', 'noext', 'none-*.docx'];
  const done = await runHere(['convert', ...files, '--to', 'pdf', '--json'], { cwd, env });
  expect(done.code).toBe(1);
  expect(isPdf(join(cwd, 'good.pdf'))).toBe(true);
  const results = new Map(jsonLines(done.stdout).map((result) => [result.input, result]));
  expect([...results.keys()].sort()).toEqual([...files].sort());
  expect(results.get('good.docx')).toEqual({
    ok: true,
    input: 'good.docx',
    target: 'pdf',
    output: 'good.pdf',
    mediaType: 'application/pdf',
    bytes: readFileSync(join(cwd, 'good.pdf')).length,
    seconds: expect.any(Number),
    jobId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(results.get('broken.docx')).toMatchObject({
    ok: false,
    error: { name: 'ConversionFailedError', code: 'invalid_input_file', requestId: expect.any(String) },
  });
  const detail = (file: string) => (results.get(file) as { error: { detail: string } }).error.detail;
  expect(detail('missing.docx')).toBe('There is no such file.');
  expect(detail('folder')).toBe('No file of this folder can become pdf.');
  expect(detail('noext')).toBe('Its name has no extension. Say what it is, such as --from docx.');
  expect(detail('none-*.docx')).toBe('No file matches this pattern.');
  expect(done.stderr).toContain('✗ missing.docx: There is no such file.\n');
  expect(done.stderr).toContain('1 converted, 5 failed.');
  expect(done.stderr).not.toMatch(/ at .*\.ts/);
});

test('a glob pattern that the shell left is expanded, unless a file has that name', async () => {
  const cwd = await folderWith({ 'a.md': MD, 'b.md': MD, 'sub/c.md': MD, '[d].md': MD });
  expect(
    await runHere(['convert', '*.md', '**/c.md', '[d].md', '--to', 'html', '--out', 'o'], { cwd, env }),
  ).toMatchObject({
    code: 0,
  });
  // "[d].md" is also one of "*.md".
  expect(readdirSync(join(cwd, 'o')).sort()).toEqual([
    '[d] (2).html',
    '[d].html',
    'a.html',
    'b.html',
    'c.html',
  ]);
});

test('--from says what files are whose names do not', async () => {
  const cwd = await folderWith({ README: MD, 'notes.text.bak': MD });
  expect(
    await runHere(['convert', 'README', 'notes.text.bak', '--from', 'md', '--to', 'html'], { cwd, env }),
  ).toMatchObject({
    code: 0,
  });
  expect(readdirSync(cwd).sort()).toEqual(['README', 'README.html', 'notes.text.bak', 'notes.text.html']);
});

test('--quiet says only what went wrong', async () => {
  const cwd = await folderWith({ 'a.md': MD });
  const done = await runHere(['convert', 'a.md', 'b.md', '--to', 'html', '-q'], { cwd, env });
  expect(done).toMatchObject({ code: 1, stderr: '✗ b.md: There is no such file.\n' });
});

test('control characters (ANSI escapes) in a file name do not reach the terminal', async () => {
  const cwd = await folderWith({ 'a\u001b[31m\rb.md': MD });
  const done = await runHere(['convert', '*.md', '--to', 'html'], { cwd, env });
  expect(done.code).toBe(0);
  expect(done.stderr).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('what a result lacks stands below its line, and in its JSON', async () => {
  const cwd = await folderWith({ 'a.odt': ODT });
  const told = await runHere(['convert', 'a.odt', '--to', 'html'], { cwd, env });
  expect(told.stderr).toMatch(/^✓ a\.odt → a\.html \(.*\)\n {2}! The comments were left out\.$/m);
  const json = await runHere(['convert', 'a.odt', '--to', 'html', '--force', '--json'], { cwd, env });
  const [result] = jsonLines(json.stdout);
  expect(result?.warnings).toEqual([{ code: 'content_left_out', detail: 'The comments were left out.' }]);
  const shown = await runHere(['job', String(result?.jobId)], { cwd, env });
  expect(shown.stdout.toString()).toBe('completed\n  ! a.odt: The comments were left out.\n');
});
