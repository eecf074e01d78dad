/** What SQLite needs beside what every store does. */
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, onTestFinished, test } from 'vitest';
import { StoreBusyError } from '../../src/domain/store.ts';
import { type Database, MIGRATIONS } from '../../src/store/schema.ts';
import { openSqliteStore, type SqliteOptions } from '../../src/store/sqlite.ts';
import { sqliteDialect } from '../../src/store/sqlite-driver.ts';
import { nextInTurn } from '../../src/store/turns.ts';
import { temporaryFolder } from '../harness.ts';
import { holdDatabase } from './hold.ts';

const ID = '0f9a4c7d2b6e48a1b3d5f7092c4e6a81';

async function storeWithJob(options?: SqliteOptions) {
  const folder = await temporaryFolder();
  const store = await openSqliteStore(folder, options);
  onTestFinished(() => store.close());
  const { id: keyId } = await store.keys.insert('hash', 'cvt_', { name: '', quota: -1, pairs: undefined });
  const job = { keyId, pair: 'zip2tar', options: {}, sync: false, inputs: [], idempotency: undefined };
  await store.jobs.create({ ...job, id: ID }, 10);
  return { store, path: join(folder, 'converter.db'), job };
}

test('while another process writes, reads are answered, and writes wait without holding anybody up', async () => {
  const { store, path } = await storeWithJob();
  const release = await holdDatabase(path);
  const claimed = store.jobs.claim();
  const revoked = store.keys.update(1, { quota: 5 });
  for (let reads = 0; reads < 20; reads++) {
    expect(await store.jobs.findStatus(ID)).toMatchObject({ state: 'queued' });
    await store.ping();
  }
  await release();
  expect(await claimed).toMatchObject({ id: ID, state: 'running' });
  expect(await revoked).toBe(true);
});

test('a write that waits too long has changed nothing, and says why', async () => {
  const { store, path, job } = await storeWithJob({ busyMs: 50 });
  const release = await holdDatabase(path);
  await expect(store.jobs.create({ ...job, id: ID.replaceAll('0', '1') }, 10)).rejects.toThrow(
    StoreBusyError,
  );
  await expect(store.jobs.requeue(ID, 'counted')).rejects.toThrow(StoreBusyError);
  await release();
  expect(await store.jobs.claim()).toMatchObject({ id: ID });
  expect(await store.jobs.claim()).toBeUndefined();
});

test('transactions take turns, and one that fails leaves the next one alone', async () => {
  const { store, job } = await storeWithJob();
  const twice = Promise.allSettled(
    Array.from({ length: 10 }, () => store.jobs.create({ ...job, id: ID }, 10)),
  );
  const others = Array.from({ length: 5 }, (_, index) =>
    store.jobs.create({ ...job, id: ID.replaceAll('0', String(index + 1)) }, 10),
  );
  for (const { status } of await twice) expect(status).toBe('rejected');
  for (const creation of await Promise.all(others)) expect(creation).toMatchObject({ outcome: 'created' });
});

test('of a full disk the error is told, and not the one of what comes after it', async () => {
  const path = join(await temporaryFolder(), 'full.db');
  const [writer, reader] = [new DatabaseSync(path), new DatabaseSync(path)];
  writer.exec('pragma journal_mode = wal; create table words (word text); pragma max_page_count = 4');
  const db = new Kysely<{ words: { word: string } }>({
    dialect: sqliteDialect({ writer, reader, busyMs: 0 }),
  });
  onTestFinished(() => db.destroy());
  const write = (word: string) =>
    db.transaction().execute((trx) => trx.insertInto('words').values({ word }).execute());
  await expect(write('x'.repeat(100_000))).rejects.toMatchObject({ errcode: 13 });
  await write('short');
  expect(await db.selectFrom('words').select('word').execute()).toEqual([{ word: 'short' }]);
});

test('a database of an earlier version goes on', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'converter.db');
  const writer = new DatabaseSync(path);
  writer.exec('pragma journal_mode = wal');
  const db = new Kysely<Database>({
    dialect: sqliteDialect({ writer, reader: new DatabaseSync(path), busyMs: 0 }),
  });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  expect((await migrator.migrateTo('0004_by_products')).error).toBeUndefined();
  await sql`insert into keys (hash, prefix, name, quota, created_at) values ('h', 'cvt_', '', -1, 0)`.execute(
    db,
  );
  for (const [id, state, priority] of [
    ['old', 'queued', -1],
    ['older', 'running', 0],
  ]) {
    await sql`insert into jobs (id, key_id, pair, state, sync, priority, attempts, created_at, expired)
      values (${id}, 1, 'zip2tar', ${state}, 0, ${priority}, 1, 0, 0)`.execute(db);
  }
  await db.destroy();

  const store = await openSqliteStore(folder);
  onTestFinished(() => store.close());
  expect(await store.jobs.running()).toMatchObject([{ id: 'older', attempts: 1 }]);
  expect(await store.jobs.claim()).toMatchObject({ id: 'old', attempts: 2, keyId: 1 });
  const job = { keyId: 1, pair: 'zip2tar', options: {}, sync: false, inputs: [], idempotency: undefined };
  expect(await store.jobs.create({ ...job, id: ID }, 10)).toMatchObject({ outcome: 'created' });
});

test('a claim reads nothing but an index, however long the queue is', async () => {
  const { store, path } = await storeWithJob();
  const reader = new DatabaseSync(path);
  const db = new Kysely<Database>({ dialect: sqliteDialect({ writer: reader, reader, busyMs: 0 }) });
  const { sql: text, parameters } = await db
    .transaction()
    .execute(async (trx) => nextInTurn(trx, 0, undefined).compile());
  const plan = reader.prepare(`explain query plan ${text}`).all(...(parameters as SQLInputValue[]));
  reader.close();
  const steps = plan.map(({ detail }) => String(detail)).filter((detail) => /\bjobs\b/.test(detail));
  expect(steps).toHaveLength(2);
  for (const step of steps) expect(step).toMatch(/USING COVERING INDEX jobs_by_turn/);
  await store.ping();
});
