/** What can be seen of a client, and said by it. */
import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from 'undici';
import { afterEach, expect, test, vi } from 'vitest';
import { createApi } from '../src/api.node.ts';
import { Converter, type RequestEvent, type ResponseEvent, type RetryEvent } from '../src/node.ts';
import { Converter as WorkerConverter } from '../src/worker.ts';
import { failureOf } from './helpers/failure.ts';
import { fakeServer, freePort, happyRoutes, JOB } from './helpers/fake-server.ts';

const KEY = 'sk_test_0123456789';
const pairs = { supported_pairs: [] };
const file = { data: Buffer.from('text'), filename: 'report.docx' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('every request says who sends it', async () => {
  const server = await fakeServer({
    ...happyRoutes(),
    'HEAD /public/pairs': ({ response }) => response.end(),
    'GET /pairs': ({ json }) => json(pairs),
  });
  const converter = new Converter({ baseUrl: server.url });
  await (await converter.convert(file, 'pdf')).text();
  await (await converter.jobs.get(JOB)).cancel();
  await new Converter({ baseUrl: server.url, fetch }).pairs();
  await createApi({ baseUrl: server.url }).GET('/pairs');
  const agents = server.requests.map(({ headers }) => headers['user-agent']);
  expect(agents).toHaveLength(8);
  for (const agent of agents) expect(agent).toMatch(/^converter-sdk\/\d+\.\d+\.\d+ node\/\d+$/);
  await new WorkerConverter({ baseUrl: server.url }).pairs();
  const ofWorker = server.requests.at(-1)?.headers['user-agent'];
  expect(ofWorker).toMatch(/^converter-sdk\/\d+\.\d+\.\d+ worker$/);
});

test('headers of the caller go with every request to the server, and to no other host', async () => {
  const other = await fakeServer({ 'GET /stored': ({ response }) => response.end('stored') });
  const server = await fakeServer({
    ...happyRoutes(),
    'HEAD /public/pairs': ({ response }) => response.end(),
    'GET /pairs': ({ json }) => json(pairs),
    [`GET /download/${JOB}`]: ({ response }) =>
      response.writeHead(302, { Location: `${other.url}/stored` }).end(),
  });
  const options = { baseUrl: server.url, headers: { 'user-agent': 'mine/1', Authorization: 'Basic eA==' } };
  const result = await new Converter(options).convert(file, 'pdf');
  expect(await result.text()).toBe('stored');
  await createApi(options).GET('/pairs');
  expect(server.requests).toHaveLength(5);
  for (const { headers } of server.requests) {
    expect(headers).toMatchObject({ 'user-agent': 'mine/1', authorization: 'Basic eA==' });
  }
  expect(other.requests[0]?.headers).not.toHaveProperty('authorization');
  expect(other.requests[0]?.headers['user-agent']).toMatch(/^converter-sdk/);
});

test('headers that HTTP does not allow are refused, without being shown', () => {
  const headers = { Authorization: 'secret\nX: y' };
  expect(() => new Converter({ headers })).toThrow(/^headers is not usable. Pass what HTTP allows.$/);
});

test('hooks see every request, its answer, and why it is sent again; none of it holds the key', async () => {
  const server = await fakeServer({
    'GET /pairs': ({ json, response, earlier }) =>
      earlier
        ? json(pairs, 200, { 'X-Request-Id': 'r-2' })
        : response.writeHead(503, { 'Retry-After': 0 }).end(),
  });
  const requests: RequestEvent[] = [];
  const responses: ResponseEvent[] = [];
  const retries: RetryEvent[] = [];
  const converter = new Converter({
    baseUrl: server.url,
    apiKey: KEY,
    onRequest: async (event) => {
      await delay(1);
      event.headers.set('traceparent', `00-${requests.push(event)}`);
    },
    onResponse: (event) => responses.push(event),
    onRetry: (event) => retries.push(event),
  });
  await converter.pairs();
  const url = `${server.url}/pairs`;
  expect(requests).toMatchObject([
    { method: 'GET', url },
    { method: 'GET', url },
  ]);
  expect(responses.map(({ response }) => response?.status)).toEqual([503, 200]);
  expect(responses.map(({ request }) => request)).toEqual(requests);
  expect(responses[1]?.response?.headers.get('X-Request-Id')).toBe('r-2');
  expect(responses[0]?.duration).toBeGreaterThan(0);
  expect(retries).toMatchObject([{ method: 'GET', url, attempt: 1, delay: 0, error: { status: 503 } }]);
  expect(server.requests.map(({ headers }) => headers.traceparent)).toEqual(['00-1', '00-2']);
  for (const { headers } of server.requests) expect(headers['x-api-key']).toBe(KEY);
  expect(requests.flatMap(({ headers }) => [...headers]).flat()).not.toContain(KEY);
});

test('uploads, waits and downloads are seen with their job, and a download that goes on', async () => {
  const server = await fakeServer({
    ...happyRoutes(),
    [`GET /download/${JOB}`]: ({ request, response }) => {
      const rest = request.headers.range !== undefined;
      const range = rest ? { 'Content-Range': 'bytes 3-8/9' } : {};
      response.writeHead(rest ? 206 : 200, { ETag: '"a"', 'Content-Length': rest ? 6 : 9, ...range });
      if (rest) response.end('verted');
      else response.write('con', () => setTimeout(() => response.destroy(), 20));
    },
  });
  const seen: string[] = [];
  const note = (what: string) => (event: RequestEvent | RetryEvent) => {
    seen.push(`${what} ${event.method} ${new URL(event.url).pathname.split('/')[1]} ${event.jobId === JOB}`);
  };
  const converter = new Converter({ baseUrl: server.url, onRequest: note('ask'), onRetry: note('again') });
  const result = await converter.convert(file, 'mobi' as string);
  expect(await result.text()).toBe('converted');
  expect(seen).toEqual([
    'ask POST convert false',
    'ask GET progress true',
    'ask GET download true',
    'again GET download true',
    'ask GET download true',
  ]);
});

test('a request that gets no answer is seen as well', async () => {
  const responses: ResponseEvent[] = [];
  const baseUrl = `http://127.0.0.1:${await freePort()}`;
  const converter = new Converter({ baseUrl, retries: 0, onResponse: (event) => responses.push(event) });
  await failureOf(converter.pairs());
  expect(responses).toMatchObject([
    { response: undefined, error: { name: 'ConnectionError', unsent: true } },
  ]);
});

test.each(['onRequest', 'onResponse', 'onRetry'] as const)(
  'an error of %s ends the call, and is its error',
  async (name) => {
    const server = await fakeServer({
      'GET /pairs': ({ response }) => response.writeHead(503, { 'Retry-After': 0 }).end(),
    });
    const failure = new Error('Not today.');
    const converter = new Converter({
      baseUrl: server.url,
      [name]: () => {
        throw failure;
      },
    });
    await expect(converter.pairs()).rejects.toBe(failure);
    expect(server.requests.length).toBe(name === 'onRequest' ? 0 : 1);
  },
);

test.each(['debug', 'warn'])(
  'with CONVERTER_LOG=%s the client writes what it does to standard error',
  async (level) => {
    vi.stubEnv('CONVERTER_LOG', level);
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const server = await fakeServer({
      'GET /pairs': ({ json, response, earlier }) =>
        earlier ? json(pairs) : response.writeHead(503, { 'Retry-After': 0 }).end(),
    });
    await new Converter({ baseUrl: server.url, apiKey: KEY }).pairs();
    const lines = log.mock.calls.map(([line]) => String(line).replace(/\(\d+ ms\)/, '(n ms)'));
    const start = `[converter] GET ${server.url}/pairs`;
    const again = `${start}: again in 0 ms, UnavailableError: The server answered 503 Service Unavailable.`;
    expect(lines).toEqual(
      level === 'warn' ? [again] : [start, `${start}: 503 (n ms)`, again, start, `${start}: 200 (n ms)`],
    );
  },
);

test('a logger of the caller gets the same lines, and an unknown level is refused', async () => {
  const server = await fakeServer({ 'GET /pairs': ({ json }) => json(pairs) });
  const lines: string[] = [];
  const logger = { debug: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  await new Converter({ baseUrl: server.url, logger }).pairs();
  expect(lines).toHaveLength(2);
  vi.stubEnv('CONVERTER_LOG', 'loud');
  expect(() => new Converter()).toThrow('CONVERTER_LOG is not usable. Pass debug or warn.');
});

test('lists may come compressed, results may not', async () => {
  const server = await fakeServer({ ...happyRoutes(), 'GET /pairs': ({ json }) => json(pairs) });
  await new Converter({ baseUrl: server.url }).pairs();
  await (await new Converter({ baseUrl: server.url }).convert(file, 'pdf')).text();
  const encodings = Object.fromEntries(
    server.requests.map(({ route, headers }) => [route, headers['accept-encoding']]),
  );
  expect(encodings['GET /pairs']).toMatch(/gzip/);
  expect(encodings['POST /convert/sync?wait=25']).toBe('identity');
  expect(encodings[`GET /download/${JOB}`]).toBe('identity');
});

test('an agent of the caller sends everything', async () => {
  const server = await fakeServer({ ...happyRoutes(), 'GET /pairs': ({ json }) => json(pairs) });
  const asked: string[] = [];
  const dispatcher = new Agent().compose((dispatch) => (options, handler) => {
    asked.push(`${options.method} ${options.path}`);
    return dispatch(options, handler);
  });
  const converter = new Converter({ baseUrl: server.url, dispatcher });
  expect(await (await converter.convert(file, 'pdf')).text()).toBe('converted');
  await createApi({ baseUrl: server.url, dispatcher }).GET('/pairs');
  await dispatcher.close();
  expect(asked).toEqual(['HEAD /public/pairs', ...server.routesSeen()]);
});
