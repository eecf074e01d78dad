import { Readable } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, type Exchange, fakeServer, freePort, JOB } from './helpers/fake-server.ts';

const file = { data: Buffer.from('text'), filename: 'a.docx' };
const FEATURES = { 'Converter-Features': 'idempotency-key, progress-wait, sync-wait' };

afterEach(() => vi.unstubAllGlobals());

/** Takes the upload and then fails once, in some way that leaves open whether there is a job. */
function failingOnce(fault: (exchange: Exchange) => unknown) {
  return async (exchange: Exchange) => {
    await exchange.received();
    if (exchange.earlier === 0) return fault(exchange);
    return exchange.json(created, 200, FEATURES);
  };
}

const FAULTS: [string, (exchange: Exchange) => unknown][] = [
  ['a reset', ({ request }) => request.socket.resetAndDestroy()],
  ['silence', () => {}],
  ['502', ({ json }) => json({}, 502)],
  ['503 without Retry-After', ({ json }) => json({}, 503)],
  ['504', ({ json }) => json({}, 504)],
  [
    'half an answer',
    ({ response }) => {
      response.writeHead(200, { ...FEATURES, 'Content-Length': 100 });
      response.write('{"status":', () => response.destroy());
    },
  ],
];
const keysOf = (requests: { headers: Record<string, unknown> }[]) =>
  requests.map(({ headers }) => headers['idempotency-key']);
const posts = <T extends { route: string }>(requests: T[]) =>
  requests.filter(({ route }) => route === 'POST /convert');

test.each(FAULTS)(
  'after %s an upload is sent again under the same key, if the server says it knows keys',
  async (_, fault) => {
    const server = await fakeServer({
      'POST /convert': failingOnce(fault),
      'HEAD /public/pairs': ({ response }) => response.writeHead(404, FEATURES).end(),
    });
    const job = await new Converter({ baseUrl: server.url, attemptTimeout: 300 }).createJob(file, 'pdf');
    expect(job.id).toBe(JOB);
    const [first, second, ...more] = posts(server.requests);
    expect(more).toEqual([]);
    expect(first?.headers['idempotency-key']).toMatch(/^[\x21-\x7e]{16,255}$/);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(second?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
  },
);

test('a server that is known to know keys is not asked again', async () => {
  const server = await fakeServer({
    'GET /public/pairs': ({ json }) => json({ supported_pairs: [] }, 200, FEATURES),
    'POST /convert': failingOnce(({ request }) => request.socket.resetAndDestroy()),
  });
  const converter = new Converter({ baseUrl: server.url });
  await converter.publicPairs();
  await converter.createJob(file, 'pdf');
  expect(server.routesSeen()).toEqual(['GET /public/pairs', 'POST /convert', 'POST /convert']);
});

test.each([
  ['answers without the header', ({ response }: Exchange) => response.writeHead(200).end()],
  ['refuses the question', ({ response }: Exchange) => response.writeHead(405).end()],
  ['is only a gateway', ({ response }: Exchange) => response.writeHead(502).end()],
])('an upload is not sent again if the server %s', async (_, answer) => {
  const server = await fakeServer({
    'POST /convert': failingOnce(({ request }) => request.socket.resetAndDestroy()),
    'HEAD /public/pairs': answer,
  });
  const converter = new Converter({ baseUrl: server.url, retries: 1 });
  expect((await failureOf(converter.createJob(file, 'pdf'))).name).toBe('ConnectionError');
  expect(posts(server.requests)).toHaveLength(1);
});

test('each call has a key of its own, or the one that the caller gives', async () => {
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created);
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  await converter.createJob(file, 'pdf');
  await converter.createJob(file, 'pdf');
  await converter.createJob(file, 'pdf', { idempotencyKey: 'order-7' });
  const [first, second, third] = keysOf(server.requests);
  expect(first).not.toBe(second);
  expect(third).toBe('order-7');
});

test.each(['', 'with space', 'ü'])('the idempotency key %j is refused', async (idempotencyKey) => {
  const server = await fakeServer({});
  const call = new Converter({ baseUrl: server.url }).createJob(file, 'pdf', { idempotencyKey });
  expect(await failureOf(call)).toMatchObject({
    name: 'InputError',
    detail: /^idempotencyKey is not usable/,
  });
  expect(server.requests).toEqual([]);
});

test('a key that was used for something else is an error of its own, and final', async () => {
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json({ detail: 'Used.', code: 'idempotency_key_reused' }, 409, { ...FEATURES, 'Retry-After': '0' });
    },
  });
  const call = new Converter({ baseUrl: server.url }).createJob(file, 'pdf', { idempotencyKey: 'a' });
  expect(await failureOf(call)).toMatchObject({ name: 'IdempotencyKeyReusedError', status: 409 });
  expect(server.requests).toHaveLength(1);
});

test.each(FAULTS.slice(0, 4))(
  'a stream is not sent a second time after %s, and the error says why',
  async (_, fault) => {
    const server = await fakeServer({
      'POST /convert': failingOnce(fault),
      'HEAD /public/pairs': ({ response }) => response.writeHead(200, FEATURES).end(),
    });
    const stream = { data: Readable.from(['x']), filename: 'a.txt' };
    const converter = new Converter({ baseUrl: server.url, attemptTimeout: 300 });
    const failure = await failureOf(converter.createJob(stream, 'pdf'));
    expect(failure.detail).toMatch(
      /files: "a\.txt" is a stream.*only once.*not sent again\. Pass a path, a Blob or a function/,
    );
    expect(failure.message).toBe(failure.detail);
    expect(posts(server.requests)).toHaveLength(1);
  },
);

test('a refusal of a stream that no repeat would help says nothing of streams', async () => {
  const server = await fakeServer({
    'POST /convert': failingOnce(({ json }) => json({ detail: 'No.' }, 400)),
  });
  const stream = { data: Readable.from(['x']), filename: 'a.txt' };
  expect((await failureOf(new Converter({ baseUrl: server.url }).createJob(stream, 'pdf'))).detail).toBe(
    'No.',
  );
});

test.each(['with', 'without'])(
  'in a page of another origin a server %s keys is asked once before the first upload',
  async (kind) => {
    vi.stubGlobal('location', { origin: 'https://page.example' });
    const server = await fakeServer({
      'HEAD /public/pairs': ({ response }) => response.writeHead(404, kind === 'with' ? FEATURES : {}).end(),
      'POST /convert': async ({ json, received }) => {
        await received();
        json(created, 200, kind === 'with' ? FEATURES : {});
      },
    });
    const converter = new Converter({ baseUrl: server.url });
    await converter.createJob(file, 'pdf');
    await converter.createJob(file, 'pdf');
    expect(server.routesSeen()).toEqual(['HEAD /public/pairs', 'POST /convert', 'POST /convert']);
    const keys = keysOf(posts(server.requests));
    expect(keys.filter((key) => key !== undefined)).toHaveLength(kind === 'with' ? 2 : 0);
  },
);

test('in a page of another origin a server is asked once, even if uploads tell nothing of it', async () => {
  vi.stubGlobal('location', { origin: 'https://page.example' });
  const server = await fakeServer({
    'HEAD /public/pairs': ({ json }) => json({ detail: 'No.' }, 404),
    'POST /convert': async ({ json, received }) => {
      await received();
      json({ detail: 'No.' }, 400);
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  for (const _ of [1, 2]) await failureOf(converter.createJob(file, 'pdf'));
  expect(server.routesSeen()).toEqual(['HEAD /public/pairs', 'POST /convert', 'POST /convert']);
});

test('in a page of the same origin nothing is asked', async () => {
  const server = await fakeServer({ 'POST /convert': failingOnce(({ json }) => json(created)) });
  vi.stubGlobal('location', { origin: server.url });
  await new Converter({ baseUrl: server.url }).createJob(file, 'pdf');
  expect(server.routesSeen()).toEqual(['POST /convert']);
  expect(keysOf(server.requests)).toEqual([expect.any(String)]);
});

test('where nothing could be reached, nothing is asked either', async () => {
  const asked: string[] = [];
  const converter = new Converter({
    baseUrl: `http://127.0.0.1:${await freePort()}`,
    retries: 1,
    fetch: (url, init) => {
      asked.push(`${init.method} ${new URL(url).pathname}`);
      return fetch(url, init);
    },
  });
  expect((await failureOf(converter.createJob(file, 'pdf'))).name).toBe('ConnectionError');
  expect(asked).toEqual(['POST /convert', 'POST /convert']);
});
