// The browser build in a page of a real browser, with an API of another origin.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { created, JOB, state } from './helpers/fake-server.ts';

const BUILD = fileURLToPath(new URL('../dist/browser.js', import.meta.url));
const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));
const SHA256 = createHash('sha256').update(CONTENT).digest('base64');
const MIB = 1024 * 1024;

let browser: Browser;
let build: Buffer;
beforeAll(async () => {
  // The build is a step of its own before the tests.
  build = await readFile(BUILD);
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
});
afterAll(() => browser.close());

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** An API of one job, which pages of other origins may use. */
async function api(routes: Record<string, Answer>) {
  const all: Record<string, Answer> = {
    [`GET /progress/${JOB}`]: (_, response) => response.end(JSON.stringify(state('completed', 1))),
    [`GET /download/${JOB}`]: (_, response) => response.writeHead(200, HEADERS).end(CONTENT),
    ...routes,
  };
  const seen: IncomingMessage[] = [];
  const url = await listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'X-API-Key, Range, If-Range, Idempotency-Key');
    response.setHeader(
      'Access-Control-Expose-Headers',
      'Content-Disposition, Content-Range, ETag, Repr-Digest, X-Job-Id, Converter-Features',
    );
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    seen.push(request);
    const path = request.url?.replace(/\?.*/, '');
    const answer = all[`${request.method} ${path}`];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  return { url, seen };
}

const HEADERS = {
  'Content-Type': 'application/pdf',
  'Content-Length': CONTENT.length,
  'Content-Disposition': 'attachment; filename="report.pdf"',
  ETag: '"1"',
  'Repr-Digest': `sha-256=:${SHA256}:`,
};

/** A page that has `converter`, a client of that API, and what tests need of the SDK. */
async function openPage(apiUrl: string): Promise<Page> {
  const origin = await listen((request, response) => {
    const isScript = request.url === '/sdk.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? build : '<!doctype html><title>Test</title>');
  });
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(origin);
  await page.evaluate(`(async () => {
    const { Converter } = await import('/sdk.js');
    globalThis.client = (options) => new Converter({ baseUrl: '${apiUrl}', apiKey: 'k', ...options });
    globalThis.result = async (options) => (await client(options).jobs.get('${JOB}')).download();
    globalThis.failure = (call) => call.then(
      () => 'It did not fail.',
      ({ name, detail }) => ({ name, detail }),
    );
    globalThis.large = () => new File([new Uint8Array(${64 * MIB})], 'large.bin');
  })()`);
  return page;
}

/** Answers when all of an upload has arrived. */
const accept: Answer = (request, response) => {
  request.resume().on('end', () => response.end(JSON.stringify(created)));
};

test('the progress of an upload counts the bytes that have left', async () => {
  let goOn = () => {};
  const { url, seen } = await api({
    'POST /convert': (request, response) => {
      // Nothing is taken from the connection, which fills up.
      goOn = () => accept(request, response);
    },
  });
  const page = await openPage(url);
  await page.evaluate(`
    globalThis.seen = [];
    globalThis.job = client().createJob(large(), 'pdf', { onProgress: (progress) => seen.push(progress) });
    job.catch(() => {});
    undefined;
  `);
  await page.waitForFunction('seen.length > 0');
  const early = (await page.evaluate('seen.at(-1)')) as { loaded: number; total: number };
  expect(early.loaded).toBeLessThan(early.total);
  goOn();
  await page.evaluate('job');
  const all = (await page.evaluate('seen')) as { phase: string; loaded: number; total: number }[];
  const length = Number(seen.find(({ method }) => method === 'POST')?.headers['content-length']);
  expect(length).toBeGreaterThan(64 * MIB);
  expect(all.at(-1)).toMatchObject({ phase: 'uploading', loaded: length, total: length, progress: 1 });
  expect(all.filter(({ loaded, total }) => loaded === total)).toHaveLength(1);
});

test('an abort stops an upload', async () => {
  let closed: Promise<unknown> = Promise.resolve();
  const { url, seen } = await api({
    'POST /convert': (request) => {
      closed = new Promise((resolve) => request.on('close', resolve).on('error', () => {}));
      // Slower than an abort is.
      request.on('data', () => {
        request.pause();
        setTimeout(() => request.resume(), 10);
      });
    },
  });
  const page = await openPage(url);
  const failure = await page.evaluate(`
    const own = new AbortController();
    failure(client().createJob(large(), 'pdf', { signal: own.signal, onProgress: () => own.abort() }));
  `);
  expect(failure).toMatchObject({ name: 'AbortError' });
  await closed;
  expect(seen.find(({ method }) => method === 'POST')?.complete).toBe(false);
});

test('an upload whose connection breaks is a failure of the connection', async () => {
  const { url } = await api({
    'POST /convert': (request) => {
      request.once('data', () => request.destroy());
    },
  });
  const page = await openPage(url);
  expect(await page.evaluate(`failure(client({ retries: 0 }).createJob(large(), 'pdf'))`)).toMatchObject({
    name: 'ConnectionError',
    detail: expect.stringMatching(
      /^The connection to http:\S+ failed: network error\. It may be down, have a certificate that is not trusted, or not allow http:\/\/localhost:\d+ \(CORS\)\.$/,
    ),
  });
});

test('an upload that is redirected is an error that says so', async () => {
  const { url } = await api({
    'POST /convert': (request, response) => {
      request.resume();
      response.writeHead(307, { Location: '/elsewhere' }).end();
    },
    'POST /elsewhere': accept,
  });
  const page = await openPage(url);
  const call = `failure(client().createJob(new File(['text'], 'a.docx'), 'pdf'))`;
  expect(await page.evaluate(call)).toMatchObject({
    name: 'ConnectionError',
    detail: expect.stringMatching(/redirects an upload/),
  });
});

test('a refusal is told by its status and words, and a result comes with its headers', async () => {
  const { url } = await api({
    'POST /convert': (request, response) => {
      request.resume();
      response.writeHead(413).end('{"detail":"Too large."}');
    },
    'POST /convert/sync': (request, response) => {
      request.resume().on('end', () => response.writeHead(200, HEADERS).end(CONTENT));
    },
  });
  const page = await openPage(url);
  const file = `new File(['text'], 'a.docx')`;
  expect(await page.evaluate(`failure(client().createJob(${file}, 'pdf'))`)).toEqual({
    name: 'UploadTooLargeError',
    detail: 'Too large.',
  });
  const made = `client().convertSync(${file}, 'pdf').then(async (result) => ({ ...result, bytes: (await result.bytes()).length }))`;
  expect(await page.evaluate(made)).toEqual({
    filename: 'report.pdf',
    mediaType: 'application/pdf',
    size: CONTENT.length,
    bytes: CONTENT.length,
  });
});

test('save() is a download of the browser, under the name of the result', async () => {
  const { url } = await api({});
  const page = await openPage(url);
  const [download, name] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate('result().then((result) => result.save())'),
  ]);
  expect([name, download.suggestedFilename()]).toEqual(['report.pdf', 'report.pdf']);
  expect((await readFile(await download.path())).equals(CONTENT)).toBe(true);
});

/** Saves into a file that holds `old` already, and answers with what became of it. */
const SAVE_TO_FILE = `(async () => {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle('kept', { create: true });
  const old = await handle.createWritable();
  await old.write('old');
  await old.close();
  const outcome = await failure((await result({ retries: 1 })).save(handle));
  return [outcome.name, Array.from(new Uint8Array(await (await handle.getFile()).arrayBuffer()))];
})()`;

test('save(handle) replaces the file', async () => {
  const { url } = await api({});
  const page = await openPage(url);
  expect(await page.evaluate(SAVE_TO_FILE)).toEqual([undefined, [...CONTENT]]);
});

test('save(handle) starts over where nothing can be resumed', async () => {
  let asked = 0;
  const { url } = await api({
    [`GET /download/${JOB}`]: (_, response) => {
      response.writeHead(200, { 'Content-Length': CONTENT.length });
      if (asked++ > 0) response.end(CONTENT);
      else response.write(Buffer.alloc(CONTENT.length - 1), () => setTimeout(() => response.destroy(), 200));
    },
  });
  const page = await openPage(url);
  expect(await page.evaluate(SAVE_TO_FILE)).toEqual([undefined, [...CONTENT]]);
  expect(asked).toBe(2);
});

/** Less than is announced, each time. */
const breaking: Answer = (_, response) => {
  response.writeHead(200, { 'Content-Length': CONTENT.length });
  response.write(CONTENT.subarray(0, 1000), () => response.destroy());
};

test('save(handle) leaves the file as it was if the result does not come', async () => {
  const { url } = await api({ [`GET /download/${JOB}`]: breaking });
  const page = await openPage(url);
  expect(await page.evaluate(SAVE_TO_FILE)).toEqual(['ConnectionError', [...Buffer.from('old')]]);
});

/** Saves to a stream, and answers with what it was told. */
const SAVE_TO_STREAM = `(async () => {
  let bytes = 0;
  let end = 'open';
  const stream = new WritableStream({
    write: (piece) => void (bytes += piece.length),
    close: () => void (end = 'closed'),
    abort: ({ name }) => void (end = 'aborted: ' + name),
  });
  const outcome = await failure((await result({ retries: 0 })).save(stream));
  return [outcome.name, end, bytes];
})()`;

test('save(stream) closes the stream, or aborts it with the error', async () => {
  const whole = await api({});
  expect(await (await openPage(whole.url)).evaluate(SAVE_TO_STREAM)).toEqual([
    undefined,
    'closed',
    CONTENT.length,
  ]);
  const broken = await api({ [`GET /download/${JOB}`]: breaking });
  expect((await (await openPage(broken.url)).evaluate(SAVE_TO_STREAM)) as unknown[]).toMatchObject([
    'ConnectionError',
    'aborted: ConnectionError',
    expect.any(Number),
  ]);
});

test('a path is refused, and the result can still be read', async () => {
  const { url } = await api({});
  const page = await openPage(url);
  const both = `result().then(async (result) => [
    await failure(result.save('a.pdf')),
    (await result.text()).length > 0,
  ])`;
  expect(await page.evaluate(both)).toEqual([
    {
      name: 'InputError',
      detail: expect.stringMatching(/^There are no paths here\. Pass a FileSystemFileHandle/),
    },
    true,
  ]);
});

test.each(['bytes', 'blob', 'text'])('%s checks the SHA-256', async (way) => {
  const wrong = Buffer.from(CONTENT).fill(1, 1000, 1001);
  const { url } = await api({
    [`GET /download/${JOB}`]: (_, response) => response.writeHead(200, HEADERS).end(wrong),
  });
  const page = await openPage(url);
  expect(await page.evaluate(`result().then((result) => failure(result.${way}()))`)).toMatchObject({
    name: 'IntegrityError',
    detail: 'The result has another SHA-256 than the server announced.',
  });
});

test('a download that is cut off resumes with a Range request', async () => {
  const { url, seen } = await api({
    [`GET /download/${JOB}`]: (request, response) => {
      const start = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
      if (start > 0) {
        const range = `bytes ${start}-${CONTENT.length - 1}/${CONTENT.length}`;
        const headers = { ...HEADERS, 'Content-Length': CONTENT.length - start, 'Content-Range': range };
        response.writeHead(206, headers).end(CONTENT.subarray(start));
      } else {
        response.writeHead(200, HEADERS).flushHeaders();
        goOn = () => response.destroy();
        response.write(CONTENT.subarray(0, 100_000));
      }
    },
  });
  let goOn = () => {};
  const page = await openPage(url);
  await page.evaluate(`
    globalThis.bytes = 0;
    globalThis.done = result().then(async (result) => {
      for await (const piece of result.stream()) globalThis.bytes += piece.length;
    });
    undefined;
  `);
  await page.waitForFunction('bytes === 100_000');
  goOn();
  await page.evaluate('done');
  expect(await page.evaluate('bytes')).toBe(CONTENT.length);
  expect(seen.at(-1)?.headers).toMatchObject({ range: 'bytes=100000-', 'if-range': '"1"' });
});
