import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ConversionResult, Converter, type ConverterOptions } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { downloadOf, type Exchange, fakeServer, JOB } from './helpers/fake-server.ts';
import { temporaryFolder } from './helpers/folder.ts';

/** Large enough to come in several pieces, and different at every place. */
const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));
const OTHER = Buffer.from(CONTENT).reverse();
const digestOf = (content: Buffer) => `sha-256=:${createHash('sha256').update(content).digest('base64')}:`;

interface Version {
  content?: Buffer;
  etag?: string | undefined;
  /** Announced in place of the right one. */
  digest?: string;
  /** A server without ranges answers with the whole. */
  ranges?: boolean;
  /** Chunked, without a length: an archive that is made while it is sent. */
  chunked?: boolean;
  /** The connection is cut off after so many bytes of the answer, as soon as they are read. */
  cut?: number;
  /** Nothing more is sent after so many bytes of the answer, but the connection stays. */
  stall?: number;
  /** A server that sends a part of whatever it has, without a look at `If-Range`. */
  careless?: boolean;
  /** In place of the right one. */
  contentRange?: string;
}

/** Sends what `version` says, as a server would that knows ranges. */
function send(
  { request, response }: Exchange,
  version: Version,
  untilRead = async (_bytes: number) => {},
): void {
  const { content = CONTENT, ranges = true, chunked = false, cut, stall } = version;
  const etag = 'etag' in version ? version.etag : '"1"';
  const { range, 'if-range': ifRange } = request.headers;
  const start =
    ranges && range && (version.careless || ifRange === etag) ? Number(/\d+/.exec(range)?.[0]) : 0;
  const partial = start > 0;
  response.writeHead(partial ? 206 : 200, {
    ...(!chunked && { 'Content-Length': content.length - start }),
    ...(etag && { ETag: etag }),
    ...(!chunked && { 'Repr-Digest': version.digest ?? digestOf(content) }),
    ...(partial && {
      'Content-Range': version.contentRange ?? `bytes ${start}-${content.length - 1}/${content.length}`,
    }),
  });
  const body = content.subarray(start);
  if (cut !== undefined) {
    response.write(body.subarray(0, cut));
    response.flushHeaders();
    untilRead(start + cut).then(() => response.destroy());
  } else if (stall !== undefined) response.write(body.subarray(0, stall));
  else response.end(body);
}

/** A result whose downloads are served by these versions in turn, the last one for all that follow. */
async function resultOf(versions: Version[], options: ConverterOptions = {}) {
  let read = 0;
  let onRead = () => {};
  const untilRead = async (bytes: number) => {
    while (read < bytes) await new Promise<void>((resolve) => (onRead = resolve));
  };
  const server = await fakeServer({
    [`GET /download/${JOB}`]: (exchange) =>
      send(exchange, versions[Math.min(exchange.earlier, versions.length - 1)] ?? {}, untilRead),
  });
  const result = await downloadOf(new Converter({ baseUrl: server.url, ...options }), {
    onProgress: ({ loaded = 0 }) => {
      read = loaded;
      onRead();
    },
  });
  const downloads = () => server.requests.filter(({ route }) => route.startsWith('GET /download/'));
  const ranges = () => downloads().map(({ headers }) => headers.range);
  return { result, downloads, ranges };
}

/** Every way to read a result, as the bytes that it gave. */
const ways: [string, (result: ConversionResult) => Promise<Buffer>][] = [
  ['stream', async (result) => Buffer.from(await new Response(result.stream()).arrayBuffer())],
  ['bytes', async (result) => Buffer.from(await result.bytes())],
  ['blob', async (result) => Buffer.from(await (await result.blob()).arrayBuffer())],
  ['save', async (result) => readFile(await result.save(await temporaryFolder()))],
];
/** Those that can forget what they have, and begin anew. */
const patient = ways.filter(([name]) => name !== 'stream');
const [stream] = ways.map(([, read]) => read);
if (!stream) throw new Error('There is no stream.');

test.each(ways)('%s goes on where the connection was cut, as often as it comes further', async (_, read) => {
  const cuts = [{ cut: 100_000 }, { cut: 1 }, { cut: 50_000 }, {}];
  const { result, ranges, downloads } = await resultOf(cuts, { retries: 1 });
  expect((await read(result)).equals(CONTENT)).toBe(true);
  expect(ranges()).toEqual([undefined, 'bytes=100000-', 'bytes=100001-', 'bytes=150001-']);
  expect(downloads()[1]?.headers['if-range']).toBe('"1"');
});

test.each(ways)('%s goes on where the connection stalled', async (_, read) => {
  const { result, ranges } = await resultOf([{ stall: 100_000 }, {}], { attemptTimeout: 100 });
  expect((await read(result)).equals(CONTENT)).toBe(true);
  expect(ranges()).toEqual([undefined, 'bytes=100000-']);
});

test('a result that nobody reads does not stall', async () => {
  const { result, ranges } = await resultOf([{}], { attemptTimeout: 50 });
  const reader = result.stream().getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (let { done } = await reader.read(); !done; ) ({ done } = await reader.read());
  expect(ranges()).toEqual([undefined]);
});

test.each(ways)('%s skips what a server without ranges sends once more', async (_, read) => {
  const { result, ranges } = await resultOf([{ cut: 100_000 }, { ranges: false }]);
  expect((await read(result)).equals(CONTENT)).toBe(true);
  expect(ranges()).toEqual([undefined, 'bytes=100000-']);
});

/** What cannot be continued. */
const anew: [string, Version[]][] = [
  ['a result that changed', [{ cut: 100_000 }, { content: OTHER, etag: '"2"' }]],
  ['a result that lost its tag', [{ cut: 100_000 }, { content: OTHER, etag: undefined }]],
  [
    'a result with a weak tag',
    [
      { cut: 100_000, etag: 'W/"1"' },
      { content: OTHER, etag: 'W/"1"' },
    ],
  ],
  [
    'an archive that is made while it is sent',
    [
      { cut: 100_000, chunked: true, etag: undefined },
      { content: OTHER, chunked: true, etag: undefined },
    ],
  ],
  [
    'a part of something else',
    [{ cut: 100_000 }, { content: OTHER, etag: '"2"', careless: true }, { content: OTHER, etag: '"2"' }],
  ],
  [
    'a part that was not asked for',
    [{ cut: 100_000 }, { contentRange: 'bytes 5-9/10' }, { content: OTHER, ranges: false, etag: '"2"' }],
  ],
];

test.each(anew)('%s is read anew from its beginning', async (_, versions) => {
  for (const [, read] of patient) {
    const { result } = await resultOf(versions);
    expect((await read(result)).equals(OTHER)).toBe(true);
  }
});

test.each(anew)('%s is no stream that goes on', async (title, versions) => {
  const { result } = await resultOf(versions);
  const changed = { name: 'IntegrityError', detail: 'The result changed on the server while it was read.' };
  const broken = {
    name: 'ConnectionError',
    detail: expect.stringMatching(/cannot send the rest alone\. Download/),
  };
  expect(await failureOf(stream(result))).toMatchObject({
    ...(/changed|lost/.test(title) ? changed : broken),
    jobId: JOB,
  });
});

test('a stream that gave nothing yet begins anew', async () => {
  const { result } = await resultOf([
    { cut: 0, etag: undefined },
    { content: OTHER, etag: undefined },
  ]);
  expect((await stream(result)).equals(OTHER)).toBe(true);
});

test.each(ways)('%s fails when it comes no further, as often as retries say', async (_, read) => {
  const { result, downloads } = await resultOf([{ cut: 100_000 }, { cut: 0 }], { retries: 2 });
  expect(await failureOf(read(result))).toMatchObject({ name: 'ConnectionError', jobId: JOB });
  expect(downloads()).toHaveLength(3);
});

test('an archive that always breaks off at the same place is not fetched for ever', async () => {
  const { result, downloads } = await resultOf([{ cut: 100_000, chunked: true, etag: undefined }], {
    retries: 2,
  });
  expect((await failureOf(result.bytes())).name).toBe('ConnectionError');
  expect(downloads()).toHaveLength(3);
});

test('the digest is that of the whole content, over all resumes', async () => {
  const { result } = await resultOf([{ cut: 100_000, digest: digestOf(OTHER) }, {}]);
  const folder = await temporaryFolder();
  expect(await failureOf(result.save(join(folder, 'a')))).toMatchObject({
    name: 'IntegrityError',
    detail: 'The result has another SHA-256 than the server announced.',
  });
  expect(await readdir(folder)).toEqual([]);
});

test('what the server says in place of the rest is the error', async () => {
  const server = await fakeServer({
    [`GET /download/${JOB}`]: (exchange) =>
      exchange.earlier === 0
        ? send(exchange, { cut: 100_000 })
        : exchange.json({ detail: 'It is no longer kept.', code: 'result_expired' }, 404),
  });
  const result = await downloadOf(new Converter({ baseUrl: server.url }));
  expect(await failureOf(result.bytes())).toMatchObject({ name: 'NotFoundError', code: 'result_expired' });
});

test('an abort ends the reading and resumes nothing', async () => {
  const { signal, abort } = controller();
  const server = await fakeServer({
    [`GET /download/${JOB}`]: (exchange) => send(exchange, { stall: 100_000 }),
  });
  const result = await downloadOf(new Converter({ baseUrl: server.url }), { signal });
  const reader = result.stream().getReader();
  await reader.read();
  abort();
  const rest = (async () => {
    for (;;) await reader.read();
  })();
  expect((await failureOf(rest)).name).toBe('AbortError');
  expect(server.routesSeen().filter((route) => route.startsWith('GET /download'))).toHaveLength(1);
});

function controller() {
  const own = new AbortController();
  return { signal: own.signal, abort: () => own.abort() };
}

test('a stream that is cancelled closes its connection, also while it waits, and asks for no more', async () => {
  let closed: Promise<unknown> | undefined;
  const server = await fakeServer({
    [`GET /download/${JOB}`]: (exchange) => {
      closed = new Promise((resolve) => exchange.response.on('close', resolve));
      send(exchange, { stall: 10 });
    },
  });
  // No pause before another request, were there one.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const converter = new Converter({ baseUrl: server.url });
  const reader = (await downloadOf(converter)).stream().getReader();
  await reader.read();
  const waiting = reader.read();
  // The stream asks for the next piece in a later turn.
  await new Promise(setImmediate);
  await reader.cancel();
  expect((await waiting).done).toBe(true);
  await closed;
  for (let turn = 0; turn < 3; turn++) await converter.jobs.get(JOB);
  expect(server.routesSeen().filter((route) => route.startsWith('GET /download'))).toHaveLength(1);
});

test('the progress of a download counts its bytes, and never goes back', async () => {
  const versions = [
    { cut: 100_000, etag: undefined },
    { content: CONTENT, etag: undefined },
  ];
  const server = await fakeServer({
    [`GET /download/${JOB}`]: (exchange) => send(exchange, versions[exchange.earlier] ?? {}),
  });
  const seen: number[] = [];
  const result = await downloadOf(new Converter({ baseUrl: server.url }), {
    onProgress: ({ phase, loaded, total }) => {
      if (phase !== 'downloading') return;
      seen.push(loaded ?? Number.NaN);
      expect(total).toBe(CONTENT.length);
    },
  });
  await result.bytes();
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.at(-1)).toBe(CONTENT.length);
});
