/** Every refusal has a sentence and a code, also of what no route sees. Over raw sockets, since no client sends this. */
import { expect, test } from 'vitest';
import { startApp } from './app-server.ts';
import { askRaw, connectRaw, parseAnswers } from './raw.ts';

const CLOSE = 'Connection: close\r\n';

test('what no route can answer is refused with a sentence', async () => {
  const { url } = await startApp();
  const requests: Record<string, [request: string, status: number, code: string]> = {
    'without Host': [`GET /healthz HTTP/1.1\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'two Hosts': [`GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'a Host that is none': [`GET /healthz HTTP/1.1\r\nHost: a b\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'a Host with a user': [`GET /healthz HTTP/1.1\r\nHost: me@x\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'an empty Host': [`GET /healthz HTTP/1.1\r\nHost:\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'OPTIONS *': [`OPTIONS * HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'a file URL': [`GET file:///etc/passwd HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'a backslash': [`GET /\\evil HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n`, 400, 'invalid_request'],
    'an unknown expectation': [
      `GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: x\r\n${CLOSE}\r\n`,
      417,
      'expectation_failed',
    ],
    'no HTTP': ['NONSENSE\r\n\r\n', 400, 'invalid_request'],
    'two lengths': [
      `POST /convert HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`,
      400,
      'invalid_request',
    ],
    'too large a chunk extension': [
      `POST /convert HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n${CLOSE}\r\n1;${'a'.repeat(20_000)}\r\n`,
      400,
      'invalid_request',
    ],
  };
  for (const [name, [request, status, code]] of Object.entries(requests)) {
    const answers = await askRaw(url, request);
    const last = answers.at(-1);
    expect({ name, status: last?.status, body: JSON.parse(last?.body ?? '{}') }).toEqual({
      name,
      status,
      body: { code, detail: expect.stringMatching(/^[A-Z].*\.$/) },
    });
    expect(last?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{16}$/),
      'converter-features': expect.any(String),
    });
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('HTTP/1.0 without a Host, an absolute target and 100-continue are served', async () => {
  const { url } = await startApp();
  for (const request of [
    'GET /healthz HTTP/1.0\r\n\r\n',
    `GET http://x/healthz HTTP/1.1\r\nHost: x\r\n${CLOSE}\r\n`,
  ]) {
    expect((await askRaw(url, request)).map(({ status }) => status)).toEqual([200]);
  }
});

test('headers that do not come in time are told so, and a silent connection is closed', async () => {
  const { url } = await startApp({ listen: { headersMs: 300 } });
  const [begun, silent] = [await connectRaw(url, 'GET /healthz HTTP/1.1\r\n'), await connectRaw(url)];
  await Promise.all([begun.closed, silent.closed]);
  expect(silent.received()).toBe('');
  const [answer] = parseAnswers(begun.received());
  expect([answer?.status, JSON.parse(answer?.body ?? '{}')]).toEqual([
    408,
    { code: 'request_timeout', detail: 'The headers of the request did not come in time.' },
  ]);
});

test('JSON is never sniffed, and the documentation stands in no frame', async () => {
  const { url } = await startApp();
  for (const path of ['/healthz', '/public/pairs', '/nowhere', '/pairs', '/openapi.json'])
    expect((await fetch(url + path)).headers.get('X-Content-Type-Options'), path).toBe('nosniff');
  const { headers } = await fetch(`${url}/docs`);
  expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
});

test('an internal error keeps its text for the log', async () => {
  const secret = 'ENOENT /secret/folder';
  const { url } = await startApp({
    app: {
      isReady: async () => {
        throw new Error(secret);
      },
    },
  });
  const response = await fetch(`${url}/readyz`);
  expect([response.status, await response.json()]).toEqual([
    500,
    { code: 'internal_error', detail: 'The server could not complete the request.' },
  ]);
});
