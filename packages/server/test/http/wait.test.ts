/** Requests that the server holds until there is something to tell. What counts is what comes first, not how soon. */
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/index.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import {
  conversionForm,
  fixture,
  POLL,
  type ProgressBody,
  refusal,
  slowArchive,
  startProcess,
  startTestServer,
  TestClient,
  temporaryFolder,
  testConfig,
  toolsIn,
} from '../harness.ts';

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
function first(promises: Record<string, Promise<unknown>>): Promise<string> {
  return Promise.race(Object.entries(promises).map(([name, promise]) => promise.then(() => name)));
}

/** A server with room for one job, which is taken. */
async function busyServer() {
  const dataDir = await temporaryFolder();
  const server = await startServer(testConfig(dataDir, { concurrency: 1 }));
  const client = await TestClient.of(server);
  const running = await client.createJob('tar.xz', await slowArchive());
  await expect.poll(() => toolsIn(dataDir), POLL).not.toEqual([]);
  const queued = await client.createJob('tar', ZIP);
  /** Without the running job, for which it would wait. */
  const close = async () => {
    await client.send(`/convert/${running}`, { method: 'DELETE' });
    await server.close();
  };
  return { server, client, running, queued, close };
}

test('progress comes when there is some, does not go back, and ends with the end', async () => {
  const client = await TestClient.of(await startTestServer({ concurrency: 1 }));
  const archive = await slowArchive(2);
  const jobId = await client.createJob('tar.xz', archive, archive, archive, archive);
  const told = await story(client, jobId);
  const shares = told.map((body) => body.progress);
  expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(2);
  expect(told.at(-1)).toMatchObject({ status: 'completed', progress: 1 });
});

test('a tool that speaks all the time is heard five times a second', async () => {
  const client = await TestClient.of(await startTestServer({ concurrency: 1 }));
  const jobId = await client.createJob('tar', ...Array.from({ length: 60 }, () => ZIP));
  for (;;) {
    const asked = performance.now();
    const { status } = await progress(client, jobId, LONG);
    if (status !== 'processing') break;
    // A slow machine makes it longer only.
    expect(performance.now() - asked).toBeGreaterThan(195);
  }
});

test('an end is told at once, whether it comes or was there before', async () => {
  const { client, running, queued, close } = await busyServer();
  onTestFinished(close);
  const idle = await TestClient.of(await startTestServer());
  const ended = await idle.createJob('tar', ZIP);
  await idle.waitFor(ended);
  const waiting = progress(client, running, LONG);
  const deleted = client.send(`/progress/${queued}?wait=${LONG}`);
  expect(await first({ waiting, deleted, ended: progress(idle, ended, LONG) })).toBe('ended');
  await client.send(`/convert/${queued}`, { method: 'DELETE' });
  expect(await first({ waiting, deleted })).toBe('deleted');
  expect(await refusal(await deleted)).toMatchObject({ status: 404, code: 'job_not_found' });
});

test('when the time is over, the answer is the state at that moment', async () => {
  const { client, queued, close } = await busyServer();
  onTestFinished(close);
  expect(await progress(client, queued, 1)).toEqual({
    ...{ jobid: queued, status: 'processing', progress: 0, error: null, code: null },
  });
});

test('a server that stops tells those who wait how things stand', async () => {
  const { server, client, queued } = await busyServer();
  const waiting = progress(client, queued, LONG);
  // Asked later, so the server has the first request when this one is answered.
  await progress(client, queued, 1);
  const closing = server.close();
  expect(await first({ waiting, closing })).toBe('waiting');
  expect(await waiting).toMatchObject({ status: 'processing' });
  await closing;
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
  expect(await progress(before.client, body.jobid, 0)).toMatchObject({ status: 'processing' });
  expect(await (await before.client.post('/convert/sync?wait=1', 'once', form)).json()).toEqual(body);
  await before.stop('SIGKILL');

  const { client } = await startProcess(dataDir);
  expect((await story(client, body.jobid)).at(-1)).toMatchObject({ status: 'completed' });
  const download = await client.send(`/download/${body.jobid}`);
  const repeat = await client.post('/convert/sync', 'once', form);
  expect(await repeat.bytes()).toEqual(await download.bytes());
});

test('a sync request that is done in time gets its result', async () => {
  const client = await TestClient.of(await startTestServer());
  const form = await conversionForm('tar', ZIP);
  const answer = await client.send(`/convert/sync?wait=${LONG}`, { method: 'POST', body: form });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/x-tar']);
});

test('DELETE ends a sync job that another request waits for', async () => {
  const dataDir = await temporaryFolder();
  const client = await TestClient.of(await startTestServer({ dataDir }));
  const waiting = client.convertSync('tar.xz', await slowArchive());
  await expect.poll(() => toolsIn(dataDir), POLL).not.toEqual([]);
  const store = await openSqliteStore(dataDir);
  const [job] = await store.jobs.running();
  await store.close();
  expect((await client.send(`/convert/${job?.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await refusal(await waiting)).toMatchObject({ status: 404, code: 'job_not_found' });
  await expect.poll(() => toolsIn(dataDir), POLL).toEqual([]);
});

test.each(['x', '-1', '61', '1.5', '', '0x10'])('wait=%s is refused', async (wait) => {
  const client = await TestClient.of(await startTestServer());
  const jobId = await client.createJob('tar', ZIP);
  expect(await refusal(await client.send(`/progress/${jobId}?wait=${wait}`))).toEqual({
    status: 400,
    code: 'invalid_request',
    detail: '"wait" must be a whole number of seconds from 0 to 60, such as wait=25.',
  });
});

test.each(['0', '1801', '1&wait=2'])('wait=%s is refused for a sync request', async (wait) => {
  const client = await TestClient.of(await startTestServer());
  const form = await conversionForm('tar', ZIP);
  expect(
    await refusal(await client.send(`/convert/sync?wait=${wait}`, { method: 'POST', body: form })),
  ).toEqual({
    status: 400,
    code: 'invalid_request',
    detail: '"wait" must be a whole number of seconds from 1 to 1800, such as wait=25.',
  });
});
