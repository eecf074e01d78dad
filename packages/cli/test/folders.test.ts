/** What makes the command a tool for builds: folders, `--update`, `--dry-run`, `--watch`. */
import { readdirSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type StandInServer, startStandInServer } from '@converter/server/stand-in';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines, MAIN, start, until } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';
import { runHere } from './helpers/here.ts';

const DOCX = 'documents/letter.docx';
const MD = 'documents/letter.md';

let server: StandInServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startStandInServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

/** Where nobody answers. */
const NOWHERE = { CONVERTER_BASE_URL: 'http://127.0.0.1:9', CONVERTER_API_KEY: 'any' };

const allFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('a second run with --update over a tree asks no server', async () => {
  const files = { 'docs/a.md': MD, 'docs/guide/a.md': MD, 'docs/guide/b.docx': DOCX };
  const cwd = await folderWith({ ...files, 'docs/speech.mp3': 'media/speech.mp3' });
  const command = ['convert', 'docs', '-r', '--to', 'html', '--out', 'site', '--update'];
  const first = await runHere(command, { cwd, env });
  expect(first).toMatchObject({ code: 0 });
  expect(first.stderr).toMatch(/^3 converted, 0 failed, 1 of other formats left out\.$/m);
  expect(allFiles(join(cwd, 'site'))).toEqual(['a.html', 'guide/a.html', 'guide/b.html']);
  const second = await runHere([...command, '--json'], { cwd, env: NOWHERE });
  expect(second).toMatchObject({ code: 0 });
  expect(second.stderr).toBe('0 converted, 0 failed, 3 up to date, 1 of other formats left out.\n');
  expect(jsonLines(second.stdout)).toContainEqual({
    ...{ ok: true, input: 'docs/a.md', target: 'html', output: 'site/a.html', upToDate: true },
  });
});

test.each([
  [
    'a stream that cannot be compared',
    ['-', '--from', 'md', '--to', 'html', '--update'],
    'error: --update compares files with their results. Pass files, and --out with a path.',
  ],
  [
    'all and only what is new',
    ['a.md', '--to', 'html', '--update', '--force'],
    "error: option '-u, --update' cannot be used with option '-f, --force'",
  ],
])('is refused: %s', async (_, args, message) => {
  const done = await runHere(['convert', ...args], { env });
  expect([done.code, done.stderr.split('\n')[0]]).toEqual([2, message]);
});

test('--dry-run says what would be done and what it takes of the quota, and does nothing', async () => {
  const cwd = await folderWith({
    'docs/a.md': MD,
    'docs/b.docx': DOCX,
    'c.djvu': MD,
    'd.odt': MD,
    noext: MD,
  });
  const pairs = ['md2html', 'docx2html'];
  const CONVERTER_API_KEY = await server.createKey({ quota: 1, pairs });
  const own = { cwd, env: { ...env, CONVERTER_API_KEY } };
  const plan = await runHere(
    ['convert', 'docs', 'c.djvu', 'd.odt', 'noext', '--to', 'html', '-o', 'new/', '--dry-run'],
    own,
  );
  expect(plan).toMatchObject({ code: 1 });
  expect(String(plan.stdout)).toBe('docs/a.md → new/a.html\ndocs/b.docx → new/b.html\n');
  expect(plan.stderr).toMatch(/^✗ noext: Its name has no extension\./m);
  expect(plan.stderr).toMatch(/^✗ c\.djvu: djvu cannot become anything here\./m);
  expect(plan.stderr).toMatch(/^✗ d\.odt: This key is not for odt to html, or the server has no such/m);
  expect(plan.stderr).toContain(
    '2 would be converted, 3 would fail. That takes 2 of the quota, which has 1 left: 1 too few.\n',
  );
  expect(readdirSync(cwd).sort()).toEqual(['c.djvu', 'd.odt', 'docs', 'noext']);
  const keyless = await runHere(['convert', 'docs/a.md', '--to', 'html', '--dry-run', '--json'], {
    cwd,
    env: { ...NOWHERE, CONVERTER_API_KEY: '' },
  });
  expect(keyless).toMatchObject({ code: 0, stderr: '1 would be converted. That takes 1 of the quota.\n' });
  expect(jsonLines(keyless.stdout)).toEqual([
    { dryRun: true, input: 'docs/a.md', target: 'html', ok: true, output: 'a.html' },
  ]);
});

test('--watch converts what changes and what comes, until Ctrl-C', async () => {
  const cwd = await folderWith({ 'docs/a.md': MD });
  const command = [process.execPath, MAIN, 'convert', 'docs', '-r', '-t', 'html', '-o', 'site', '--watch'];
  const { child, ending, stderr } = start(command, { cwd, env });
  await until(() => stderr().includes('Watching'));
  const first = stderr();
  expect(first).toMatch(/^✓ docs\/a\.md → site\/a\.html/);
  await mkdir(join(cwd, 'docs/new'));
  await writeFile(join(cwd, 'docs/new/b.md'), '# New');
  await until(() => allFiles(cwd).includes('site/new/b.html'));
  // What cannot be converted does not end it.
  await writeFile(join(cwd, 'docs/broken.docx'), 'not a document');
  await until(() => stderr().includes('✗ docs/broken.docx'));
  await appendFile(join(cwd, 'docs/a.md'), 'more');
  await until(() => stderr().slice(first.length).includes('docs/a.md → site/a.html'));
  child.kill('SIGINT');
  expect(await ending).toMatchObject({ code: 130 });
  expect(stderr().match(/✗ docs\/broken/g)).toHaveLength(1);
});

const LISTS = String.raw`"converter pairs \w+" lists all \d+\.`;

test.each([
  [
    'pfd',
    `md cannot become pfd. Did you mean pdf\\? ${LISTS}\ndocx cannot become pfd. Did you mean pdf\\? ${LISTS}`,
  ],
  ['nonesuch', `md cannot become nonesuch. ${LISTS}\ndocx cannot become nonesuch. ${LISTS}`],
  ['djvu', 'Nothing can become djvu, which can only be converted.'],
])(
  'a target that nothing becomes is said once for each format, with what was probably meant: %s',
  async (target, message) => {
    const cwd = await folderWith({ 'a.md': MD, 'b.docx': DOCX, 'c.docx': DOCX });
    const done = await runHere(['convert', 'a.md', 'b.docx', 'c.docx', '--to', target], { cwd, env });
    expect(done).toMatchObject({ code: 2, stdout: Buffer.alloc(0) });
    expect(done.stderr).toMatch(new RegExp(`^error: ${message}\n$`));
  },
);

test('files whose format cannot become the target share a line, and keep nothing from the others', async () => {
  const names = ['a.mp3', 'b.mp3', 'c.mp3', 'd.mp3', 'e.mp3'];
  const cwd = await folderWith({
    ...Object.fromEntries(names.map((name) => [name, 'media/speech.mp3'])),
    'f.md': MD,
  });
  const command = ['convert', ...names, 'f.md', '--to', 'pdf'];
  const done = await runHere(command, { cwd, env });
  expect(done.code).toBe(1);
  const sentence = 'mp3 cannot become pdf, but only txt\\.';
  expect(done.stderr).toMatch(
    new RegExp(
      `^✗ a.mp3, b.mp3, c.mp3 and 2 more: ${sentence}\n✓ f.md → f.pdf .*\n1 converted, 5 failed.\n$`,
    ),
  );
  const json = await runHere([...command, '--force', '--json'], { cwd, env });
  const lines = jsonLines(json.stdout);
  expect(lines.map(({ input }) => input)).toEqual([...names, 'f.md']);
  for (const { error } of lines.slice(0, 5))
    expect(error).toEqual({
      name: 'ImpossibleError',
      code: 'unsupported_pair',
      detail: expect.stringMatching(new RegExp(sentence)),
    });
});
