import { expect, test } from 'vitest';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import {
  created,
  type Exchange,
  fakeServer,
  freePort,
  happyRoutes,
  JOB,
  type Routes,
} from './helpers/fake-server.ts';

const file = { data: Buffer.from('a picture'), filename: 'a.jpg' };
const FEATURES = { 'Converter-Features': 'options, sync-wait' };

/** A server that announces what these headers say. */
function serverWith(headers: Record<string, string>, routes: Routes = {}) {
  return fakeServer({
    ...happyRoutes(),
    'HEAD /public/pairs': ({ response }: Exchange) => response.writeHead(200, headers).end(),
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created, 200, headers);
    },
    ...routes,
  });
}

/** What was sent in the field `options` of each upload. */
function optionsIn(requests: { route: string; body: Buffer }[]): (string | undefined)[] {
  return requests
    .filter(({ route }) => route.startsWith('POST'))
    .map(({ body }) => /name="options"\r\n\r\n(.*)\r\n/.exec(body.toString())?.[1]);
}

test('options are sent with every kind of call', async () => {
  const server = await serverWith(FEATURES);
  const { url: baseUrl } = server;
  const options = { width: 800, crop: { left: 0, top: 0, width: 9, height: 9 }, height: undefined };
  await new Converter({ baseUrl }).createJob(file, 'webp', { options });
  await (await new Converter({ baseUrl }).convert(file, 'webp', { options })).bytes();
  for await (const outcome of new Converter({ baseUrl }).convertAll([file], 'webp', { options })) {
    if (outcome.ok) await outcome.result.bytes();
  }
  const sent = '{"width":800,"crop":{"left":0,"top":0,"width":9,"height":9}}';
  expect(optionsIn(server.requests)).toEqual([sent, sent, sent]);
});

test('without options nothing is sent, and nobody is asked', async () => {
  const server = await serverWith({});
  await new Converter({ baseUrl: server.url }).createJob(file, 'webp');
  expect(server.routesSeen()).toEqual(['POST /convert']);
  expect(optionsIn(server.requests)).toEqual([undefined]);
});

test('a server is asked once whether it knows options, before the first upload', async () => {
  const server = await serverWith(FEATURES);
  const converter = new Converter({ baseUrl: server.url });
  for (const _ of [1, 2]) await converter.createJob(file, 'webp', { options: { width: 800 } });
  expect(server.routesSeen()).toEqual(['HEAD /public/pairs', 'POST /convert', 'POST /convert']);
});

test.each<[string, (exchange: Exchange) => unknown]>([
  ['says nothing of options', ({ response }) => response.writeHead(200).end()],
  [
    'says that it can do other things',
    ({ response }) => response.writeHead(200, { 'Converter-Features': 'sync-wait' }).end(),
  ],
  ['does not answer that', ({ response }) => response.writeHead(405).end()],
])('to a server that %s nothing is uploaded', async (_, answer) => {
  const server = await serverWith({}, { 'HEAD /public/pairs': answer });
  const converter = new Converter({ baseUrl: server.url });
  for (const _ of [1, 2]) {
    expect(await failureOf(converter.convert(file, 'webp', { options: { width: 800 } }))).toMatchObject({
      name: 'InputError',
      detail: 'options is not usable. Pass none: this server knows none.',
    });
  }
  expect(server.routesSeen()).toEqual(['HEAD /public/pairs']);
});

test('a server that cannot be asked is not taken for one without options', async () => {
  const options = { width: 800 };
  const unreachable = new Converter({ baseUrl: `http://127.0.0.1:${await freePort()}`, retries: 0 });
  for (const _ of [1, 2]) {
    const failure = await failureOf(unreachable.createJob(file, 'webp', { options }));
    expect(failure.name).toBe('ConnectionError');
  }
  const server = await serverWith(FEATURES, {
    'HEAD /public/pairs': ({ response, earlier }) =>
      response.writeHead(earlier ? 200 : 503, earlier ? FEATURES : {}).end(),
  });
  const converter = new Converter({ baseUrl: server.url, retries: 0 });
  expect((await failureOf(converter.createJob(file, 'webp', { options }))).name).toBe('UnavailableError');
  expect((await converter.createJob(file, 'webp', { options })).id).toBe(JOB);
});

test('what a pair knows is asked for by the names of its formats', async () => {
  const description = { from: 'jpg', to: 'tar.gz', options: { type: 'object', properties: {} }, example: {} };
  const server = await fakeServer({
    'GET /public/pairs/jpg/tar.gz': ({ json }) => json(description),
    'GET /public/pairs/jpg/..%2Fpairs': ({ json }) => json({ supported_pairs: [] }),
  });
  const converter = new Converter({ baseUrl: server.url });
  expect(await converter.pairOptions('jpg', 'tar.gz')).toEqual(description);
  expect((await failureOf(converter.pairOptions('jpg', '../pairs'))).name).toBe('InvalidResponseError');
  expect((await failureOf(converter.pairOptions('jpg', 'nosuch'))).name).toBe('NotFoundError');
});

test('everything that a job has made is fetched if all is wanted, also after the connection broke', async () => {
  const whole = Buffer.from('all files');
  const server = await fakeServer({
    ...happyRoutes(),
    [`GET /download/${JOB}?files=all`]: ({ request, response }) => {
      const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
      const headers = { ETag: '"1"', 'X-Job-Id': JOB, 'Content-Length': whole.length - start };
      if (start) {
        const range = `bytes ${start}-${whole.length - 1}/${whole.length}`;
        response.writeHead(206, { ...headers, 'Content-Range': range }).end(whole.subarray(start));
      } else {
        response.writeHead(200, headers);
        response.write(whole.subarray(0, 4), () => setTimeout(() => response.destroy(), 20));
      }
    },
  });
  const job = await new Converter({ baseUrl: server.url }).createJob(file, 'webp');
  expect(await (await job.download({ files: 'all' })).text()).toBe('all files');
  expect(await (await job.download()).text()).toBe('converted');
  expect(server.routesSeen().slice(1)).toEqual([
    `GET /download/${JOB}?files=all`,
    `GET /download/${JOB}?files=all`,
    `GET /download/${JOB}`,
  ]);
});
