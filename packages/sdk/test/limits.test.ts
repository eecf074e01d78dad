/** What ends an upload: nothing moves, the caller aborts, or the server refuses it early. */
import { createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Converter } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { created, fakeServer, JOB } from './helpers/fake-server.ts';
import { temporaryFile } from './helpers/folder.ts';

const file = { data: Buffer.from('text'), filename: 'a.docx' };
const large = () => temporaryFile('large.bin', Buffer.alloc(32 * 1024 * 1024));
const deletion = `DELETE /convert/${JOB}`;

/** A server of bare connections, for what HTTP servers do not do. */
async function socketServer(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

test('an upload that no longer moves is a TimeoutError', async () => {
  // It never reads, so that only what the system buffers can leave.
  const baseUrl = await socketServer((socket) => socket.pause());
  const converter = new Converter({ baseUrl, attemptTimeout: 300, retries: 0 });
  expect(await failureOf(converter.createJob(await large(), 'zip'))).toMatchObject({
    name: 'TimeoutError',
    detail: 'Nothing moved for 300 ms.',
    request: { method: 'POST', url: `${baseUrl}/convert` },
  });
});

test('a slow upload that moves may take longer than the limit', async () => {
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json(created);
    },
  });
  async function* slow() {
    for (let piece = 0; piece < 10; piece++) {
      await delay(150);
      yield Buffer.alloc(1000);
    }
  }
  const converter = new Converter({ baseUrl: server.url, attemptTimeout: 1000, retries: 0 });
  const job = await converter.createJob({ data: slow(), filename: 'a.bin' }, 'zip');
  expect(job.id).toBe(JOB);
});

test('an answer that does not begin is a TimeoutError, but a synchronous one may take its time', async () => {
  const server = await fakeServer({
    'POST /convert': () => {},
    'POST /convert/sync': async ({ response, received }) => {
      await received();
      await delay(800);
      response.end('late');
    },
    'POST /convert/sync?wait=25': async ({ response, received }) => {
      await received();
      await delay(800);
      response.end('late');
    },
  });
  const converter = new Converter({ baseUrl: server.url, attemptTimeout: 200, retries: 0 });
  expect((await failureOf(converter.createJob(file, 'pdf'))).name).toBe('TimeoutError');
  for (const method of ['convert', 'convertSync'] as const) {
    expect(await (await converter[method](file, 'pdf')).text()).toBe('late');
  }
});

test.each(['abort', 'time limit'])(
  'an %s when everything was sent ends the call at once; the job that is answered then is deleted',
  async (kind) => {
    const answer = Promise.withResolvers<void>();
    const received = Promise.withResolvers<void>();
    const server = await fakeServer({
      'POST /convert': async (exchange) => {
        await exchange.received();
        received.resolve();
        await answer.promise;
        exchange.json(created);
      },
      [deletion]: ({ response }) => response.writeHead(204).end(),
    });
    const controller = new AbortController();
    const options = kind === 'abort' ? { signal: controller.signal } : { timeout: 500 };
    const call = failureOf(new Converter({ baseUrl: server.url }).createJob(file, 'pdf', options));
    await received.promise;
    controller.abort();
    expect((await call).name).toBe(kind === 'abort' ? 'AbortError' : 'TimeoutError');
    expect(server.routesSeen()).toEqual(['POST /convert']);
    answer.resolve();
    await vi.waitFor(() => expect(server.routesSeen()).toContain(deletion));
  },
);

test('an abort while a synchronous conversion runs hangs up, which ends it on the server', async () => {
  const controller = new AbortController();
  const hungUp = Promise.withResolvers<void>();
  const server = await fakeServer({
    'POST /convert/sync?wait=25': async ({ request, received }) => {
      request.socket.once('close', hungUp.resolve);
      await received();
      controller.abort();
    },
  });
  const call = new Converter({ baseUrl: server.url }).convert(file, 'pdf', { signal: controller.signal });
  expect((await failureOf(call)).name).toBe('AbortError');
  await hungUp.promise;
});

test('after a refusal nothing more is read of what was to be uploaded', async () => {
  const server = await fakeServer({
    // It keeps on reading, as a server does that wants its answer to be seen.
    'POST /convert': ({ json }) => json({ detail: 'No.' }, 401),
  });
  let closed = false;
  async function* endless() {
    try {
      for (;;) {
        yield Buffer.alloc(64 * 1024);
        await delay(1);
      }
    } finally {
      closed = true;
    }
  }
  const call = new Converter({ baseUrl: server.url }).createJob(
    { data: endless(), filename: 'a.bin' },
    'zip',
  );
  expect((await failureOf(call)).name).toBe('UnauthorizedError');
  await vi.waitFor(() => expect(closed).toBe(true));
});

test.each([
  [401, 'UnauthorizedError'],
  [413, 'UploadTooLargeError'],
  [429, 'QuotaExhaustedError'],
])(
  'a refusal (%i) in the middle of an upload ends it, also if the server then hangs up',
  async (status, name) => {
    const body = JSON.stringify({ detail: 'No.' });
    let arrived = 0;
    const baseUrl = await socketServer((socket) => {
      socket.on('data', (chunk) => {
        if (arrived === 0) {
          socket.write(
            `HTTP/1.1 ${status} No\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
          );
          // As servers do that read on for a while before they close.
          setTimeout(() => socket.destroy(), 300);
        }
        arrived += chunk.length;
      });
    });
    const path = await temporaryFile('large.bin', Buffer.alloc(256 * 1024 * 1024));
    const failure = await failureOf(new Converter({ baseUrl }).createJob(path, 'zip'));
    expect(failure).toMatchObject({ name, status, detail: 'No.' });
    expect(arrived).toBeLessThan(200 * 1024 * 1024);
  },
);
