/** The SDK against the reference server: real uploads, conversions and downloads. */
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fixture } from '@converter/fixtures';
import { type RealServer, startRealServer } from '@converter/server/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Converter, type Progress } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { temporaryFile, temporaryFolder } from './helpers/folder.ts';

const DOCUMENT = fixture('documents/letter.docx');
const ARCHIVE = fixture('archives/tree.zip');

let server: RealServer;
let converter: Converter;
beforeAll(async () => {
  server = await startRealServer({ CONVERTER_MAX_UPLOAD_BYTES: '10000000' });
  converter = new Converter({ baseUrl: server.url, apiKey: server.key });
});
afterAll(() => server.stop());

async function withKey(...options: string[]): Promise<Converter> {
  return new Converter({ baseUrl: server.url, apiKey: await server.createKey(...options) });
}

/** The names in an archive, as another program reads them. */
async function membersOf(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('bsdtar', ['-tf', path]);
  return stdout.trim().split('\n').sort();
}

test('pairs are those of the key, publicPairs all', async () => {
  const limited = await withKey('--pairs', 'docx2pdf', '--quota', '7');
  expect(await limited.pairs()).toEqual({
    supported_pairs: [{ from: 'docx', to: 'pdf' }],
    remaining_quota: 7,
  });
  const { supported_pairs: all } = await limited.publicPairs();
  expect(all).toEqual((await converter.pairs()).supported_pairs);
  expect(all).toContainEqual({ from: 'zip', to: 'tar' });
});

test('convertSync answers with the converted file', async () => {
  const result = await converter.convertSync(DOCUMENT, 'pdf');
  expect(result).toMatchObject({ filename: 'letter.pdf', mediaType: 'application/pdf' });
  expect(result.jobId).toMatch(/^[0-9a-f]{32}$/);
  const bytes = await result.bytes();
  expect(bytes.length).toBe(result.size);
  expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('a job is created, followed, downloaded and deleted', async () => {
  const job = await converter.createJob(DOCUMENT, 'PDF');
  expect(job).toMatchObject({ pair: 'docx2pdf', remainingQuota: -1 });
  expect(await failureOf(job.download())).toMatchObject({ name: 'StillProcessingError', jobId: job.id });

  const seen: Progress[] = [];
  for await (const state of job.progress()) seen.push(state);
  expect(seen.at(-1)).toMatchObject({ jobid: job.id, status: 'completed', progress: 1 });
  const other = await converter.jobs.get(job.id);
  expect(await other.state()).toMatchObject({ status: 'completed', progress: 1, error: null });

  const path = await (await job.download()).save(await temporaryFolder());
  expect(basename(path)).toBe('letter.pdf');
  expect(await readFile(path, 'latin1')).toMatch(/^%PDF-.*%%EOF\s*$/s);

  expect(await job.cancel()).toBe(true);
  expect(await job.cancel()).toBe(false);
  expect(await failureOf(job.download())).toMatchObject({ name: 'NotFoundError', status: 404 });
});

/** A client that writes down what it sends, and does with an answer what `answered` says. */
async function watching(key: string, answered = async (response: Response, _count: number) => response) {
  const sent: string[] = [];
  const watched = new Converter({
    baseUrl: server.url,
    apiKey: key,
    fetch: async (url, init) => {
      const count = sent.push(`${init.method} ${url.slice(server.url.length).replace(/[0-9a-f]{32}/, 'ID')}`);
      return answered(await fetch(url, init), count);
    },
  });
  return { sent, watched };
}

test('a small document takes one request, once the server is known; a job is waited for without asking again and again', async () => {
  const { sent, watched } = await watching(server.key);
  for (const _ of [1, 2]) await (await watched.convert(DOCUMENT, 'pdf')).bytes();
  const post = 'POST /convert/sync?wait=25';
  expect(sent.splice(0)).toEqual(['HEAD /public/pairs', post, post]);
  await (await watched.convert(DOCUMENT, 'pdf', { onProgress: () => {} })).bytes();
  expect(sent.at(0)).toBe('POST /convert');
  expect(sent.at(-1)).toBe('GET /download/ID');
  const questions = sent.slice(1, -1);
  expect(new Set(questions)).toEqual(new Set(['GET /progress/ID?wait=25']));
});

test.each(['convert', 'createJob'] as const)(
  'a %s whose answer was lost is repeated, but neither converted nor charged twice',
  async (method) => {
    const key = await server.createKey('--quota', '2');
    const question = 'HEAD /public/pairs';
    const isSync = method === 'convert';
    const { sent, watched } = await watching(key, async (response, count) => {
      if (count !== (isSync ? 2 : 1)) return response;
      await response.body?.cancel();
      throw new TypeError('fetch failed', { cause: new Error('other side closed') });
    });
    await watched[method](DOCUMENT, 'pdf');
    const post = isSync ? 'POST /convert/sync?wait=25' : 'POST /convert';
    expect(sent).toEqual(isSync ? [question, post, post] : [post, question, post]);
    expect((await watched.pairs()).remaining_quota).toBe(1);
  },
);

test('a call that is repeated under its idempotency key gives the same job, also in another process', async () => {
  const key = await server.createKey('--quota', '2');
  const options = { idempotencyKey: 'order-7' };
  const [one, two] = [await watching(key), await watching(key)];
  const job = await one.watched.createJob(DOCUMENT, 'pdf', options);
  const again = await two.watched.createJob(DOCUMENT, 'pdf', options);
  expect(again.id).toBe(job.id);
  expect((await one.watched.pairs()).remaining_quota).toBe(1);
  expect(await failureOf(two.watched.createJob(ARCHIVE, 'tar', options))).toMatchObject({
    name: 'IdempotencyKeyReusedError',
    status: 409,
  });
  await again.wait();
  expect(await (await job.download()).bytes()).toEqual(await (await again.download()).bytes());
});

test('many files are converted, each by itself, and a damaged one among them does not matter', async () => {
  const damaged = await temporaryFile('damaged.zip', 'not an archive');
  const folder = await temporaryFolder();
  const saved: Record<number, string> = {};
  for await (const outcome of converter.convertAll([ARCHIVE, damaged, ARCHIVE], 'tar', { concurrency: 2 })) {
    if (outcome.ok) saved[outcome.index] = await outcome.result.save(join(folder, `${outcome.index}.tar`));
    else saved[outcome.index] = (outcome.error as Error).name;
  }
  expect(saved[1]).toMatch(/^(ConversionFailed|InvalidRequest)Error$/);
  for (const index of [0, 2]) expect(await membersOf(saved[index] ?? '')).toEqual(await membersOf(ARCHIVE));
});

describe('every kind of input', () => {
  const name = 'höhe & "breite" 高さ.zip';
  test.each([
    { kind: 'bytes', input: async () => ({ data: await readFile(ARCHIVE), filename: name }) },
    { kind: 'a File', input: async () => new File([await readFile(ARCHIVE)], name) },
    { kind: 'a stream', input: async () => ({ data: createReadStream(ARCHIVE), filename: name }) },
    { kind: 'a path', input: async () => temporaryFile('höhe & breite 高さ.zip', await readFile(ARCHIVE)) },
  ])('$kind', async ({ input }) => {
    const result = await converter.convert(await input(), 'tar');
    expect(result.filename).toMatch(/^höhe & .?breite.? 高さ\.tar$/);
    const path = await result.save(join(await temporaryFolder(), 'result.tar'));
    expect(await membersOf(path)).toEqual(await membersOf(ARCHIVE));
  });
});

test('an aborted conversion is deleted on the server', async () => {
  const controller = new AbortController();
  let id = '';
  const failure = await failureOf(
    converter.convert(DOCUMENT, 'pdf', {
      signal: controller.signal,
      onProgress: ({ jobId }) => {
        if (jobId === undefined) return;
        id = jobId;
        controller.abort();
      },
    }),
  );
  expect(failure).toMatchObject({ name: 'AbortError' });
  expect(await failureOf(converter.jobs.get(id))).toMatchObject({ name: 'NotFoundError' });
});

describe('what the server refuses', () => {
  test('a wrong key', async () => {
    const stranger = new Converter({ baseUrl: server.url, apiKey: 'wrong' });
    expect(await failureOf(stranger.pairs())).toMatchObject({
      name: 'UnauthorizedError',
      status: 401,
      requestId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test('a wrong key, before a large upload is sent as a whole', async () => {
    const path = await temporaryFile('large.zip', '');
    const file = await open(path, 'w');
    // Sent in chunks, so that the length does not already decide.
    await file.truncate(1024 ** 3);
    await file.close();
    const stranger = new Converter({ baseUrl: server.url, apiKey: 'wrong' });
    let sent = 0;
    const onProgress = ({ loaded = 0 }) => {
      sent = loaded;
    };
    const data = () => createReadStream(path);
    const failure = await failureOf(stranger.createJob({ data, filename: 'a.zip' }, 'tar', { onProgress }));
    expect(failure).toMatchObject({ name: 'UnauthorizedError', status: 401 });
    expect(sent).toBeLessThan(1024 ** 3 / 2);
  });

  test('a pair that the key may not use', async () => {
    const limited = await withKey('--pairs', 'docx2pdf');
    expect(await failureOf(limited.createJob(ARCHIVE, 'tar'))).toMatchObject({
      name: 'ForbiddenError',
      code: 'pair_not_allowed',
      detail: expect.stringContaining('zip2tar'),
    });
  });

  test('more conversions than the quota', async () => {
    const limited = await withKey('--quota', '1');
    expect((await limited.createJob(ARCHIVE, 'tar')).remainingQuota).toBe(0);
    expect(await failureOf(limited.createJob(ARCHIVE, 'tar'))).toMatchObject({
      name: 'QuotaExhaustedError',
      code: 'quota_exhausted',
    });
  });

  test('a pair that does not exist', async () => {
    expect(await failureOf(converter.convert(ARCHIVE, 'mp3'))).toMatchObject({
      name: 'InvalidRequestError',
      code: 'unsupported_pair',
    });
  });

  test('too large an upload', async () => {
    const path = await temporaryFile('large.zip', '');
    const file = await open(path, 'w');
    await file.truncate(100_000_000);
    await file.close();
    expect(await failureOf(converter.convert(path, 'tar'))).toMatchObject({
      name: 'UploadTooLargeError',
      status: 413,
    });
  });

  test('a job that does not exist', async () => {
    expect(await failureOf(converter.jobs.get('0'.repeat(32)))).toMatchObject({ name: 'NotFoundError' });
    expect(await failureOf(converter.jobs.get('short'))).toMatchObject({ name: 'InvalidRequestError' });
  });

  test.each(['convert', 'convertSync'] as const)('a damaged file, by %s', async (method) => {
    const whole = await readFile(DOCUMENT);
    const damaged = await temporaryFile('damaged.docx', '');
    await writeFile(damaged, whole.subarray(0, whole.length - 400));
    const failure = await failureOf(converter[method](damaged, 'pdf'));
    expect(failure).toMatchObject({
      name: 'ConversionFailedError',
      detail: expect.stringContaining('damaged.docx'),
      jobId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });
});

test('1 GiB up and down raises the peak memory of the process by 96 MiB at most', async () => {
  const script = fileURLToPath(new URL('../scripts/server-memory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, '1']).catch((failure) => failure);
  expect(stdout).toMatch(
    /^upload of 1 GiB: peak \+([0-8]?\d|9[0-6]) MiB.*\ndownload of 1 GiB: peak \+([0-8]?\d|9[0-6]) MiB/,
  );
});
