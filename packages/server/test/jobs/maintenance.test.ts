import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDiskFileStore } from '../../src/files/disk.ts';
import { SteadyClock } from '../../src/jobs/clock.ts';
import { JobEndings } from '../../src/jobs/ending.ts';
import { Maintenance } from '../../src/jobs/maintenance.ts';
import { createLogger } from '../../src/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../harness.ts';
import { StandInClock, standInService, submissionOf } from './stand-ins.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TTL_S = 3600;

let counter = 0;
const newId = () => (++counter).toString(16).padStart(32, '0');

/** Housekeeping for real jobs and files, in a time that the test makes. */
async function house() {
  const dataDir = await temporaryFolder();
  const time = new StandInClock();
  const store = await openSqliteStore(dataDir, { now: () => time.now() });
  onTestFinished(() => store.close());
  const files = await openDiskFileStore(join(dataDir, 'files'));
  const clock = new SteadyClock(time);
  const log = createLogger('silent');
  const jobs = store.jobs;
  const endings = new JobEndings({
    jobs,
    files,
    clock,
    log,
    resultTtlS: TTL_S,
    events: { end: () => undefined },
  });
  const running = new Set<string>();
  const isRunning = (id: string) => running.has(id);
  let wakes = 0;
  const maintenance = new Maintenance({
    ...{ jobs, files, clock, endings, log, isRunning },
    wake: () => void wakes++,
  });
  const { id: keyId } = await store.keys.insert('hash', 'cvt_', { name: '', quota: -1, pairs: undefined });

  /** Stored files that have no owner yet. */
  const commit = async (count = 1) => {
    const paths = Array.from({ length: count }, () => join(dataDir, newId()));
    for (const path of paths) await writeFile(path, 'content');
    return files.commitAll(paths);
  };
  return {
    ...{ dataDir, time, store, files, endings, maintenance, running, commit, clock },
    wakes: () => wakes,
    /** A job that waits for its turn. */
    async queue(sync = false) {
      const committed = await commit();
      const inputs = committed.map((file) => ({ ...file, name: 'a.zip', format: 'zip' }));
      const id = newId();
      const job = { id, keyId, pair: 'zip2tar', options: {}, sync, inputs, idempotency: undefined };
      await jobs.create(job, 1000);
      files.settle(committed.map((file) => file.id));
      return id;
    },
    /** Ends the job that is next. @returns its result's id */
    async complete() {
      const job = await jobs.claim();
      const results = (await commit()).map((file) => ({
        ...file,
        ...{ name: 'a.tar', mediaType: 'application/x-tar', sha256: 'ab', isByProduct: false },
      }));
      if (job) await endings.write(job, { state: 'completed', warnings: [], results });
      return results[0]?.id ?? '';
    },
    async kept() {
      const entries = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}

describe('orphaned files', () => {
  test('are removed at start, whatever their age, and those of jobs are not', async () => {
    const { maintenance, commit, kept, files, queue, complete } = await house();
    await queue();
    const result = await complete();
    await queue();
    const orphans = (await commit(3)).map(({ id }) => id);
    files.settle(orphans);
    await maintenance.recover();
    const left = await kept();
    expect(left).toHaveLength(2);
    expect(left).toContain(result);
    expect(left).not.toContain(orphans[0]);
  });

  test('are removed later on once they are old, and not looked for at every sweep', async () => {
    const { maintenance, commit, kept, files, time, dataDir } = await house();
    const [old, young, unsettled] = (await commit(3)).map(({ id }) => id);
    files.settle([old ?? '', young ?? '']);
    const pathOf = (id = '') => join(dataDir, 'files', id.slice(0, 2), id);
    const age = async (id: string | undefined, ms: number) =>
      utimes(pathOf(id), new Date(time.now() - ms), new Date(time.now() - ms));
    await age(old, 5 * HOUR);
    await age(unsettled, 5 * HOUR);
    await age(young, 0);
    await maintenance.run();
    expect(await kept()).toHaveLength(3);
    time.pass(HOUR);
    await age(young, HOUR / 2);
    await maintenance.run();
    expect((await kept()).sort()).toEqual([young, unsettled].sort());
  });

  test('do not include unsettled files of a job that is being accepted, however long its upload took', async () => {
    const { service, key, files, store, log } = await standInService();
    const time = new StandInClock();
    const clock = new SteadyClock(time);
    let sweeps = 0;
    const maintenance = new Maintenance({
      ...{ jobs: store.jobs, files, clock, log },
      endings: { write: async () => undefined },
      isRunning: () => false,
      wake: () => undefined,
    });
    let isDone = false;
    const sweepOn = async () => {
      // Every one of them looks for orphans, and takes everything for older than it is.
      for (; !isDone; sweeps++) {
        time.pass(HOUR + 1);
        await maintenance.run();
      }
    };
    const sweeping = sweepOn();
    const accepted: string[] = [];
    while (sweeps < 200) {
      const submission = await submissionOf(service, key, 20);
      const before = new Date(Date.now() - 2 * HOUR);
      for (const name of await readdir(submission.request))
        await utimes(join(submission.request, name), before, before);
      accepted.push((await service.submit(submission)).jobId);
    }
    isDone = true;
    await sweeping;
    for (const id of accepted) {
      const job = await store.jobs.find(id);
      expect(job?.inputs).toHaveLength(20);
      for (const { id: file } of job?.inputs ?? []) await files.checkout(file);
    }
  });

  test('do not include the results of a job that ran for hours', async () => {
    const { maintenance, time, queue, store, files, endings, commit, kept, running } = await house();
    const id = await queue();
    const job = await store.jobs.claim();
    running.add(id);
    const results = (await commit(5)).map((file) => ({
      ...file,
      ...{ name: 'a.tar', mediaType: 'application/x-tar', sha256: 'ab', isByProduct: false },
    }));
    for (let hours = 0; hours < 5; hours++) {
      time.pass(HOUR);
      await maintenance.run();
    }
    if (job) await endings.write(job, { state: 'completed', warnings: [], results });
    time.pass(MINUTE);
    await maintenance.run();
    expect((await store.jobs.find(id))?.results).toHaveLength(5);
    expect((await kept()).sort()).toEqual(results.map((file) => file.id).sort());
    for (const file of results) await files.checkout(file.id);
  });

  test('include the results of a job that was deleted while it ran', async () => {
    const { queue, store, endings, commit, kept, files } = await house();
    const id = await queue();
    const job = await store.jobs.claim();
    const results = (await commit(2)).map((file) => ({
      ...file,
      ...{ name: 'a.tar', mediaType: 'application/x-tar', sha256: 'ab', isByProduct: false },
    }));
    for (const file of await store.jobs.remove(id)) await files.remove(file);
    if (job) await endings.write(job, { state: 'completed', warnings: [], results });
    expect(await kept()).toEqual([]);
  });
});

describe('an orphaned job', () => {
  test('is recovered at the second sweep, after a delay', async () => {
    const { maintenance, queue, store, time, wakes } = await house();
    const id = await queue();
    await store.jobs.claim();
    await maintenance.run();
    expect(await store.jobs.findStatus(id)).toMatchObject({ state: 'running' });
    await maintenance.run();
    expect(await store.jobs.findStatus(id)).toMatchObject({ state: 'queued', attempts: 1 });
    expect(wakes()).toBe(2);
    expect(await store.jobs.claim()).toBeUndefined();
    time.pass(SECOND);
    expect(await store.jobs.claim()).toMatchObject({ id, attempts: 2 });
  });

  test('is not a job that runs here or is just being started', async () => {
    const { maintenance, queue, store, running } = await house();
    const [runs, starts] = [await queue(), await queue()];
    await store.jobs.claim();
    running.add(runs);
    await maintenance.run();
    await store.jobs.claim();
    await maintenance.run();
    running.add(starts);
    await maintenance.run();
    expect(await store.jobs.running()).toMatchObject([{ id: runs }, { id: starts }]);
  });

  test('is recovered at start, with a longer delay each time, and fails in the end', async () => {
    const { maintenance, queue, store, time } = await house();
    const id = await queue();
    const delays: number[] = [];
    for (;;) {
      await store.jobs.claim();
      await maintenance.recover();
      if ((await store.jobs.findStatus(id))?.state === 'failed') break;
      const delay = (await store.jobs.nextDelayEnd()) ?? 0;
      delays.push(delay / SECOND);
      time.pass(delay);
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 32, ...Array(18).fill(60)]);
    expect((await store.jobs.findStatus(id))?.failure).toEqual({
      code: 'interrupted',
      message: 'The server was stopped 25 times while it converted. The files may be too much for it.',
    });
  });

  test('ends without a retry if it was sync', async () => {
    const { maintenance, queue, store, kept } = await house();
    const [ran, waited] = [await queue(true), await queue(true)];
    await store.jobs.claim();
    await maintenance.recover();
    expect((await store.jobs.findStatus(ran))?.failure?.message).toBe(
      'The server was stopped while it converted. Send the request again.',
    );
    expect((await store.jobs.findStatus(waited))?.failure?.message).toBe(
      'The server was stopped before it converted. Send the request again.',
    );
    expect(await store.jobs.claim()).toBeUndefined();
    expect(await kept()).toEqual([]);
  });
});

describe('an expired job', () => {
  test('is deleted: first the results, a day later the job', async () => {
    const { maintenance, queue, complete, store, time, kept } = await house();
    const id = await queue();
    const result = await complete();
    time.pass(TTL_S * SECOND - 1);
    await maintenance.run();
    expect(await kept()).toEqual([result]);
    time.pass(1);
    await maintenance.run();
    expect(await kept()).toEqual([]);
    expect(await store.jobs.findStatus(id)).toMatchObject({ expired: true });
    time.pass(DAY + MINUTE);
    await maintenance.run();
    expect(await store.jobs.findStatus(id)).toBeUndefined();
  });

  test('stays when the clock jumps ahead and back', async () => {
    const { maintenance, queue, complete, store, time, kept } = await house();
    const id = await queue();
    const result = await complete();
    time.wall += 2 * DAY;
    for (let sweep = 0; sweep < 3; sweep++) {
      await maintenance.run();
      time.pass(15 * SECOND);
    }
    time.wall -= 2 * DAY;
    await maintenance.run();
    expect(await kept()).toEqual([result]);
    expect(await store.jobs.findStatus(id)).toMatchObject({ expired: false });
  });

  test('is deleted some minutes after the clock has jumped ahead for good', async () => {
    const { maintenance, queue, complete, time, kept } = await house();
    await queue();
    const result = await complete();
    time.wall += 2 * HOUR;
    await maintenance.run();
    time.pass(10 * MINUTE - 1);
    await maintenance.run();
    expect(await kept()).toEqual([result]);
    time.pass(1);
    await maintenance.run();
    expect(await kept()).toEqual([]);
  });

  test('stays when the clock goes back, and a job that ends then is kept as long as any other', async () => {
    const { maintenance, queue, complete, time, kept } = await house();
    await queue();
    const before = await complete();
    time.wall -= 2 * DAY;
    await maintenance.run();
    await queue();
    const meanwhile = await complete();
    time.pass(MINUTE);
    await maintenance.run();
    time.wall += 2 * DAY;
    time.pass(30 * MINUTE);
    await maintenance.run();
    expect((await kept()).sort()).toEqual([before, meanwhile].sort());
    time.pass(HOUR);
    await maintenance.run();
    expect(await kept()).toEqual([]);
  });
});
