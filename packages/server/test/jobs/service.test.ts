/** The life of jobs, on a real store and real files, with conversions that the test makes. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConversionContext } from '../../src/conversion/convert.ts';
import { ApiError } from '../../src/domain/api-error.ts';
import { StoreBusyError } from '../../src/domain/store.ts';
import { POLL } from '../harness.ts';
import { makeResults, type StandIns, standInService, submissionOf } from './stand-ins.ts';

const LONG_MS = 1_000_000;
const { signal: STAYS } = new AbortController();

/** A service that runs, and what tests ask it. */
async function running(standIns: StandIns = {}) {
  const parts = await standInService(standIns);
  const { service, key, store, dataDir } = parts;
  await service.start();
  return {
    ...parts,
    submit: async (count = 1) => (await service.submit(await submissionOf(service, key, count))).jobId,
    wait: async () => service.submitAndWait(await submissionOf(service, key), LONG_MS, STAYS),
    /** Resolves when a job has ended. */
    async end(id: string) {
      await expect
        .poll(async () => (await store.jobs.findStatus(id))?.state, POLL)
        .toMatch(/completed|failed/);
      return store.jobs.find(id);
    },
    async kept() {
      const entries = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    },
  };
}

/** Conversions that end when the test says so, or when they are stopped. */
function heldConversions() {
  const started: string[] = [];
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const convert = async (path: string, _: unknown, context: ConversionContext) => {
    started.push(path);
    const stopped = new Promise<never>((_, reject) => {
      context.signal.addEventListener('abort', () => reject(context.signal.reason));
    });
    await Promise.race([released, stopped]);
    return makeResults(context, 1);
  };
  return { convert, started, release };
}

test('the results of a job are kept, its inputs are not', async () => {
  const { submit, end, kept, files } = await running({
    convert: (_, __, context) => makeResults(context, 3),
  });
  const job = await end(await submit(2));
  expect(job?.results.map(({ name }) => name)).toEqual([
    ...['picture-0-1.webp', 'picture-0-2.webp', 'picture-0-3.webp'],
    ...['picture-1-1.webp', 'picture-1-2.webp', 'picture-1-3.webp'],
  ]);
  await expect.poll(kept, POLL).toHaveLength(6);
  expect(await readFile(await files.checkout(job?.results[4]?.id ?? ''), 'utf8')).toBe('result 2');
});

test('a job whose stored input is gone says so, and is not converted', async () => {
  const { convert, started, release } = heldConversions();
  const { submit, end, store, files } = await running({ convert, concurrency: 1 });
  await submit();
  await expect.poll(() => started, POLL).toHaveLength(1);
  const id = await submit(3);
  const job = await store.jobs.find(id);
  await rm(await files.checkout(job?.inputs[2]?.id ?? ''));
  release();
  expect((await end(id))?.failure).toEqual({
    code: 'interrupted',
    message: 'The stored input "picture-2.jpg" is gone. Send the request again.',
  });
  expect(started).toHaveLength(1);
});

test('a job may have so many results, all inputs together', async () => {
  const asked: unknown[] = [];
  const convert = async (_: string, __: unknown, context: ConversionContext) => {
    asked.push(context.maxResults);
    return makeResults(context, 4);
  };
  const { submit, end, kept } = await running({ convert, maxResults: 10 });
  expect((await end(await submit(2)))?.results).toHaveLength(8);
  expect((await end(await submit(3)))?.failure).toEqual({
    code: 'limit_exceeded',
    message:
      'The file "picture-2.jpg" would become more than the 10 results that this server allows for a job.',
  });
  expect(asked).toEqual([10, 6, 10, 6, 2]);
  await expect.poll(kept, POLL).toHaveLength(8);
});

test('a job that has all the results that it may have is not converted any further', async () => {
  const asked: unknown[] = [];
  const convert = async (_: string, __: unknown, context: ConversionContext) => {
    asked.push(context.maxResults);
    return makeResults(context, 2);
  };
  const { submit, end } = await running({ convert, maxResults: 2 });
  expect((await end(await submit(3)))?.failure).toMatchObject({ code: 'limit_exceeded' });
  expect(asked).toEqual([2]);
});

test('a job that is done is written down as soon as the database allows it', async () => {
  let busy = 3;
  const { submit, end, kept } = await running({
    jobs: (real) => ({
      async finish(...ending) {
        if (busy-- > 0) throw new StoreBusyError('The database is busy.');
        return real.finish(...ending);
      },
    }),
  });
  expect(await end(await submit())).toMatchObject({ state: 'completed', attempts: 1 });
  await expect.poll(kept, POLL).toHaveLength(1);
});

test('a job that cannot be written down runs again after the next start, and leaves nothing behind', async () => {
  let tries = 0;
  const { service, submit, store, kept, dataDir } = await running({
    jobs: () => ({
      async finish() {
        tries++;
        throw new StoreBusyError('The database is busy.');
      },
    }),
  });
  const id = await submit();
  await expect.poll(() => tries, POLL).toBeGreaterThan(1);
  // Its result, too.
  expect(await kept()).toHaveLength(2);
  await service.stop(0);
  expect(await store.jobs.findStatus(id)).toMatchObject({ state: 'queued', attempts: 0 });
  expect(await kept()).toHaveLength(1);
  const next = await running({ dataDir });
  expect(await next.end(id)).toMatchObject({ state: 'completed' });
});

test('a job that is deleted while it cannot be written down leaves nothing behind', async () => {
  let tries = 0;
  const { service, submit, kept } = await running({
    jobs: () => ({
      async finish() {
        tries++;
        throw new StoreBusyError('The database is busy.');
      },
    }),
  });
  const id = await submit();
  await expect.poll(() => tries, POLL).toBeGreaterThan(0);
  await service.remove(id);
  await expect.poll(kept, POLL).toEqual([]);
});

test('how a job stands costs nothing for its files', async () => {
  const found: string[] = [];
  const { service, key, submit, end } = await running({
    jobs: (real) => ({
      find: (id) => {
        found.push(id);
        return real.find(id);
      },
    }),
  });
  const id = await submit();
  await service.findChanged(key, id, LONG_MS, STAYS);
  await end(id);
  await service.findChanged(key, id, LONG_MS, STAYS);
  expect(service.progressOf(await service.findStatus(key, id))).toBe(1);
  // Only by what asked the store in this test.
  expect(found).toEqual([id]);
  await expect(service.findStatus({ ...key, id: key.id + 1 }, id)).rejects.toMatchObject({
    code: 'job_not_found',
  });
});

test('when the server stops, a client that waits for its turn is told so, and its job does not run later', async () => {
  const { convert, started } = heldConversions();
  const { service, wait, submit, store, dataDir } = await running({ convert, concurrency: 1 });
  const id = await submit();
  await expect.poll(() => started, POLL).toHaveLength(1);
  const waiting = wait();
  await expect.poll(() => store.jobs.queuedSync(), POLL).toHaveLength(1);
  const stopped = service.stop(LONG_MS);
  // Not only when the running job has ended.
  const { ended, jobId } = await waiting;
  expect(ended).toMatchObject({
    failure: {
      code: 'interrupted',
      message: 'The server was stopped before it converted. Send the request again.',
    },
  });
  expect(await store.jobs.findStatus(jobId)).toMatchObject({ state: 'failed' });
  await service.remove(id);
  await stopped;
  const next = await running({ dataDir, convert });
  expect(await next.store.jobs.claim()).toBeUndefined();
});

test('a request that comes in while the server stops is told so', async () => {
  const { service, wait, store } = await running();
  await service.stop(0);
  await expect(wait()).rejects.toMatchObject({ code: 'interrupted' });
  expect(await store.jobs.queuedSync()).toEqual([]);
});

test('a client whose tool does not die is told so, too', async () => {
  const never = () => new Promise<never>(() => undefined);
  const { service, wait, store } = await running({ convert: never });
  const waiting = wait().catch((error: unknown) => error);
  await expect.poll(() => store.jobs.running(), POLL).toHaveLength(1);
  await service.stop(10);
  const error = await waiting;
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({
    code: 'interrupted',
    message: expect.stringMatching(/Send the request again/),
  });
});
