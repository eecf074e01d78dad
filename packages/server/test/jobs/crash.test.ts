import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import {
  conversionForm,
  fixture,
  POLL,
  refusal,
  slowArchive,
  startProcess,
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
