import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, expectTypeOf, test } from 'vitest';
import { parseRetryAfter } from '../src/errors/retry-after.ts';
import * as sdk from '../src/node.ts';
import { type AnyConverterError, Converter, isApiError, isConverterError } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { downloadOf, fakeServer, freePort, JOB } from './helpers/fake-server.ts';

async function failureWith(status: number, body: string, headers: Record<string, string> = {}) {
  const server = await fakeServer({
    [`GET /download/${JOB}`]: ({ response }) => response.writeHead(status, headers).end(body),
  });
  return failureOf(downloadOf(new Converter({ baseUrl: server.url, retries: 0 })));
}

test.each([
  [400, {}, 'InvalidRequestError'],
  [401, {}, 'UnauthorizedError'],
  [403, {}, 'ForbiddenError'],
  [404, {}, 'NotFoundError'],
  [405, {}, 'UnexpectedStatusError'],
  [409, {}, 'StillProcessingError'],
  [410, {}, 'NotFoundError'],
  [413, {}, 'UploadTooLargeError'],
  [418, {}, 'UnexpectedStatusError'],
  [429, {}, 'QuotaExhaustedError'],
  [429, { 'Retry-After': '30' }, 'RateLimitError'],
  [500, {}, 'ServerError'],
  [502, {}, 'UnavailableError'],
  [503, {}, 'UnavailableError'],
  [504, {}, 'UnavailableError'],
] as const)('%i %j is a %s with all that the server said', async (status, headers, name) => {
  const code = status === 500 ? 'internal_error' : 'some_code';
  const body = JSON.stringify({ detail: 'What and why.', code });
  const failure = await failureWith(status, body, { ...headers, 'X-Request-Id': 'r-1' });
  expect(failure).toMatchObject({
    name,
    message: 'What and why.',
    detail: 'What and why.',
    code,
    status,
    jobId: JOB,
    requestId: 'r-1',
    request: { method: 'GET', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/download\/\w+$/) },
  });
  expect(isApiError(failure)).toBe(true);
});

test.each(['conversion_failed', 'invalid_input_file', 'timed_out', 'a_newer_code'])(
  'a 500 with the code %s speaks of the conversion',
  async (code) => {
    const failure = await failureWith(500, JSON.stringify({ detail: 'Damaged.', code }));
    expect(failure).toMatchObject({ name: 'ConversionFailedError', status: 500, code });
  },
);

test('the code of a 429 counts more than its header', async () => {
  const rateLimited = await failureWith(429, '{"detail":"x","code":"rate_limited"}');
  expect(rateLimited.name).toBe('RateLimitError');
  const headers = { 'Retry-After': '1' };
  expect((await failureWith(429, '{"code":"quota_exhausted"}', headers)).name).toBe('QuotaExhaustedError');
});

test.each([
  ['an HTML page', '<html>'],
  ['nothing', ''],
  ['broken JSON', '{"detail": "x'],
  ['JSON of another shape', '"x"'],
  ['null', 'null'],
])('an error that is %s is told by its status', async (_, body) => {
  expect(await failureWith(404, body)).toMatchObject({ name: 'NotFoundError', code: undefined });
  expect((await failureWith(404, body)).detail).toBe('The server answered 404 Not Found.');
});

test('a detail that is no sentence is shown as it is', async () => {
  const detail = [{ loc: ['body', 'files'], msg: 'Field required' }];
  expect((await failureWith(400, JSON.stringify({ detail }))).detail).toBe(JSON.stringify(detail));
});

test('an endless error page is not read to its end', async () => {
  const piece = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  const server = await fakeServer({
    'GET /pairs': ({ response }) => {
      const endless = Readable.from(
        (function* () {
          for (; ; sent += piece.length) yield piece;
        })(),
      );
      return pipeline(endless, response.writeHead(502)).catch(() => {});
    },
  });
  const failure = await failureOf(new Converter({ baseUrl: server.url, retries: 0 }).pairs());
  expect(failure).toMatchObject({ name: 'UnavailableError', status: 502 });
  expect(sent).toBeLessThan(100 * piece.length);
});

test('a server that is not there, and one that hangs up, are ConnectionErrors with a cause', async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`;
  const refused = await failureOf(new Converter({ baseUrl: nobody, retries: 0 }).pairs());
  expect(refused).toMatchObject({ name: 'ConnectionError', unsent: true });
  expect(refused.status).toBeUndefined();
  expect(refused.detail).toMatch(new RegExp(`^${nobody} could not be reached: .*ECONNREFUSED`));
  expect(refused.cause).toBeInstanceOf(Error);

  const rude = createServer((socket) => socket.once('data', () => socket.destroy()));
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
  const { port } = rude.address() as { port: number };
  const baseUrl = `http://127.0.0.1:${port}`;
  const cut = await failureOf(new Converter({ baseUrl, retries: 0 }).pairs());
  expect(cut).toMatchObject({ name: 'ConnectionError', unsent: false });
  expect(cut.detail).toContain(`The connection to ${baseUrl} failed`);
  rude.close();
});

test('the error of a call that has a query does not show it', async () => {
  const failed = {
    jobid: JOB,
    status: 'failed',
    progress: 0.5,
    error: 'Damaged.',
    code: 'invalid_input_file',
  };
  const server = await fakeServer({
    [`GET /progress/${JOB}`]: ({ json }) =>
      json({ ...failed, status: 'processing' }, 200, { 'Converter-Features': 'progress-wait' }),
    [`GET /progress/${JOB}?wait=25`]: ({ json }) => json(failed, 200, { 'X-Request-Id': 'r-2' }),
  });
  const job = await new Converter({ baseUrl: server.url }).jobs.get(JOB);
  expect(await failureOf(job.wait())).toMatchObject({
    name: 'ConversionFailedError',
    detail: 'Damaged.',
    code: 'invalid_input_file',
    jobId: JOB,
    requestId: 'r-2',
    request: { method: 'GET', url: `${server.url}/progress/${JOB}` },
  });
});

test('a server that never answers is a TimeoutError', async () => {
  const server = await fakeServer({ 'GET /pairs': () => {} });
  const converter = new Converter({ baseUrl: server.url, retries: 0, attemptTimeout: 100 });
  expect(await failureOf(converter.pairs())).toMatchObject({
    name: 'TimeoutError',
    detail: 'It took longer than 100 ms.',
  });
});

test('the guards know errors of another copy of the package, and nothing else', async () => {
  const copy = (await import(`../src/errors/input.ts?${'copy'}`)) as typeof import('../src/errors/input.ts');
  const other = new copy.InputError({ detail: 'x' });
  expect(isConverterError(other)).toBe(true);
  expect(isConverterError(other, 'InputError')).toBe(true);
  expect(isConverterError(other, 'AbortError')).toBe(false);
  expect(isApiError(other)).toBe(false);
  for (const value of [new Error('x'), null, undefined, 'x', {}]) expect(isConverterError(value)).toBe(false);
});

test('every error class is in the union, under its own name', () => {
  const classes = Object.entries(sdk).filter(
    ([name, value]) => name.endsWith('Error') && typeof value === 'function' && /^[A-Z]/.test(name),
  );
  type Concrete = Exclude<
    Extract<keyof typeof sdk, `${string}Error`>,
    'ConverterError' | 'ApiError' | `is${string}`
  >;
  expectTypeOf<AnyConverterError['name']>().toEqualTypeOf<Concrete>();
  expect(classes.length).toBe(21);
  for (const [name, value] of classes) {
    if (name === 'ConverterError' || name === 'ApiError') continue;
    const Class = value as unknown as new (facts: object) => Error;
    expect(new Class({ detail: 'x' })).toMatchObject({ name, message: 'x' });
  }
});

test.each([
  ['0', 0],
  ['120', 120],
  ['Thu, 01 Jan 1970 00:01:30 GMT', 90],
  ['Wed, 31 Dec 1969 23:00:00 GMT', 0],
  ['Thursday, 01-Jan-70 00:01:30 GMT', 90],
  ['5 GMT', undefined],
  ['-3 GMT', undefined],
  ['retry in 5 GMT', undefined],
  ['retry, in 5 GMT', undefined],
  ['Sun, 5 GMT', undefined],
  ['soon', undefined],
  ['-3', undefined],
  ['1.5', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j is %j seconds', (value, seconds) => {
  expect(parseRetryAfter(value, 0)).toBe(seconds);
});
