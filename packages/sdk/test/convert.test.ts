import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { Converter, type ConvertProgress } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { downloadOf, fakeServer, happyRoutes, JOB, state } from './helpers/fake-server.ts';

const file = { data: Buffer.from('text'), filename: 'report.docx' };
const deletion = `DELETE /convert/${JOB}`;

test('convert uploads, waits and answers with the result; its progress never goes back', async () => {
  const states = [0, 0.4, 0.2, Number.NaN, 0.9].map((value) => state('processing', value));
  const server = await fakeServer(happyRoutes([...states, state('completed', 1)]));
  const seen: ConvertProgress[] = [];
  const converter = new Converter({ baseUrl: server.url });
  const result = await converter.convert(file, 'pdf', { onProgress: (progress) => seen.push(progress) });
  const converting = seen.filter(({ phase }) => phase === 'converting');
  expect(converting.map(({ progress }) => progress)).toEqual([0, 0, 0.4, 0.4, 0.4, 0.9, 1]);
  expect(converting.at(-1)).toEqual({ phase: 'converting', progress: 1, jobId: JOB });
  expect(result).toMatchObject({ filename: 'report.pdf', size: 9, jobId: JOB });
  expect(await result.text()).toBe('converted');
  expect(server.routesSeen()).not.toContain(deletion);
});

test('a failed job is a ConversionFailedError with its reason', async () => {
  const failed = { ...state('failed', 0.3, 'The file is damaged.'), code: 'invalid_input_file' };
  const server = await fakeServer(happyRoutes([failed]));
  expect(await failureOf(new Converter({ baseUrl: server.url }).convert(file, 'pdf'))).toMatchObject({
    name: 'ConversionFailedError',
    detail: 'The file is damaged.',
    code: 'invalid_input_file',
    jobId: JOB,
  });
});

test('an unknown status is an error after one question', async () => {
  const server = await fakeServer(happyRoutes([state('paused', 0.3)]));
  expect(await failureOf(new Converter({ baseUrl: server.url }).convert(file, 'pdf'))).toMatchObject({
    name: 'InvalidResponseError',
    detail: expect.stringContaining('"paused"'),
    jobId: JOB,
  });
  expect(server.requests.filter(({ route }) => route.startsWith('GET'))).toHaveLength(1);
});

test('an error of onProgress ends the call, even one that comes when everything else is done', async () => {
  const server = await fakeServer(happyRoutes());
  const own = new Error('own');
  const onProgress = async () => {
    await delay(300);
    throw own;
  };
  await expect(new Converter({ baseUrl: server.url }).convert(file, 'pdf', { onProgress })).rejects.toBe(own);
});

test('an error of onProgress stops the upload', async () => {
  const server = await fakeServer({ 'POST /convert': () => {} });
  const own = new Error('own');
  const onProgress = () => {
    throw own;
  };
  async function* endless() {
    for (;;) {
      yield Buffer.alloc(64 * 1024);
      await delay(1);
    }
  }
  const data = { data: endless(), filename: 'a.bin' };
  await expect(new Converter({ baseUrl: server.url }).createJob(data, 'zip', { onProgress })).rejects.toBe(
    own,
  );
});

test('a time limit beyond what timers can do is none', async () => {
  const server = await fakeServer(happyRoutes());
  const converter = new Converter({ baseUrl: server.url, attemptTimeout: Number.POSITIVE_INFINITY });
  const result = await converter.convert(file, 'pdf', { timeout: 2 ** 40 });
  expect(await result.text()).toBe('converted');
});

test('polls come less often the longer a job takes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    let now = 0;
    const waits: number[] = [];
    const converter = new Converter({
      baseUrl: 'http://127.0.0.1:1',
      fetch: async (url) => {
        waits.push(performance.now() - now);
        now = performance.now();
        if (url.endsWith('/convert')) return Response.json({ jobid: JOB });
        return Response.json(state(now < 20 * 60_000 ? 'processing' : 'completed', 0.5));
      },
    });
    const job = await converter.createJob(file, 'pdf');
    const done = job.wait();
    await vi.advanceTimersByTimeAsync(21 * 60_000);
    await done;
    expect(waits[2]).toBe(100);
    expect(Math.max(...waits)).toBe(5_000);
    expect(waits.length).toBeLessThan(300);
    expect(waits.slice(2)).toEqual(waits.slice(2).toSorted((a, b) => a - b));
  } finally {
    vi.useRealTimers();
  }
});

test('a server that can wait is asked again at once when it had news', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const headers = { 'Converter-Features': 'progress-wait' };
    let progress = 0;
    const converter = new Converter({
      baseUrl: 'http://127.0.0.1:1',
      fetch: async () => {
        progress += 1 / 8;
        return Response.json(state(progress < 1 ? 'processing' : 'completed', progress), { headers });
      },
    });
    // No time passes here, so that a pause would never end.
    await (await converter.jobs.get(JOB)).wait();
    expect(progress).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test.each(['with', 'without'])(
  'an abort while waiting ends the call and the job, on a server %s DELETE',
  async (kind) => {
    const server = await fakeServer({
      ...happyRoutes([state('processing', 0.1)]),
      ...(kind === 'without' && { [deletion]: ({ json }) => json({ detail: 'Method Not Allowed' }, 405) }),
    });
    const controller = new AbortController();
    const reason = new Error('enough');
    const call = new Converter({ baseUrl: server.url }).convert(file, 'pdf', {
      signal: controller.signal,
      onProgress: ({ phase }) => phase === 'converting' && controller.abort(reason),
    });
    expect(await failureOf(call)).toMatchObject({ name: 'AbortError', cause: reason, jobId: JOB });
    expect(server.routesSeen().filter((route) => route === deletion)).toHaveLength(1);
  },
);

test('an abort during the upload stops it', async () => {
  const controller = new AbortController();
  let cut: Promise<void> | undefined;
  const server = await fakeServer({
    'POST /convert': ({ request, received }) => {
      cut = received();
      request.once('data', () => controller.abort());
    },
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
  const converter = new Converter({ baseUrl: server.url });
  const call = converter.convert({ data: endless(), filename: 'a.bin' }, 'zip', {
    signal: controller.signal,
  });
  expect((await failureOf(call)).name).toBe('AbortError');
  await cut;
  await vi.waitFor(() => expect(closed).toBe(true));
});

test('a signal that is aborted already sends nothing', async () => {
  const server = await fakeServer(happyRoutes());
  const converter = new Converter({ baseUrl: server.url });
  const job = await converter.jobs.get(JOB);
  const signal = AbortSignal.abort();
  for (const call of [
    converter.convert(file, 'pdf', { signal }),
    converter.convertSync(file, 'pdf', { signal }),
    converter.pairs({ signal }),
    converter.jobs.get(JOB, { signal }),
    job.download({ signal }),
  ]) {
    expect((await failureOf(call)).name).toBe('AbortError');
  }
  expect(server.routesSeen()).toEqual([`GET /progress/${JOB}`]);
});

test('when the time of a call is up it is a TimeoutError, and its job is deleted', async () => {
  const server = await fakeServer(happyRoutes([state('processing', 0.1)]));
  const converter = new Converter({ baseUrl: server.url });
  expect(await failureOf(converter.convert(file, 'pdf', { timeout: 2_000 }))).toMatchObject({
    name: 'TimeoutError',
    detail: 'It took longer than 2000 ms.',
    jobId: JOB,
  });
  expect(server.routesSeen()).toContain(deletion);
});

test("the caller's own AbortSignal.timeout is a TimeoutError as well", async () => {
  const server = await fakeServer({ 'POST /convert/sync': () => {} });
  const call = new Converter({ baseUrl: server.url }).convertSync(file, 'pdf', {
    signal: AbortSignal.timeout(100),
  });
  expect((await failureOf(call)).name).toBe('TimeoutError');
});

test('the time limit of a call does not cut the reading of its result', async () => {
  const server = await fakeServer({
    ...happyRoutes(),
    [`GET /download/${JOB}`]: async ({ response }) => {
      response.write('half ');
      await delay(600);
      response.end('and half');
    },
  });
  const result = await new Converter({ baseUrl: server.url }).convert(file, 'pdf', { timeout: 500 });
  expect(await result.text()).toBe('half and half');
});

test("the caller's signal does cut the reading of a result", async () => {
  const controller = new AbortController();
  const server = await fakeServer({
    [`GET /download/${JOB}`]: ({ response }) => {
      response.write('half ');
    },
  });
  const converter = new Converter({ baseUrl: server.url });
  const result = await downloadOf(converter, { signal: controller.signal });
  const reading = failureOf(result.text());
  controller.abort();
  expect(await reading).toMatchObject({ name: 'AbortError', jobId: JOB });
});

test('a job gives its progress as an iteration, and waiting with a limit leaves it running', async () => {
  const server = await fakeServer(happyRoutes([state('processing', 0.5), state('completed', 1)]));
  const job = await new Converter({ baseUrl: server.url }).createJob(file, 'pdf');
  const values = [];
  for await (const { progress } of job.progress()) values.push(progress);
  expect(values).toEqual([0.5, 1]);
  await job.wait();
  expect(await (await job.download()).text()).toBe('converted');
  expect(await job.cancel()).toBe(true);

  const slow = await fakeServer(happyRoutes([state('processing', 0.5)]));
  const waiting = await new Converter({ baseUrl: slow.url }).createJob(file, 'pdf');
  expect((await failureOf(waiting.wait({ timeout: 50 }))).name).toBe('TimeoutError');
  expect(slow.routesSeen()).not.toContain(deletion);
});
