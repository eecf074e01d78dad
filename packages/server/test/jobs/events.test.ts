import { expect, onTestFinished, test } from 'vitest';
import { JobEvents } from '../../src/jobs/events.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { temporaryFolder } from '../harness.ts';

const ID = '0f9a4c7d2b6e48a1b3d5f7092c4e6a81';
const OTHER = ID.replaceAll('0', '1');
const UNKNOWN = ID.replaceAll('0', '2');
const LONG_MS = 60_000;

/** The events of jobs that wait for their turn. */
async function eventsOfQueued(...ids: string[]): Promise<JobEvents> {
  const store = await openSqliteStore(await temporaryFolder());
  onTestFinished(() => store.close());
  const { id: keyId } = await store.keys.insert('hash', 'cvt_', { name: '', quota: -1, pairs: undefined });
  const job = { keyId, pair: 'zip2tar', options: {}, sync: false, inputs: [], idempotency: undefined };
  for (const id of ids) await store.jobs.create({ ...job, id }, ids.length);
  return new JobEvents(store.jobs);
}

test('an aborted signal ends the wait for a job', async () => {
  const events = await eventsOfQueued(ID);
  const leave = new AbortController();
  const left = events.waitForChange(ID, LONG_MS, leave.signal);
  const stays = events.waitForChange(ID, LONG_MS, new AbortController().signal);
  // Asked after them and by the same steps, so they wait when this one's short time is over.
  await events.waitForChange(ID, 1, new AbortController().signal);
  leave.abort();
  expect(await Promise.race([left.then(() => 'left'), stays.then(() => 'stays')])).toBe('left');
  events.end(ID);
  await stays;
  await events.waitForChange(ID, LONG_MS, leave.signal);
});

test('a wait for an unknown job returns at once', async () => {
  const events = await eventsOfQueued();
  await events.waitForChange(UNKNOWN, LONG_MS, new AbortController().signal);
});

test('an end wakes waiters at once, progress only after a debounce', async () => {
  const events = await eventsOfQueued(ID, OTHER);
  const { signal } = new AbortController();
  const progressed = events.waitForChange(ID, LONG_MS, signal);
  const ended = events.waitForChange(OTHER, LONG_MS, signal);
  events.reportProgress(ID, 0.5);
  events.end(OTHER);
  const first = Promise.race([progressed.then(() => 'progressed'), ended.then(() => 'ended')]);
  expect(await first).toBe('ended');
  await progressed;
});
