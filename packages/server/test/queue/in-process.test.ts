import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Interruption } from '../../src/domain/dispatcher.ts';
import type { Job } from '../../src/domain/job.ts';
import { createLogger } from '../../src/log.ts';
import { InProcessDispatcher } from '../../src/queue/in-process.ts';
import { POLL } from '../harness.ts';

const BUSY = 1;
const OTHER = 2;
const THIRD = 3;

function newJob(id: string, keyId = BUSY): Job {
  return {
    ...{ id, keyId, pair: 'zip2tar', options: {}, state: 'running', sync: false, attempts: 1 },
    ...{ failure: undefined, warnings: [], inputs: [], results: [], expiresAt: undefined, expired: false },
  };
}

interface Setting {
  readonly concurrency: number;
  readonly weightOf?: (job: Job) => number;
  readonly run?: (job: Job, signal: AbortSignal) => Promise<void>;
}

/** A dispatcher whose jobs end when the test says so, and a queue that gives them out in their order. */
function dispatcherOf({ concurrency, weightOf = () => 1, run }: Setting, ...queue: Job[]) {
  const ends = new Map<string, PromiseWithResolvers<void>>();
  const requeued: string[] = [];
  const state = { failures: 0, delay: undefined as number | undefined, claims: 0 };
  const dispatcher = new InProcessDispatcher({
    concurrency,
    weightOf,
    log: createLogger('silent'),
    run:
      run ??
      ((job, signal) => {
        const end = Promise.withResolvers<void>();
        ends.set(job.id, end);
        signal.addEventListener('abort', () => end.reject(signal.reason));
        return end.promise;
      }),
    jobs: {
      async claim(exceptKey) {
        state.claims++;
        if (state.failures-- > 0) throw new Error('The database is gone.');
        const index = queue.findIndex(({ keyId }) => keyId !== exceptKey);
        return index < 0 ? undefined : queue.splice(index, 1)[0];
      },
      nextDelayEnd: async () => state.delay,
      requeue: async (id) => void requeued.push(id),
    },
  });
  onTestFinished(() => dispatcher.stop(0));
  return {
    dispatcher,
    queue,
    state,
    requeued,
    started: () => [...ends.keys()],
    end: (id: string) => ends.get(id)?.resolve(),
    add(...jobs: Job[]) {
      queue.push(...jobs);
      dispatcher.wake();
    },
  };
}

/** When everything has happened that happens without a job's end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

test('as many jobs run as there are places, and the next one when one ends', async () => {
  const { dispatcher, started, end } = dispatcherOf(
    { concurrency: 2 },
    ...['a', 'b', 'c', 'd'].map((id) => newJob(id)),
  );
  dispatcher.start();
  await settled();
  expect(started()).toEqual(['a', 'b']);
  expect(dispatcher.isRunning('a')).toBe(true);
  end('a');
  await settled();
  expect(started()).toEqual(['a', 'b', 'c']);
  expect(dispatcher.isRunning('a')).toBe(false);
});

test('a heavy job counts for several, but never for the whole machine', async () => {
  const weightOf = ({ id }: Job) => (id === 'heavy' ? 100 : 1);
  const { dispatcher, started } = dispatcherOf(
    { concurrency: 4, weightOf },
    ...['heavy', 'light', 'waits'].map((id) => newJob(id)),
  );
  dispatcher.start();
  await settled();
  expect(started()).toEqual(['heavy', 'light']);
});

test('a key with many long jobs leaves a place to another one, and to one only', async () => {
  const { dispatcher, started, end, add } = dispatcherOf(
    { concurrency: 3 },
    ...Array.from({ length: 10 }, (_, index) => newJob(`long-${index}`)),
  );
  dispatcher.start();
  await settled();
  expect(started()).toHaveLength(3);
  add(newJob('small', OTHER), newJob('another', THIRD));
  await settled();
  expect(started().slice(3)).toEqual(['small']);
  end('small');
  await settled();
  expect(started().slice(4)).toEqual(['another']);
});

test('with a single place, a second key has one of its own', async () => {
  const { dispatcher, started } = dispatcherOf(
    { concurrency: 1 },
    newJob('long'),
    newJob('next'),
    newJob('small', OTHER),
  );
  dispatcher.start();
  await settled();
  expect(started()).toEqual(['long', 'small']);
});

test('a queue that could not be read is read again', async () => {
  const { dispatcher, started, state } = dispatcherOf({ concurrency: 1 }, newJob('a'));
  state.failures = 1;
  dispatcher.start();
  await settled();
  expect(started()).toEqual([]);
  await expect.poll(started, POLL).toEqual(['a']);
});

test('a job that broke off gives its place back', async () => {
  const ran: string[] = [];
  const run = async ({ id }: Job) => {
    ran.push(id);
    throw new Error('It broke off.');
  };
  const { dispatcher } = dispatcherOf({ concurrency: 1, run }, newJob('a'), newJob('b'));
  dispatcher.start();
  await expect.poll(() => ran, POLL).toEqual(['a', 'b']);
});

test('a delayed job is taken when its time has come, though nobody says so', async () => {
  const { dispatcher, started, state, queue } = dispatcherOf({ concurrency: 1 });
  state.delay = 20;
  dispatcher.start();
  await settled();
  queue.push(newJob('delayed'));
  await expect.poll(started, POLL).toEqual(['delayed']);
});

test('whoever wakes it while it reads is not overlooked', async () => {
  const { dispatcher, started, add } = dispatcherOf({ concurrency: 10 });
  dispatcher.start();
  for (const id of ['a', 'b', 'c']) {
    add(newJob(id));
    await Promise.resolve();
  }
  await settled();
  expect(started()).toEqual(['a', 'b', 'c']);
});

test('a stop takes nothing more, waits for those that end in time, and stops the others', async () => {
  const ended: string[] = [];
  const run = async ({ id }: Job, signal: AbortSignal) => {
    const how = await sleep(id === 'short' ? 10 : 1_000_000, 'done', { signal }).catch(() => signal.reason);
    ended.push(how instanceof Interruption ? `${id} ${how.kind}` : `${id} ${how}`);
  };
  const { dispatcher, queue } = dispatcherOf(
    { concurrency: 2, run },
    newJob('short'),
    newJob('long'),
    newJob('next'),
  );
  dispatcher.start();
  await settled();
  await dispatcher.stop(100);
  expect(ended).toEqual(['short done', 'long shutdown']);
  expect(queue.map(({ id }) => id)).toEqual(['next']);
});

test('a job that is claimed just as the dispatcher stops goes back', async () => {
  const { dispatcher, started, requeued } = dispatcherOf({ concurrency: 1 }, newJob('a'));
  dispatcher.start();
  await dispatcher.stop(10_000);
  expect(started()).toEqual([]);
  expect(requeued).toEqual(['a']);
});

test('a stop does not wait for a tool that does not die', async () => {
  const run = () => new Promise<void>(() => undefined);
  const { dispatcher } = dispatcherOf({ concurrency: 1, run }, newJob('a'));
  dispatcher.start();
  await settled();
  await dispatcher.stop(10);
  expect(dispatcher.isRunning('a')).toBe(true);
});
