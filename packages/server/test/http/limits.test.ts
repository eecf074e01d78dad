/** What one client may take of a server, and how it is told. */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RateCounter } from '../../src/http/rate-counter.ts';
import { networkOf } from '../../src/http/rate-limit.ts';
import { Uploads } from '../../src/http/uploads.ts';
import { startServer } from '../../src/index.ts';
import { refusal, TestClient, temporaryFolder, testConfig } from '../harness.ts';
import { WITHOUT_TOOLS } from '../stand-in-server.ts';
import { pictureForm, startApp } from './app-server.ts';
import { connectRaw } from './raw.ts';
import { standIn } from './stand-in.ts';

function upload(client: TestClient, bytes: number): Promise<Response> {
  const { body, contentType } = pictureForm(bytes);
  const headers = { 'Content-Type': contentType };
  return client.send('/convert', { method: 'POST', body: new Uint8Array(body), headers });
}

/** Begins an upload that does not get on. */
async function beginUpload(url: string, key: string) {
  const { body, contentType } = pictureForm(5000);
  const head = [
    'POST /convert HTTP/1.1',
    'Host: x',
    `X-API-Key: ${key}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ];
  const connection = await connectRaw(url, `${head.join('\r\n')}\r\n\r\n`);
  await once(connection.socket, 'data');
  expect(connection.received()).toContain('100 Continue');
  const finish = () => connection.socket.write(body);
  return { ...connection, finish };
}

test('wrong keys are limited by address, and right ones pass all the same', async () => {
  const { url, client } = await startApp();
  const wrong = new TestClient(url, 'cvt_wrong');
  const statuses = [];
  for (let count = 0; count < 62; count++) statuses.push((await wrong.send('/pairs')).status);
  expect(statuses).toEqual([...Array(60).fill(401), 429, 429]);
  const refused = await wrong.send('/pairs');
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refusal(refused)).toMatchObject({
    status: 429,
    code: 'rate_limited',
    detail: expect.stringMatching(
      /^Too many wrong API keys came from this address\. Try again in \d+ seconds?\.$/,
    ),
  });
  expect((await client.send('/pairs')).status).toBe(200);
  expect((await fetch(`${url}/pairs`)).status).toBe(401);
});

test('wrong keys of another address do not count', async () => {
  const { url } = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  const ask = async (address: string) =>
    (await fetch(`${url}/pairs`, { headers: { 'X-API-Key': 'cvt_wrong', 'X-Forwarded-For': address } }))
      .status;
  for (let count = 0; count < 60; count++) await ask('192.0.2.1');
  expect([await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([429, 401]);
});

test('every answer under a rate limit says how many requests are left', async () => {
  const { client, url } = await startApp({ config: { rateLimit: 2 } });
  const standing = ({ headers }: Response) => [headers.get('RateLimit-Policy'), headers.get('RateLimit')];
  const policy = '"requests";q=2;w=60';
  const left = (count: number) => expect.stringMatching(new RegExp(`^"requests";r=${count};t=\\d+$`));
  const answers = [await client.send('/pairs'), await client.send('/convert', { method: 'POST' })];
  answers.push(await client.send('/progress/x'));
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 429]);
  expect(answers.map(standing)).toEqual([
    [policy, left(1)],
    [policy, left(0)],
    [policy, left(0)],
  ]);
  const open = await fetch(`${url}/public/pairs`, { headers: { Origin: 'https://app.example' } });
  expect(standing(open)).toEqual([policy, left(1)]);
  expect(open.headers.get('Access-Control-Expose-Headers')).toMatch(/RateLimit,RateLimit-Policy/);
  expect(standing(await fetch(`${url}/healthz`))).toEqual([null, null]);
});

test('a key has so many uploads at once, and others have theirs', async () => {
  const { url, keys, key, client } = await startApp({ config: { uploadsPerKey: 2 } });
  const [first] = [await beginUpload(url, key), await beginUpload(url, key)];
  const refused = await upload(client, 100);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refusal(refused)).toMatchObject({
    status: 429,
    code: 'rate_limited',
    detail: 'This API key has 2 uploads under way, and no more are allowed at once. Try again in 5 seconds.',
  });
  expect((await upload(await TestClient.of({ url, keys } as never), 100)).status).toBe(200);
  first.finish();
  await once(first.socket, 'data');
  expect(first.received()).toContain('"status":"success"');
  expect((await upload(client, 100)).status).toBe(200);
});

test('the uploads of a key may not take the disk', async () => {
  const { url, key, client } = await startApp({
    config: { maxUploadBytes: 10_000 },
    app: { freeBytes: async () => 20_000 },
  });
  const waiting = await Promise.all(Array.from({ length: 3 }, () => beginUpload(url, key)));
  const { body } = pictureForm(5000);
  // All but the last bytes of each: they stay on the disk.
  for (const { socket } of waiting) socket.write(body.subarray(0, 4900));
  await expect
    .poll(async () => (await refusal(await upload(client, 9000))).code, { timeout: 60_000 })
    .toBe('rate_limited');
});

test('of the disk, a key may take half of what is free, and always one upload', async () => {
  let free = 1000;
  const uploads = new Uploads({ atOnce: 10, maxUploadBytes: 100, freeBytes: async () => free });
  const first = await uploads.begin(1);
  expect(first.add(90)).toBeUndefined();
  free = 910;
  const second = await uploads.begin(1);
  expect(second.add(409)).toBeUndefined();
  expect(second.add(200)?.message).toBe(
    'The uploads of this API key together take too much of the disk of this server. Try again in 30 seconds.',
  );
  expect((await uploads.begin(2)).add(100)).toBeUndefined();
  first.end();
  second.end();
  free = 0;
  const alone = await uploads.begin(3);
  // Whether there is room for it, writing it will tell.
  expect(alone.add(5000)).toBeUndefined();
});

test('nobody else can look into the folder of the data', async () => {
  const dataDir = join(await temporaryFolder(), 'data');
  const server = await startServer(testConfig(dataDir, WITHOUT_TOOLS), { engines: [standIn] });
  onTestFinished(() => server.close());
  for (const folder of ['', 'files', 'scratch'])
    expect((await stat(join(dataDir, folder))).mode & 0o777, folder).toBe(0o700);
});

test('an upload of exactly the limit is taken, and one byte more is not', async () => {
  const { client } = await startApp({ config: { maxUploadBytes: 20_000 } });
  expect((await upload(client, 20_000)).status).toBe(200);
  expect(await refusal(await upload(client, 20_001))).toMatchObject({
    status: 413,
    code: 'upload_too_large',
  });
});

test('a count begins anew after a minute, and so many names are remembered', () => {
  let now = 0;
  const counter = new RateCounter(2, { maxNames: 3, now: () => now });
  expect(counter.count('a')).toEqual({ remaining: 1, resetS: 60 });
  now = 59_500;
  expect(counter.count('a')).toEqual({ remaining: 0, resetS: 1 });
  expect(counter.count('a').remaining).toBe(-1);
  now = 60_000;
  expect(counter.count('a').remaining).toBe(1);
  for (let name = 0; name < 100; name++) counter.count(String(name));
  expect(counter.size).toBe(3);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
])('the address %s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
