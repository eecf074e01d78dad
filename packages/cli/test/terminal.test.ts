/** What people see on a terminal: `script` from Debian's bsdutils gives the program one. */
import { stripVTControlCharacters } from 'node:util';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN, start } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';

let server: RealServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startRealServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

/** Runs the program on a terminal; what it shows there comes back, with all its control characters. */
async function onTerminal(args: string, more: Record<string, string> = {}, columns = 100) {
  const cwd = await folderWith({
    'a.docx': 'documents/letter.docx',
    'b.odt': 'documents/letter.odt',
    'speech.wav': 'media/speech.wav',
  });
  const line = `stty cols ${columns} rows 24; '${process.execPath}' '${MAIN}' ${args}`;
  const { child, ending } = start(['script', '-qec', line, '/dev/null'], { cwd, env: { ...env, ...more } });
  child.stdin?.end();
  const { code, stdout } = await ending;
  return { code, shown: String(stdout) };
}

test('a TTY shows a progress bar for each running file, and keeps finished files as lines', async () => {
  const { code, shown } = await onTerminal('convert a.docx b.odt missing.md speech.wav --to txt');
  expect(code).toBe(1);
  const text = stripVTControlCharacters(shown);
  expect(text).toMatch(/speech\.wav +[█░]{24} .{6}(uploading|converting|downloading) \d+ s/);
  expect(text).toMatch(/ of 4 done, \d+ s/);
  // The last picture of all bars is taken away.
  expect(text.trimEnd()).toMatch(/3 converted, 1 failed\.$/);
  for (const line of [
    /✓ a\.docx → a\.txt \(/,
    /✓ speech\.wav → speech\.txt \(/,
    /✗ missing\.md: There is no such file\./,
  ])
    expect(text.split('\n').filter((each) => line.test(each)).length).toBe(1);
  expect(shown).toContain('\u001b[32m✓\u001b[39m');
  // The cursor comes back.
  expect(shown.lastIndexOf('\u001b[?25h')).toBeGreaterThan(shown.lastIndexOf('\u001b[?25l'));
});

test('NO_COLOR switches off colours and keeps the progress bars', async () => {
  const { shown } = await onTerminal('convert speech.wav --to txt', { NO_COLOR: '1' });
  expect(shown).toContain('░');
  expect(shown).not.toContain('\u001b[3');
});

test.each([
  ['in CI', { CI: 'true' }, 100],
  ['on a terminal that can do nothing', { TERM: 'dumb' }, 100],
  ['on a terminal that does not say how large it is', {}, 0],
])('no bars %s', async (_, more: Record<string, string>, columns) => {
  const { code, shown } = await onTerminal('convert a.docx --to pdf', more, columns);
  expect(code).toBe(0);
  expect(shown).not.toMatch(/[█░]/);
  expect(stripVTControlCharacters(shown)).toMatch(/^✓ a\.docx → a\.pdf \(.*\)\r\n( {2}! .*\r\n)*$/);
});

test('--quiet shows nothing, --json only JSON', async () => {
  expect(await onTerminal('convert a.docx --to pdf --quiet')).toEqual({ code: 0, shown: '' });
  const { shown } = await onTerminal('convert a.docx --to pdf --json');
  expect(JSON.parse(shown)).toMatchObject({ ok: true, output: 'a.pdf' });
});

test('a binary format is refused on a terminal (TTY)', async () => {
  const { code, shown } = await onTerminal('convert a.docx --to pdf --out -');
  expect([code, shown]).toEqual([
    2,
    'error: A terminal cannot show pdf. Pass --out result.pdf, or redirect with ">".\r\n',
  ]);
  const text = await onTerminal('convert a.docx --to txt --out -');
  expect(text.code).toBe(0);
  expect(text.shown).not.toMatch(/[█░]/);
});

test('text is wrapped at words, below where it began', async () => {
  const { shown } = await onTerminal('pairs jpg webp', { NO_COLOR: '1' }, 50);
  const lines = stripVTControlCharacters(shown).split('\r\n');
  // Only what cannot be broken is longer.
  for (const line of lines.filter(({ length }) => length > 50)) expect(line).toMatch(/^ *\S+$/);
  expect(shown).toMatch(/^( +)How well the picture is kept: 100 is.*\r\n\1\S.*largest\.\r$/m);
});
