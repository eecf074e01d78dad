import type { Generated, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { FailureCode } from '../conversion/failure.ts';
import type { InputFile, JobState } from '../domain/job.ts';

export interface KeyTable {
  id: Generated<number>;
  hash: string;
  prefix: string;
  name: string;
  quota: number;
  /** Comma-separated; null for all. */
  pairs: string | null;
  created_at: number;
  revoked_at: number | null;
}

export interface JobTable {
  id: string;
  /** The order of creation. */
  seq: Generated<number>;
  key_id: number;
  pair: string;
  /** As JSON; null for none. */
  options: string | null;
  state: JobState;
  sync: number;
  attempts: number;
  /** It is not claimed before this time. */
  not_before: Generated<number>;
  failure_code: FailureCode | null;
  failure_message: string | null;
  /** As JSON; null for none. */
  warnings: Generated<string | null>;
  created_at: number;
  expires_at: number | null;
  expired: number;
}

export interface FileTable {
  id: string;
  job_id: string;
  /** An archive holds all results, or those that are no by-products. */
  role: 'input' | 'result' | 'archive';
  position: number;
  name: string;
  bytes: number;
  /** Of an input. */
  format: string | null;
  finding: Generated<InputFile['finding'] | null>;
  /** Of a result, like the hash. */
  media_type: string | null;
  sha256: string | null;
  by_product: number;
}

/** Requests that were accepted under an idempotency key. */
export interface RequestTable {
  key_id: number;
  idempotency_key: string;
  fingerprint: string;
  /** Null when its job was dropped without waiters. The job itself may be gone. */
  job_id: string | null;
  /** What the answer said. */
  remaining_quota: number;
  created_at: number;
}

/** The tables, the same in every database. */
export interface Database {
  keys: KeyTable;
  jobs: JobTable;
  files: FileTable;
  requests: RequestTable;
}

const first: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema
      .createTable('keys')
      .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .addColumn('prefix', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('quota', 'integer', (c) => c.notNull())
      .addColumn('pairs', 'text')
      .addColumn('created_at', 'integer', (c) => c.notNull())
      .addColumn('revoked_at', 'integer')
      .execute();
    await db.schema
      .createTable('jobs')
      .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('key_id', 'integer', (c) => c.notNull().references('keys.id'))
      .addColumn('pair', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('sync', 'integer', (c) => c.notNull())
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('failure_code', 'text')
      .addColumn('failure_message', 'text')
      .addColumn('created_at', 'integer', (c) => c.notNull())
      .addColumn('expires_at', 'integer')
      .addColumn('expired', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('jobs_by_turn')
      .on('jobs')
      .columns(['state', 'attempts', 'priority desc', 'seq'])
      .execute();
    await db.schema.createIndex('jobs_by_expiry').on('jobs').columns(['expired', 'expires_at']).execute();
    await db.schema.createIndex('jobs_by_key').on('jobs').columns(['key_id', 'state']).execute();
    await db.schema
      .createTable('files')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('job_id', 'text', (c) => c.notNull().references('jobs.id').onDelete('cascade'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('bytes', 'integer', (c) => c.notNull())
      .addColumn('format', 'text')
      .addColumn('media_type', 'text')
      .addColumn('sha256', 'text')
      .execute();
    await db.schema.createIndex('files_by_job').on('files').columns(['job_id', 'role', 'position']).execute();
  },
};

const requests: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema
      .createTable('requests')
      .addColumn('key_id', 'integer', (c) => c.notNull().references('keys.id'))
      .addColumn('idempotency_key', 'text', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('job_id', 'text')
      .addColumn('remaining_quota', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('requests_pk', ['key_id', 'idempotency_key'])
      .execute();
    await db.schema.createIndex('requests_by_job').on('requests').column('job_id').execute();
    await db.schema.createIndex('requests_by_age').on('requests').column('created_at').execute();
  },
};

const options: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema.alterTable('jobs').addColumn('options', 'text').execute();
  },
};

const byProducts: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema
      .alterTable('files')
      .addColumn('by_product', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};

/** The order of jobs is decided when one is claimed, and no longer when it is created. */
const turns: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema.dropIndex('jobs_by_turn').execute();
    await db.schema.dropIndex('jobs_by_key').execute();
    await db.schema.alterTable('jobs').dropColumn('priority').execute();
    await db.schema
      .alterTable('jobs')
      .addColumn('not_before', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
    // Claims read nothing but this index.
    await db.schema
      .createIndex('jobs_by_turn')
      .on('jobs')
      .columns(['state', 'key_id', 'seq', 'not_before'])
      .execute();
    await db.schema.createIndex('jobs_by_delay').on('jobs').columns(['state', 'not_before']).execute();
  },
};

const findings: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema.alterTable('files').addColumn('finding', 'text').execute();
  },
};

const warnings: Migration = {
  async up(db: Kysely<Database>) {
    await db.schema.alterTable('jobs').addColumn('warnings', 'text').execute();
  },
};

/** By name, in the order in which they are applied. One that was released is never changed again. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_first': first,
  '0002_requests': requests,
  '0003_options': options,
  '0004_by_products': byProducts,
  '0005_turns': turns,
  '0006_findings': findings,
  '0007_warnings': warnings,
};
