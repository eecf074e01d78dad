import { expect, onTestFinished, test } from 'vitest';
import { JobNews } from '../../src/jobs/news.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../harness.ts';

const ID = '0f9a4c7d2b6e48a1b3d5f7092c4e6a81';
const LONG_MS = 60_000;

async function newsOfQueuedJob(): Promise<JobNews> {
  const store = await openSqliteStore(await temporaryFolder());
  onTestFinished(() => store.close());
  const { id } = await store.keys.insert('hash', 'cvt_', { name: '', quota: -1, pairs: undefined });
  const job = { id: ID, keyId: id, pair: 'zip2tar', sync: false, inputs: [], idempotency: undefined };
  await store.jobs.create(job, 1);
  return new JobNews(store.jobs);
}

test('whoever hangs up no longer waits', async () => {
  const news = await newsOfQueuedJob();
  const leave = new AbortController();
  const left = news.waitForChange(ID, LONG_MS, leave.signal);
  const stays = news.waitForChange(ID, LONG_MS, new AbortController().signal);
  leave.abort();
  expect(await Promise.race([left.then(() => 'left'), stays.then(() => 'stays')])).toBe('left');
  news.end(ID);
  await stays;
  await news.waitForChange(ID, LONG_MS, leave.signal);
});

test('nobody waits for a job that is not there', async () => {
  const news = await newsOfQueuedJob();
  await news.waitForChange(ID.replaceAll('0', '1'), LONG_MS, new AbortController().signal);
});
