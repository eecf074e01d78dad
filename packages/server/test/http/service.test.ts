/** What surrounds the conversions: health, documentation, request ids, other origins, rate limits. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { conversionForm, fixture, refusal, startTestServer, TestClient } from '../harness.ts';
import { enginesAsProven, startQuickServer, WITHOUT_TOOLS } from '../stand-in-server.ts';

test('health and readiness need no key', async () => {
  const { url } = await startQuickServer();
  for (const path of ['/healthz', '/readyz']) {
    const response = await fetch(url + path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
});

test('every answer has a request id of its own, errors too', async () => {
  const { url } = await startQuickServer();
  const paths = ['/healthz', '/nowhere', '/pairs', '/public/pairs', '/docs'];
  const ids = await Promise.all(
    paths.map(async (path) => (await fetch(url + path)).headers.get('X-Request-Id')),
  );
  expect(ids).toEqual(paths.map(() => expect.stringMatching(/^[0-9a-f]{16}$/)));
  expect(new Set(ids).size).toBe(paths.length);
});

test('every answer says what the server can do, errors, refused uploads and preflights too', async () => {
  const server = await startQuickServer();
  const { url } = server;
  const client = await TestClient.of(server, { quota: 1 });
  const zip = fixture('archives/tree.zip');
  const result = await client.convertSync('tar', zip);
  const download = `/download/${result.headers.get('X-Job-Id')}`;
  const answers = {
    health: await fetch(`${url}/healthz`),
    unknown: await fetch(`${url}/nowhere`),
    'without a key': await fetch(`${url}/pairs`),
    'not a form': await client.send('/convert', { method: 'POST', body: '{}' }),
    'without quota': await client.convert('tar', zip),
    result,
    part: await client.send(download, { headers: { Range: 'bytes=0-9' } }),
    'not modified': await client.send(download, {
      headers: { 'If-None-Match': result.headers.get('ETag') ?? '' },
    }),
    preflight: await fetch(`${url}/convert`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://app.example' },
    }),
    page: await fetch(`${url}/docs`),
  };
  const features = Object.entries(answers).map(([name, { headers }]) => [
    name,
    headers.get('Converter-Features'),
  ]);
  expect(features).toEqual(
    Object.keys(answers).map((name) => [
      name,
      'all-files, idempotency-key, options, progress-wait, sync-wait',
    ]),
  );
  expect(Object.values(answers).map(({ status }) => status)).toEqual([
    ...[200, 404, 401, 400, 429],
    ...[200, 206, 304, 204, 200],
  ]);
});

test('the public pairs are sorted, without repeats, and need no key', async () => {
  const { url, pairs } = await startTestServer(WITHOUT_TOOLS, { engines: enginesAsProven() });
  const response = await fetch(`${url}/public/pairs`);
  const { supported_pairs } = (await response.json()) as { supported_pairs: { from: string; to: string }[] };
  const names = supported_pairs.map(({ from, to }) => `${from} ${to}`);
  expect(names).toHaveLength(pairs);
  expect(names).toEqual([...new Set(names)].sort());
});

test('the OpenAPI document is the one that is committed', async () => {
  const { url } = await startQuickServer();
  const committed = await readFile(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8');
  expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual(JSON.parse(committed));
});

test('the documentation loads nothing from elsewhere', async () => {
  const { url } = await startQuickServer();
  const page = await fetch(`${url}/docs`);
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
  const links = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect((await fetch(new URL(link, url))).status, link).toBe(200);
});

test('the address itself leads browsers to the documentation, and tells programs where what is', async () => {
  const { url } = await startQuickServer();
  const page = await fetch(`${url}/`, {
    headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    redirect: 'manual',
  });
  expect([page.status, page.headers.get('Location'), page.headers.get('Vary')]).toEqual([
    302,
    'docs',
    expect.stringContaining('Accept'),
  ]);
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const Accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
    const answer = await fetch(`${url}/`, { headers: { Accept } });
    expect(await answer.json()).toEqual({
      ...{ name: 'Converter', version },
      ...{ docs: 'docs', pairs: 'public/pairs' },
    });
    expect(answer.headers.get('Vary')).toContain('Accept');
  }
  const icon = await fetch(`${url}/favicon.ico`);
  expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  expect((await fetch(`${url}/docs/`)).url).toBe(`${url}/docs`);
});

test('what the documentation loads is compressed, and kept for a year under its version', async () => {
  const { url } = await startQuickServer();
  const html = await (await fetch(`${url}/docs`)).text();
  expect(html).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
  const script = /src="(\.\/docs\/[\d.]+\/swagger-ui-bundle\.js)"/.exec(html)?.[1] ?? '';
  for (const encoding of ['gzip', 'br']) {
    const { headers, status } = await fetch(new URL(script, `${url}/docs`), {
      headers: { 'Accept-Encoding': encoding },
    });
    expect([status, headers.get('Content-Encoding'), headers.get('Cache-Control')]).toEqual([
      200,
      encoding,
      'public, max-age=31536000, immutable',
    ]);
  }
});

test('a page of another origin is told what it may send', async () => {
  const { url } = await startQuickServer();
  const preflight = await fetch(`${url}/convert`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://app.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'x-api-key',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
  for (const name of ['X-API-Key', 'Range', 'If-Range', 'Idempotency-Key']) {
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain(name);
  }
});

test('only configured origins are allowed', async () => {
  const { url } = await startQuickServer({ corsOrigins: ['https://app.example'] });
  const allowed = async (origin: string) =>
    (await fetch(`${url}/public/pairs`, { headers: { Origin: origin } })).headers.get(
      'Access-Control-Allow-Origin',
    );
  expect(await allowed('https://app.example')).toBe('https://app.example');
  expect(await allowed('https://evil.example')).toBeNull();
});

test('the rate limit counts each key by itself and says when to come again', async () => {
  const server = await startQuickServer({ rateLimit: 3 });
  const [busy, other] = [await TestClient.of(server), await TestClient.of(server)];
  for (let count = 0; count < 3; count++) expect((await busy.send('/pairs')).status).toBe(200);
  const refused = await busy.send('/pairs');
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refusal(refused)).toMatchObject({ status: 429, code: 'rate_limited' });
  expect((await other.send('/pairs')).status).toBe(200);
});

test('the rate limit believes a forwarded address only from a trusted proxy', async () => {
  const ask = async (url: string, address: string) =>
    (await fetch(`${url}/public/pairs`, { headers: { 'X-Forwarded-For': address } })).status;
  const { url: open } = await startQuickServer({ rateLimit: 1 });
  expect([await ask(open, '192.0.2.1'), await ask(open, '192.0.2.2')]).toEqual([200, 429]);
  const { url: behind } = await startQuickServer({ rateLimit: 1, trustedProxies: ['127.0.0.1'] });
  expect([
    await ask(behind, '192.0.2.1'),
    await ask(behind, '192.0.2.2'),
    await ask(behind, '192.0.2.1'),
  ]).toEqual([200, 200, 429]);
});

test.each([
  ['files[]', 'TAR', 'zip2tar'],
  ['files', '.tar', 'zip2tar'],
  ['files', 'tgz', 'zip2tar.gz'],
])('the field %j and the target %j are understood', async (field, target, pair) => {
  const client = await TestClient.of(await startQuickServer());
  const form = new FormData();
  form.append(field, new File([await readFile(fixture('archives/tree.zip'))], 'tree.ZIP'));
  form.append('comment', 'a field that nobody knows');
  form.append('target_format', target);
  const response = await client.send('/convert', { method: 'POST', body: form });
  expect(await response.json()).toEqual({
    status: 'success',
    jobid: expect.stringMatching(/^[0-9a-f]{32}$/),
    pair,
    remaining_quota: -1,
  });
});

test('the number of files is limited', async () => {
  const client = await TestClient.of(await startQuickServer({ maxFiles: 2 }));
  const zip = fixture('archives/tree.zip');
  const response = await client.send('/convert', {
    method: 'POST',
    body: await conversionForm('tar', zip, zip, zip),
  });
  expect(await refusal(response)).toMatchObject({ status: 400, code: 'too_many_files' });
});

test('a quoted name comes back as it was', async () => {
  const client = await TestClient.of(await startQuickServer());
  const form = await conversionForm('tar');
  form.append('files', new File([await readFile(fixture('archives/tree.zip'))], 'a "b" ü.zip'));
  const response = await client.send('/convert/sync', { method: 'POST', body: form });
  const disposition = response.headers.get('Content-Disposition') ?? '';
  expect(decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? disposition)).toBe(
    'a "b" ü.tar',
  );
});
