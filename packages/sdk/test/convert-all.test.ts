import { expect, test, vi } from 'vitest';
import { type ConvertAllProgress, Converter, type FileInput, type Outcome } from '../src/node.ts';
import { failureOf } from './helpers/failure.ts';
import { type Exchange, fakeServer } from './helpers/fake-server.ts';
import { temporaryFile } from './helpers/folder.ts';

const named = (name: string) => ({ data: Buffer.from(name), filename: `${name}.docx` });
const files = (count: number) => Array.from({ length: count }, (_, index) => named(`file${index}`));
const SYNC = 'POST /convert/sync?wait=25';

/** The name of the file in a request. */
async function nameOf({ received, seen }: Exchange): Promise<string> {
  await received();
  return /filename="(\w+)\.docx"/.exec(seen.body.toString())?.[1] ?? '';
}

/** Converts each file into its own name; some wait until they are let go, or are refused. */
async function namingServer(special: Record<string, (exchange: Exchange) => unknown> = {}) {
  const state = { atOnce: 0, most: 0 };
  const server = await fakeServer({
    [SYNC]: async (exchange) => {
      state.atOnce += 1;
      state.most = Math.max(state.most, state.atOnce);
      exchange.response.setHeader('Converter-Features', 'sync-wait');
      const name = await nameOf(exchange);
      await special[name]?.(exchange);
      state.atOnce -= 1;
      if (!exchange.response.headersSent) exchange.response.end(name);
    },
  });
  return { server, state, converter: new Converter({ baseUrl: server.url, apiKey: 'k' }) };
}

const described = async (outcome: Outcome) =>
  outcome.ok ? await outcome.result.text() : (outcome.error as Error).name;

async function all(outcomes: AsyncIterable<Outcome>): Promise<Record<number, string>> {
  const seen: Record<number, string> = {};
  for await (const outcome of outcomes) seen[outcome.index] = await described(outcome);
  return seen;
}

test('many files are converted, a few at a time, and each has one outcome', async () => {
  // The first ones wait for each other.
  const together = Promise.withResolvers<void>();
  const wait = () => {
    if (state.atOnce === 3) together.resolve();
    return together.promise;
  };
  const { converter, state, server } = await namingServer({ file0: wait, file1: wait, file2: wait });
  const inputs = files(12);
  const outcomes: Outcome[] = [];
  for await (const outcome of converter.convertAll(inputs, 'pdf', { concurrency: 3 })) {
    expect(await described(outcome)).toBe(`file${outcome.index}`);
    outcomes.push(outcome);
  }
  expect(outcomes.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...inputs.keys()]);
  for (const { index, input } of outcomes) expect(input).toBe(inputs[index]);
  expect(state.most).toBe(3);
  expect(server.requests).toHaveLength(12);
});

test('they come as they finish, and one that fails does not stop the others', async () => {
  const first = Promise.withResolvers<void>();
  const { converter } = await namingServer({
    file0: () => first.promise,
    file2: ({ json }) => json({ detail: 'Damaged.', code: 'conversion_failed' }, 500),
  });
  const order: number[] = [];
  const seen: Record<number, string> = {};
  for await (const outcome of converter.convertAll([...files(4), 'missing.docx'] as FileInput[], 'pdf')) {
    order.push(outcome.index);
    seen[outcome.index] = await described(outcome);
    if (order.length === 4) first.resolve();
  }
  expect(order.at(-1)).toBe(0);
  expect(seen).toEqual({
    0: 'file0',
    1: 'file1',
    2: 'ConversionFailedError',
    3: 'file3',
    4: 'InputError',
  });
});

test('files may come from a generator, which is asked no further than needed', async () => {
  const { converter } = await namingServer();
  let given = 0;
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield named(`file${given++}`);
    } finally {
      closed = true;
    }
  }
  let taken = 0;
  for await (const outcome of converter.convertAll(endless(), 'pdf', { concurrency: 2 })) {
    expect(await described(outcome)).toBe(`file${outcome.index}`);
    taken += 1;
    expect(given - taken).toBeLessThanOrEqual(2);
    if (taken === 10) break;
  }
  expect(closed).toBe(true);
});

test('outcomes do not wait for a slow source of files', async () => {
  const { converter } = await namingServer();
  const more = Promise.withResolvers<void>();
  async function* slow() {
    yield named('file0');
    await more.promise;
    yield named('file1');
  }
  const seen: string[] = [];
  for await (const outcome of converter.convertAll(slow(), 'pdf')) {
    seen.push(await described(outcome));
    more.resolve();
  }
  expect(seen).toEqual(['file0', 'file1']);
});

test('the next file is on its way while the caller deals with an outcome', async () => {
  const started = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const start = (index: number) => () => started[index]?.resolve();
  const { converter } = await namingServer({ file0: start(0), file1: start(1) });
  for await (const outcome of converter.convertAll(files(2), 'pdf', { concurrency: 1 })) {
    expect(await described(outcome)).toBe(`file${outcome.index}`);
    await started[1]?.promise;
  }
});

test('an error of the source ends the loop', async () => {
  const { converter } = await namingServer();
  const own = new Error('own');
  async function* broken() {
    yield named('file0');
    throw own;
  }
  await expect(all(converter.convertAll(broken(), 'pdf'))).rejects.toBe(own);
});

test.each([
  ['UnauthorizedError', 401, 'unauthorized'],
  ['QuotaExhaustedError', 429, 'quota_exhausted'],
])('after an %s nothing more is uploaded, and each file that is left has it', async (name, status, code) => {
  const { converter, server } = await namingServer({
    file1: ({ json }) => json({ detail: 'No.', code }, status),
  });
  const seen = await all(converter.convertAll(files(50), 'pdf', { concurrency: 1 }));
  expect(seen[0]).toBe('file0');
  expect(Object.values(seen).filter((outcome) => outcome === name)).toHaveLength(49);
  expect(server.requests).toHaveLength(2);
});

test('a loop that is left stops what runs and deletes its jobs, but not the result that was given out', async () => {
  const jobs = new Map<string, string>();
  const deleted: string[] = [];
  const both = Promise.withResolvers<void>();
  const server = await fakeServer({
    'POST /convert': async (exchange) => {
      const name = await nameOf(exchange);
      const jobid = `${jobs.size}`.padStart(32, '0');
      jobs.set(jobid, name);
      if (jobs.size === 3) both.resolve();
      exchange.json({ status: 'success', jobid, pair: 'docx2pdf', remaining_quota: -1 });
    },
  });
  const fetchLike: typeof fetch = async (url, init) => {
    const path = new URL(String(url)).pathname;
    const jobid = path.split('/').pop() ?? '';
    const name = jobs.get(jobid);
    if (!name) return fetch(url, init);
    if (init?.method === 'DELETE') {
      deleted.push(name);
      return new Response(null, { status: 204 });
    }
    if (path.startsWith('/download/')) return new Response(`content of ${name}`);
    await both.promise;
    return Response.json({ jobid, status: name === 'file1' ? 'completed' : 'processing', progress: 0 });
  };
  const converter = new Converter({ baseUrl: server.url, fetch: (url, init) => fetchLike(url, init) });
  let result: Outcome | undefined;
  for await (const outcome of converter.convertAll(files(9), 'pdf', {
    concurrency: 3,
    onProgress: () => {},
  })) {
    result = outcome;
    break;
  }
  // A job whose creation was not answered yet is deleted when the answer comes.
  await vi.waitFor(() => {
    const others = [...jobs.values()].filter((name) => name !== 'file1');
    expect(deleted.toSorted()).toEqual(others.toSorted());
  });
  expect(deleted.length).toBeGreaterThanOrEqual(2);
  expect(await described(result as Outcome)).toBe('content of file1');
});

test('an abort ends the loop, also while it waits for its source', async () => {
  const { converter } = await namingServer({ file0: () => new Promise(() => {}) });
  const controller = new AbortController();
  const { signal } = controller;
  const ended = failureOf(all(converter.convertAll(files(2), 'pdf', { signal, concurrency: 1 })));
  async function* stuck() {
    yield* [];
    await new Promise(() => {});
  }
  const waiting = failureOf(all(converter.convertAll(stuck(), 'pdf', { signal })));
  setTimeout(() => controller.abort(), 100);
  expect((await ended).name).toBe('AbortError');
  expect((await waiting).name).toBe('AbortError');
  expect((await failureOf(all(converter.convertAll(files(2), 'pdf', { signal })))).name).toBe('AbortError');
});

test('the progress says which file it is about', async () => {
  const path = await temporaryFile('file7.docx', 'x'.repeat(1000));
  const server = await fakeServer({
    'POST /convert': async ({ json, received }) => {
      await received();
      json({ detail: 'No.' }, 400);
    },
  });
  const seen: ConvertAllProgress[] = [];
  const onProgress = (progress: ConvertAllProgress) => seen.push(progress);
  await all(new Converter({ baseUrl: server.url }).convertAll([path], 'pdf', { onProgress }));
  expect(seen.at(-1)).toMatchObject({ index: 0, input: path, phase: 'uploading', progress: 1 });
});

test.each([
  ['a single path', 'a.docx'],
  ['an empty list', []],
  ['a File', new File(['x'], 'a.docx')],
  ['nothing', undefined],
])('%s instead of a list is refused', async (_, wrong) => {
  const { converter, server } = await namingServer();
  const failure = await failureOf(all(converter.convertAll(wrong as unknown as FileInput[], 'pdf')));
  expect(failure).toMatchObject({ name: 'InputError', detail: /^files is not usable\. Pass a list/ });
  expect(server.requests).toEqual([]);
});

test.each([0, 1.5, Number.NaN, '4'])('the concurrency %j is refused', async (concurrency) => {
  const { converter } = await namingServer();
  const options = { concurrency: concurrency as number };
  expect((await failureOf(all(converter.convertAll(files(1), 'pdf', options)))).detail).toMatch(
    /^concurrency/,
  );
});
