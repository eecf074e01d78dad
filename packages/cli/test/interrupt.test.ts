/** Ctrl-C, and what else ends the program from outside. */
import { readdirSync } from 'node:fs';
import { Converter, isConverterError } from '@converter/sdk';
import { type StandInServer, startStandInServer } from '@converter/server/stand-in';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN, type Running, start, until } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';

let server: StandInServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startStandInServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

async function startLong(...more: string[]): Promise<Running & { cwd: string }> {
  const cwd = await folderWith({ 'a.docx': 'documents/letter.docx', 'long.wav': 'media/speech.wav' });
  const command = [process.execPath, MAIN, 'convert', 'long.wav', '--to', 'txt', '--verbose', ...more];
  return { ...start(command, { cwd, env }), cwd };
}

const jobIn = (stderr: string) => /long\.wav: job ([0-9a-f]{32})/.exec(stderr)?.[1];

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s cancels the job on the server, and nothing is left behind', async (signal, code) => {
  const { child, stderr, ending, cwd } = await startLong();
  await until(() => jobIn(stderr()) !== undefined);
  child.kill(signal);
  const done = await ending;
  expect(done.code).toBe(code);
  expect(done.stderr).toMatch(/job [0-9a-f]{32}\nCancelled\. 0 of 1 converted\.\n$/);
  const jobs = new Converter({ baseUrl: server.url, apiKey: server.key }).jobs;
  const gone = await jobs.get(jobIn(done.stderr) ?? '').catch((error: unknown) => error);
  expect(isConverterError(gone, 'NotFoundError')).toBe(true);
  expect(readdirSync(cwd).sort()).toEqual(['a.docx', 'long.wav']);
});

test('SIGINT keeps finished results, and --json lists the files that were not converted', async () => {
  const { child, ending, cwd, stderr } = await startLong('a.docx', '--json');
  await until(() => jobIn(stderr()) !== undefined && readdirSync(cwd).includes('a.txt'));
  child.kill('SIGINT');
  const { code, stdout } = await ending;
  expect(code).toBe(130);
  const lines = String(stdout)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { ok: true, output: 'a.txt' },
    { ok: false, input: 'long.wav', error: { name: 'AbortError' } },
  ]);
});
