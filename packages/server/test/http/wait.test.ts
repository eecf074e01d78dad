/** Requests that the server holds until there is something to tell. What counts is what comes first, not how soon. */
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { conversionForm, fixture, POLL, type ProgressBody, refusal, TestClient } from '../harness.ts';
import { startHoldingServer, startQuickServer } from '../stand-in-server.ts';

const ZIP = fixture('archives/tree.zip');
const LONG = 60;

async function progress(client: TestClient, jobId: string, wait: number): Promise<ProgressBody> {
  return (await (await client.send(`/progress/${jobId}?wait=${wait}`)).json()) as ProgressBody;
}

/** What is told of a job, up to its end. */
async function story(client: TestClient, jobId: string): Promise<ProgressBody[]> {
  const told: ProgressBody[] = [];
  do told.push(await progress(client, jobId, LONG));
  while (told.at(-1)?.status === 'processing');
  return told;
}

/** Which of several promises is the first. */
function firstOf(promises: Record<string, Promise<unknown>>): Promise<string> {
  return Promise.race(Object.entries(promises).map(([name, promise]) => promise.then(() => name)));
}

/** A server with room for one job, which is taken. */
async function busyServer() {
  const holding = await startHoldingServer({ concurrency: 1 });
  const { client, running } = holding;
  const first = await client.createJob('tar.xz', ZIP);
  await expect.poll(running, POLL).toBe(1);
  return { ...holding, first, queued: await client.createJob('tar', ZIP) };
}

test('progress comes when there is some, does not go back, and ends with the end', async () => {
  const { client, release } = await startHoldingServer({ concurrency: 1 });
  const jobId = await client.createJob('tar.xz', ZIP, ZIP, ZIP, ZIP);
  const told: ProgressBody[] = [];
  while (told.length < 3) told.push(await progress(client, jobId, LONG));
  release(4);
  told.push(...(await story(client, jobId)));
  const shares = told.map((body) => body.progress);
  expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
  expect(told.at(-1)).toMatchObject({ status: 'completed', progress: 1 });
});

test('a tool that speaks all the time is heard five times a second', async () => {
  const { client } = await startHoldingServer();
  const jobId = await client.createJob('tar.xz', ZIP);
  for (let answers = 0; answers < 5; answers++) {
    const asked = performance.now();
    expect(await progress(client, jobId, LONG)).toMatchObject({ status: 'processing' });
    // A slow machine makes it longer only.
    expect(performance.now() - asked).toBeGreaterThan(195);
  }
});

test('an end is told at once, whether it comes or was there before', async () => {
  const { client, first, queued } = await busyServer();
  const idle = await TestClient.of(await startQuickServer());
  const ended = await idle.createJob('tar', ZIP);
  await idle.waitFor(ended);
  const waiting = client.waitFor(first);
  const deleted = client.send(`/progress/${queued}?wait=${LONG}`);
  expect(await firstOf({ waiting, deleted, ended: progress(idle, ended, LONG) })).toBe('ended');
  await client.send(`/convert/${queued}`, { method: 'DELETE' });
  expect(await firstOf({ waiting, deleted })).toBe('deleted');
  expect(await refusal(await deleted)).toMatchObject({ status: 404, code: 'job_not_found' });
});

test('when the time is over, the answer is the state at that moment', async () => {
  const { client, queued } = await busyServer();
  expect(await progress(client, queued, 1)).toEqual({
    ...{ jobid: queued, status: 'processing', progress: 0, error: null, code: null },
  });
});

test('a server that stops tells those who wait how things stand', async () => {
  const { server, client, queued, release } = await busyServer();
  const waiting = progress(client, queued, LONG);
  // Asked later, so the server has the first request when this one is answered.
  await progress(client, queued, 1);
  const closing = server.close();
  expect(await firstOf({ waiting, closing })).toBe('waiting');
  expect(await waiting).toMatchObject({ status: 'processing' });
  release();
  await closing;
});

test('a sync request that is done in time gets its result', async () => {
  const client = await TestClient.of(await startQuickServer());
  const form = await conversionForm('tar', ZIP);
  const answer = await client.send(`/convert/sync?wait=${LONG}`, { method: 'POST', body: form });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/x-tar']);
});

test('DELETE ends a sync job that another request waits for', async () => {
  const { client, dataDir, running } = await startHoldingServer();
  const waiting = client.convertSync('tar.xz', ZIP);
  await expect.poll(running, POLL).toBe(1);
  const store = await openSqliteStore(dataDir);
  const [job] = await store.jobs.running();
  await store.close();
  expect((await client.send(`/convert/${job?.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await refusal(await waiting)).toMatchObject({ status: 404, code: 'job_not_found' });
  await expect.poll(running, POLL).toBe(0);
});

test.each(['x', '-1', '61', '1.5', '', '0x10'])('wait=%s is refused', async (wait) => {
  const client = await TestClient.of(await startQuickServer());
  const jobId = await client.createJob('tar', ZIP);
  expect(await refusal(await client.send(`/progress/${jobId}?wait=${wait}`))).toEqual({
    status: 400,
    code: 'invalid_request',
    detail: '"wait" must be a whole number of seconds from 0 to 60, such as wait=25.',
  });
});

test.each(['0', '1801', '1&wait=2'])('wait=%s is refused for a sync request', async (wait) => {
  const client = await TestClient.of(await startQuickServer());
  const form = await conversionForm('tar', ZIP);
  expect(
    await refusal(await client.send(`/convert/sync?wait=${wait}`, { method: 'POST', body: form })),
  ).toEqual({
    status: 400,
    code: 'invalid_request',
    detail: '"wait" must be a whole number of seconds from 1 to 1800, such as wait=25.',
  });
});
