/** A request with an idempotency key may be sent again: it is answered as before, and done once. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  conversionForm,
  fixture,
  keptFiles,
  POLL,
  refusal,
  TestClient,
  temporaryFolder,
} from '../harness.ts';
import { startHoldingServer, startQuickServer } from '../stand-in-server.ts';

const ZIP = fixture('archives/tree.zip');
function zipForm(target = 'tar'): Promise<FormData> {
  return conversionForm(target, ZIP);
}

test('20 repeats at once are one job, with one answer and one quota', async () => {
  const dataDir = await temporaryFolder();
  const client = await TestClient.of(await startQuickServer({ dataDir }), { quota: 5 });
  const form = await zipForm();
  const responses = await Promise.all(
    Array.from({ length: 20 }, () => client.post('/convert', 'once', form)),
  );
  const answers = await Promise.all(responses.map((response) => response.json()));
  expect(answers[0]).toMatchObject({ status: 'success', pair: 'zip2tar', remaining_quota: 4 });
  expect(answers).toEqual(answers.map(() => answers[0]));
  expect(await client.remainingQuota()).toBe(4);
  await client.waitFor((answers[0] as { jobid: string }).jobid);
  // Its result. Of the repeats nothing is kept, once their uploads are swept away.
  await expect.poll(() => keptFiles(dataDir), POLL).toHaveLength(1);
});

test('20 repeats of a sync request at once all get the result of one job', async () => {
  const client = await TestClient.of(await startQuickServer(), { quota: 1 });
  const form = await zipForm();
  const responses = await Promise.all(
    Array.from({ length: 20 }, () => client.post('/convert/sync', 'once', form)),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(responses.map(({ headers }) => headers.get('X-Job-Id'))).size).toBe(1);
  const bodies = await Promise.all(responses.map(async (response) => (await response.bytes()).length));
  expect(new Set(bodies).size).toBe(1);
});

test('a repeat gets the same answer after a restart, with the quota used up, and when the job was deleted', async () => {
  const dataDir = await temporaryFolder();
  const before = await startQuickServer({ dataDir });
  const key = await before.keys.create({ quota: 1 });
  const ask = async (url: string) => new TestClient(url, key).post('/convert', 'once', await zipForm());
  const first = (await (await ask(before.url)).json()) as { jobid: string };
  expect(first).toMatchObject({ remaining_quota: 0 });
  await before.close();

  const { url } = await startQuickServer({ dataDir });
  expect(await (await ask(url)).json()).toEqual(first);
  const client = new TestClient(url, key);
  expect(await refusal(await client.post('/convert', 'another', await zipForm()))).toMatchObject({
    code: 'quota_exhausted',
  });
  await client.send(`/convert/${first.jobid}`, { method: 'DELETE' });
  expect(await (await ask(url)).json()).toEqual(first);
  expect((await client.send(`/progress/${first.jobid}`)).status).toBe(404);
});

test('the same key with another target, name, content, order or route is refused, and costs nothing', async () => {
  const client = await TestClient.of(await startQuickServer(), { quota: 1 });
  const content = await readFile(ZIP);
  const longer = Buffer.concat([content, Buffer.alloc(1)]);
  const form = (target: string, ...files: [string, Buffer][]) => {
    const data = new FormData();
    data.append('target_format', target);
    for (const [name, bytes] of files) data.append('files', new File([new Uint8Array(bytes)], name));
    return data;
  };
  const first = form('tar.gz', ['a.zip', content], ['b.zip', content]);
  const accepted = await (await client.post('/convert', 'once', first)).json();
  const others: [string, FormData][] = [
    ['/convert', form('7z', ['a.zip', content], ['b.zip', content])],
    ['/convert', form('tar.gz', ['a.zip', content], ['c.zip', content])],
    ['/convert', form('tar.gz', ['a.zip', content], ['b.zip', longer])],
    ['/convert', form('tar.gz', ['b.zip', content], ['a.zip', content])],
    ['/convert', form('tar.gz', ['a.zip', content])],
    ['/convert/sync', first],
  ];
  for (const [path, other] of others) {
    expect(await refusal(await client.post(path, 'once', other))).toEqual({
      status: 409,
      code: 'idempotency_key_reused',
      detail:
        'This Idempotency-Key was used for another request: its route, target, options or files differ. Use a new one.',
    });
  }
  const sameTarget = form('.TGZ', ['a.zip', content], ['b.zip', content]);
  expect(await (await client.post('/convert', 'once', sameTarget)).json()).toEqual(accepted);
});

test("an API key's idempotency keys are its own", async () => {
  const server = await startQuickServer();
  const [one, other] = [await TestClient.of(server), await TestClient.of(server)];
  const ids = await Promise.all(
    [one, other].map(async (client) => (await client.post('/convert', 'once', await zipForm())).json()),
  );
  expect((ids[0] as { jobid: string }).jobid).not.toBe((ids[1] as { jobid: string }).jobid);
});

test('a request that was refused is not remembered', async () => {
  const server = await startQuickServer();
  const client = await TestClient.of(server, { quota: 0 });
  expect((await client.post('/convert', 'once', await zipForm('mp3'))).status).toBe(400);
  expect((await client.post('/convert', 'once', await zipForm())).status).toBe(429);
  const [{ id = 0 } = {}] = await server.keys.list();
  await server.keys.set(id, { quota: 1 });
  const accepted = await client.post('/convert', 'once', await zipForm('7z'));
  expect(await accepted.json()).toMatchObject({ status: 'success', remaining_quota: 0 });
});

test.each(['', 'two words', 'ключ', 'x'.repeat(256)])('the key %j is malformed', async (key) => {
  const client = await TestClient.of(await startQuickServer());
  // fetch refuses to send what is not Latin-1; bytes are sent as they are.
  const bytes = Buffer.from(key).toString('latin1');
  expect(await refusal(await client.post('/convert', bytes, await zipForm()))).toEqual({
    status: 400,
    code: 'invalid_request',
    detail:
      'The header Idempotency-Key must have 1 to 255 visible ASCII characters, without spaces, such as a UUID.',
  });
});

test('a sync request whose client hung up runs again under its key, without a second quota', async () => {
  const { server, running, release } = await startHoldingServer();
  const client = await TestClient.of(server, { quota: 1 });
  const form = await zipForm('tar.xz');
  const leave = new AbortController();
  const waiting = client.post('/convert/sync', 'once', form, { signal: leave.signal });
  await expect.poll(running, POLL).toBe(1);
  leave.abort();
  await expect(waiting).rejects.toThrow();
  await expect.poll(running, POLL).toBe(0);

  release();
  const again = await client.post('/convert/sync', 'once', form);
  expect(again.status).toBe(200);
  const repeated = await client.post('/convert/sync', 'once', form);
  expect(repeated.headers.get('X-Job-Id')).toBe(again.headers.get('X-Job-Id'));
  expect(await repeated.bytes()).toEqual(await again.bytes());
  expect(await client.remainingQuota()).toBe(0);
});

test('a sync job goes on when its first client hangs up but the repeat is already there', async () => {
  const { server, dataDir, running, begun, release } = await startHoldingServer();
  const key = await server.keys.create({ quota: 1 });
  const client = new TestClient(server.url, key);
  const form = await zipForm('tar.xz');
  const leave = new AbortController();
  const first = client.post('/convert/sync', 'once', form, { signal: leave.signal });
  await expect.poll(running, POLL).toBe(1);

  const folders = async () => (await readdir(join(dataDir, 'scratch'))).length;
  const body = new Response(form);
  const bytes = await body.bytes();
  const headers = {
    'X-API-Key': key,
    'Idempotency-Key': 'once',
    'Content-Type': body.headers.get('Content-Type') ?? '',
    'Content-Length': bytes.length,
  };
  const answer = Promise.withResolvers<number | undefined>();
  const repeat = request(`${server.url}/convert/sync`, { method: 'POST', headers });
  repeat.on('response', (response) => answer.resolve(response.resume().statusCode));
  repeat.on('error', answer.reject);
  repeat.write(bytes.subarray(0, -10));
  // The repeat's upload has a folder until it is accepted.
  await expect.poll(folders, POLL).toBe(2);
  repeat.end(bytes.subarray(-10));
  await expect.poll(folders, POLL).toBe(1);
  leave.abort();
  await expect(first).rejects.toThrow();
  // Later than that the client has gone.
  expect(await client.remainingQuota()).toBe(0);
  release();
  expect(await answer.promise).toBe(200);
  expect(begun()).toBe(1);
});

test('a sync request whose conversion failed is answered with the same failure', async () => {
  const damaged = join(await temporaryFolder(), 'damaged.zip');
  await writeFile(damaged, Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]));
  const client = await TestClient.of(await startQuickServer(), { quota: 1 });
  const form = await conversionForm('tar', damaged);
  const [first, second] = [
    await client.post('/convert/sync', 'once', form),
    await client.post('/convert/sync', 'once', form),
  ];
  expect(second.headers.get('X-Job-Id')).toBe(first.headers.get('X-Job-Id'));
  const failure = await refusal(first);
  expect(failure).toMatchObject({ status: 500, code: 'invalid_input_file' });
  expect(await refusal(second)).toEqual(failure);
});
