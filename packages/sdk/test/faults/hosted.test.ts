/** A server that has none of our additions, as the hosted API: what may have been taken is not sent again. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../helpers/failure.ts';
import { FAULTS, patienceFor } from './kinds.ts';
import { OPERATIONS, operationsOn } from './operations.ts';
import type { Rewrite } from './proxy.ts';
import { openScene, type Scene } from './scene.ts';

const LANES = 4;
vi.setConfig({ maxConcurrency: LANES });

/** Announces nothing, and knows neither keys of requests nor waiting. */
const asHosted: Rewrite = (head, of) =>
  of === 'answer'
    ? head.replace(/^converter-features:.*\r\n/im, '')
    : head.replace(/^idempotency-key:.*\r\n/im, '').replace(/^(\S+ \S+?)\?wait=\d+ /, '$1 ');

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(LANES, asHosted);
});
afterAll(() => scene.close());

test.concurrent.each(OPERATIONS.filter((name) => name !== 'the wait for a job'))('it serves %s', (name) =>
  scene.use(async (lane) => {
    const { run, leaves } = operationsOn(scene)[name];
    expect(await lane.counted(() => run(lane.client(), lane))).toEqual(leaves);
  }),
);

// What would be converted in one request where the server can wait is a job here.
const UPLOADS = ['an upload for a job', 'an upload that waits for its result'] as const;
const isRefusal = (name: string) => name.endsWith('Retry-After');

describe.concurrent.each(UPLOADS)('%s', (name) => {
  // Synchronous answers may take long: their silence is no fault that could be told from that.
  const faults = FAULTS.filter(({ silent }) => !silent || name === 'an upload for a job');

  test.each(faults.filter((fault) => !isRefusal(fault.name)))('is not sent again after $name', (fault) =>
    scene.use(async (lane) => {
      const { to, middle, run, resumes } = operationsOn(scene)[name];
      lane.proxy.plan({ to, fault: fault.at(middle) });
      const left = await lane.counted(async () => {
        const call = run(lane.client(patienceFor(fault)), lane);
        // Its job is known by then, and the download goes on.
        if (resumes && fault.resumable) await call;
        else expect(await failureOf(call)).toMatchObject({ name: fault.error });
      });
      expect(left.jobs).toBe(left.quota);
      expect(left.jobs).toBeLessThanOrEqual(1);
      expect(lane.proxy.seen.filter((line) => to.test(line))).toHaveLength(1);
    }),
  );

  test.each(faults.filter((fault) => isRefusal(fault.name)))('is sent again after $name', (fault) =>
    scene.use(async (lane) => {
      const { to, middle, run, leaves } = operationsOn(scene)[name];
      lane.proxy.plan({ to, fault: fault.at(middle) });
      expect(await lane.counted(() => run(lane.client(), lane))).toEqual(leaves);
      expect(lane.proxy.broken).toBe(1);
    }),
  );
});

test.each(['pairs', 'publicPairs', undefined] as const)(
  'it is not asked to wait, whether or not %s were asked for before',
  (list) =>
    scene.use(async (lane) => {
      lane.proxy.plan();
      const converter = lane.client();
      if (list) await converter[list]();
      const result = await converter.convert(scene.material.note, 'html');
      await result.text();
      expect(lane.proxy.seen.join()).not.toMatch(/wait=|sync/);
    }),
);
