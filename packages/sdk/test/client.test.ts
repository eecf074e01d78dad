import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { Converter, type ConverterOptions } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, fakeServer, freePort, happyRoutes, JOB, state } from './helpers/fake-server.ts';

const KEY = 'sk_test_0123456789';
const pairs = { supported_pairs: [{ from: 'docx', to: 'pdf' }], remaining_quota: 42 };

const file = { data: Buffer.from('text'), filename: 'report.docx' };

afterEach(() => vi.unstubAllEnvs());

test('pairs and publicPairs answer with what the server says, the key in its header', async () => {
  const server = await fakeServer({
    'GET /pairs': ({ json }) => json(pairs),
    'GET /public/pairs': ({ json }) => json(pairs),
  });
  const converter = new Converter({ baseUrl: server.url, apiKey: KEY });
  expect(await converter.pairs()).toEqual(pairs);
  expect((await converter.publicPairs()).supported_pairs).toEqual(pairs.supported_pairs);
  expect(server.requests[0]?.headers['x-api-key']).toBe(KEY);
});

test('without a key none is sent, and the public pairs are there', async () => {
  vi.stubEnv('CONVERTER_API_KEY', '');
  const server = await fakeServer({ 'GET /public/pairs': ({ json }) => json(pairs) });
  await new Converter({ baseUrl: server.url }).publicPairs();
  expect(server.requests[0]?.headers).not.toHaveProperty('x-api-key');
});

test('the environment gives address and key, and options win over it', async () => {
  const server = await fakeServer({ 'GET /pairs': ({ json }) => json(pairs) });
  vi.stubEnv('CONVERTER_BASE_URL', server.url);
  vi.stubEnv('CONVERTER_API_KEY', 'from-environment');
  await new Converter().pairs();
  await new Converter({ apiKey: 'from-options' }).pairs();
  expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([
    'from-environment',
    'from-options',
  ]);
});

test('the hosted API is the default', () => {
  vi.stubEnv('CONVERTER_BASE_URL', undefined);
  expect(new Converter().baseUrl).toBe('https://api.converter.app');
});

test('a base URL may have a path, and slashes at its end do not matter', async () => {
  const server = await fakeServer({
    'GET /files/v1/pairs': ({ json }) => json(pairs),
    [`GET /files/v1/progress/${JOB}`]: ({ json }) => json(state('completed', 1)),
    [`GET /files/v1/download/${JOB}`]: ({ response }) => response.end('x'),
  });
  const converter = new Converter({ baseUrl: `${server.url}/files/v1//` });
  expect(await converter.pairs()).toEqual(pairs);
  const job = await converter.jobs.get(JOB);
  expect(await (await job.download()).text()).toBe('x');
});

test.each([
  '',
  'api.converter.app',
  'ftp://host/',
  'https://user:pw@host',
  'https://host/?a',
  'https://host/#a',
])('the base URL %j is refused at once', (baseUrl) => {
  expect(() => new Converter({ baseUrl })).toThrow(/^baseUrl is not usable/);
});

test.each<ConverterOptions>([
  { retries: -1 },
  { retries: 1.5 },
  { attemptTimeout: 0 },
  { attemptTimeout: '60' as unknown as number },
  { apiKey: 'with\nnewline' },
])('the options %j are refused at once, by name and without showing a key', (options) => {
  const name = Object.keys(options).join();
  expect(() => new Converter(options)).toThrow(new RegExp(`^${name} is not usable(?!.*newline)`));
});

test('the key is in no inspection, serialisation or error of what a client gives', async () => {
  const server = await fakeServer({
    ...happyRoutes(),
    'GET /pairs': ({ json }) => json({ detail: `The key ${KEY} is not known.` }, 401),
  });
  const converter = new Converter({ baseUrl: server.url, apiKey: KEY });
  const refused = await failureOf(converter.pairs());
  const unreachable = new Converter({
    baseUrl: `http://127.0.0.1:${await freePort()}`,
    apiKey: KEY,
    retries: 0,
  });
  const job = await converter.jobs.get(JOB);
  const failures = [
    refused,
    await failureOf(unreachable.pairs()),
    await failureOf(unreachable.convert(file, 'pdf')),
  ];
  const values = [converter, job, await job.download(), ...failures, converter.convertAll([file], 'pdf')];
  const texts = values.flatMap((value) => [
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
  ]);
  for (const text of texts) expect(text).not.toContain(KEY);
  expect(refused.detail).toBe('The key *** is not known.');
});

test('a synchronous conversion answers with the result', async () => {
  const server = await fakeServer({
    'POST /convert/sync': async ({ response, received }) => {
      await received();
      response.writeHead(200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="report.pdf"',
        'X-Job-Id': JOB,
      });
      response.end('%PDF');
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  const result = await converter.convertSync({ data: Buffer.from('text'), filename: 'report.docx' }, 'pdf');
  expect(result).toMatchObject({ filename: 'report.pdf', mediaType: 'application/pdf', jobId: JOB });
  expect(await result.text()).toBe('%PDF');
  expect(server.requests[0]?.body.toString()).toMatch(/name="target_format"\r\n\r\npdf\r\n/);
});

test('a job can be created, picked up elsewhere, asked, downloaded and deleted', async () => {
  const server = await fakeServer(happyRoutes([state('processing', 0.5), state('completed', 1)]));
  const converter = new Converter({ baseUrl: server.url });
  const job = await converter.createJob({ data: Buffer.from('text'), filename: 'a.docx' }, 'pdf');
  expect(job).toMatchObject({ id: created.jobid, pair: created.pair, remainingQuota: 41 });
  const other = await new Converter({ baseUrl: server.url }).jobs.get(job.id);
  expect(other).toMatchObject({ id: job.id, pair: undefined, remainingQuota: undefined });
  expect(await other.state()).toEqual(state('completed', 1));
  expect(await other.download()).toMatchObject({ filename: JOB, jobId: JOB });
  expect(await (await job.download()).text()).toBe('converted');
  expect(await other.cancel()).toBe(true);
});

test.each([404, 405])(
  'deleting where the server answers %i says that nothing was deleted',
  async (status) => {
    const server = await fakeServer({
      [`DELETE /convert/${JOB}`]: ({ json }) => json({ detail: 'No.' }, status),
    });
    const job = await new Converter({ baseUrl: server.url }).jobs.get(JOB);
    expect(await job.cancel()).toBe(false);
  },
);

test.each([-1, Number.NaN, '5'])('the time limit %j is refused before anything is sent', async (value) => {
  const server = await fakeServer({});
  const converter = new Converter({ baseUrl: server.url });
  const timeout = value as number;
  for (const call of [converter.convert(file, 'pdf', { timeout }), converter.pairs({ timeout })]) {
    expect(await failureOf(call)).toMatchObject({ name: 'InputError', detail: /^timeout is not usable/ });
  }
  expect(server.requests).toEqual([]);
});

test.each(['', 'a b', 7, undefined])('the target %j is refused before anything is sent', async (target) => {
  const server = await fakeServer({});
  const call = new Converter({ baseUrl: server.url }).convert(file, target as string);
  const detail = "targetFormat is not usable. Pass a format such as 'pdf'.";
  expect(await failureOf(call)).toMatchObject({ name: 'InputError', detail });
  expect(server.requests).toEqual([]);
});

test.each(['', '..', '../pairs', 'a/b', 'a?b'])(
  'the job id %j is refused before anything is sent',
  async (jobid) => {
    const server = await fakeServer({});
    const converter = new Converter({ baseUrl: server.url });
    const failure = await failureOf(converter.jobs.get(jobid));
    expect(failure).toMatchObject({ name: 'InputError', detail: /^jobid is not usable/ });
    expect(server.requests).toEqual([]);
  },
);

test.each([
  ['not JSON', (): string => '<html>'],
  ['JSON of another shape', () => '{"pairs":[]}'],
  ['nothing', () => ''],
])('a success that is %s is an InvalidResponseError', async (_, body) => {
  const server = await fakeServer({
    'GET /pairs': ({ response }) => response.end(body()),
    'POST /convert': async ({ response, received }) => {
      await received();
      response.end(body());
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  expect((await failureOf(converter.pairs())).name).toBe('InvalidResponseError');
  const job = converter.createJob({ data: Buffer.from('x'), filename: 'a.docx' }, 'pdf');
  expect((await failureOf(job)).name).toBe('InvalidResponseError');
});

test('a fetch of the caller is used for everything, uploads included', async () => {
  const server = await fakeServer(happyRoutes());
  const asked: string[] = [];
  const converter = new Converter({
    baseUrl: server.url,
    fetch: (url, init) => {
      asked.push(new URL(url).pathname);
      return fetch(url, init);
    },
  });
  const result = await converter.convert({ data: Buffer.from('text'), filename: 'a.docx' }, 'pdf');
  expect(await result.text()).toBe('converted');
  expect(asked).toEqual(['/public/pairs', '/convert/sync', `/progress/${JOB}`, `/download/${JOB}`]);
});
