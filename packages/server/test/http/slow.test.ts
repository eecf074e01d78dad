/** Slow and silent clients do not hold a server's connections for ever. */
import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { connectionsFor } from '../../src/http/connections.ts';
import { POLL } from '../harness.ts';
import { pictureForm, startApp } from './app-server.ts';
import { connectRaw, type RawConnection } from './raw.ts';

/** Sends a byte now and then, until the server closes. */
async function trickle({ socket, closed }: RawConnection): Promise<void> {
  const timer = setInterval(() => socket.write('x'), 10);
  await closed;
  clearInterval(timer);
}

test.each(['GET /healthz', 'DELETE /nowhere', 'GET /pairs', 'OPTIONS /convert', 'HEAD /public/pairs'])(
  '%s with a body that never ends is answered and closed',
  async (line) => {
    const { url } = await startApp({ listen: { restMs: 300 } });
    const connection = await connectRaw(
      url,
      `${line} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n`,
    );
    await trickle(connection);
    expect(connection.received()).toMatch(/^HTTP\/1\.1 (200|204|401|404) /);
  },
);

test('a body of a route without upload is not read without end, however fast it comes', async () => {
  const { url } = await startApp({ listen: { restMs: 3_000_000 / 100 } });
  const connection = await connectRaw(
    url,
    'GET /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  const send = () => {
    while (connection.socket.writable && connection.socket.write(chunk));
  };
  connection.socket.on('drain', send);
  send();
  await connection.closed;
  expect(connection.received()).toMatch(/^HTTP\/1\.1 200 /);
});

test('a small body of a route without upload does not cost the connection', async () => {
  const { url } = await startApp({ listen: { restMs: 300 } });
  const request = 'GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}';
  const connection = await connectRaw(url, request);
  await once(connection.socket, 'data');
  connection.socket.write(request);
  await vi.waitFor(() => expect(connection.received().match(/HTTP\/1\.1 200 /g)).toHaveLength(2), POLL);
});

test('an upload that trickles is cut off, and one that keeps the pace is not', async () => {
  const { url, key } = await startApp({ app: { uploadWindowMs: 1200 } });
  const { body, contentType } = pictureForm(40_000);
  const head = (length: number) =>
    `POST /convert HTTP/1.1\r\nHost: x\r\nX-API-Key: ${key}\r\nContent-Type: ${contentType}\r\n` +
    `Content-Length: ${length}\r\n\r\n`;
  const slow = await connectRaw(url, head(1_000_000));
  slow.socket.write(body.subarray(0, 300));
  const steady = await connectRaw(url, head(body.length));
  let sent = 0;
  const timer = setInterval(() => {
    steady.socket.write(body.subarray(sent, sent + 1000));
    sent += 1000;
  }, 50);
  await trickle(slow);
  await vi.waitFor(() => expect(steady.received()).toContain('"status":"success"'), POLL);
  clearInterval(timer);
  expect(slow.received()).toBe('');
});

test('silent connections keep nobody out', async () => {
  const { url } = await startApp({ listen: { maxConnections: 40, headersMs: 2000 } });
  const silent = await Promise.all(Array.from({ length: 200 }, () => connectRaw(url)));
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await Promise.all(silent.map(({ closed }) => closed));
});

test.each([
  [1_048_576, 524_160],
  [1024, 384],
  [160, 40],
  [4, 1],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])('of %s open files, %s are for connections', (openFiles, connections) => {
  expect(connectionsFor(openFiles)).toBe(connections);
});
