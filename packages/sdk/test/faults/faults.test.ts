/** Every way in which a connection breaks, in everything that the SDK does with the real server. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../helpers/failure.ts';
import { FAULTS, patienceFor } from './kinds.ts';
import { OPERATIONS, type Operation, operationsOn } from './operations.ts';
import { answerOf } from './proxy.ts';
import { openScene, type Scene } from './scene.ts';

// They mostly wait: for a time limit, or before another try.
const LANES = 8;
vi.setConfig({ maxConcurrency: LANES });

let scene: Scene;
let operations: Record<string, Operation>;
beforeAll(async () => {
  scene = await openScene(LANES);
  operations = operationsOn(scene);
});
afterAll(() => scene.close());

function operation(name: string): Operation {
  const { [name]: found } = operations;
  if (found) return found;
  throw new Error(`There is no operation "${name}".`);
}

/** All combinations, but those where there is nothing to break. */
const CASES = OPERATIONS.flatMap((name) =>
  FAULTS.filter((fault) => name !== 'the end of a job' || !fault.resumable).map((fault) => ({ name, fault })),
);
/** Operations in which the server may be silent for 25 seconds, or for half an hour, with nothing wrong. */
const PATIENT = ['a conversion in one request', 'the wait for a job', 'an upload that waits for its result'];
const isLong = ({ name, fault }: (typeof CASES)[number]) => fault.silent && PATIENT.includes(name);

describe.concurrent('happens once', () => {
  const long = CASES.filter(
    ({ name, fault }) => fault.name === 'no answer but silence' && PATIENT.slice(0, 2).includes(name),
  );
  // They come first, so that the others run beside them.
  const cases = [...long, ...CASES.filter((each) => !isLong(each))];

  test.each(cases)('$fault.name in $name: the result is right', ({ name, fault }) =>
    scene.use(async (lane) => {
      const { to, middle, leaves, run } = operation(name);
      lane.proxy.plan({ to, fault: fault.at(middle) });
      expect(await lane.counted(() => run(lane.client(patienceFor(fault)), lane))).toEqual(leaves);
      expect(lane.proxy.broken).toBe(1);
    }),
  );
});

describe.concurrent('happens again and again', () => {
  const cases = CASES.filter((each) => !isLong(each));

  test.each(cases)('$fault.name in $name: the call ends', ({ name, fault }) =>
    scene.use(async (lane) => {
      const { to, middle, leaves, resumes, recovers, run } = operation(name);
      lane.proxy.plan({ to, times: Number.POSITIVE_INFINITY, fault: fault.at(middle) });
      const left = await lane.counted(async () => {
        const call = run(lane.client({ ...patienceFor(fault), retries: 1 }), lane);
        // Each time more of it arrives.
        if ((resumes && fault.resumable) || recovers) await call;
        else expect(await failureOf(call)).toMatchObject({ name: fault.error });
      });
      expect(left.quota).toBeLessThanOrEqual(leaves.quota);
    }),
  );
});

describe.concurrent.each(OPERATIONS)('%s', (name) => {
  test.each([
    ['a 429 without Retry-After', 429, 'QuotaExhaustedError'],
    ['a 500', 500, 'ServerError'],
  ])('takes %s for an answer', (_, status, error) =>
    scene.use(async (lane) => {
      const { to, run } = operation(name);
      lane.proxy.plan({ to, times: 2, fault: { answer: answerOf(status), asked: false } });
      expect(await failureOf(run(lane.client(), lane))).toMatchObject({ name: error, status });
      expect(lane.proxy.broken).toBe(1);
    }),
  );

  test.each(['request', 'answer'] as const)('is right after a slow %s', (of) =>
    scene.use(async (lane) => {
      const { to, leaves, run } = operation(name);
      lane.proxy.plan({ to, fault: { of, bytesPerTick: 50_000 } });
      expect(await lane.counted(() => run(lane.client(), lane))).toEqual(leaves);
      expect(lane.proxy.broken).toBe(1);
    }),
  );
});
