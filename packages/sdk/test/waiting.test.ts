/** Which way `convert` takes, and how it waits. */
import { setTimeout as delay } from 'node:timers/promises';
import { readCatalogue } from '@converter/server/catalogue';
import { expect, test } from 'vitest';
import { suitsOneRequest } from '../src/convert-route.ts';
import { Converter, type FileInputs } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import {
  created,
  fakeServer,
  happyRoutes,
  JOB,
  QUESTION,
  type Routes,
  state,
} from './helpers/fake-server.ts';

const FEATURES = { 'Converter-Features': 'idempotency-key, progress-wait, sync-wait' };
const named = (filename: string, size = 4) => ({ data: Buffer.alloc(size, 'x'), filename });
const SYNC = 'POST /convert/sync?wait=25';
const ASYNC = 'POST /convert';
const MIB = 1024 * 1024;

/** A server with both ways, on which everything succeeds. */
const bothWays = (): Routes => ({
  ...happyRoutes(),
  [SYNC]: async ({ response, received }) => {
    await received();
    response.writeHead(200, { ...FEATURES, 'X-Job-Id': JOB }).end('converted');
  },
});

test.each<[string, FileInputs, string, string]>([
  ['a small document', named('a.docx'), 'pdf', SYNC],
  ['a small picture', named('a.PNG'), 'JPG', SYNC],
  ['small documents', [named('a.docx', MIB / 2), named('b.docx', MIB / 2)], 'pdf', SYNC],
  ['plain text', named('a.txt'), 'pdf', SYNC],
  ['a large document', named('a.docx', MIB + 1), 'pdf', ASYNC],
  [
    'documents that are large together',
    [named('a.docx', MIB / 2), named('b.docx', MIB / 2 + 1)],
    'pdf',
    ASYNC,
  ],
  ['sound', named('a.mp3'), 'wav', ASYNC],
  ['a picture to a video', named('a.gif'), '.MP4', ASYNC],
  ['an archive', named('a.tar.gz'), 'pdf', ASYNC],
  ['to an archive', named('a.pdf'), 'tar.xz', ASYNC],
  ['recognised text', named('a.pdf'), 'text', ASYNC],
  ['text of a picture', named('a.jpeg'), 'txt', ASYNC],
  ['a searchable document', named('a.png'), 'searchable-pdf', ASYNC],
  [
    'a stream of unknown size',
    { data: ReadableStream.from([Buffer.from('x')]), filename: 'a.docx' },
    'pdf',
    ASYNC,
  ],
])('%s goes the right way', async (_, files, target, way) => {
  const server = await fakeServer(bothWays());
  const result = await new Converter({ baseUrl: server.url }).convert(files, target as string);
  expect(await result.text()).toBe('converted');
  expect(result.jobId).toBe(JOB);
  expect(server.routesSeen()[0]).toBe(way);
});

test('nothing that takes its time is converted within one request, by any of its names', async () => {
  const slow = readCatalogue().formats.filter(({ family }) =>
    ['audio', 'video', 'archive', 'recognition'].includes(family),
  );
  expect(slow.length).toBeGreaterThan(40);
  for (const name of slow.flatMap(({ id, aliases }) => [id, ...aliases])) {
    for (const [from, to] of [
      [name, 'pdf'],
      ['pdf', name],
    ]) {
      const upload = { filename: `a.${from}`, targetFormat: to ?? '', size: 1, send: () => Promise.reject() };
      const suits = await suitsOneRequest(
        upload,
        { mayOffer: async () => true },
        new AbortController().signal,
      );
      expect(suits, `${from} to ${to}`).toBe(false);
    }
  }
});

test('progress is only told by a job, and a server that would hold a request for long gets one too', async () => {
  const server = await fakeServer({
    ...bothWays(),
    [QUESTION]: ({ response }) => response.writeHead(200).end(),
  });
  const converter = new Converter({ baseUrl: server.url });
  await (await converter.convert(named('a.docx'), 'pdf')).text();
  await (await converter.convert(named('a.docx'), 'pdf')).text();
  const other = await fakeServer(bothWays());
  await new Converter({ baseUrl: other.url }).convert(named('a.docx'), 'pdf', { onProgress: () => {} });
  expect(server.routesSeen().filter((route) => !route.startsWith('GET'))).toEqual([QUESTION, ASYNC, ASYNC]);
  expect(other.routesSeen()[0]).toBe(ASYNC);
});

test('a server that nothing is known of is asked whether it can wait before anything is uploaded', async () => {
  const server = await fakeServer({
    ...bothWays(),
    [QUESTION]: ({ response }) => response.writeHead(200, FEATURES).end(),
  });
  const converter = new Converter({ baseUrl: server.url });
  await Promise.all(['a.docx', 'b.docx'].map((name) => converter.convert(named(name), 'pdf')));
  expect(server.routesSeen()).toEqual([QUESTION, SYNC, SYNC]);
});

test.each<[string, Routes[string]]>([
  ['does not know the question', ({ json }) => json({ detail: 'Not found.' }, 404)],
  ['is too busy for it', ({ response }) => response.writeHead(503).end()],
  ['hangs up', ({ response }) => response.destroy()],
])('a server that %s gets a job', async (_, answer = () => {}) => {
  const server = await fakeServer({ ...bothWays(), [QUESTION]: answer });
  const result = await new Converter({ baseUrl: server.url }).convert(named('a.docx'), 'pdf');
  expect(await result.text()).toBe('converted');
  expect(server.routesSeen().slice(0, 2)).toEqual([QUESTION, ASYNC]);
});

test('a host that says nothing is given up after the time of an attempt', async () => {
  const server = await fakeServer({ [QUESTION]: () => {}, [ASYNC]: () => {}, [SYNC]: () => {} });
  const converter = new Converter({ baseUrl: server.url, attemptTimeout: 100, retries: 0 });
  expect(await failureOf(converter.convert(named('a.docx'), 'pdf'))).toMatchObject({
    name: 'TimeoutError',
    detail: expect.stringMatching(/^Nothing moved for \d{3} ms\.$/),
  });
});

test.each<[string, Routes]>([
  [
    'a 202',
    {
      [SYNC]: async ({ json, received }) => {
        await received();
        json(created, 202, { 'X-Job-Id': JOB });
      },
    },
  ],
  [
    'a 500 that says that it still runs',
    {
      [SYNC]: async ({ json, received }) => {
        await received();
        json({ detail: 'Later.', code: 'still_running' }, 500, { 'X-Job-Id': JOB });
      },
    },
  ],
])('a synchronous conversion goes on as a job after %s', async (_, routes) => {
  const states = [state('processing', 0.5), state('completed', 1)];
  const server = await fakeServer({ ...happyRoutes(states), ...routes });
  const result = await new Converter({ baseUrl: server.url }).convert(named('report.docx'), 'pdf');
  expect(await result.text()).toBe('converted');
  expect(result).toMatchObject({ filename: 'report.pdf', jobId: JOB });
  expect(server.routesSeen().filter((route) => route === SYNC)).toHaveLength(1);
});

test.each(['text/html; charset=utf-8', 'application/json'])(
  'what answers %s and names no file is no conversion',
  async (type) => {
    const server = await fakeServer({
      [SYNC]: async ({ response, received }) => {
        await received();
        response.writeHead(200, { 'Content-Type': type, ...FEATURES }).end('<h1>Welcome to nginx!</h1>');
      },
    });
    const converter = new Converter({ baseUrl: server.url });
    expect(await failureOf(converter.convert(named('a.docx'), 'pdf'))).toMatchObject({
      name: 'InvalidResponseError',
      detail: `${server.url} answered with a web page where a converted file should be. Check that baseUrl is where the API is.`,
    });
    // Where a page is what was asked for, it may be one.
    if (type.includes('html'))
      expect(await (await converter.convert(named('a.docx'), 'html')).text()).toContain('Welcome');
  },
);

test('a failed synchronous conversion is a ConversionFailedError', async () => {
  const server = await fakeServer({
    [SYNC]: async ({ json, received }) => {
      await received();
      json({ detail: 'Damaged.', code: 'invalid_input_file' }, 500, { 'X-Job-Id': JOB });
    },
  });
  const call = new Converter({ baseUrl: server.url }).convert(named('a.docx'), 'pdf');
  expect(await failureOf(call)).toMatchObject({ name: 'ConversionFailedError', jobId: JOB });
});

test('a result of a synchronous conversion that breaks off is fetched from its job', async () => {
  const server = await fakeServer({
    ...happyRoutes(),
    [SYNC]: async ({ response, received }) => {
      await received();
      response.writeHead(200, { 'X-Job-Id': JOB, 'Content-Length': 9, ETag: '"a"' });
      response.write('con', () => response.destroy());
    },
    [`GET /download/${JOB}`]: ({ request, response }) => {
      expect(request.headers).toMatchObject({ range: 'bytes=3-', 'if-range': '"a"' });
      response.writeHead(206, { ETag: '"a"', 'Content-Range': 'bytes 3-8/9', 'Content-Length': 6 });
      response.end('verted');
    },
  });
  const result = await new Converter({ baseUrl: server.url }).convert(named('a.docx'), 'pdf');
  expect(await result.text()).toBe('converted');
});

test('long polling (?wait=) is used where the server announces it, without a pause after new progress', async () => {
  const waits = `GET /progress/${JOB}?wait=25`;
  const values = [0, 0.3, 0.6, 0.9];
  const server = await fakeServer({
    ...happyRoutes(),
    [ASYNC]: async ({ json, received }) => {
      await received();
      json(created, 200, FEATURES);
    },
    [waits]: async ({ json, earlier }) => {
      await delay(20);
      const value = values[earlier];
      json(value === undefined ? state('completed', 1) : state('processing', value), 200, FEATURES);
    },
  });
  const job = await new Converter({ baseUrl: server.url }).createJob(named('a.docx'), 'pdf');
  const seen = [];
  for await (const { progress } of job.progress()) seen.push(progress);
  expect(seen).toEqual([...values, 1]);
  expect(server.routesSeen()).toEqual([ASYNC, ...Array(5).fill(waits)]);
});

test('the limit of an attempt leaves room for the wait', async () => {
  const server = await fakeServer({
    [`GET /progress/${JOB}`]: ({ json }) => json(state('processing', 0), 200, FEATURES),
    [`GET /progress/${JOB}?wait=25`]: async ({ json }) => {
      await delay(500);
      json(state('completed', 1), 200, FEATURES);
    },
  });
  const converter = new Converter({ baseUrl: server.url, attemptTimeout: 250, retries: 0 });
  await (await converter.jobs.get(JOB)).wait();
});

test.each(['the same again and again', 'back and forth'])(
  'a server that should wait but answers %s at once is not asked without pause',
  async (kind) => {
    const server = await fakeServer({
      [`GET /progress/${JOB}`]: ({ json }) => json(state('processing', 0), 200, FEATURES),
      [`GET /progress/${JOB}?wait=25`]: ({ json, earlier }) => {
        const value = kind === 'back and forth' ? (earlier % 2) / 2 : 0;
        json(state('processing', value), 200, FEATURES);
      },
    });
    const job = await new Converter({ baseUrl: server.url }).jobs.get(JOB);
    expect((await failureOf(job.wait({ timeout: 1000 }))).name).toBe('TimeoutError');
    // 100 ms apart at most; without any pause there would be hundreds.
    expect(server.requests.length).toBeLessThan(14);
  },
);
