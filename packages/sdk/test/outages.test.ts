/** What the network does to a job that is waited for, in time that does not pass. */

import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Converter, type FileInput } from '../src/node.ts';
import type { Fetch } from '../src/platform.ts';
import { failureOf } from './helpers/failure.ts';
import { created, JOB, state } from './helpers/fake-server.ts';

const FEATURES = { 'Converter-Features': 'idempotency-key, progress-wait, sync-wait' };
const SECOND = 1000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Network {
  /** How long a job takes. */
  readonly jobSeconds: number;
  /** From when and for how long nothing gets through. */
  readonly outage?: { readonly from: number; readonly seconds: number };
  /** After how many seconds without a byte a proxy cuts a connection. */
  readonly idle?: number;
  readonly broken?: 'reset' | 'gateway';
}

const answer = (body: unknown, status = 200) => Response.json(body, { status, headers: FEATURES });
const refused = () => Object.assign(new TypeError('fetch failed'), { cause: new Error('reset') });

/** A server and what is between. Its clock is the test's. */
function network({ jobSeconds, outage, idle = Number.POSITIVE_INFINITY, broken = 'reset' }: Network) {
  const start = performance.now();
  const now = () => (performance.now() - start) / SECOND;
  const isOut = () => outage !== undefined && now() >= outage.from && now() < outage.from + outage.seconds;
  const asked: string[] = [];
  const cut = () => {
    if (broken === 'gateway') return answer({ detail: 'Bad gateway.' }, 502);
    throw refused();
  };
  const fetch: Fetch = async (url, { method, body }) => {
    const { pathname, searchParams } = new URL(url);
    asked.push(`${method} ${pathname}${new URL(url).search}`);
    if (isOut()) return cut();
    if (method === 'POST') {
      if (body instanceof ReadableStream) for await (const _ of body);
      return answer(created);
    }
    if (pathname.startsWith('/download')) return new Response('converted', { headers: FEATURES });
    const held = Math.min(Number(searchParams.get('wait') ?? 0), Math.max(jobSeconds - now(), 0));
    const untilOutage = outage && outage.from > now() ? outage.from - now() : Number.POSITIVE_INFINITY;
    const silent = Math.min(held, idle, untilOutage);
    await new Promise((resolve) => setTimeout(resolve, silent * SECOND));
    if (silent < held) return cut();
    return answer(now() >= jobSeconds ? state('completed', 1) : state('processing', 0));
  };
  return { fetch, asked, now };
}

async function convertOver(rules: Network, options: { retries?: number } = {}) {
  const server = network(rules);
  const converter = new Converter({ baseUrl: 'http://api.test', fetch: server.fetch, ...options });
  const file = { data: Buffer.alloc(100), filename: 'talk.mp4' };
  const call = converter.convert(file, 'mp3').then((result) => result.text());
  call.catch(() => {});
  await vi.advanceTimersByTimeAsync(2000 * SECOND);
  return { call, ...server };
}

const MIB = 1024 * 1024;

/** A line that takes so many bytes a second, and an answer when all have passed. */
function slowLine(rate: number): Fetch {
  return async (_, { body, signal }) => {
    if (!(body instanceof ReadableStream)) throw new TypeError('There is no body.');
    for await (const piece of body) {
      await new Promise((resolve) => setTimeout(resolve, (piece.byteLength / rate) * SECOND));
      signal?.throwIfAborted();
    }
    return answer(created);
  };
}

const content = Buffer.alloc(8 * MIB);
/** A path is read in pieces by the system, in time that does pass. */
const inputs: [string, () => FileInput][] = [
  ['a Buffer', () => ({ data: content, filename: 'talk.mp4' })],
  ['a Blob', () => ({ data: new Blob([content]), filename: 'talk.mp4' })],
  ['a stream', () => ({ data: Readable.from([content]), filename: 'talk.mp4' })],
];

test.each(
  inputs.flatMap(([name, input]) => [65_536, 524_288, 8_192_000].map((rate) => ({ name, input, rate }))),
)(
  '$name is sent at $rate bytes a second for as long as it takes, with true progress',
  async ({ input, rate }) => {
    const start = performance.now();
    const shares: number[] = [];
    const converter = new Converter({ baseUrl: 'http://api.test', fetch: slowLine(rate) });
    const call = converter.createJob(input(), 'mp3', {
      onProgress: ({ phase, loaded }) => {
        if (phase === 'uploading')
          shares.push((loaded ?? 0) / (((performance.now() - start) / SECOND) * rate + MIB / 2));
      },
    });
    let isDone = false;
    call
      .finally(() => {
        isDone = true;
      })
      .catch(() => {});
    while (!isDone) await Promise.all([vi.advanceTimersByTimeAsync(SECOND), new Promise(setImmediate)]);
    expect((await call).id).toBe(JOB);
    // Nothing is said to be sent long before it is.
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(shares.length).toBeGreaterThan(25);
  },
);

const outages = [1, 10, 60, 240];
const idles = [5, 10, 20, 60];
const kinds = ['reset', 'gateway'] as const;
const matrix = outages.flatMap((seconds) =>
  idles.flatMap((idle) => kinds.map((broken) => ({ seconds, idle, broken }))),
);

test.each(matrix)(
  'a job survives an outage of $seconds s behind a proxy that cuts after $idle s ($broken)',
  async ({ seconds, idle, broken }) => {
    const { call, asked } = await convertOver({
      jobSeconds: 400,
      outage: { from: 30, seconds },
      idle,
      broken,
    });
    expect(await call).toBe('converted');
    expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1);
  },
);

test('who waits gives up when the server stays away, and at once where nothing may be repeated', async () => {
  const outage = { from: 1, seconds: 10_000 };
  expect((await failureOf((await convertOver({ jobSeconds: 100, outage })).call)).name).toBe(
    'ConnectionError',
  );
  const { call, asked } = await convertOver({ jobSeconds: 100, outage }, { retries: 0 });
  expect((await failureOf(call)).name).toBe('ConnectionError');
  expect(asked.length).toBeLessThan(6);
});

test('a proxy that cuts silent connections is learned once, and not asked to be silent for so long again', async () => {
  const { call, asked } = await convertOver({ jobSeconds: 120, idle: 10 });
  expect(await call).toBe('converted');
  const waits = asked.flatMap((each) => /wait=(\d+)/.exec(each)?.[1] ?? []);
  expect(waits.slice(0, 3)).toEqual(['25', '12', '6']);
  expect(new Set(waits.slice(2))).toEqual(new Set(['6']));
});

test('a server that was away for a moment is still asked to wait as long as before', async () => {
  const { asked } = await convertOver({ jobSeconds: 100, outage: { from: 30, seconds: 3 } });
  expect(asked.at(-2)).toBe(`GET /progress/${JOB}?wait=25`);
});

/** Sends the upload on while the test's time passes; some of its reads take real time. */
async function settled<T>(call: Promise<T>): Promise<T> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  call.then(done, done);
  while (!isDone) await Promise.all([vi.advanceTimersByTimeAsync(SECOND), new Promise(setImmediate)]);
  return call;
}

/** A server that is there for the first half of an upload, and again after an outage. It makes one job for each key. */
function awayDuringUpload(seconds: number, features: string) {
  const jobs = new Set<string | null>();
  let from = Number.POSITIVE_INFINITY;
  const now = () => performance.now() / SECOND;
  const fetch: Fetch = async (_, { method, body, headers }) => {
    if (now() >= from && now() < from + seconds) throw refused();
    if (method === 'HEAD') return new Response(null, { headers: { 'Converter-Features': features } });
    if (!(body instanceof ReadableStream)) throw new TypeError('There is no body.');
    let received = 0;
    for await (const piece of body) {
      received += piece.byteLength;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (from > now() && received > content.length / 2) {
        from = now();
        throw refused();
      }
    }
    jobs.add(new Headers(headers).get('Idempotency-Key'));
    return Response.json(created, { headers: { 'Converter-Features': features } });
  };
  return { fetch, jobs };
}

test.each([10, 300])('an upload survives an outage of %i s, and becomes one job', async (seconds) => {
  const { fetch, jobs } = awayDuringUpload(seconds, 'idempotency-key');
  const converter = new Converter({ baseUrl: 'http://api.test', fetch });
  const job = await settled(converter.createJob({ data: content, filename: 'talk.mp4' }, 'mp3'));
  expect(job.id).toBe(JOB);
  expect(jobs.size).toBe(1);
});

test('an upload to a server without keys is not sent again, and one with few retries gives up soon', async () => {
  const file = { data: content, filename: 'talk.mp4' };
  const plain = awayDuringUpload(10, 'sync-wait');
  const call = new Converter({ baseUrl: 'http://api.test', fetch: plain.fetch }).createJob(file, 'mp3');
  expect((await failureOf(settled(call))).name).toBe('ConnectionError');
  expect(plain.jobs.size).toBe(0);
  const { fetch, jobs } = awayDuringUpload(300, 'idempotency-key');
  const hasty = new Converter({ baseUrl: 'http://api.test', fetch, retries: 3 });
  expect((await failureOf(settled(hasty.createJob(file, 'mp3')))).name).toBe('ConnectionError');
  expect(jobs.size).toBe(0);
});

test('a server that was never there is given up after a few tries', async () => {
  let asked = 0;
  const fetch: Fetch = async () => {
    asked++;
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    throw Object.assign(new TypeError('fetch failed'), { cause });
  };
  const converter = new Converter({ baseUrl: 'http://api.test', fetch });
  const failure = await failureOf(
    settled(converter.createJob({ data: content, filename: 'talk.mp4' }, 'mp3')),
  );
  expect(failure.name).toBe('ConnectionError');
  expect(asked).toBe(5);
});

/** A result without a way to go on in its middle, that is cut after so many bytes of each answer. */
function cutting(cuts: number[]): { fetch: Fetch; answers: () => number } {
  const whole = new Uint8Array(1000).fill(120);
  let answers = 0;
  const fetch: Fetch = async (url) => {
    if (!url.includes('/download')) return answer(state('completed', 1));
    const cut = cuts[Math.min(answers++, cuts.length - 1)] ?? whole.length;
    let isSent = false;
    const body = new ReadableStream({
      pull(controller) {
        if (isSent) return cut < whole.length ? controller.error(new Error('reset')) : controller.close();
        isSent = true;
        controller.enqueue(whole.slice(0, cut));
      },
    });
    return new Response(body, { headers: { 'Content-Length': '1000' } });
  };
  return { fetch, answers: () => answers };
}

const download = async (fetch: Fetch) => {
  const converter = new Converter({ baseUrl: 'http://api.test', fetch });
  return (await (await converter.jobs.get(JOB)).download()).bytes();
};

test('a gateway that cuts a download again and again is outlasted', async () => {
  const cuts = Array.from({ length: 20 }, (_, place) => 500 - 10 * place);
  const { fetch, answers } = cutting([...cuts, 1000]);
  expect((await settled(download(fetch))).length).toBe(1000);
  expect(answers()).toBe(21);
});

test('what always ends at the same byte is soon given up, and what never goes on is so in the end', async () => {
  const same = cutting([500]);
  expect((await failureOf(settled(download(same.fetch)))).name).toBe('ConnectionError');
  expect(same.answers()).toBeLessThan(8);
  const never = cutting(Array.from({ length: 1000 }, (_, place) => 500 - (place % 2)));
  expect((await failureOf(settled(download(never.fetch)))).name).toBe('ConnectionError');
  expect(never.answers()).toBeGreaterThan(20);
});
