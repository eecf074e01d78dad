import { expect, test } from 'vitest';
import { Keys } from '../../src/keys/keys.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import {
  conversionForm,
  fixture,
  POLL,
  refusal,
  slowArchive,
  startProcess,
  TestClient,
  temporaryFolder,
  toolsIn,
} from '../harness.ts';

const ZIP = fixture('archives/tree.zip');

test('a server killed right after each of 20 accepted jobs completes them all', async () => {
  const dataDir = await temporaryFolder();
  const jobs: string[] = [];
  for (let count = 0; count < 20; count++) {
    const server = await startProcess(dataDir);
    jobs.push(await server.client.createJob('tar.xz', ZIP));
    await server.stop('SIGKILL');
  }
  const { client } = await startProcess(dataDir);
  for (const id of jobs) {
    expect(await client.waitFor(id)).toMatchObject({ status: 'completed', progress: 1 });
    expect((await client.send(`/download/${id}`)).status).toBe(200);
  }
});

test('the tools of a killed server end with it, and a job that it keeps dying with fails with a reason', async () => {
  const dataDir = await temporaryFolder();
  const first = await startProcess(dataDir);
  const id = await first.client.createJob('tar.xz', await slowArchive());
  await expect.poll(() => toolsIn(dataDir), POLL).not.toEqual([]);
  await first.stop('SIGKILL');

  const store = await openSqliteStore(dataDir);
  for (let attempt = 2; attempt <= 25; attempt++) {
    await store.jobs.requeue(id, 'counted');
    expect(await store.jobs.claim()).toMatchObject({ id, attempts: attempt });
  }
  await store.close();
  const { client } = await startProcess(dataDir);
  expect(await client.waitFor(id)).toMatchObject({ status: 'failed', code: 'interrupted' });
  await expect.poll(() => toolsIn(dataDir), POLL).toEqual([]);
});

test('SIGTERM requeues a long job, and a sync request is answered with "interrupted"', async () => {
  const dataDir = await temporaryFolder();
  const server = await startProcess(dataDir, { CONVERTER_CONCURRENCY: '3' });
  const input = await slowArchive();
  const id = await server.client.createJob('tar.xz', input);
  const form = await conversionForm('tar.xz', input);
  const late = await server.client.send('/convert/sync?wait=1', { method: 'POST', body: form });
  const sync = server.client.convertSync('tar.xz', input);
  await expect.poll(async () => (await toolsIn(dataDir)).length, POLL).toBeGreaterThan(2);
  expect(await server.stop('SIGTERM')).toBe(0);
  expect(await refusal(await sync)).toMatchObject({ status: 500, code: 'interrupted' });
  const store = await openSqliteStore(dataDir);
  expect(await store.jobs.find(id)).toMatchObject({ state: 'queued', attempts: 0 });
  // Its client was told that it goes on.
  const { jobid } = (await late.json()) as { jobid: string };
  expect(await store.jobs.find(jobid)).toMatchObject({ state: 'queued', sync: false });
  await store.close();
});

test('SIGTERM lets a job that is nearly done finish (grace period)', async () => {
  const dataDir = await temporaryFolder();
  const first = await startProcess(dataDir, { CONVERTER_CONCURRENCY: '1' });
  const ids = await Promise.all(Array.from({ length: 8 }, () => first.client.createJob('tar.xz', ZIP)));
  expect(await first.stop('SIGTERM')).toBe(0);
  const second = await startProcess(dataDir);
  for (const id of ids) expect(await second.client.waitFor(id)).toMatchObject({ status: 'completed' });
});

test('a sync request whose time is over becomes a job, which outlives client and server', async () => {
  const dataDir = await temporaryFolder();
  const before = await startProcess(dataDir);
  const form = await conversionForm('tar.xz', await slowArchive(10));
  const answer = await before.client.post('/convert/sync?wait=1', 'once', form);
  const body = (await answer.json()) as { jobid: string };
  expect([answer.status, body]).toEqual([
    202,
    { status: 'success', jobid: answer.headers.get('X-Job-Id'), pair: 'tar2tar.xz', remaining_quota: -1 },
  ]);
  expect(await (await before.client.send(`/progress/${body.jobid}`)).json()).toMatchObject({
    status: 'processing',
  });
  expect(await (await before.client.post('/convert/sync?wait=1', 'once', form)).json()).toEqual(body);
  await before.stop('SIGKILL');

  const { client } = await startProcess(dataDir);
  expect(await client.waitFor(body.jobid)).toMatchObject({ status: 'completed' });
  const download = await client.send(`/download/${body.jobid}`);
  const repeat = await client.post('/convert/sync', 'once', form);
  expect(await repeat.bytes()).toEqual(await download.bytes());
});

test('a sync request that the server died with runs again under its key, without a second quota', async () => {
  const dataDir = await temporaryFolder();
  const store = await openSqliteStore(dataDir);
  const key = await new Keys(store.keys).create({ quota: 1 });
  await store.close();
  const form = await conversionForm('tar.xz', await slowArchive(8));
  const before = await startProcess(dataDir);
  const waiting = new TestClient(before.url, key).post('/convert/sync', 'once', form);
  const broken = expect(waiting).rejects.toThrow();
  await expect.poll(() => toolsIn(dataDir), POLL).not.toEqual([]);
  await before.stop('SIGKILL');
  await broken;

  const { url } = await startProcess(dataDir);
  const client = new TestClient(url, key);
  expect((await client.post('/convert/sync', 'once', form)).status).toBe(200);
  expect(await client.remainingQuota()).toBe(0);
});
