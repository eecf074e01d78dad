import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixture, keptFiles, POLL, refusal, TestClient, temporaryFolder } from '../harness.ts';
import { startHoldingServer, startQuickServer } from '../stand-in-server.ts';

const ZIP = fixture('archives/tree.zip');

test('of 25 racing requests a quota of 5 lets exactly 5 pass', async () => {
  const client = await TestClient.of(await startQuickServer(), { quota: 5 });
  const responses = await Promise.all(Array.from({ length: 25 }, () => client.convert('tar', ZIP)));
  const statuses = responses.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(5).fill(200), ...Array(20).fill(429)]);
  const accepted = responses.filter(({ status }) => status === 200);
  const left = await Promise.all(
    accepted.map(async (r) => ((await r.json()) as { remaining_quota: number }).remaining_quota),
  );
  expect(left.sort()).toEqual([0, 1, 2, 3, 4]);
  expect(await (await client.send('/pairs')).json()).toMatchObject({ remaining_quota: 0 });
});

test('a key sees only its own pairs, and how much it may still convert', async () => {
  const client = await TestClient.of(await startQuickServer(), { pairs: ['zip2tar', 'tar2zip'], quota: 7 });
  expect(await (await client.send('/pairs')).json()).toEqual({
    supported_pairs: [
      { from: 'tar', to: 'zip' },
      { from: 'zip', to: 'tar' },
    ],
    remaining_quota: 7,
  });
});

test('DELETE makes a job and its files disappear', async () => {
  const dataDir = await temporaryFolder();
  const client = await TestClient.of(await startQuickServer({ dataDir }));
  const jobId = await client.createJob('tar', ZIP);
  await client.waitFor(jobId);
  // What the job was made of goes just after its end.
  await expect.poll(() => keptFiles(dataDir), POLL).toHaveLength(1);
  expect((await client.send(`/convert/${jobId}`, { method: 'DELETE' })).status).toBe(204);
  expect(await keptFiles(dataDir)).toEqual([]);
  expect(await refusal(await client.send(`/progress/${jobId}`))).toMatchObject({
    status: 404,
    code: 'job_not_found',
  });
  expect((await client.send(`/convert/${jobId}`, { method: 'DELETE' })).status).toBe(404);
});

test('DELETE removes jobs that wait or run, and what they made', async () => {
  const { client, dataDir } = await startHoldingServer({ concurrency: 1 });
  const jobs = await Promise.all(Array.from({ length: 6 }, () => client.createJob('tar.xz', ZIP)));
  for (const id of jobs) expect((await client.send(`/convert/${id}`, { method: 'DELETE' })).status).toBe(204);
  const sentinel = await client.createJob('tar', ZIP);
  await client.waitFor(sentinel);
  await expect.poll(() => keptFiles(dataDir), POLL).toHaveLength(1);
});

test('an expired result is gone, and its download answers 404 with "result_expired"', async () => {
  const dataDir = await temporaryFolder();
  const first = await startQuickServer({ dataDir, resultTtlS: 1 });
  const key = await first.keys.create();
  const jobId = await new TestClient(first.url, key).createJob('tar', ZIP);
  await new TestClient(first.url, key).waitFor(jobId);
  await first.close();
  await new Promise((resolve) => setTimeout(resolve, 1100));

  // The sweep runs at start, too.
  const second = await startQuickServer({ dataDir, resultTtlS: 1 });
  const client = new TestClient(second.url, key);
  expect(await keptFiles(dataDir)).toEqual([]);
  expect(await refusal(await client.send(`/download/${jobId}`))).toMatchObject({
    status: 404,
    code: 'result_expired',
  });
});

test('a second server on the same data is refused', async () => {
  const dataDir = await temporaryFolder();
  await startQuickServer({ dataDir });
  await expect(startQuickServer({ dataDir })).rejects.toThrow(/Another server already works on/);
});

test('the queue has a limit, and says when to come again', async () => {
  const { client } = await startHoldingServer({ concurrency: 1, queueLimit: 2 });
  const responses = await Promise.all(Array.from({ length: 12 }, () => client.convert('tar.xz', ZIP)));
  const busy = responses.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(0);
  for (const response of busy) {
    expect(response.headers.get('Retry-After')).toBe('30');
    expect(await refusal(response)).toMatchObject({ code: 'busy' });
  }
});

test("one key's many jobs do not hold up another key's first", async () => {
  const { server, client: busy } = await startHoldingServer({ concurrency: 1 });
  const other = await TestClient.of(server);
  const many = [];
  for (let count = 0; count < 5; count++) many.push(await busy.createJob('tar.xz', ZIP));
  expect(await other.waitFor(await other.createJob('tar', ZIP))).toMatchObject({ status: 'completed' });
  for (const id of many)
    expect(await (await busy.send(`/progress/${id}`)).json()).toMatchObject({ status: 'processing' });
});

test('a key never appears in the database', async () => {
  const dataDir = await temporaryFolder();
  const server = await startQuickServer({ dataDir });
  const key = await server.keys.create();
  await server.close();
  const raw = await readFile(join(dataDir, 'converter.db'), 'latin1');
  expect(raw).toContain(key.slice(0, 8));
  expect(raw).not.toContain(key.slice(8));
});
