/** Ctrl-C, and what else ends the program from outside. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter, isConverterError } from '@converter/sdk';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN, type Running, start, until } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';

let server: RealServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startRealServer();
  env = { CONVERTER_BASE_URL: server.url, CONVERTER_API_KEY: server.key };
});
afterAll(() => server.stop());

/** Ten minutes of noise, in which nobody can find words quickly. */
function recording(): Buffer {
  const samples = Buffer.alloc(16_000 * 2 * 600);
  for (let index = 0; index < samples.length; index++) samples[index] = (index * 7919) % 251;
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt32LE(32_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

async function startLong(...more: string[]): Promise<Running & { cwd: string }> {
  const cwd = await folderWith({ 'a.docx': 'documents/letter.docx' });
  writeFileSync(join(cwd, 'long.wav'), recording());
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
