import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Converter, type FileInputs } from '../src/node.ts';
import { backoff } from '../src/retry.ts';
import { failureOf } from './helpers/failure.ts';
import { created, type Exchange, fakeServer, freePort, JOB } from './helpers/fake-server.ts';
import { temporaryFile } from './helpers/folder.ts';

const pairs = { supported_pairs: [] };
const file = { data: Buffer.from('text'), filename: 'a.docx' };

/** Fails once in some way, then answers. */
function once(fault: (exchange: Exchange) => unknown) {
  return (exchange: Exchange) => {
    if (exchange.earlier === 0) return fault(exchange);
    return exchange.json(exchange.seen.route.startsWith('GET') ? pairs : created);
  };
}

const status = (code: number, headers?: Record<string, string>) => (exchange: Exchange) =>
  exchange.json({ detail: 'Not now.' }, code, headers);

test.each([
  ['a reset', ({ request }: Exchange) => request.socket.resetAndDestroy()],
  [
    'half an answer',
    ({ response }: Exchange) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('{"supported', () => response.destroy());
    },
  ],
  ['silence', () => {}],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
  ['429 with Retry-After', status(429, { 'Retry-After': '0' })],
])('a GET is sent again after %s', async (_, fault) => {
  const server = await fakeServer({ 'GET /pairs': once(fault) });
  expect(await new Converter({ baseUrl: server.url, attemptTimeout: 300 }).pairs()).toEqual(pairs);
  expect(server.requests).toHaveLength(2);
});

test.each([
  ['500', status(500)],
  ['429 without Retry-After', status(429)],
  [
    'a used-up quota, whatever else it says',
    ({ json }: Exchange) => json({ detail: 'No.', code: 'quota_exhausted' }, 429, { 'Retry-After': '0' }),
  ],
  ['429 with a Retry-After beyond all patience', status(429, { 'Retry-After': '86400' })],
  ['404', status(404)],
  ['503 code in a 200', ({ response }: Exchange) => response.end('{"detail":"busy"}')],
])('a GET is not sent again after %s', async (_, fault) => {
  const server = await fakeServer({ 'GET /pairs': once(fault) });
  await failureOf(new Converter({ baseUrl: server.url }).pairs());
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['503 with Retry-After', status(503, { 'Retry-After': '0' })],
  ['429 with Retry-After', status(429, { 'Retry-After': '0' })],
])('an upload is sent again after %s, whole', async (_, fault) => {
  const path = await temporaryFile('a.docx', 'the whole text');
  const inputs: FileInputs[] = [
    path,
    file,
    { data: () => Readable.from(['the whole text']), filename: 'a.docx' },
  ];
  for (const input of inputs) {
    const server = await fakeServer({
      'POST /convert': async (exchange) => {
        await exchange.received();
        once(fault)(exchange);
      },
    });
    await new Converter({ baseUrl: server.url }).createJob(input, 'pdf');
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.body.equals(server.requests[0]?.body ?? Buffer.alloc(0))).toBe(true);
  }
});

test.each([
  ['a reset', ({ request }: Exchange) => request.socket.resetAndDestroy()],
  ['500', status(500)],
  ['502', status(502, { 'Retry-After': '0' })],
  ['503 without Retry-After', status(503)],
  ['504', status(504)],
  ['429 without Retry-After', status(429)],
])('an upload is not sent again after %s: there may be a job', async (_, fault) => {
  const server = await fakeServer({
    'POST /convert': async (exchange) => {
      await exchange.received();
      once(fault)(exchange);
    },
  });
  await failureOf(new Converter({ baseUrl: server.url }).createJob(file, 'pdf'));
  expect(server.routesSeen().filter((route) => route === 'POST /convert')).toHaveLength(1);
});

test('waiting grows with each attempt up to eight seconds, of which chance takes a part', () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
  onTestFinished(() => random.mockRestore());
  expect([1, 2, 4, 30].map(backoff)).toEqual([250, 500, 2000, 4000]);
  random.mockReturnValue(0);
  expect([1, 30].map(backoff)).toEqual([0, 0]);
});

test('a stream that was read is not sent a second time', async () => {
  const server = await fakeServer({
    'POST /convert': async (exchange) => {
      await exchange.received();
      status(503, { 'Retry-After': '0' })(exchange);
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  const failure = await failureOf(
    converter.createJob({ data: Readable.from(['x']), filename: 'a.txt' }, 'pdf'),
  );
  expect(failure.name).toBe('UnavailableError');
  expect(server.requests).toHaveLength(1);
});

test('an upload, even of a stream, waits for a server that is just starting', async () => {
  const port = await freePort();
  const late = createServer((request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify(created)));
  });
  let attempts = 0;
  const converter = new Converter({
    baseUrl: `http://127.0.0.1:${port}`,
    retries: 10,
    fetch: async (url, init) => {
      attempts += 1;
      if (attempts === 2) await new Promise<void>((resolve) => late.listen(port, '127.0.0.1', resolve));
      return fetch(url, init);
    },
  });
  const job = await converter.createJob({ data: Readable.from(['x']), filename: 'a.txt' }, 'pdf');
  expect([job.id, attempts]).toEqual([JOB, 2]);
  late.closeAllConnections();
  late.close();
});

test('retries end, and with none there is one attempt', async () => {
  for (const retries of [0, 2]) {
    const server = await fakeServer({ 'GET /pairs': status(503, { 'Retry-After': '0' }) });
    const failure = await failureOf(new Converter({ baseUrl: server.url, retries }).pairs());
    expect(failure).toMatchObject({ name: 'UnavailableError', retryAfter: 0 });
    expect(server.requests).toHaveLength(retries + 1);
  }
});

test.each(['abort', 'timeout'])('an %s ends the waiting for another try', async (kind) => {
  const server = await fakeServer({ 'GET /pairs': status(503, { 'Retry-After': '200' }) });
  const converter = new Converter({ baseUrl: server.url });
  const controller = new AbortController();
  const call = converter.pairs(kind === 'timeout' ? { timeout: 100 } : { signal: controller.signal });
  setTimeout(() => controller.abort(), 100);
  expect((await failureOf(call)).name).toBe(kind === 'timeout' ? 'TimeoutError' : 'AbortError');
});
