/** What a conversion tells of its result reaches the client: with the job, and as a count on what is downloaded. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Edge, Engine } from '../../src/conversion/engine.ts';
import { ConversionFailure } from '../../src/conversion/failure.ts';
import { askWorker } from '../../src/conversion/sandbox/worker.ts';
import type { ConversionWarning } from '../../src/conversion/warning.ts';
import { startTestServer, TestClient, temporaryFolder } from '../harness.ts';
import { WITHOUT_TOOLS } from '../stand-in-server.ts';

/** Tells as many things as its input says, some of them twice, and fails afterwards if it is told to. */
function talkative(name: string, fidelity: number, fails: boolean): Engine {
  const edge: Edge = { from: 'json', to: 'yaml', fidelity, cost: 1 };
  return {
    ...{ name, tools: { tee: 'coreutils', cat: 'coreutils' }, weight: 1, edges: [edge] },
    ...{ unproven: 'it converts nothing', detect: async () => '1' },
    async convert({ input, output }, run) {
      const { stdout } = await run.tool('cat', [input]);
      for (let number = 1; number <= Number(JSON.parse(stdout)); number++) {
        run.warn('content_left_out', `Sheet ${number} is hidden and was left out by ${name}.`);
        run.warn('content_left_out', `Sheet 1 is hidden and was left out by ${name}.`);
      }
      if (fails) throw new ConversionFailure('conversion_failed', 'could not be converted');
      await run.tool('tee', [output], { stdin: 'text' });
      return [{ path: output }];
    },
  };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converter-warnings-'));
  return () => rm(folder, { recursive: true });
});

async function inputWith(count: number): Promise<string> {
  const path = join(folder, `plan-${count}.json`);
  await writeFile(path, String(count));
  return path;
}

async function startTalkative(...engines: Engine[]): Promise<TestClient> {
  return TestClient.of(await startTestServer(WITHOUT_TOOLS, { engines }));
}

interface Told {
  readonly warnings?: readonly { code: string; detail: string; file: string }[];
}
const toldOf = async (client: TestClient, jobId: string) =>
  ((await (await client.send(`/progress/${jobId}`)).json()) as Told).warnings;

test('each warning is told once, with the file that it is about, and at most 20 of each', async () => {
  const client = await startTalkative(talkative('reader', 1, false));
  const jobId = await client.createJob('yaml', await inputWith(2), await inputWith(40));
  await client.waitFor(jobId);
  const warnings = (await toldOf(client, jobId)) ?? [];
  expect(warnings.slice(0, 3)).toEqual([
    {
      code: 'content_left_out',
      detail: 'Sheet 1 is hidden and was left out by reader.',
      file: 'plan-2.json',
    },
    {
      code: 'content_left_out',
      detail: 'Sheet 2 is hidden and was left out by reader.',
      file: 'plan-2.json',
    },
    {
      code: 'content_left_out',
      detail: 'Sheet 1 is hidden and was left out by reader.',
      file: 'plan-40.json',
    },
  ]);
  expect(warnings).toHaveLength(22);
  const download = await client.send(`/download/${jobId}`);
  expect(download.headers.get('Converter-Warnings')).toBe('22');
});

test('a sync answer says how many there are, and one without any says nothing', async () => {
  const client = await startTalkative(talkative('reader', 1, false));
  const told = await client.convertSync('yaml', await inputWith(3));
  expect(told.headers.get('Converter-Warnings')).toBe('3');
  expect(await toldOf(client, told.headers.get('X-Job-Id') ?? '')).toHaveLength(3);
  const silent = await client.convertSync('yaml', await inputWith(0));
  expect(silent.headers.has('Converter-Warnings')).toBe(false);
  expect(await toldOf(client, silent.headers.get('X-Job-Id') ?? '')).toBeUndefined();
});

test('what a way told that did not work is not told', async () => {
  const client = await startTalkative(talkative('first', 1, true), talkative('second', 0.9, false));
  const jobId = await client.createJob('yaml', await inputWith(1));
  await client.waitFor(jobId);
  expect(await toldOf(client, jobId)).toEqual([
    {
      code: 'content_left_out',
      detail: 'Sheet 1 is hidden and was left out by second.',
      file: 'plan-1.json',
    },
  ]);
});

test('warnings outlast the server', async () => {
  const dataDir = await temporaryFolder();
  const engines = [talkative('reader', 1, false)];
  const server = await startTestServer({ ...WITHOUT_TOOLS, dataDir }, { engines });
  const client = await TestClient.of(server);
  const jobId = await client.createJob('yaml', await inputWith(1));
  await client.waitFor(jobId);
  await server.close();
  const next = await startTestServer({ ...WITHOUT_TOOLS, dataDir }, { engines });
  expect(await toldOf(new TestClient(next.url, client.key), jobId)).toHaveLength(1);
});

test('a worker warns by a line, and what is no warning or cannot be shown is not passed on', async () => {
  const said: ConversionWarning[] = [];
  const lines = [
    '{"warning": {"code": "font_replaced", "detail": "Aptos is drawn as Carlito."}}',
    '{"warning": {"code": "something_else", "detail": "?"}}',
    '{"warning": {"code": "font_replaced", "detail": "two\\nlines \\u202e back"}}',
    '{"ok": true}',
  ];
  const listeners = { onProgress: () => undefined, onWarning: (each: ConversionWarning) => said.push(each) };
  const worker = { start: ['tool'] as const, readable: [], maxDocuments: 1 };
  const run: Parameters<typeof askWorker>[0] = async (_tool, _args, { onLine }) => {
    for (const line of lines) onLine?.(line);
    return { stdout: '', stderr: '' };
  };
  await askWorker(run, worker, {}, listeners);
  expect(said).toEqual([
    { code: 'font_replaced', detail: 'Aptos is drawn as Carlito.' },
    { code: 'font_replaced', detail: 'two\uFFFDlines \uFFFD back' },
  ]);
});
