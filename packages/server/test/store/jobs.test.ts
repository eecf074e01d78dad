import { describe, expect, test } from 'vitest';
import { LONGEST_DELAY_MS, type Store } from '../../src/domain/store.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../harness.ts';

/** What every backend of the store must do. */
const BACKENDS: Record<string, (options?: { now: () => number }) => Promise<Store>> = {
  sqlite: async (options) => openSqliteStore(await temporaryFolder(), options),
};

const NO_LIMIT = 1000;
let counter = 0;

function newId(): string {
  return (++counter).toString(16).padStart(32, '0');
}

async function withKey(store: Store, quota = -1): Promise<number> {
  return (await store.keys.insert(newId(), 'cvt_', { name: '', quota, pairs: undefined })).id;
}

/** A job of a request that may be repeated. */
function repeatable(keyId: number, sync = false, fingerprint = 'one') {
  return { ...newJob(keyId, sync), idempotency: { key: 'once', fingerprint } };
}

function newJob(keyId: number, sync = false) {
  const inputs = [{ id: newId(), name: 'a.zip', bytes: 3, format: 'zip' }];
  return { id: newId(), keyId, pair: 'zip2tar', options: {}, sync, inputs, idempotency: undefined };
}

const RESULT = { name: 'a.tar', bytes: 5, mediaType: 'application/x-tar', sha256: 'ab', isByProduct: false };

describe.each(Object.entries(BACKENDS))('the %s store', (_, open) => {
  test('claims jobs by turns of their keys, and each only once', async () => {
    const store = await open();
    const [first, second] = [await withKey(store), await withKey(store)];
    const jobs = [newJob(first), newJob(first), newJob(first), newJob(second)];
    for (const job of jobs) await store.jobs.create(job, NO_LIMIT);
    const claimed = await Promise.all(Array.from({ length: 5 }, () => store.jobs.claim()));
    expect(claimed.map((job) => job?.id)).toEqual(
      [0, 3, 1, 2].map((index) => jobs[index]?.id).concat([undefined]),
    );
    expect(claimed[0]).toMatchObject({ state: 'running', attempts: 1, inputs: jobs[0]?.inputs });
    await store.close();
  });

  test('keeps what was found of an input, and that nothing was', async () => {
    const store = await open();
    const job = newJob(await withKey(store));
    const [input] = job.inputs;
    const findings = ['typed', 'whole', 'damaged', 'locked', undefined] as const;
    const inputs = findings.flatMap((finding) => (input ? [{ ...input, id: newId(), finding }] : []));
    await store.jobs.create({ ...job, inputs }, NO_LIMIT);
    const kept = (await store.jobs.find(job.id))?.inputs;
    expect(kept?.map(({ finding }) => finding)).toEqual(findings);
    await store.close();
  });

  test('takes the quota and creates the job, or does neither', async () => {
    const store = await open();
    const key = await withKey(store, 1);
    expect(await store.jobs.create(newJob(key), 0)).toEqual({ outcome: 'queue_full' });
    expect(await store.jobs.create(newJob(key), NO_LIMIT)).toMatchObject({
      outcome: 'created',
      remainingQuota: 0,
    });
    const refused = newJob(key);
    expect(await store.jobs.create(refused, NO_LIMIT)).toEqual({ outcome: 'quota_exhausted' });
    expect(await store.jobs.find(refused.id)).toBeUndefined();
    await store.close();
  });

  test('a key without limits stays without', async () => {
    const store = await open();
    const creation = await store.jobs.create(newJob(await withKey(store)), NO_LIMIT);
    expect(creation).toMatchObject({ outcome: 'created', remainingQuota: -1 });
    await store.close();
  });

  test('a request that is repeated creates nothing, and one that was refused is new', async () => {
    const store = await open();
    const key = await withKey(store, 1);
    const [first, second] = [repeatable(key), repeatable(key)];
    expect(await store.jobs.create(first, 0)).toEqual({ outcome: 'queue_full' });
    expect(await store.jobs.hasRequest(key, 'once')).toBe(false);
    const created = await store.jobs.create(first, NO_LIMIT);
    expect(created).toEqual({ outcome: 'created', jobId: first.id, remainingQuota: 0 });
    // Neither a full queue nor a used-up quota is in its way.
    expect(await store.jobs.create(second, 0)).toEqual({ ...created, outcome: 'repeated' });
    expect(await store.jobs.find(second.id)).toBeUndefined();
    expect(await store.jobs.create(repeatable(key, false, 'other'), NO_LIMIT)).toEqual({
      outcome: 'idempotency_key_reused',
    });
    await store.close();
  });

  test('a request is forgotten after its time', async () => {
    const store = await open();
    const key = await withKey(store);
    const started = Date.now();
    await store.jobs.create(repeatable(key), NO_LIMIT);
    await store.jobs.purge(started);
    expect(await store.jobs.hasRequest(key, 'once')).toBe(true);
    await store.jobs.purge(Date.now() + 1);
    expect(await store.jobs.hasRequest(key, 'once')).toBe(false);
    await store.close();
  });

  test('only a sync job that has not ended can be abandoned, and is paid for when it comes again', async () => {
    const store = await open();
    const key = await withKey(store, 1);
    const [first, again] = [repeatable(key, true), repeatable(key, true)];
    await store.jobs.create(first, NO_LIMIT);
    expect(await store.jobs.dropIfUnwatched(first.id)).toEqual(first.inputs.map(({ id }) => id));
    expect(await store.jobs.dropIfUnwatched(first.id)).toBeUndefined();
    const creation = await store.jobs.create(again, NO_LIMIT);
    expect(creation).toEqual({ outcome: 'created', jobId: again.id, remainingQuota: 0 });
    await store.jobs.detach(again.id);
    expect(await store.jobs.dropIfUnwatched(again.id)).toBeUndefined();
    expect(await store.jobs.find(again.id)).toBeDefined();
    await store.close();
  });

  test('a requeued job runs again, and remembers its attempts if they count', async () => {
    const store = await open();
    const job = newJob(await withKey(store));
    await store.jobs.create(job, NO_LIMIT);
    await store.jobs.claim();
    await store.jobs.requeue(job.id, 'counted');
    await store.jobs.claim();
    await store.jobs.requeue(job.id, 'uncounted');
    expect(await store.jobs.claim()).toMatchObject({ id: job.id, attempts: 2 });
    await store.close();
  });

  test('a job that its server died with is delayed, and then comes by its age', async () => {
    let now = 1_000_000;
    const store = await open({ now: () => now });
    const [suspect, innocent, later] = [
      newJob(await withKey(store)),
      newJob(await withKey(store)),
      newJob(await withKey(store)),
    ];
    await store.jobs.create(suspect, NO_LIMIT);
    await store.jobs.claim();
    await store.jobs.requeue(suspect.id, 'counted', 1000);
    await store.jobs.create(innocent, NO_LIMIT);
    await store.jobs.create(later, NO_LIMIT);
    expect(await store.jobs.nextDelayEnd()).toBe(1000);
    expect((await store.jobs.claim())?.id).toBe(innocent.id);
    now += 1000;
    expect(await store.jobs.nextDelayEnd()).toBeUndefined();
    expect((await store.jobs.claim())?.id).toBe(suspect.id);
    expect((await store.jobs.claim())?.id).toBe(later.id);
    await store.close();
  });

  test('a clock that was set back does not delay a job for longer', async () => {
    let now = 10_000_000;
    const store = await open({ now: () => now });
    const job = newJob(await withKey(store));
    await store.jobs.create(job, NO_LIMIT);
    await store.jobs.claim();
    await store.jobs.requeue(job.id, 'counted', LONGEST_DELAY_MS);
    expect(await store.jobs.claim()).toBeUndefined();
    now = 1000;
    expect(await store.jobs.nextDelayEnd()).toBeUndefined();
    expect((await store.jobs.claim())?.id).toBe(job.id);
    await store.close();
  });

  test('a burst of one key runs in its order, whatever comes after it', async () => {
    const store = await open();
    const [bursting, ...others] = await Promise.all(Array.from({ length: 4 }, () => withKey(store)));
    const burst = Array.from({ length: 100 }, () => newJob(bursting ?? 0));
    for (const job of burst) await store.jobs.create(job, NO_LIMIT);
    const claims = new Map<string, number>();
    for (let claim = 1; claim <= burst.length + others.length; claim++) {
      await store.jobs.create(newJob(others[claim % others.length] ?? 0), NO_LIMIT);
      const job = await store.jobs.claim();
      claims.set(job?.id ?? '', claim);
      await store.jobs.finish(job?.id ?? '', { state: 'completed', warnings: [], results: [] }, 1000);
    }
    const waited = burst.map(({ id }, position) => (claims.get(id) ?? Infinity) - (position + 1));
    expect(Math.max(...waited)).toBeLessThanOrEqual(others.length + 1);
    await store.close();
  });

  test('a key that has less running comes first, and one can be passed over', async () => {
    const store = await open();
    const [busy, other] = [await withKey(store), await withKey(store)];
    const mine = [newJob(busy), newJob(busy), newJob(busy)];
    const theirs = newJob(other);
    for (const job of [...mine, theirs]) await store.jobs.create(job, NO_LIMIT);
    expect((await store.jobs.claim(busy))?.id).toBe(theirs.id);
    expect(await store.jobs.claim(busy)).toBeUndefined();
    expect((await store.jobs.claim())?.id).toBe(mine[0]?.id);
    await store.jobs.finish(theirs.id, { state: 'completed', warnings: [], results: [] }, 1000);
    const next = newJob(other);
    await store.jobs.create(next, NO_LIMIT);
    expect((await store.jobs.claim())?.id).toBe(next.id);
    await store.close();
  });

  test('how a job stands is told without its files', async () => {
    const store = await open();
    const job = newJob(await withKey(store), true);
    await store.jobs.create(job, NO_LIMIT);
    const { inputs, results, ...status } = (await store.jobs.find(job.id)) ?? {};
    expect(inputs).toHaveLength(1);
    expect(results).toEqual([]);
    expect(await store.jobs.findStatus(job.id)).toEqual(status);
    expect(await store.jobs.findStatus(newId())).toBeUndefined();
    expect(await store.jobs.queuedSync()).toEqual([status]);
    await store.jobs.claim();
    expect(await store.jobs.queuedSync()).toEqual([]);
    expect(await store.jobs.running()).toEqual([{ ...status, state: 'running', attempts: 1 }]);
    await store.close();
  });

  test('an ended job has results and no inputs, and ends only once', async () => {
    const store = await open();
    const job = newJob(await withKey(store));
    await store.jobs.create(job, NO_LIMIT);
    await store.jobs.claim();
    const results = [
      { id: newId(), ...RESULT },
      { id: newId(), ...RESULT, name: 'b.tar', isByProduct: true },
    ];
    expect(await store.jobs.finish(job.id, { state: 'completed', warnings: [], results }, 1000)).toBe(true);
    expect(await store.jobs.find(job.id)).toMatchObject({
      state: 'completed',
      inputs: [],
      results,
      expiresAt: 1000,
    });
    const failure = { state: 'failed', code: 'timed_out', message: 'Too late.' } as const;
    expect(await store.jobs.finish(job.id, failure, 2000)).toBe(false);
    await store.jobs.requeue(job.id, 'counted');
    expect(await store.jobs.find(job.id)).toMatchObject({ state: 'completed' });
    await store.close();
  });

  test('expires results at their time, and forgets the job later', async () => {
    const store = await open();
    const job = newJob(await withKey(store));
    await store.jobs.create(job, NO_LIMIT);
    await store.jobs.claim();
    const result = { id: newId(), ...RESULT };
    await store.jobs.finish(job.id, { state: 'completed', warnings: [], results: [result] }, 1000);
    expect(await store.jobs.expire(999)).toEqual([]);
    expect(await store.jobs.expire(1000)).toEqual([result.id]);
    expect(await store.jobs.find(job.id)).toMatchObject({ expired: true, results: [] });
    await store.jobs.purge(1000);
    expect(await store.jobs.find(job.id)).toBeDefined();
    await store.jobs.purge(1001);
    expect(await store.jobs.find(job.id)).toBeUndefined();
    await store.close();
  });

  test('a removed job cannot be finished, and its files are told', async () => {
    const store = await open();
    const job = newJob(await withKey(store));
    await store.jobs.create(job, NO_LIMIT);
    await store.jobs.claim();
    const ids = job.inputs.map(({ id }) => id);
    expect(await store.jobs.ownedFiles([...ids, newId()])).toEqual(new Set(ids));
    expect(await store.jobs.remove(job.id)).toEqual(ids);
    const ending = { state: 'completed', warnings: [], results: [{ id: newId(), ...RESULT }] } as const;
    expect(await store.jobs.finish(job.id, ending, 1000)).toBe(false);
    expect(await store.jobs.ownedFiles(ids)).toEqual(new Set());
    await store.close();
  });
});
