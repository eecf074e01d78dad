import { expect, expectTypeOf, test, vi } from 'vitest';
import { createApi as createBrowserApi } from '../src/api.browser.ts';
import { createApi } from '../src/api.node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, fakeServer, freePort, JOB, state } from './helpers/fake-server.ts';

const KEY = 'sk_test_0123456789';

test.each([
  ['Node', createApi],
  ['browsers', createBrowserApi],
])('in %s every route is there, typed, with the key', async (_, create) => {
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created);
    },
    [`DELETE /convert/${JOB}`]: ({ response }) => response.writeHead(204).end(),
    'GET /pairs': ({ json }) => json({ detail: 'No.', code: 'unauthorized' }, 401),
  });
  const api = create({ apiKey: KEY, baseUrl: server.url });
  const files = [new File(['first'], 'höhe.docx'), new File(['second'], 'b.docx')];
  const { data: job } = await api.POST('/convert', { body: { target_format: 'pdf', files } });
  expect(job).toEqual(created);
  const params = { path: { jobid: JOB } };
  const { data: progress } = await api.GET('/progress/{jobid}', { params });
  expectTypeOf(progress?.status).toEqualTypeOf<'processing' | 'completed' | 'failed' | undefined>();
  expect(progress).toEqual(state('completed', 1));
  const { response } = await api.DELETE('/convert/{jobid}', { params });
  expect(response.status).toBe(204);
  const { error } = await api.GET('/pairs');
  expect(error).toEqual({ detail: 'No.', code: 'unauthorized' });

  for (const { headers } of server.requests) expect(headers['x-api-key']).toBe(KEY);
  const form = await new Response(new Blob([new Uint8Array(server.requests[0]?.body ?? [])]), {
    headers: { 'Content-Type': server.requests[0]?.headers['content-type'] ?? '' },
  }).formData();
  expect(form.get('target_format')).toBe('pdf');
  expect(form.getAll('files').map((file) => (file as File).name)).toEqual(['höhe.docx', 'b.docx']);
});

test('the key goes to no other host: by redirect, by option, or as a header', async () => {
  const other = await fakeServer({
    'GET /stored': ({ response }) => response.end('stored'),
    'GET /pairs': ({ json }) => json({ supported_pairs: [] }),
  });
  const server = await fakeServer({
    [`GET /download/${JOB}`]: ({ response }) =>
      response.writeHead(302, { Location: `${other.url}/stored` }).end(),
    'POST /convert': async ({ response, received }) => {
      await received();
      response.writeHead(307, { Location: `${other.url}/convert` }).end();
    },
  });
  const api = createApi({ apiKey: KEY, baseUrl: server.url });
  const params = { path: { jobid: JOB } };
  const { data } = await api.GET('/download/{jobid}', {
    params,
    headers: { 'X-API-Key': KEY },
    parseAs: 'text',
  });
  expect(data).toBe('stored');
  await api.GET('/pairs', { baseUrl: other.url });
  const body = { target_format: 'pdf', files: [new File(['x'], 'a.docx')] };
  const refused = await failureOf(api.POST('/convert', { body }));
  expect(refused).toMatchObject({ name: 'ConnectionError', request: { method: 'POST' } });
  expect(other.routesSeen()).toEqual(['GET /stored', 'GET /pairs']);
  for (const { headers } of other.requests) expect(headers).not.toHaveProperty('x-api-key');
});

test('options are checked, and come from the environment where there are none', async () => {
  expect(() => createApi({ baseUrl: 'nowhere' })).toThrow(/^baseUrl is not usable/);
  const server = await fakeServer({ 'GET /pairs': ({ json }) => json({ supported_pairs: [] }) });
  vi.stubEnv('CONVERTER_BASE_URL', server.url);
  vi.stubEnv('CONVERTER_API_KEY', KEY);
  const { data } = await createApi().GET('/pairs');
  vi.unstubAllEnvs();
  expect(data).toEqual({ supported_pairs: [] });
  expect(server.requests[0]?.headers['x-api-key']).toBe(KEY);
});

test('an unreachable server gives a ConnectionError, an aborted signal an AbortError', async () => {
  const api = createApi({ baseUrl: `http://127.0.0.1:${await freePort()}` });
  expect(await failureOf(api.GET('/pairs'))).toMatchObject({ name: 'ConnectionError', unsent: true });
  const signal = AbortSignal.abort();
  expect((await failureOf(api.GET('/pairs', { signal }))).name).toBe('AbortError');
});
