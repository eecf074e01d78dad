import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Store } from '../domain/store.ts';
import { KyselyJobStore } from './jobs.ts';
import { KyselyKeyStore } from './keys.ts';
import { type Database, MIGRATIONS } from './schema.ts';
import { sqliteDialect, whenFree } from './sqlite-driver.ts';

/** How a database is opened. */
export interface SqliteOptions {
  /** How long a write may wait for other processes, in milliseconds. */
  readonly busyMs?: number;
  /** What time it is, in milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Opens the database in a folder, and brings its tables up to date.
 *
 * Several processes may have it open at once, such as the server and the `keys` command. A call that has to wait for
 * another process does not hold up this one.
 */
export async function openSqliteStore(
  folder: string,
  { busyMs = 10_000, now = Date.now }: SqliteOptions = {},
): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'converter.db');
  const writer = new DatabaseSync(path, { timeout: 0 });
  await whenFree(busyMs, () => writer.exec('PRAGMA journal_mode = WAL'));
  // An accepted job outlives a power cut. The default of WAL, NORMAL, only keeps the database consistent.
  writer.exec('PRAGMA synchronous = FULL');
  writer.exec('PRAGMA foreign_keys = ON');
  const reader = new DatabaseSync(path, { timeout: 0 });
  reader.exec('PRAGMA query_only = ON');
  const db = new Kysely<Database>({ dialect: sqliteDialect({ writer, reader, busyMs }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return {
    keys: new KyselyKeyStore(db),
    jobs: new KyselyJobStore(db, now),
    ping: async () => void (await db.selectFrom('keys').select('id').limit(1).execute()),
    close: () => db.destroy(),
  };
}
