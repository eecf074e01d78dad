import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, downloadOf, fakeServer, JOB, type Routes } from './helpers/fake-server.ts';
import { temporaryFile } from './helpers/folder.ts';

const KEY = 'sk_test_0123456789';
const file = { data: Buffer.from('text'), filename: 'a.docx' };
const redirect = (location: string, status = 302) => ({
  status,
  headers: { Location: location },
});

async function redirecting(location: string, target: Routes = {}) {
  const server = await fakeServer({
    [`GET /download/${JOB}`]: ({ response }) => {
      const { status, headers } = redirect(location);
      response.writeHead(status, headers).end();
    },
    ...target,
  });
  return { server, converter: new Converter({ baseUrl: server.url, apiKey: KEY }) };
}

test('a download that lies on another host is fetched without the key', async () => {
  const storage = await fakeServer({ 'GET /stored?sig=1': ({ response }) => response.end('stored') });
  const { converter, server } = await redirecting(`${storage.url}/stored?sig=1`);
  expect(await (await downloadOf(converter)).text()).toBe('stored');
  expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([KEY, KEY]);
  expect(storage.requests[0]?.headers).not.toHaveProperty('x-api-key');
});

test('a detour over another host does not bring the key back', async () => {
  const detour = await fakeServer({
    'GET /away': ({ response }) => response.writeHead(307, { Location: `${server.url}/back` }).end(),
  });
  const { converter, server } = await redirecting(`${detour.url}/away`, {
    'GET /back': ({ response }) => response.end('back'),
  });
  expect(await (await downloadOf(converter)).text()).toBe('back');
  const keys = server.requests.map(({ route, headers }) => [route, headers['x-api-key']]);
  expect(keys.at(-2)).toEqual([`GET /download/${JOB}`, KEY]);
  expect(keys.at(-1)).toEqual(['GET /back', undefined]);
});

test('a download is asked for as it is, and not compressed on the way', async () => {
  const server = await fakeServer({ [`GET /download/${JOB}`]: ({ response }) => response.end('stored') });
  await (await downloadOf(new Converter({ baseUrl: server.url, apiKey: KEY }))).text();
  const asked = server.requests.find(({ route }) => route === `GET /download/${JOB}`);
  expect(asked?.headers['accept-encoding']).toBe('identity');
});

test('a download that lies elsewhere on the same host is fetched with the key', async () => {
  const { converter, server } = await redirecting('/files/1', {
    'GET /files/1': ({ response }) => response.end('here'),
  });
  expect(await (await downloadOf(converter)).text()).toBe('here');
  expect(server.requests.map(({ headers }) => headers['x-api-key'])).toEqual([KEY, KEY, KEY]);
});

test('redirects in a circle end', async () => {
  const { converter, server } = await redirecting(`/download/${JOB}`);
  expect((await failureOf(downloadOf(converter))).name).toBe('InvalidResponseError');
  expect(server.routesSeen().filter((route) => route === `GET /download/${JOB}`)).toHaveLength(6);
});

test.each(['file:///etc/hostname', 'data:text/plain,x', 'http://[broken'])(
  'a redirect to %s is not followed',
  async (location) => {
    const { converter } = await redirecting(location);
    expect((await failureOf(downloadOf(converter))).name).toBe('InvalidResponseError');
  },
);

test('other calls are not redirected, and say where the API seems to be', async () => {
  const other = await fakeServer({});
  const server = await fakeServer({
    'GET /pairs': ({ response }) => response.writeHead(301, { Location: `${other.url}/pairs?a=b` }).end(),
    'POST /convert': async ({ response, received }) => {
      await received();
      response.writeHead(307, { Location: `${other.url}/convert` }).end();
    },
  });
  const converter = new Converter({ baseUrl: server.url, apiKey: KEY });
  const failure = await failureOf(converter.pairs());
  expect(failure).toMatchObject({ name: 'UnexpectedStatusError', status: 301 });
  expect(failure.detail).toBe(
    `The server redirects to ${other.url}/pairs. Check that baseUrl is where the API is.`,
  );
  expect(await failureOf(converter.createJob(file, 'pdf'))).toMatchObject({
    name: 'ConnectionError',
    detail: expect.stringMatching(/redirects an upload/),
  });
  expect(other.requests).toEqual([]);
});

test.each([401, 413])('a refusal (%i) in the middle of an upload is seen', async (status) => {
  const path = await temporaryFile('large.bin', Buffer.alloc(64 * 1024 * 1024));
  const server = await fakeServer({
    'POST /convert': ({ request, response }) => {
      response.writeHead(status, { Connection: 'close' });
      response.end('{"detail":"No."}');
      request.resume();
    },
  });
  const failure = await failureOf(new Converter({ baseUrl: server.url }).createJob(path, 'pdf'));
  expect(failure).toMatchObject({ status, detail: 'No.' });
});

test('an answer with Content-Encoding is read although identity was requested', async () => {
  const server = await fakeServer({
    'GET /pairs': ({ response }) => {
      const body = gzipSync('{"supported_pairs":[{"from":"a","to":"b"}]}');
      response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body);
    },
  });
  const { supported_pairs } = await new Converter({ baseUrl: server.url }).pairs();
  expect(supported_pairs).toEqual([{ from: 'a', to: 'b' }]);
});

test('many calls at once share a client', async () => {
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created);
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  const jobs = await Promise.all(Array.from({ length: 50 }, () => converter.createJob(file, 'pdf')));
  expect(jobs).toHaveLength(50);
});
