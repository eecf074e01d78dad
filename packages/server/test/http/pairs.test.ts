/** The lists of pairs: compressed, and with validators. */
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/index.ts';
import { testConfig } from '../harness.ts';
import { enginesAsProven, startQuickServer, WITHOUT_TOOLS } from '../stand-in-server.ts';

let server: RunningServer;
let key: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  server = await startServer(testConfig(folder, WITHOUT_TOOLS), { engines: enginesAsProven() });
  key = await server.keys.create({ pairs: ['zip2tar', 'docx2pdf'], quota: 5 });
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
});

/** An answer as it is on the wire: fetch would undo the encoding. */
async function get(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', url = server.url } = {},
) {
  const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof read>>>();
  const outgoing = request(url + path, { method, headers: { 'X-API-Key': key, ...headers } });
  outgoing.on('response', (incoming) => read(incoming).then(resolve, reject)).on('error', reject);
  outgoing.end();
  return promise;
}

async function read(incoming: IncomingMessage) {
  return { status: incoming.statusCode, headers: incoming.headers, body: await buffer(incoming) };
}

describe.each(['/public/pairs', '/pairs', '/public/pairs/zip/tar'])('GET %s', (path) => {
  test('is compressed as the client wants it', async () => {
    const plain = await get(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await get(path, { 'Accept-Encoding': 'deflate, gzip;q=0.5, identity' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    const refused = await get(path, { 'Accept-Encoding': 'gzip;q=0, br;q=0' });
    expect(refused.body).toEqual(plain.body);
    for (const { headers } of [plain, gzip]) {
      expect(headers['content-type']).toBe('application/json');
      expect(headers.vary).toContain('Accept-Encoding');
    }
  });

  test('304 for whoever has it already, in the same encoding', async () => {
    const encodings = [{}, { 'Accept-Encoding': 'gzip' }];
    const [plain, gzip] = await Promise.all(encodings.map((headers) => get(path, headers)));
    const [etag = '', other = ''] = [plain?.headers.etag, gzip?.headers.etag];
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(other).not.toBe(etag);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await get(path, { 'If-None-Match': known });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
      expect(again.headers['cache-control']).toBe(plain?.headers['cache-control']);
    }
    expect((await get(path, { 'If-None-Match': other })).status).toBe(200);
    expect((await get(path, { 'If-None-Match': other, 'Accept-Encoding': 'gzip' })).status).toBe(304);
  });

  test('HEAD says the same without a body', async () => {
    const { date: _, 'x-request-id': _id, ...whole } = (await get(path)).headers;
    const head = await get(path, {}, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers).toMatchObject({ etag: whole.etag, vary: whole.vary });
  });
});

test('the public list is smallest in brotli, and may be kept by everybody', async () => {
  const brotli = await get('/public/pairs', { 'Accept-Encoding': 'gzip, deflate, br' });
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, no-cache' });
  const plain = await get('/public/pairs');
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
  expect(brotli.body.length).toBeLessThan(plain.body.length / 5);
});

test("a key's list is its own", async () => {
  const { headers, body } = await get('/pairs');
  expect(JSON.parse(body.toString())).toEqual({
    supported_pairs: [
      { from: 'docx', to: 'pdf' },
      { from: 'zip', to: 'tar' },
    ],
    remaining_quota: 5,
  });
  expect(headers).toMatchObject({
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding, X-API-Key',
  });
});

test('an answer that may be kept does not hide for whom it is', async () => {
  const { url } = await startQuickServer({ corsOrigins: ['https://app.example'] });
  const { headers } = await get('/public/pairs', { Origin: 'https://app.example' }, { url });
  expect(headers.vary).toBe('Accept-Encoding, Origin');
});
